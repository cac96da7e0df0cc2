# Ce qui peut ne pas aller dans la base de données, et comment y remédier.
database-url-unsupported = Je ne sais pas ouvrir une base de données de type « { $kind } ». CONTREPOINT_DATABASE_URL attend un fichier SQLite (sqlite+aiosqlite:///chemin/du/fichier.sqlite3) ou un serveur PostgreSQL (postgresql+asyncpg://utilisateur:motdepasse@hôte/base).
database-unreachable = Aucun serveur PostgreSQL ne répond à l’adresse { $host }, port { $port }. Vérifiez qu’il est démarré, que l’adresse est juste et que cette machine peut l’atteindre.
database-login-refused = Le serveur PostgreSQL { $host } refuse l’utilisateur « { $user } » sur la base « { $database } ». Vérifiez le mot de passe, que la base existe et que cet utilisateur peut y créer des tables.
database-too-new = La base de données a été écrite par une version plus récente du programme (son schéma est le { $found }, cette version connaît jusqu’au { $known }). Installez cette version ou une plus récente ; rien n’a été modifié.
database-older = La base de données en est encore au schéma { $found }, et cette version écrit le { $known }. Lancez d’abord « contrepoint database upgrade ».
database-foreign = Le fichier { $path } est la base de données d’un autre programme. Donnez à CONTREPOINT_DATABASE_URL un fichier qui lui soit propre ; rien n’a été modifié.
database-damaged = Le fichier { $path } n’est pas une base SQLite lisible. Restaurez une sauvegarde sous un autre nom, ou donnez un autre fichier à CONTREPOINT_DATABASE_URL.
database-unwritable = Je ne peux pas écrire dans { $path }. Vérifiez que le dossier existe, que cet utilisateur peut y écrire et que le disque n’est pas plein.
