# The command
doctor-command = See what keeps the bot from working here, who can mend it, and where

# The report
doctor-title = How the bot is doing here
doctor-fine = ✅ { $cog }
doctor-attention = ⚠️ **{ $cog }** · { $sentence }
doctor-broken = ❌ **{ $cog }** · { $sentence }
doctor-acted = -# last: { $moment }
doctor-acts = -# next: { $moment }
doctor-more = There is more: mend what stands here, then check again.
doctor-again = Check again

# What is wrong, who can mend it, and where to click
doctor-no-message-content = Discord does not give the bot the text of messages, which **{ $setting }** needs. Whoever hosts the bot grants Message Content: Developer Portal → Bot → Privileged Gateway Intents.
doctor-no-time-zone = No time zone is chosen, so UTC is used. A moderator chooses one: `/setup`.
doctor-channel-gone = **{ $setting }**: the channel that was chosen is gone. A moderator chooses another: `/config open` → { $cog }.
doctor-tag-needed = **{ $setting }**: posts in <#{ $channel }> need a tag, and none is chosen. A moderator names one: `/config open` → { $cog }. { $tags ->
    [none] The bot may give none there: an admin allows it “Manage Posts”, or adds a tag that anybody may give.
   *[other] There are: { $tags }.
}
doctor-tag-gone = **{ $setting }**: <#{ $channel }> has no tag “{ $tag }” that the bot may give. A moderator names another, or none where none is needed: `/config open` → { $cog }. { $tags ->
    [none] The bot may give none there.
   *[other] There are: { $tags }.
}
doctor-no-permission = **{ $setting }**: the bot needs { $permissions } in <#{ $channel }>. An admin allows it for { $bot }: <#{ $channel }> → Edit Channel → Permissions.
doctor-no-permission-thread = **{ $setting }**: the bot needs { $permissions } in <#{ $channel }>. An admin allows it for { $bot } in the channel of this thread: Edit Channel → Permissions.
doctor-no-permission-category = **{ $setting }**: the bot needs { $permissions } in <#{ $channel }>. An admin allows it for { $bot }: right-click the category → Edit Category → Permissions.
doctor-no-permission-server = **{ $setting }**: the bot needs { $permissions }. An admin allows it: Server Settings → Roles → { $bot } → Permissions.
doctor-permission-view-channel = “View Channel”
doctor-permission-send-messages = “Send Messages”
doctor-permission-create-posts = “Create Posts”
doctor-permission-send-messages-in-threads = “Send Messages in Threads”
doctor-permission-manage-threads = “Manage Threads”
doctor-permission-read-message-history = “Read Message History”
doctor-thread-locked = **{ $setting }**: the thread <#{ $channel }> is locked. A moderator unlocks it: right-click the thread → Unlock Thread. Or choose another place: `/config open` → { $cog }.
doctor-thread-archived = **{ $setting }**: the thread <#{ $channel }> is archived. The next post of the bot opens it again; nothing has to be done.
doctor-role-gone = **{ $setting }**: a role that was chosen is gone ({ $role }). A moderator chooses again: `/config open` → { $cog }.
doctor-role-silent = **{ $setting }**: the bot may not notify <@&{ $role }>, so nobody is notified. An admin lets anyone mention that role: Server Settings → Roles → <@&{ $role }> → Display; or gives { $bot } “Mention @everyone, @here and All Roles”.
doctor-commands-unknown = Discord does not tell the bot who is shown the moderators’ commands. An admin looks: Server Settings → Integrations → { $bot }.
doctor-commands-hidden = <@&{ $role }> can moderate, but cannot see { $commands }. An admin shows them: Server Settings → Integrations → { $bot } → the command → Add Roles or Members.
doctor-stored-broken = { $count ->
    [one] One stored setting is no longer valid; the default is used meanwhile. A moderator sets it again:
   *[other] { NUMBER($count) } stored settings are no longer valid; the defaults are used meanwhile. A moderator sets them again:
} `/config open` → { $cog }.
doctor-stored-broken-channel = { $count ->
    [one] One setting stored for <#{ $channel }> is no longer valid; what is set around it applies meanwhile. A moderator sets it again there:
   *[other] { NUMBER($count) } settings stored for <#{ $channel }> are no longer valid; what is set around it applies meanwhile. A moderator sets them again there:
} `/config open` → { $cog }.
