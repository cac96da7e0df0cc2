# La commande et le bouton
argument-command = Apporter un argument à un point de vue ; les modérateurs en décident
argument-option-viewpoint = point-de-vue
argument-option-viewpoint-help = Le point de vue que votre argument soutient
argument-button = { $count ->
    [0] Arguments
   *[other] Arguments ({ NUMBER($count) })
}

# Le formulaire
argument-field-viewpoint = Point de vue
argument-help-viewpoint = Celui que votre argument soutient
argument-field-text = Argument
argument-help-text = Conservé avec votre identifiant pour les modérateurs ; /privacy le montre et le supprime
argument-field-source = Source
argument-help-source = Une adresse https où vérifier ; le bot ne l’ouvre jamais
argument-field-whose = De qui sont ces mots
argument-help-whose = Les mots de quelqu’un d’autre demandent leur source
argument-whose-own = De moi
argument-whose-quoted = Je cite quelqu’un
argument-correct = Corriger
argument-sent = Envoyé aux modérateurs : rien n’est publié sans eux. Ce que cela devient se lit dans { $status }, où vous pouvez encore le modifier.

# Ce qui ne va pas
argument-empty = Il n’y a rien à y lire. Écrivez l’argument en une phrase ou deux.
argument-long = { NUMBER($length) } caractères, c’est trop : un argument en compte { NUMBER($most) } au plus. Raccourcissez-le.
argument-wordless = Des émojis ou des signes seuls ne font pas un argument. Dites-le avec des mots.
argument-links = Un lien seul ne fait pas un argument. Dites avec des mots ce qu’il montre, et mettez le lien dans le champ de la source.
argument-mentions = Un argument n’appelle personne et ne désigne aucun salon. Écrivez-le sans mention.
argument-source = La source n’est pas une adresse https de { NUMBER($most) } caractères au plus qu’un navigateur ouvre. Copiez-la de nouveau, ou laissez-la.
argument-quote-unsourced = Les mots de quelqu’un d’autre demandent l’adresse où les vérifier. Ajoutez-la, ou dites-le avec vos mots.
argument-viewpoint-missing = Choisissez celui des trois points de vue pour lequel il parle.
argument-too-many = { $most ->
    [one] Un argument par jour, pas plus, sur ce serveur.
   *[other] { NUMBER($most) } arguments par jour, pas plus, sur ce serveur.
} Revenez demain, ou dites-le à un modérateur.
argument-topic-settled = Ce sujet est tranché : les faits décident, et il n’a pas de points de vue à défendre. Choisissez un autre sujet.
argument-rewritten = Il vient d’être réécrit par son auteur : rien n’a été décidé. Voici ce qu’il dit maintenant.
argument-not-published = Cet argument n’est plus publié. Rouvrez la liste pour voir ceux qui le sont.
argument-own-mark = Celui-ci est de vous : c’est aux autres de dire s’il est juste.
argument-reported-before = Vous avez déjà signalé cet argument ; cela compte une fois.
argument-report-settled = Un autre modérateur a déjà regardé ces signalements ; rien n’a changé.
argument-control-old = Ce bouton vient d’une autre version du bot. Utilisez de nouveau la commande.

# Les listes
argument-title = Arguments : { $topic }
argument-order = -# Ordre des points de vue tiré au sort ; pour chacun, d’abord ce que des personnes d’un autre point de vue disent juste. Des membres les ont écrits, les modérateurs les ont acceptés.
argument-none = Aucun pour l’instant.
argument-all = Tous les points de vue
argument-add = Apporter un argument
argument-previous = Retour
argument-next = La suite
argument-number = nº { $number }
argument-source-none = sans source
argument-source-at = source : { $source }
argument-quoted-from = cité de { $source }
argument-marks = { $count ->
    [one] une personne le dit juste
   *[other] { NUMBER($count) } personnes le disent juste
}
argument-support = { NUMBER($count) } d’entre elles ont un autre point de vue
argument-mark = Formule bien ce point de vue
argument-marked = C’est noté : il formule bien ce point de vue. Personne ne voit qui le dit ; pressez de nouveau pour revenir en arrière.
argument-unmarked = C’est retiré.
argument-report = Signaler…
argument-report-title = Signaler un argument
argument-report-help = Les modérateurs le lisent, sans votre nom ; peut rester vide
argument-reported-so = C’est signalé : les modérateurs regarderont.

# Décider
argument-proposed = **Argument pour « { $viewpoint } », sujet « { $topic } »**
argument-submitted = proposé { $moment }
argument-length = { NUMBER($length) } caractères sur { NUMBER($most) }
argument-parity = -# Parité après publication : optimiste { NUMBER($optimist) }, neutre { NUMBER($neutral) }, pessimiste { NUMBER($pessimist) }.
argument-waiting = -# { $many ->
    [many] { NUMBER($count) } arguments ou plus attendent.
   *[some] { $count ->
        [one] Un argument attend.
       *[other] { NUMBER($count) } arguments attendent.
    }
}
argument-approved = Accepté ; il est publié désormais.
argument-reported-title = **Signalé : un argument pour « { $viewpoint } », sujet « { $topic } »**
argument-reports = { $count ->
    [one] Une personne le signale.
   *[other] { NUMBER($count) } personnes le signalent.
}
argument-keep = Garder
argument-kept = Gardé ; il reste publié.
argument-kept-by = -# Gardé par <@{ $member }>.
argument-remove = Dépublier…
argument-remove-title = Dépublier un argument
argument-remove-help = Son auteur la lira
argument-removed-told = Un de vos arguments sur { $server } a été dépublié. La raison des modérateurs est ci-dessous ; { $status } la montre aussi là-bas.
argument-removed-reached = Dépublié ; votre raison est chez son auteur.
argument-removed-unreached = Dépublié. Son auteur ne reçoit pas de messages privés : votre raison se lit dans la liste de ses contributions.
argument-removed-by = -# Dépublié par <@{ $member }>, avec une raison.
argument-earlier = -# Auparavant : { $decisions }
argument-decision = { $decision ->
    [approved] accepté
    [amended] modifié et accepté
   *[kept] gardé
}{ $member ->
    [nobody] {""}
   *[other] {" "}par <@{ $member }>
} le { $day }

# Les siens
argument-edit = Modifier
argument-rewritten-so = Modifié ; les modérateurs le voient tel qu’il est maintenant.
argument-withdrawn-by-author = -# Retiré par la personne qui l’a écrit.

# Ce qui en est conservé des membres
privacy-kept-arguments = **Vos arguments** : ce que vous avez écrit et ce qui en a été publié, quand, quels modérateurs ont décidé et pourquoi, pour qu’on puisse vous répondre et vous lire. Jusqu’à la suppression de vos données : ceux qui sont publiés disparaissent aussi.
privacy-kept-argument-marks = **Les arguments que vous dites justes** : lesquels et quand, pour que chaque personne compte une fois. Montré à personne ; jusqu’à la suppression de vos données.
privacy-kept-argument-reports = **Les arguments que vous avez signalés** : lesquels, quand et pourquoi, pour que les modérateurs puissent les regarder. Montré sans votre nom ; jusqu’à la suppression de vos données.
privacy-kept-argument-decisions = **Les décisions sur des arguments** : ce que vous avez décidé duquel et quand, y compris les vôtres que vous avez retirés, pour que les modérateurs sachent qui a décidé quoi. Tant que le bot est sur le serveur.
