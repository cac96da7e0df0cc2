# The settings: a name, its fields with a sentence of help, their choices.
configuration-server = Server
configuration-server-language = Language
configuration-server-language-help = The language of public answers. Private ones speak each reader’s own.
configuration-server-language-auto = as set in Discord
configuration-server-language-fr = French
configuration-server-language-en = English
configuration-server-time-zone = Time zone
configuration-server-time-zone-help = The server’s time zone, such as Europe/Paris.
configuration-server-moderator-roles = Moderator roles
configuration-server-moderator-roles-help = Members with one of these roles can moderate, as can anyone who can manage the server.
configuration-server-moderators-channel = Moderators’ channel
configuration-server-moderators-channel-help = Where the bot tells moderators what they need to know or decide.

configuration-figures = Figures
configuration-figures-enabled = Look-ups
configuration-figures-enabled-help = Members can ask for sourced figures. The bot says nothing unless asked.
configuration-figures-answers = Answers
configuration-figures-answers-help = Who sees an answer that nobody asked to keep private.
configuration-figures-answers-public = everyone in the channel
configuration-figures-answers-private = only whoever asked

# Refusals of a value
configuration-value-refused = **{ $setting }** cannot be “{ $given }”. Choose a value from those offered.
configuration-number-refused = **{ $setting }** takes a whole number from { NUMBER($least) } to { NUMBER($most) }; “{ $given }” is not one.
configuration-text-refused = **{ $setting }** takes from { NUMBER($least) } to { NUMBER($most) } characters; “{ $given }” does not fit.
configuration-choice-refused = **{ $setting }** cannot be “{ $given }”. It is one of: { $choices }.
configuration-time-zone-refused = **{ $setting }**: no time zone is called “{ $given }”. { $nearest ->
    [none] Write the continent and the city, such as `Europe/Paris` or `America/Montreal`.
   *[other] The nearest names: { $nearest }.
}
configuration-choices-refused = **{ $setting }** takes { NUMBER($least) } or more of: { $choices }. “{ $given }” cannot be used.
configuration-time-refused = **{ $setting }** takes a time of day from 00:00 to 23:59, such as 09:00; “{ $given }” is none.
configuration-roles-refused = **{ $setting }** takes up to { NUMBER($most) } of this server’s roles.
configuration-server-wide = **{ $setting }** applies to the whole server and cannot differ by channel. Set it for the server.
configuration-setting-unknown = There is no setting “{ $name }” under “{ $cog }”. Open the panel again, or look for a typing mistake in the file.

# Changes
configuration-changed-meanwhile = { $member ->
    [nobody] These settings were changed a moment ago
    [operator] The operator changed these settings a moment ago, on the command line
   *[other] <@{ $member }> changed these settings a moment ago
}, so yours were not saved. Look at them as they are now, then decide.
configuration-change-unknown = This change is not in the history of this server. Open the history again.
configuration-already-undone = This change was already undone. The history shows by whom.
configuration-overtaken = { $member ->
    [nobody] The same settings were changed again later
    [operator] The operator changed the same settings again later, on the command line
   *[other] <@{ $member }> changed the same settings again later
}. Undo the later change first, or set the value that you want.

# Import and export
configuration-import-unreadable = { $place ->
    [nowhere] This file cannot be read as settings of this bot.
   *[other] This file cannot be read as settings of this bot: look at “{ $place }”.
} Nothing was changed. Export a file to see how one is written.
configuration-import-too-new = This file was written by a later version of the bot (its settings are version { $found }, here { $known } is the newest). Nothing was changed.
configuration-import-too-large = This file is larger than any settings can be: at most { NUMBER($most) } characters. Nothing was changed.
