# What the privacy page says of it
privacy-kept-stances = **Where you stand on topics**: the view that you chose last, the one before it and since when, so that answers can be counted. Nobody else is shown it, moderators included. Until you withdraw it.
privacy-kept-stance-changes = **How that changed**: from which view to which, and when, so that a debate can say how many moved. Only counts are shown. As long as the bot is in the server.

# The button under the card of a topic
stances-button = Where I stand

# What only the person who presses it sees
stances-ask = Where do you stand? Choose the view that you are closest to; you can change or withdraw it whenever you like.
stances-private = -# Only you see this. Nobody, moderators included, is shown who stands where: only counts are shown, from { NUMBER($least) } answers on, once one’s own is given. What is kept: { $command }.
stances-noted = { $viewpoint ->
    [optimist] **Noted: optimist.**
    [neutral] **Noted: neutral.**
   *[other] **Noted: pessimist.**
}
stances-standing = { $viewpoint ->
    [optimist] This is where you stand: **optimist**.
    [neutral] This is where you stand: **neutral**.
   *[other] This is where you stand: **pessimist**.
}
stances-left = It can only be withdrawn now.
stances-tally = { NUMBER($answers) } answers so far: { $counts }.
stances-count = { $viewpoint ->
    [optimist] { NUMBER($count) } optimist
    [neutral] { NUMBER($count) } neutral
   *[other] { NUMBER($count) } pessimist
}
stances-few = Too few answers so far to show where they stand; from { NUMBER($least) } on, their number appears here.
stances-moved = { NUMBER($count) } moved from { $before ->
    [optimist] optimist
    [neutral] neutral
   *[other] pessimist
} to { $after ->
    [optimist] optimist
    [neutral] neutral
   *[other] pessimist
} since the opening.
stances-moved-few = Too few moved since the opening to show.
stances-change = Change
stances-withdraw = Withdraw
stances-withdrawn = **Withdrawn.** No view of yours is counted on this topic.

# Refusals
stances-servers-only = Views are counted server by server: press this button under a card in a server.
stances-settled = This topic is marked as settled: it shows what is established, and has no views left to choose from.
stances-button-old = This button is from another version of the bot. Ask for the topic’s card again with /viewpoints.
