# Why a server's topics cannot be changed so
own-topic-too-many = This server speaks of { NUMBER($most) } topics already, as many as it may. Edit one that is there, or undo the oldest additions.
own-topic-changed = Somebody else changed this topic a moment ago, so nothing was saved. Use the command again to see the topic as it is now; if you were writing a draft, it is kept.
own-topic-retired-meanwhile = This topic was retired meanwhile, so nothing was published. Your draft is kept; once the history has brought the topic back, editing takes it up.
own-topic-curated = This topic came with the bot: here it can be settled or retired, but not rewritten. To say it in your own words, write a topic of this server’s.
own-topic-settled-already = This topic is settled already. The history can take that back.
own-topic-draft-gone = This draft was published or discarded already. Begin again with the command.
own-topic-control-old = This button comes from another version of the bot. Use the command again.
own-topic-refused = { $count ->
    [one] One thing keeps this topic from being published.
   *[other] { $count } things keep this topic from being published.
}
own-topic-import-refused = The topic { $topic } in this file does not pass the gate ({ $field }), so nothing can be imported. Correct it in the file, or leave it out there.

# What is kept of members for it
privacy-kept-own-topics = **A server’s own topics**: who changed one last and when, so that moderators know whom to ask. As long as the bot is in the server.
privacy-kept-own-topic-changes = **Their history**: who changed which topic and when, so that a change can be understood and taken back. As long as the bot is in the server.
privacy-kept-topic-drafts = **Topics that you are writing**: what you typed and when, so that nothing has to be typed twice. Until you publish or discard the draft, or delete your data.

# The commands
own-topic-command = This server’s own topics
own-topic-command-write = Write a topic of this server’s own; your last draft is taken up again
own-topic-command-edit = Edit a topic of this server’s own
own-topic-command-retire = Offer a topic in this server no more; it can be undone
own-topic-command-settle = Mark a topic as settled here: facts and evidence, no viewpoints
own-topic-command-history = Who changed which topic of this server and when; undo a change
own-topic-command-figure = How a number from the catalogue is put into a topic
own-topic-option = topic
own-topic-option-help = Begin to type its name, then choose

# The forms
own-topic-title-first = Topic, part 1 of 2: what is known
own-topic-title-second = Topic, part 2 of 2: the viewpoints
own-topic-field-title = Title
own-topic-field-recap = Recap of the facts
own-topic-field-example = Everyday example
own-topic-field-evidence = Weight of evidence
own-topic-field-common-ground = Common ground
own-topic-field-optimist = Optimist
own-topic-field-neutral = Neutral
own-topic-field-pessimist = Pessimist
own-topic-field-minds = What would change their minds
own-topic-field-names = Other names
own-topic-help-title = At most 80 characters. What you type is stored as your draft until you publish or discard it.
own-topic-help-recap = At most 600 characters once shown, with 2 numbers or more by /topic figure; addresses last.
own-topic-help-example = An analogy of at most 300 characters, which is shown as one.
own-topic-help-evidence = What is established, likely, unknown: at most 250 characters; addresses may end it.
own-topic-help-common-ground = What all three sides grant: at most 250 characters.
own-topic-help-optimist = At most 450 characters once shown, with a number, or an https address on the last line.
own-topic-help-neutral = About as long as the other two, and as well supported.
own-topic-help-pessimist = As somebody who holds it would sign it.
own-topic-help-minds = Three lines: optimist, neutral, pessimist; at most 150 characters each.
own-topic-help-names = By which people look for it, with commas between; may stay empty.

# What is wrong in a field
own-topic-empty = This is empty. A topic cannot do without it.
own-topic-wordless = There are no words here. Write a sentence.
own-topic-mention = This mentions a member, a role, a channel or an emoji of a server. Write it out in words.
own-topic-link = There is a link within the text. Put the address on a line of its own at the end of the recap, the evidence or a viewpoint, where it becomes a source; elsewhere leave it out.
own-topic-minds = { $count ->
    [0] Say what would change the mind of each side, in three lines.
   *[other] This takes three lines, one for each side; there { $count ->
        [one] is one
       *[other] are { $count }
    }.
}
own-topic-many-addresses = { $count } addresses are too many for one field; { $most } are the most.
own-topic-many-marks = This card would bear { $count } marks of sources, where { $most } fit. Most of them stand here: give fewer numbers or addresses.
own-topic-many-names = { $count } names are too many; { $most } are the most.

# Before publishing
own-topic-half = ## First half kept
    The three viewpoints are still to be written. Your draft is stored until you publish or discard it.
own-topic-not-yet = ## Kept, not ready to be published yet
own-topic-numbers = -# A number from the catalogue: { $command } gives the words to put in.
own-topic-preview = -# A preview, as everybody would see it; so far only you do.
own-topic-publish = Publish
own-topic-publish-settled = Publish as settled
own-topic-first = Part 1
own-topic-second = Part 2
own-topic-discard = Discard
own-topic-older = ## Changed since your draft
    This topic was changed after you began your draft; { $history } shows how. Go on from your draft, and publishing it replaces that change; begin again from what is published, and your draft is discarded.
own-topic-go-on = Go on from my draft
own-topic-afresh = Begin again
own-topic-discarded = The draft is discarded. What is published stays as it is.
own-topic-published = Published: **{ $title }**. { $command } shows it.

# Settling and retiring
own-topic-settle = Settle
own-topic-settle-so = -# This is what everybody in this server would see: the viewpoints are kept, but not shown.
own-topic-settled = Settled: **{ $title }** shows facts and evidence from now on.
own-topic-retire = Retire
own-topic-retire-title = Retire a topic
own-topic-retire-so = It is not offered in this server any more; cards that are there say so when a button is pressed. It stays in the history, and that can be undone.
own-topic-retired = Retired: **{ $title }** is not offered in this server any more.
own-topic-left = Nothing was changed.

# A number for a topic
own-topic-figure = This number: { $figure }
own-topic-figure-put = To put it into a text, copy
own-topic-figure-date = and for its date
own-topic-figure-follows = -# It follows the catalogue: readers get the value, date and language of their day.

# The history
own-topic-history-title = Topics of this server, changes ({ $page }/{ $pages })
own-topic-history-empty = This server has changed no topic yet.
own-topic-retired-here = not offered here
own-topic-touched = changed: { $fields }
own-topic-care = **Needs care**: numbers in these topics no longer hold. They are shown as they stand today; edit the text around them.

# Import
own-topics-imported = { $count ->
    [one] One topic of this server changed. /topic history can take it back.
   *[other] { NUMBER($count) } topics of this server changed. /topic history can take them back.
}
cli-own-topics-imported = { $count ->
    [one] One topic changed in server { $server }. /topic history can take it back.
   *[other] { NUMBER($count) } topics changed in server { $server }. /topic history can take them back.
}
