cli-help = Contrepoint, un bot Discord pour les serveurs où l’on débat de sujets contestés.
cli-run-help = Servir Discord. Demande CONTREPOINT_TOKEN. Ctrl+C ou SIGTERM l’arrête.
cli-demo-help = Essayer le bot dans un navigateur, sans jeton, sur cette machine seulement.
cli-demo-port = Port de la page du membre ; celle du modérateur prend le suivant. 0 en prend de libres.
cli-demo-language = Langue du serveur et des personnes de la démonstration : fr ou en.
cli-check-help = Dire des réglages, de la base, des migrations, des données, du jeton, des intents, des commandes et des serveurs s’ils sont en ordre, ou que faire.
cli-data-help = Le catalogue des chiffres.
cli-data-check-help = Dire si le catalogue est sain, avec fichier, ligne, champ et raison ; lister les projets dont la date est passée.
cli-data-broken = { $count ->
    [one] Une faute. Rien ne démarre avant qu’elle soit corrigée.
   *[other] { $count } fautes. Rien ne démarre avant qu’elles soient corrigées.
}
cli-data-sound = Sain : { $figures } chiffres, { $organisations } organisations, { $hardware } sortes de matériel, { $sources } sources.
cli-data-stale = { $count ->
    [one] Un projet a dépassé sa date ; voyez s’il s’est réalisé :
   *[other] { $count } projets ont dépassé leur date ; voyez s’ils se sont réalisés :
}
cli-unexpected = Le programme s’est arrêté sur une erreur à lui ; le journal ci-dessus dit où.

# In the lists of commands: one line each, at most 45 characters.
cli-run-short = Servir Discord.
cli-demo-short = Essayer le bot dans un navigateur.
cli-check-short = Dire ce qui est en ordre, et que faire.
cli-data-short = Le catalogue des chiffres.
cli-data-check-short = Dire si le catalogue est sain.
cli-database-short = La base de données : migrations, copies.
cli-database-upgrade-short = L’amener au schéma le plus récent.
cli-database-backup-short = Écrire toutes les données dans un fichier.
cli-database-restore-short = Remplacer toutes les données par une copie.

check-settings = réglages
check-database = base de données
check-migrations = migrations
check-data = données
check-token = jeton
check-intents = intents
check-fine = en ordre
check-not-looked-at = non examiné : réparez d’abord ce qui précède
check-database-new = en ordre, et encore vide : le premier démarrage la prépare
check-migrations-due = { $count ->
    [one] une migration reste à faire : contrepoint database upgrade, ou le prochain démarrage, l’applique
   *[other] { $count } migrations restent à faire : contrepoint database upgrade, ou le prochain démarrage, les applique
}
check-data-broken = { $count ->
    [one] une faute : contrepoint data check la montre
   *[other] { $count } fautes : contrepoint data check les montre
}
check-token-known = en ordre, Discord connaît { $name }
check-intents-missing = Message Content n’est pas accordé. Les chiffres marchent ; les citations ne sont pas lues. Accordez-le dans le Developer Portal : Bot → Privileged Gateway Intents.
check-commands = commandes
check-commands-known = { $names ->
    [none] aucune encore : le prochain contrepoint run les fait connaître à Discord
   *[other] en ordre, Discord montre { $names }
}
check-servers = serveurs
check-servers-count = { $count ->
    [0] aucun encore : invitez le bot depuis le Developer Portal (OAuth2 → URL Generator), comme le dit le README
    [one] en ordre, un serveur
   *[other] en ordre, environ { NUMBER($count) } serveurs
}
