# The commands
debates-command = Debates on topics, in a thread or a forum post
debates-command-open = Open a debate on a topic: its card, and a thread under it
debates-command-status = Which debates are open, where, and how they go
debates-command-close = Post the outcome of a debate and lock its thread
debates-command-reopen = Open a closed debate again, in its thread
debates-option-channel = channel
debates-option-channel-help = A text channel or a forum; this one if left out
debates-option-tag = tag
debates-option-tag-help = The tag of the post in a forum; the one that fits the topic if left out
debates-option-topic-help = The topic of the debate; that of this thread if left out

# What they answer
debates-opened = The debate is open: <#{ $thread }>.
debates-reopened = The debate is open again: <#{ $thread }>. What moves is counted from its first opening.
debates-closed = The debate is closed and its thread locked: <#{ $thread }>.
debates-closed-unlocked = The debate is closed, but its thread is not locked: <#{ $thread }>. For that the bot needs { $permission }. An admin allows it for { $bot }: <#{ $channel }> → Edit Channel → Permissions.
debates-unarchived = The thread <#{ $thread }> could not be archived: for that the bot needs { $permission } in <#{ $channel }>. An admin allows it for { $bot }.
debates-closed-unposted = The bot may not write in that thread any more, so its outcome stands below, for you alone. An admin looks at <#{ $channel }> → Edit Channel → Permissions; then open the debate again and close it.
debates-status-title = Debates
debates-none = No debate is open in this server. To open one: { $command }.
debates-ended = The thread of “{ $title }” was deleted: that debate is over.
debates-status-more = { $count ->
    [one] One more is open.
   *[other] { NUMBER($count) } more are open.
}
debates-line = **{ $title }** · <#{ $thread }> · since { $since }
debates-midway = **{ $title }** is being opened or closed just now.
debates-answers = { NUMBER($answers) } answers; where they stand is shown once you have answered too
debates-published = { $count ->
    [0] No argument was published since
    [one] One argument was published since
   *[other] { NUMBER($count) } arguments were published since
}

# The outcome
debates-outcome = Outcome: { $title }
debates-outcome-untitled = Outcome of this debate
debates-span = -# Debated from { $since } to { $until }
debates-tally = **Where members stand** { NUMBER($answers) } answers: { $counts }
debates-tally-few = **Where members stand** too few answers to show
debates-moved = **Since the opening** { NUMBER($count) } moved from { $before } to { $after }
debates-moved-few = **Since the opening** too few moved to show
debates-arguments = **Best-supported arguments**
debates-no-arguments = No argument was published on this topic.
debates-no-argument = No argument was published.

# Permissions, as Discord calls them
debates-permission = { $name ->
    [view-channel] “View Channel”
    [send-messages] “Send Messages”
    [create-posts] “Create Posts”
    [create-public-threads] “Create Public Threads”
    [send-messages-in-threads] “Send Messages in Threads”
    [send-messages-in-posts] “Send Messages in Posts”
    [read-message-history] “Read Message History”
    [manage-posts] “Manage Posts”
   *[manage-threads] “Manage Threads”
}

# Refusals
debates-open-already = This topic is being debated already: <#{ $thread }>.
debates-closed-already = This debate is closed already: <#{ $thread }>. It can be opened again there.
debates-busy = Somebody is opening or closing this debate just now. Look again in a minute.
debates-unknown = No such debate here. Use the command in the thread of a debate, or choose its topic from the list.
debates-gone = The thread of this debate was deleted, so the debate is over. A new one can be opened on the same topic.
debates-settled = This topic is settled: it has facts and evidence, and no views to debate. Choose another one.
debates-no-place = A debate needs a text channel or a forum. Choose one under “channel”.
debates-not-allowed = The bot needs { $permissions } in <#{ $channel }>. An admin allows it for { $bot }: <#{ $channel }> → Edit Channel → Permissions. Nothing was posted.
debates-tag-unknown = { $tags ->
    [none] This forum has no tag that the bot may give. Leave it out.
   *[other] This forum has no tag “{ $typed }” that the bot may give. It has: { $tags }.
}
debates-tag-needed = { $tags ->
    [none] Posts in this forum need a tag, and the bot may give none of them. Choose another channel, or let an admin add one.
   *[other] Posts in this forum need a tag. Choose one under “tag”: { $tags }.
}
debates-refused = Discord does not let the bot do that in <#{ $channel }>: what it may do there changed just now. An admin looks: <#{ $channel }> → Edit Channel → Permissions.
debates-unfinished = Discord failed halfway. Use the command again in a minute: what was begun is then finished, or begun anew.

# Why this message?
why-rule-debate = A moderator opened this debate, or closed it, with a command: without one, nothing of the kind is posted. Moderators are those whom this setting names, and whoever may manage the server.
why-stop-debate = **To stop it** they close the debate; its thread is then locked.
