# The command
configuration-command = Settings of the bot in this server
configuration-command-open = See and change the settings, privately
configuration-command-history = See who changed what, and take a change back
configuration-command-explain = See which settings hold in a channel, and where they come from
configuration-channel = channel
configuration-channel-description = The channel or thread to look at

# The panel
configuration-panel-title = Settings
configuration-choose-cog = Choose what to set
configuration-page-title = { $cog } · { $place }
configuration-whole-server = the whole server
configuration-state = { $setting }: { $value }
configuration-field = **{ $setting }**: { $value }
    -# { $origin } · { $help }
configuration-from = from: { $place }
configuration-from-default = as shipped
configuration-on = on
configuration-off = off
configuration-none = none
configuration-number = { NUMBER($number) }
configuration-turn-on = Switch on
configuration-turn-off = Switch off
configuration-write = Change…
configuration-correct = Correct…
configuration-inherit = Take back what is set here
configuration-see-server = The whole server
configuration-see-channel = This channel
configuration-back = Back
configuration-change = **{ $setting }**: { $before } → { $after }
configuration-inherited = not set here

# The history, and one channel explained
configuration-history = History
configuration-history-title = History · { $page } of { $pages }
configuration-history-empty = Nothing was changed so far.
configuration-history-entry = { $moment } · { $member } · { $cog } · { $place }
configuration-nobody = somebody who was forgotten
configuration-operator = the operator (command line)
configuration-undone = -# undone since
configuration-undoing = -# took an earlier change back
configuration-undo = Undo
configuration-newer = Newer
configuration-older = Older
configuration-explained-title = What holds in { $place }
configuration-explained = { $setting }: { $value } · { $origin }

# Refusals
configuration-servers-only = There are settings in servers only. Use /config in one.
configuration-not-moderator = Only moderators can do this: members who may manage the server, or who bear one of its moderator roles. Ask one of them.
configuration-panel-of-another = This panel belongs to whoever opened it. Open your own with /config open.
configuration-panel-old = This panel is from another version of the bot. Open a new one with /config open.
configuration-channel-gone = There is no such channel in this server. Open the panel again with /config open.
