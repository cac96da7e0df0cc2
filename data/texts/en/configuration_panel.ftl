# The command
configuration-command = Settings of the bot in this server
configuration-command-open = See and change the settings, privately

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

# Refusals
configuration-servers-only = There are settings in servers only. Use /config in one.
configuration-not-moderator = Only moderators can do this: members who may manage the server, or who bear one of its moderator roles. Ask one of them.
configuration-panel-of-another = This panel belongs to whoever opened it. Open your own with /config open.
configuration-panel-old = This panel is from another version of the bot. Open a new one with /config open.
configuration-channel-gone = There is no such channel in this server. Open the panel again with /config open.
