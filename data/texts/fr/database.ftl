# Ce qui peut ne pas aller dans la base de données, et comment y remédier.
database-url-unsupported = Je ne sais pas ouvrir une base de données de type « { $kind } ». CONTREPOINT_DATABASE_URL attend un fichier SQLite (sqlite+aiosqlite:///chemin/du/fichier.sqlite3) ou un serveur PostgreSQL (postgresql+asyncpg://utilisateur:motdepasse@hôte/base).
database-unreachable = Aucun serveur PostgreSQL ne répond à l’adresse { $host }, port { $port }. Vérifiez qu’il est démarré, que l’adresse est juste et que cette machine peut l’atteindre.
database-login-refused = Le serveur PostgreSQL { $host } refuse l’utilisateur « { $user } » sur la base « { $database } ». Vérifiez le mot de passe, que la base existe et que cet utilisateur peut y créer des tables.
database-too-new = La base de données a été écrite par une version plus récente du programme (son schéma est le { $found }, cette version connaît jusqu’au { $known }). Installez cette version ou une plus récente ; rien n’a été modifié.
database-older = La base de données en est encore au schéma { $found }, et cette version écrit le { $known }. Lancez d’abord « contrepoint database upgrade ».
database-lost = La base de données ne répond pas en ce moment, et rien n’a été enregistré. Réessayez dans un instant.
database-foreign = Le fichier { $path } est la base de données d’un autre programme. Donnez à CONTREPOINT_DATABASE_URL un fichier qui lui soit propre ; rien n’a été modifié.
database-damaged = Le fichier { $path } n’est pas une base SQLite lisible. Restaurez une sauvegarde sous un autre nom, ou donnez un autre fichier à CONTREPOINT_DATABASE_URL.
database-unwritable = Je ne peux pas écrire dans { $path }. Vérifiez que le dossier existe, que cet utilisateur peut y écrire et que le disque n’est pas plein.
database-already-running = Un autre processus fait déjà tourner le bot sur { $path }. Arrêtez-le d’abord, ou donnez à celui-ci une base de données à lui.
database-empty = Il n’y a rien à sauvegarder : la base de données est encore vide.
database-backup-exists = Le fichier { $path } existe déjà. Choisissez un autre nom, ou déplacez-le ; rien n’a été écrasé.
database-backup-unwritable = Je ne peux pas écrire de sauvegarde dans { $path }. Vérifiez que le dossier existe, que vous pouvez y écrire et que le disque n’est pas plein.
database-backup-unreadable = Je ne peux pas lire { $path }. Vérifiez le nom, et que vous pouvez lire ce fichier ; rien n’a été modifié.
database-backup-damaged = Le fichier { $path } n’est pas une sauvegarde de ce programme, ou il est endommagé. Essayez-en un autre ; rien n’a été modifié.
database-backup-too-new = La sauvegarde { $path } vient d’une version plus récente du programme (son schéma est le { $found }, cette version connaît jusqu’au { $known }). Installez cette version ou une plus récente ; rien n’a été modifié.

# Les commandes.
database-help = La base de données : migrations, sauvegardes. Tout peut se faire pendant que le bot tourne.
database-upgrade-help = Amène la base de données au schéma le plus récent. « run » le fait aussi, à son démarrage.
database-backup-help = Écrit toutes les données dans un nouveau fichier, qui se restaure aussi bien sur SQLite que sur PostgreSQL.
database-restore-help = Met les données d’une sauvegarde à la place de toutes les autres, ou ne change rien si quelque chose ne va pas.
database-file-help = La sauvegarde, un fichier à part.
database-upgraded = { $count ->
    [one] Une migration appliquée ;
   *[other] { $count } migrations appliquées ;
} le schéma est maintenant le { $schema }.
database-upgrade-needless = Rien à faire : le schéma est le { $schema }, le plus récent.
database-backed-up = { $rows ->
    [0] Aucune ligne écrite
    [one] Une ligne écrite
   *[other] { $rows } lignes écrites
} dans { $path }.
database-restored = { $rows ->
    [0] Aucune ligne restaurée
    [one] Une ligne restaurée
   *[other] { $rows } lignes restaurées
} depuis { $path }.
