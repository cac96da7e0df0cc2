cli-help = Contrepoint, a Discord bot for servers that discuss contested subjects.
cli-run-help = Serve Discord. Needs CONTREPOINT_TOKEN. Ctrl+C or SIGTERM stops it.
cli-demo-help = Try the bot in a browser, without a token, on this machine alone.
cli-demo-port = Port of the member’s page; the moderator’s takes the next one. 0 takes free ones.
cli-demo-language = Language of the demo’s server and people: fr or en.
cli-check-help = Say of settings, database, migrations, data, token, intents, commands and servers whether they are fine, or what to do.
cli-data-help = The catalogue of figures.
cli-data-check-help = Say whether the catalogue is sound, with file, line, field and reason; list plans whose date has passed.
cli-data-broken = { $count ->
    [one] One fault. Nothing starts until it is mended.
   *[other] { $count } faults. Nothing starts until they are mended.
}
cli-data-sound = Sound: { $figures } figures, { $organisations } organisations, { $hardware } kinds of hardware, { $sources } sources.
cli-data-stale = { $count ->
    [one] One plan is past its date; look whether it came true:
   *[other] { $count } plans are past their date; look whether they came true:
}
cli-unexpected = The program stopped by an error of its own; the log above says where.

# In the lists of commands: one line each, at most 45 characters.
cli-run-short = Serve Discord.
cli-demo-short = Try the bot in a browser, without a token.
cli-check-short = Say what is fine, and what to do.
cli-data-short = The catalogue of figures.
cli-data-check-short = Say whether the catalogue is sound.
cli-database-short = The database: migrations, backups.
cli-database-upgrade-short = Bring it to the newest schema.
cli-database-backup-short = Write all stored data to a new file.
cli-database-restore-short = Put a backup in the place of all data.

check-settings = settings
check-database = database
check-migrations = migrations
check-data = data
check-token = token
check-intents = intents
check-fine = fine
check-not-looked-at = not looked at: mend what stands above first
check-database-new = fine, and still empty: the first run prepares it
check-migrations-due = { $count ->
    [one] one migration is due: contrepoint database upgrade, or the next run, applies it
   *[other] { $count } migrations are due: contrepoint database upgrade, or the next run, applies them
}
check-data-broken = { $count ->
    [one] one fault: contrepoint data check shows it
   *[other] { $count } faults: contrepoint data check shows them
}
check-token-known = fine, Discord knows { $name }
check-intents-missing = Message Content is not granted. Figures work; quotes are not read. Grant it in the Developer Portal: Bot → Privileged Gateway Intents.
check-commands = commands
check-commands-known = { $names ->
    [none] none yet: the next contrepoint run makes them known to Discord
   *[other] fine, Discord shows { $names }
}
check-servers = servers
check-servers-count = { $count ->
    [0] none yet: invite the bot from the Developer Portal (OAuth2 → URL Generator), as the README says
    [one] fine, one server
   *[other] fine, about { NUMBER($count) } servers
}
