# The commands
configuration-command-export = Get all settings of this server as a file
configuration-command-import = See what a file of settings would change, and apply it
configuration-file = file
configuration-file-description = A file that /config export gave, from this server or another

# A file given out, a file taken in
configuration-exported = Everything that is set in this server. /config import reads it back, here or in another server. It names no member, and holds nothing of where members stand on topics.
configuration-import-title = What this file would change
configuration-import-same = Nothing: what it says is set already.
configuration-import-foreign = **Left out**, because it is not in this server:
configuration-import-channel = { $cog } in the channel, category or thread { $id }
configuration-import-stays = { $cog } · { $setting }: stays as it is here
configuration-import-apply = Import
configuration-import-rest = Import the rest
configuration-cancel = Cancel
configuration-import-cancelled = Nothing was imported.
configuration-imported = { $count ->
    [one] Imported: one setting changed. The history can take it back.
   *[other] Imported: { $count } settings changed. The history can take them back, place by place.
}
configuration-import-places-changed = Channels or roles of this server changed a moment ago, so nothing was imported. Look at the difference as it is now, then decide.

# Refusals
configuration-import-gone = This file is kept no longer: it was decided on, or sent more than 15 minutes ago or before the bot restarted. Send it again with /config import.
configuration-import-lost = Discord did not hand the file over. Send it again with /config import.

# On the command line
cli-config-help = A server’s settings as a file. The bot may run meanwhile: it knows within a second.
cli-config-short = A server’s settings as a file.
cli-config-export-help = Write everything that is set in a server to a new file, or to standard output where none is named. It names no member.
cli-config-export-short = Write a server’s settings to a new file.
cli-config-import-help = Show what a file of settings would change in a server, ask, and change all of it or nothing. Channels and roles come over only from the server’s own file.
cli-config-import-short = Set a server as a file says.
cli-config-server = The id of the server.
cli-config-file = The file of settings, as JSON.
cli-id-refused = “{ $given }” is not an id of Discord. Switch on Developer Mode there (User Settings → Advanced), then right-click the server or the member and choose Copy ID. Nothing was changed.
cli-database-empty = The database is still empty: there is nothing to read or delete. It is made when the bot first runs, or by `contrepoint database upgrade`.
cli-config-nothing = Nothing is set in server { $server }; is this its id? The file holds no setting.
cli-config-exported = The settings of server { $server } are in { $path }.
cli-config-file-unwritable = I cannot write { $path }. Choose a name that is not taken, in a folder that you may write to; nothing was overwritten.
cli-config-file-unreadable = I cannot read { $path }. Check the name, and that you may read it; nothing was changed.
cli-config-same = Server { $server } is set as the file says already; nothing was changed.
cli-config-foreign = Left out, because the file is not this server’s own:
cli-config-stays = stays as it is
cli-config-unset = not set
cli-config-imported = { $count ->
    [one] One setting changed in server { $server }. /config history can take it back.
   *[other] { $count } settings changed in server { $server }. /config history can take them back.
}
cli-config-left = Nothing was changed.
cli-config-changed-meanwhile = The settings of this server were changed while you looked; nothing was imported. Run the command again to see the difference as it is now.
cli-ask = Go on? Type yes or no:{" "}
cli-yes = Do not ask.
cli-nobody-to-ask = There is nobody to ask here; nothing was changed. Run it in a terminal, or with --yes.
