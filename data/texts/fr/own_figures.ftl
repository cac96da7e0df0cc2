# Pourquoi les chiffres d’un serveur ne peuvent pas changer ainsi
own-too-many = Ce serveur a déjà { NUMBER($most) } chiffres à lui, autant qu’il peut en avoir. Corrigez-en un, ou annulez les ajouts les plus anciens.
own-figure-unknown = Ce chiffre ne compte plus dans ce serveur. Choisissez-en un autre dans la liste.
own-figure-changed = Quelqu’un d’autre vient de changer ce chiffre : rien n’a été enregistré. Voyez ce qu’il en est maintenant, puis décidez.
own-change-unknown = Ce changement n’est pas dans l’historique de ce serveur. Rouvrez l’historique.
own-undone-before = Ce changement a déjà été annulé. L’historique dit par qui.
own-overtaken = Il y a eu un autre changement au même endroit depuis. Annulez-le d’abord, ou corrigez ce qui vaut maintenant.
own-refused = { $count ->
    [one] Un champ ne convient pas : rien n’a été enregistré.
   *[other] { $count } champs ne conviennent pas : rien n’a été enregistré.
}

# Ce qui est gardé des membres pour cela
privacy-kept-own-figures = **Les chiffres propres à un serveur** : qui en a modifié un en dernier et quand, pour que les modérateurs sachent à qui demander. Aussi longtemps que le bot est sur le serveur.
privacy-kept-own-figure-changes = **Leur historique** : qui a modifié quel chiffre et quand, pour qu’une modification puisse être comprise et annulée. Aussi longtemps que le bot est sur le serveur.
privacy-kept-figure-proposals = **Les chiffres que vous proposez** : ce que vous avez écrit, quand, quels modérateurs ont décidé et pourquoi, pour qu’une réponse vous parvienne. Jusqu’à ce que vous supprimiez vos données.

# Les commandes
own-command = Les chiffres propres à ce serveur
own-command-add = Ajouter un chiffre propre à ce serveur, avec sa source
own-command-correct = Corriger un chiffre pour ce serveur : l’un des siens, ou un chiffre du catalogue
own-command-retire = Ne plus montrer un chiffre sur ce serveur ; cela s’annule
own-command-history = Qui a changé quel chiffre de ce serveur et quand ; annuler un changement
own-command-propose = Proposer un chiffre avec sa source ; les modérateurs décident
own-option-organisation = organisation
own-option-organisation-help = Qui possède, loue ou exploite : xAI, Meta, Jean Zay…
own-option-metric = mesure
own-option-metric-help = Ce qui est compté ou mesuré : choisissez dans la liste
own-option-subject = sujet
own-option-subject-help = La machine, le site ou le modèle ; toute l’organisation si rien n’est dit
own-option-hardware = processeur
own-option-hardware-help = Le processeur, si le chiffre n’en concerne qu’une sorte
own-option-scope = portée
own-option-scope-help = À qui sont les machines : possédées, louées, annoncées…
own-option-proposal = proposition
own-option-proposal-help = Le numéro de la proposition que ce chiffre règle
own-option-figure = chiffre
own-option-figure-help = Tapez une organisation, un site, une mesure ou une année, puis choisissez

# Le formulaire
own-title-add = Ajouter un chiffre
own-title-correct = Corriger un chiffre
own-title-propose = Proposer un chiffre
own-title-review = Modifier et accepter
own-title-retire = Retirer un chiffre
own-field-value = Valeur
own-field-date = Date
own-field-status = Statut
own-field-source = Source
own-field-note = Note
own-help-value = 100 000 · 100k · 2 000–4 000 · au moins 100 000 · environ 150 MW
own-help-date = 2025 · 2025-07 · T3 2025 · 2025-07-22 ; un projet peut n’en avoir aucune
own-help-status = Si cela fonctionne, est prévu, ou n’est que la parole de quelqu’un
own-help-source = Qui publie — titre — date, si connue — adresse https ; par lignes ou tirets
own-help-note = Ce qu’il faut savoir en lisant ; peut rester vide

# Ce qui ne va pas dans un champ
own-fault = - **{ $field }** : { $reason }
own-value-unreadable = Ce nombre ne peut pas être lu. Écrivez 100000, 100k, 2000–4000, au moins 100000 ou environ 150 MW.
own-value-unclear = « { $typed } » peut être des milliers ou une décimale. Écrivez 100 000 avec des espaces, ou 100k.
own-value-unit = « { $unit } » ne convient pas à la mesure « { $metric } ». Écrivez le nombre avec une unité qui lui convient, ou sans unité.
own-value-positive = Le nombre doit être au-dessus de zéro.
own-value-large = Personne n’en a autant. Regardez les zéros et l’unité.
own-value-reversed = L’intervalle finit avant de commencer. Mettez d’abord le plus petit nombre.
own-date-unreadable = Cette date ne peut pas être lue. Écrivez 2025, 2025-07, T3 2025 ou 2025-07-22.
own-date-range = Donnez une date entre { $earliest } et { $latest }.
own-date-missing = Dites pour quelle date c’est vrai ; seul un projet ou une prédiction peut n’en avoir aucune.
own-date-ahead = Cette date est à venir, ce que seul un projet ou une prédiction peut dire.
own-status-unknown = Choisissez un statut dans la liste.
own-note-long = Au plus { NUMBER($most) } caractères, s’il vous plaît.
own-source-missing = Dites qui l’a publié, et à quelle adresse https on peut le lire.
own-source-https = « { $address } » ne commence pas par https. Seules ces adresses sont acceptées.
own-source-address = « { $address } » n’est pas une adresse qu’un navigateur ouvre. Copiez-la de nouveau depuis le vôtre.
own-source-long = Le nom ou le titre dépasse { NUMBER($most) } caractères. Raccourcissez-le.
own-misfit = Cela ne va pas avec le reste : { $detail }

