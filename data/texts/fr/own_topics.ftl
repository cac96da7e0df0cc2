# Pourquoi les sujets d’un serveur ne peuvent changer ainsi
own-topic-too-many = Ce serveur parle déjà de { NUMBER($most) } sujets, le maximum. Modifiez-en un, ou annulez les plus anciens ajouts.
own-topic-changed = Quelqu’un d’autre vient de modifier ce sujet, donc rien n’a été enregistré. La même commande le montre tel qu’il est maintenant ; si vous écriviez un brouillon, il est gardé.
own-topic-retired-meanwhile = Ce sujet a été retiré entre-temps, donc rien n’a été publié. Votre brouillon est gardé ; une fois le sujet rétabli par l’historique, la modification le reprend.
own-topic-curated = Ce sujet est venu avec le bot : ici, on peut le déclarer tranché ou le retirer, mais pas le réécrire. Pour le dire avec vos mots, écrivez un sujet propre à ce serveur.
own-topic-settled-already = Ce sujet est déjà déclaré tranché. L’historique permet de revenir là-dessus.
own-topic-draft-gone = Ce brouillon a déjà été publié ou jeté. Recommencez par la commande.
own-topic-control-old = Ce bouton vient d’une autre version du bot. Utilisez de nouveau la commande.
own-topic-refused = { $count ->
    [one] Une chose empêche de publier ce sujet.
   *[other] { $count } choses empêchent de publier ce sujet.
}
own-topic-import-refused = Le sujet { $topic } de ce fichier ne remplit pas les conditions ({ $field }), donc rien ne peut être importé. Corrigez-le dans le fichier, ou ôtez-le de là.

# Ce qui est gardé des membres pour cela
privacy-kept-own-topics = **Les sujets propres à un serveur** : qui en a modifié un en dernier et quand, pour que les modérateurs sachent à qui demander. Tant que le bot est sur le serveur.
privacy-kept-own-topic-changes = **Leur historique** : qui a modifié quel sujet et quand, pour qu’un changement se comprenne et se reprenne. Tant que le bot est sur le serveur.
privacy-kept-topic-drafts = **Les sujets que vous écrivez** : ce que vous avez saisi et quand, pour ne rien avoir à saisir deux fois. Jusqu’à ce que vous publiiez ou jetiez le brouillon, ou que vous supprimiez vos données.

# Les commandes
own-topic-command = Les sujets propres à ce serveur
own-topic-command-write = Écrire un sujet propre à ce serveur ; votre dernier brouillon est repris
own-topic-command-edit = Modifier un sujet propre à ce serveur
own-topic-command-retire = Ne plus proposer un sujet sur ce serveur ; cela peut s’annuler
own-topic-command-settle = Déclarer ici un sujet tranché : des faits et des preuves, pas de points de vue
own-topic-command-history = Qui a modifié quel sujet de ce serveur, et quand ; annuler un changement
own-topic-command-figure = Comment mettre dans un sujet un nombre du catalogue
own-topic-option = sujet
own-topic-option-help = Commencez à taper son nom, puis choisissez

# Les formulaires
own-topic-title-first = Sujet, partie 1 sur 2 : ce que l’on sait
own-topic-title-second = Sujet, partie 2 sur 2 : les points de vue
own-topic-field-title = Titre
own-topic-field-recap = Récapitulatif des faits
own-topic-field-example = Exemple du quotidien
own-topic-field-evidence = Poids des preuves
own-topic-field-common-ground = Terrain d’entente
own-topic-field-optimist = Optimiste
own-topic-field-neutral = Neutre
own-topic-field-pessimist = Pessimiste
own-topic-field-minds = Ce qui les ferait changer d’avis
own-topic-field-names = Autres noms
own-topic-help-title = 80 caractères au plus. Ce que vous tapez est gardé en brouillon, jusqu’à ce que vous le jetiez.
own-topic-help-recap = 600 caractères affichés au plus, 2 nombres au moins, par /topic figure ; les adresses à la fin.
own-topic-help-example = Une analogie de 300 caractères au plus, présentée comme telle.
own-topic-help-evidence = Ce qui est établi, probable, inconnu : 250 caractères au plus ; adresses à la fin.
own-topic-help-common-ground = Ce que les trois côtés admettent : 250 caractères au plus.
own-topic-help-optimist = 450 caractères affichés au plus, avec un nombre, ou une adresse https en dernière ligne.
own-topic-help-neutral = À peu près aussi long que les deux autres, et aussi bien étayé.
own-topic-help-pessimist = Comme le signerait quelqu’un qui le pense.
own-topic-help-minds = Trois lignes : optimiste, neutre, pessimiste ; 150 caractères au plus chacune.
own-topic-help-names = Par lesquels on le cherche, avec des virgules ; peut rester vide.

