# What can be wrong with the database, and what to do about it.
database-url-unsupported = I cannot open a database of the kind “{ $kind }”. CONTREPOINT_DATABASE_URL takes a SQLite file (sqlite+aiosqlite:///path/to/file.sqlite3) or a PostgreSQL server (postgresql+asyncpg://user:password@host/database).
database-unreachable = No PostgreSQL server answers at { $host }, port { $port }. Check that it runs, that the address is right, and that this machine may reach it.
database-login-refused = The PostgreSQL server at { $host } refuses the user “{ $user }” on the database “{ $database }”. Check the password, that the database exists, and that this user may create tables in it.
database-too-new = The database was written by a later version of the program (its schema is { $found }, this version knows up to { $known }). Install that version or a later one; nothing was changed.
database-older = The database still has schema { $found }, and this version writes { $known }. Run “contrepoint database upgrade” first.
database-lost = The database does not answer just now, so nothing was saved. Try again in a moment.
database-foreign = The file { $path } is the database of another program. Give CONTREPOINT_DATABASE_URL a file of its own; nothing was changed.
database-damaged = The file { $path } is not a readable SQLite database. Restore a backup under another name, or give CONTREPOINT_DATABASE_URL another file.
database-unwritable = I cannot write to { $path }. Check that the folder exists, that this user may write there, and that the disk is not full.
database-already-running = Another process already runs the bot on { $path }. Stop that one first, or give this one a database of its own.
database-empty = There is nothing to back up: the database is still empty.
database-backup-exists = The file { $path } already exists. Choose another name, or move it away; nothing was overwritten.
database-backup-unwritable = I cannot write a backup to { $path }. Check that the folder exists, that you may write there, and that the disk is not full.
database-backup-unreadable = I cannot read { $path }. Check the name, and that you may read the file; nothing was changed.
database-backup-damaged = The file { $path } is not a backup of this program, or is damaged. Try another one; nothing was changed.
database-backup-too-new = The backup { $path } was taken by a later version of the program (its schema is { $found }, this version knows up to { $known }). Install that version or a later one; nothing was changed.

# The commands.
database-help = The database: migrations, backups. All of it works beside a running bot.
database-upgrade-help = Bring the database to the newest schema. “run” does it too, at its start.
database-backup-help = Write all stored data to a new file, which restores on SQLite and on PostgreSQL alike.
database-restore-help = Put a backup’s data in the place of all stored data, or change nothing if anything is wrong.
database-file-help = The backup, a file of its own.
database-upgraded = { $count ->
    [one] One migration applied;
   *[other] { $count } migrations applied;
} the schema is now { $schema }.
database-upgrade-needless = Nothing to do: the schema is { $schema }, the newest.
database-backed-up = { $rows ->
    [0] No row
    [one] One row
   *[other] { $rows } rows
} written to { $path }.
database-restored = { $rows ->
    [0] No row
    [one] One row
   *[other] { $rows } rows
} restored from { $path }.
