# The public line, and its two buttons
quotes-hint-truncated = ✂️ { $edge ->
    [end] This quote stops in mid-sentence.
    [start] This quote begins in mid-sentence.
   *[middle] This quote leaves out part of its sentence.
}
quotes-hint-replaced = ✏️ This quote says “{ $quoted }” where the message says “{ $written }”.
quotes-hint-dropped = ✏️ This quote leaves out “{ $written }”.
quotes-hint-inserted = ✏️ This quote adds “{ $quoted }”, which is not in the message.
quotes-hint-altered = ✏️ This quote differs from what the message says.
quotes-hint-vanishes = { $kind ->
    [altered] Vanishes once the quote is corrected.
   *[truncated] Vanishes once the quote is completed.
}
quotes-show = Whole sentence

# What “Whole sentence” answers, privately
quotes-sentence-truncated = { $count ->
    [one] The whole sentence, with what was missing:
   *[other] The whole sentences, with what was missing:
}
quotes-sentence-altered = { $count ->
    [one] The sentence as it was written, with what differs:
   *[other] The sentences as they were written, with what differs:
}
quotes-to-copy = To copy:
quotes-too-long = The passage is too long to be repeated here: it stands in [the message]({ $link }).
quotes-edit = Edit your message and the hint vanishes.
quotes-add = { $kind ->
    [altered] Put my own words here
   *[truncated] Add the rest of my sentence
}
quotes-fine = Fine by me
quotes-not-a-quote = Not a quote
quotes-opt-out = No hints for me
quotes-wrong = Wrong

# What was done
quotes-done-add = Done: your sentence now stands in the place of the hint.
quotes-done-fine = Done: the hint is gone.
quotes-done-not-a-quote = Noted: the hint is gone.
quotes-done-opt-out = Done: the hint is gone, and the bot reads no quotes of yours any more, in any server. { $command } takes that back.
quotes-done-wrong = Noted as wrong: the hint is gone.
quotes-added = -# Added by whoever wrote it · [the message]({ $link })

# Refusals
quotes-hint-unknown = This channel has no such hint. Use the buttons of one that stands here.
quotes-hint-settled = This hint is already settled: nothing is left to do.
quotes-hint-mended = Nothing is missing any more, so the hint is gone.
quotes-hint-ground-gone = One of the two messages was deleted, so the hint is gone too.
quotes-hint-not-read = This hint no longer applies, and is gone.
quotes-hint-unreadable = The bot may not read one of the two messages at present. Ask a moderator here: `/doctor` says which permission it lacks.
quotes-add-refused = The hint could not be changed at present, so it stands as it was. Try again later, or ask a moderator here: `/doctor` says what is missing.
quotes-no-text = Discord does not give the bot the text of messages at present. Ask a moderator here: `/doctor` says who can mend that.
quotes-for-quoted = Only whoever was quoted can decide this. “Whole sentence” shows what you can do.
quotes-for-replier = Only whoever wrote the reply can decide this. “Whole sentence” shows what you can do.

# Why this message?
why-rule-hint = A reply quotes only part of a sentence, or changes its words, and quotes are read here. Both messages were compared at once; only their ids are kept.
why-stop-hint = **To stop it** they switch the mode to “off”, in this channel or in the whole server. For yourself alone: `/privacy` → “Do not read my quotes”.

# The settings
configuration-quotes = Quotes
configuration-quotes-mode = Mode
configuration-quotes-mode-help = What happens when a reply quotes only part of a sentence, or changes its words. Observing notes it for the moderators and posts nothing.
configuration-quotes-mode-off = off
configuration-quotes-mode-observe = observe
configuration-quotes-mode-hint = hint
configuration-quotes-person-pause = Pause per person, in hours
configuration-quotes-person-pause-help = Nobody’s replies get more than one hint in that time.
configuration-quotes-channel-pause = Pause per channel, in minutes
configuration-quotes-channel-pause-help = No channel gets more than one hint in that time.
configuration-quotes-expiry = Expiry, in hours
configuration-quotes-expiry-help = A hint that nobody answered is deleted after that time.
configuration-quotes-edges = Marked omissions
configuration-quotes-edges-help = A quote that begins or ends with “[…]” gets a hint too.
