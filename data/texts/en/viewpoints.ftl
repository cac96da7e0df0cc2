# /viewpoints
viewpoints-description = A subject that divides people: the facts, an example, three viewpoints
viewpoints-topic = topic
viewpoints-topic-description = The topic; begin to type to see those there are
viewpoint-optimist = Optimist
viewpoint-neutral = Neutral
viewpoint-pessimist = Pessimist
viewpoints-recap = **Facts**
viewpoints-example = **Example** *an analogy:*
viewpoints-evidence = **Weight of evidence**
viewpoints-common-ground = **Common ground**
viewpoints-mind = Would change their mind:
viewpoints-drawn = Order drawn at random
viewpoints-settled-so = Settled: facts and evidence, no viewpoints
viewpoints-minutes = { $minutes } min read
viewpoints-as-of = numbers as of { $date }
viewpoints-cited = { $count ->
    [one] one source
   *[other] { $count } sources
}
viewpoints-drafted = drafted with AI, approved by a moderator
topic-figure-gone = [number withdrawn on this server]

# /topics
viewpoints-list = The subjects that divide people, and that can be asked for here
viewpoints-list-title = Topics
viewpoints-list-note = Each with the facts, an example and three viewpoints: { $command }.
viewpoints-list-more = -# There are more: begin to type a name to see them.
viewpoints-settled = settled

# Refusals
viewpoints-unknown = No topic is called “{ $typed }”. The nearest are below; the list comes as you type.
viewpoints-unknown-far = No topic is called “{ $typed }”, nor anything like it. The list comes as you type.
viewpoints-topic-gone = This topic is not offered here any more. Ask for the list of topics to see those that are.
viewpoints-off = Viewpoints are switched off in this channel. Moderators can switch them on.

# Settings
configuration-viewpoints = Viewpoints
configuration-viewpoints-enabled = Topics
configuration-viewpoints-enabled-help = Members can ask for the card of a topic. The bot says nothing unless asked.
configuration-viewpoints-forums = Cards in forums
configuration-viewpoints-forums-help = A new post whose title or a tag names a topic gets its card, once.
configuration-viewpoints-arguments-a-day = Arguments a day
configuration-viewpoints-arguments-a-day-help = How many arguments each member may submit in a day. Nothing is published unless moderators approve it.

# Why this message?
why-rule-viewpoints = Somebody asked for this topic with a command: without one, nothing of the kind is posted. The order of the viewpoints is drawn at random, and the numbers come from the catalogue.
why-stop-viewpoints = **To stop it** they switch topics off, in this channel or in the whole server.
why-rule-forum-card = The title or a tag of this post names a topic of which the bot has a card, and moderators asked for such cards in this forum. There is one a post.
why-stop-forum-card = **To stop it** they switch cards off for this forum.
