# What can be wrong with the database, and what to do about it.
database-url-unsupported = I cannot open a database of the kind “{ $kind }”. CONTREPOINT_DATABASE_URL takes a SQLite file (sqlite+aiosqlite:///path/to/file.sqlite3) or a PostgreSQL server (postgresql+asyncpg://user:password@host/database).
database-unreachable = No PostgreSQL server answers at { $host }, port { $port }. Check that it runs, that the address is right, and that this machine may reach it.
database-login-refused = The PostgreSQL server at { $host } refuses the user “{ $user }” on the database “{ $database }”. Check the password, that the database exists, and that this user may create tables in it.
database-too-new = The database was written by a later version of the program (its schema is { $found }, this version knows up to { $known }). Install that version or a later one; nothing was changed.
database-older = The database still has schema { $found }, and this version writes { $known }. Run “contrepoint database upgrade” first.
database-foreign = The file { $path } is the database of another program. Give CONTREPOINT_DATABASE_URL a file of its own; nothing was changed.
database-damaged = The file { $path } is not a readable SQLite database. Restore a backup under another name, or give CONTREPOINT_DATABASE_URL another file.
database-unwritable = I cannot write to { $path }. Check that the folder exists, that this user may write there, and that the disk is not full.
