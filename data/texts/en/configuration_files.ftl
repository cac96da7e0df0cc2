# The commands
configuration-command-export = Get all settings of this server as a file
configuration-command-import = See what a file of settings would change, and take it over
configuration-file = file
configuration-file-description = A file that /config export gave, from this server or another

# A file given out, a file taken in
configuration-exported = Everything that is set in this server. /config import reads it back, here or in another server.
configuration-import-title = What this file would change
configuration-import-same = Nothing: what it says is set already.
configuration-import-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
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