# Ce qui ne va pas dans un champ
own-topic-empty = C’est vide. Un sujet ne peut s’en passer.
own-topic-wordless = Il n’y a pas de mots ici. Écrivez une phrase.
own-topic-mention = Ceci mentionne un membre, un rôle, un salon ou un émoji de serveur. Écrivez-le en toutes lettres.
own-topic-link = Il y a un lien dans le texte. Mettez l’adresse sur une ligne à elle à la fin du récapitulatif, des preuves ou d’un point de vue, où elle devient une source ; ailleurs, ôtez-la.
own-topic-minds = { $count ->
    [0] Dites ce qui ferait changer d’avis chacun des côtés, en trois lignes.
   *[other] Il faut ici trois lignes, une par côté ; il { $count ->
        [one] n’y en a qu’une
       *[other] y en a { $count }
    }.
}
own-topic-many-addresses = { $count } adresses dans un seul champ, c’est trop ; { $most } au plus.
own-topic-many-marks = Cette fiche porterait { $count } renvois à des sources, pour { $most } de place. La plupart sont ici : donnez moins de nombres ou d’adresses.
own-topic-many-names = { $count } noms, c’est trop ; { $most } au plus.

# Avant de publier
own-topic-half = ## Première moitié gardée
    Restent les trois points de vue à écrire. Votre brouillon est gardé jusqu’à ce que vous le publiiez ou le jetiez.
own-topic-not-yet = ## Gardé, pas encore prêt à être publié
own-topic-numbers = -# Un nombre du catalogue : { $command } donne les mots à insérer.
own-topic-preview = -# Un aperçu, tel que tout le monde le verrait ; pour l’instant, il n’est visible que de vous.
own-topic-publish = Publier
own-topic-publish-settled = Publier comme tranché
own-topic-first = Partie 1
own-topic-second = Partie 2
own-topic-discard = Jeter
own-topic-older = ## Modifié depuis votre brouillon
    Ce sujet a été modifié après le début de votre brouillon ; { $history } montre comment. Reprenez votre brouillon, et le publier remplacera ce changement ; ou repartez de ce qui est publié, et votre brouillon sera jeté.
own-topic-go-on = Reprendre mon brouillon
own-topic-afresh = Repartir du publié
own-topic-discarded = Le brouillon est jeté. Ce qui est publié reste tel quel.
own-topic-published = Publié : **{ $title }**. { $command } le montre.

# Trancher et retirer
own-topic-settle = Déclarer tranché
own-topic-settle-so = -# Voilà ce que tout le monde verrait sur ce serveur : les points de vue sont gardés, mais pas montrés.
own-topic-settled = Tranché : **{ $title }** ne montre plus que des faits et des preuves.
own-topic-retire = Retirer
own-topic-retire-title = Retirer un sujet
own-topic-retire-so = Il n’est plus proposé sur ce serveur ; les fiches déjà publiées le disent quand on presse un bouton. Il reste dans l’historique, et cela peut s’annuler.
own-topic-retired = Retiré : **{ $title }** n’est plus proposé sur ce serveur.
own-topic-left = Rien n’a changé.

# Un nombre pour un sujet
own-topic-figure = Ce nombre : { $figure }
own-topic-figure-put = Pour le mettre dans un texte, copiez
own-topic-figure-date = et, pour sa date,
own-topic-figure-follows = -# Il suit le catalogue : chacun lit la valeur, la date et la langue de son jour.

# L’historique
own-topic-history-title = Sujets de ce serveur, changements ({ $page }/{ $pages })
own-topic-history-empty = Ce serveur n’a encore modifié aucun sujet.
own-topic-retired-here = pas proposé ici
own-topic-touched = modifié : { $fields }
own-topic-care = **À reprendre** : dans ces sujets, des nombres ne valent plus. Ils sont montrés tels qu’ils sont aujourd’hui ; relisez le texte autour.

# Import
own-topics-imported = { $count ->
    [one] Un sujet de ce serveur a changé. /topic history permet de revenir en arrière.
   *[other] { NUMBER($count) } sujets de ce serveur ont changé. /topic history permet de revenir en arrière.
}
cli-own-topics-imported = { $count ->
    [one] Un sujet a changé sur le serveur { $server }. /topic history permet de revenir en arrière.
   *[other] { NUMBER($count) } sujets ont changé sur le serveur { $server }. /topic history permet de revenir en arrière.
}
