# The button, and the message command of the same name
why-this-message = Why this message?

# What they answer, privately
why-rule-report = A setting of this server is no longer valid, and its moderators need to know. The bot says so once, in their channel; until somebody chooses again, the default is used.
why-rule-answer = Somebody asked for it with a command: without one, nothing of the kind is posted. Where it shows figures, they come from the catalogue, each with its source.
why-automatic = Automatic: no moderator judged you.
why-setting = **The setting behind it** { $cog } · { $setting }: { $value } ({ $origin })
why-who = **Who may change it** whoever may manage this server{ $roles ->
    [none] {""}
   *[other] , or has { $roles }
}, with { $command }
why-contest = **To contest it** write to one of them, here. They see who changed which setting with { $command }.
why-stop-report = **To stop it** they choose no channel in this setting; the settings’ panel still shows what is no longer valid.
why-stop-answer = **To stop look-ups** they switch them off, in this channel or in the whole server.

# Refusals
why-unknown = This message follows a rule of another version of the bot, which the present one does not have. Ask a moderator here.
why-not-ours = This message is not one of the bot’s. Choose one that the bot posted.
why-no-rule = Nothing on this message says which rule it follows: it may come from an older version of the bot. Ask a moderator here.
