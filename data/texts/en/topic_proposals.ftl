# Topics that somebody proposes
topic-proposal-too-many = { NUMBER($most) } topics a day are the most. Come back tomorrow, or tell a moderator.
topic-proposal-other-draft = You are writing another new topic, which would be lost. Publish or discard that draft first, with the command that writes topics.
topic-proposal-closed = { $state ->
    [approved] The proposal that this draft was taken from was approved meanwhile
    [rejected] The proposal that this draft was taken from was rejected meanwhile
    [forgotten] The proposal that this draft was taken from was deleted with its author’s data
   *[withdrawn] The proposal that this draft was taken from was taken back meanwhile
}, so nothing was published; your draft is kept, and publishing again publishes it as a topic of your own.
privacy-kept-topic-proposals = **Topics that you propose** or have drafted: what they say, when, what became of them and who decided. Until you delete your data.

# Proposing one
topic-propose = Propose it
topic-proposal-form = Propose a topic
topic-proposal-help-title = Title, reason and your name are stored for the moderators; 80 characters at most.
topic-proposal-field-why = Why
topic-proposal-help-why = What people here disagree about; may stay empty.
topic-proposal-refused = This title cannot be proposed as it is. Nothing was sent; what you typed stands below.
topic-proposal-sent = Sent to the moderators, who decide whether to write it. { $status } shows what becomes of it.
topic-proposal-own = topic “{ $title }”

# Deciding on one
topic-proposal-title = A topic is proposed
topic-proposal-from = By <@{ $member }>, { $moment }
topic-proposal-drafted-title = A topic drafted by a model
topic-proposal-drafted-for = Drafted with AI for <@{ $member }>, { $moment }. Nobody has checked it; nothing is published before a moderator has gone over it.
topic-proposal-sources = -# Sources: { $addresses }
topic-proposal-whole = -# This is how it would be shown. It keeps to the rules of every topic; whether it is true and fair is for you to judge.
topic-proposal-lacking = **What still keeps it from being published**
topic-proposal-waiting = -# { $count ->
    [one] One topic waits.
   *[other] { NUMBER($count) } topics wait.
}
topic-proposal-write = Write it
topic-proposal-drop = Reject
topic-proposal-dropped = Rejected; the draft is no longer in any list.
topic-proposal-ended = -# { $state ->
    [approved] Written and published by { $member }.
    [rejected] Rejected by { $member }.
   *[withdrawn] Taken back by whoever proposed it.
}
