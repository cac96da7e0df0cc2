# What the doctor says of members' commands; $bot is the bot's name, $commands and $channels are lists
doctor-commands-unusable = Nobody can use { $commands } here, as an admin decided. An admin allows it again: Server Settings → Integrations → { $bot }, first for the whole bot, then for the command.
doctor-commands-shut = { $commands } cannot be used in { $channels }, as an admin decided. If that is not meant, an admin allows it again: Server Settings → Integrations → { $bot } → the command → Channels.
doctor-commands-unread = Discord does not tell the bot where its commands can be used. An admin looks: Server Settings → Integrations → { $bot }.
