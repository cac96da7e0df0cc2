# The command
configuration-command = Settings of the bot in this server
configuration-command-open = See and change the settings, privately
configuration-command-history = See who changed what, and take a change back
configuration-command-explain = See which settings apply in a channel, and where they come from
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
configuration-from-default = default
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
configuration-nobody = a member who deleted their data
configuration-operator = the operator (command line)
configuration-undone = -# undone since
configuration-undoing = -# took an earlier change back
configuration-undo = Undo
configuration-newer = Newer
configuration-older = Older
configuration-explained-title = What applies in { $place }
configuration-explained = { $setting }: { $value } · { $origin }

# Refusals
configuration-servers-only = This works in a server only. Use the command there.
configuration-not-moderator = Only moderators can do this: members who can manage the server, or who have one of its moderator roles. Ask one of them.
configuration-panel-of-another = This belongs to whoever opened it. Use the command yourself to open your own.
configuration-panel-old = This panel is from another version of the bot. Open a new one with /config open.
configuration-channel-gone = There is no such channel in this server. Use the command again to see those there are.

# Values that are no longer valid, and channels that differ
configuration-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
configuration-faults-home = ⚠️ { $count ->
    [one] One stored value is no longer valid
   *[other] { $count } stored values are no longer valid
}: { $cogs }. Open it to fix this.
configuration-faults = ⚠️ What is stored here is no longer valid and is ignored until it is set again:
configuration-fault = **{ $setting }** · { $cog } · { $place }: { $stored }
configuration-report-title = Some settings are no longer valid
configuration-report = The bot changed, or a backup was restored, and these stored values no longer fit. Nothing is lost; they are ignored until they are set again with /config open.
configuration-report-more = … and more: /config open shows them.
configuration-differing = { $setting }: { $value } { $count ->
    [one] in one channel
   *[other] in { $count } channels
}
configuration-differing-otherwise = { $count ->
    [one] differs in one channel
   *[other] differs in { $count } channels
}

# Before the bot begins to post
configuration-will-post = This makes the bot post by itself:
configuration-apply = Apply