# Ce qui n’est pas possible
own-name-unknown = { $kind ->
    [organisation] Aucune organisation
    [hardware] Aucun processeur
    [metric] Aucune mesure
   *[scope] Aucune portée
} ne s’appelle « { $typed } »{ $nearest ->
    [none] . Choisissez dans la liste.
   *[other] . Au plus près : { $nearest }.
}
own-name-shared = Plusieurs organisations s’appellent « { $typed } » : { $names }. Choisissez-en une dans la liste qui s’affiche pendant la saisie.
own-draft-gone = Ceci n’est plus gardé : c’est enregistré, ou 15 minutes ont passé, ou le bot a redémarré. Recommencez avec la commande ; ce que vous avez tapé en dernier se lit au-dessus ou au-dessous.
own-control-old = Ce bouton vient d’une autre version du bot. Utilisez de nouveau la commande.

# Avant et après l’enregistrement
own-source = Source : { $source }
own-withdrawn = n’est pas montré ici
own-before = **Avant** { $figure }
own-after = **Après**
own-beside = **Il dit autre chose que ceux-ci, et se tiendra à côté d’eux**
own-stored = -# Envoyer enregistre ce que vous avez tapé, votre identifiant et le moment, pour que les modérateurs décident ; /privacy le montre et le supprime.
own-save = Enregistrer
own-send = Envoyer
own-approve = Accepter
own-retire = Retirer
own-correct = Corriger
own-cancel = Annuler
own-cancelled = Rien n’a été enregistré.
own-saved = Enregistré ; il compte désormais sur ce serveur.
own-retired = Retiré ; il n’est plus montré sur ce serveur.
own-retired-so = -# Il reste dans l’historique, et cela s’annule.
own-undo-in = -# Pour l’annuler : { $history }
own-sent = Envoyé aux modérateurs. Ce que cela devient se lit dans { $status }.

# L’historique
own-history-title = Chiffres de ce serveur, changements ({ $page }/{ $pages })
own-history-empty = Ce serveur n’a encore changé aucun chiffre.
own-history-entry = { $moment } · { $member } · { $figure }
own-history-undone = -# annulé depuis
own-history-undoing = -# a annulé un changement précédent
own-history-change = { $before } → { $after }
own-history-nothing = rien qui soit propre à ce serveur
own-undo = Annuler
own-undone = C’est annulé.
own-newer = Plus récents
own-older = Plus anciens

# Les propositions
own-proposal-title = Un chiffre est proposé
own-proposal-from = Par <@{ $member }>, { $moment }
own-proposal-said = Pas encore un chiffre : voici ce que quelqu’un voudrait voir réglé.
own-proposal-waiting = -# { $count ->
    [one] Une proposition attend.
   *[other] { NUMBER($count) } propositions attendent.
}
own-proposal-ended = -# { $state ->
    [approved] Accepté par { $member }.
    [rejected] Refusé par { $member }, avec une raison.
   *[withdrawn] Retiré par la personne qui l’avait proposé.
}
own-proposal-sentence = C’est une phrase, pas encore un chiffre : écrivez d’abord le chiffre, par Modifier et accepter.
own-proposal-write = C’est une phrase, pas encore un chiffre. Écrivez le chiffre avec { $command } et donnez { $number } comme proposition : l’enregistrer accepte celle-ci.
own-proposal-too-many = { NUMBER($most) } propositions par jour, pas plus. Revenez demain, ou dites-le à un modérateur.
own-edit-instead = Passez par Modifier et accepter pour y remédier.
own-approved = Acceptée ; elle compte désormais sur ce serveur.

# Sur les cartes
figures-own = *ajouté par ce serveur*
why-rule-proposal = Quelqu’un a contribué à ce serveur par /contribute ou par la carte d’un sujet, ou signalé un argument. Les modérateurs en décident, et un auteur apprend pourquoi ce qu’il a apporté n’est pas retenu ou est dépublié.
why-stop-proposal = **Pour l’arrêter** elles ne choisissent aucun salon dans ce réglage ; les contributions attendent alors dans /review seulement.

# Importation
own-import-refused = { $figure } dans ce fichier enfreint une règle du catalogue ({ $field }) : rien ne peut être importé. Corrigez-le dans le fichier, ou retirez-l’en.
own-misplaced = Cette organisation ou ce processeur n’est pas dans le catalogue de ce bot.
own-imported = { $count ->
    [one] Un chiffre de ce serveur a changé. /catalogue history peut revenir en arrière.
   *[other] { NUMBER($count) } chiffres de ce serveur ont changé. /catalogue history peut revenir en arrière.
}
cli-own-imported = { $count ->
    [one] Un chiffre a changé dans le serveur { $server }. /catalogue history peut revenir en arrière.
   *[other] { NUMBER($count) } chiffres ont changé dans le serveur { $server }. /catalogue history peut revenir en arrière.
}
