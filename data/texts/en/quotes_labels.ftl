# Before hints are shown
label-not-earned = { $labels ->
    [0] None of the noted hints has been judged yet.
   *[other] Judged so far: { NUMBER($labels) } noted hints, { NUMBER($right) } of them right.
} Hints are shown once { NUMBER($needed) } have been judged and at least 90% of them are right; `/quotes review` asks about them one by one.
configuration-insist = Switch on all the same
configuration-insisted = -# switched on all the same, before it was earned

# The commands
label-group = See whether hints about quotes are right
label-command-review = Judge noted hints one by one, so that hints may be shown
label-command-stats = See what became of hints, channel by channel

# Asking about one hint
label-title = Is this hint right?
label-progress = { $earned ->
    [yes] -# Judged: { NUMBER($labels) }, right: { NUMBER($right) }. That is enough for hints to be shown.
   *[no] -# Judged: { NUMBER($labels) }, right: { NUMBER($right) }. Needed: { NUMBER($needed) }, at least 90% of them right.
}
label-where = <#{ $channel }> · { $moment }
label-quoted = The reply quotes:
label-written-truncated = The message says, with what is missing in bold:
label-written-altered = The message says, with what differs in bold:
label-right = Right
label-wrong = Wrong
label-skip = Skip
label-reply = Reply
label-original = Original
label-done = Noted: { $label ->
    [right] right
   *[wrong] wrong
}.
label-done-before = { $member ->
    [nobody] Somebody who was forgotten
   *[other] <@{ $member }>
} was first, and judged it { $label ->
    [right] right
   *[wrong] wrong
}.
label-none = There is nothing to judge at present. Where the mode is “observe” or “hint”, new hints come by themselves.
label-no-more = That was the last one to judge at present.

# What became of hints
label-stats-title = What became of hints
label-stats-none = No hint has been noted or shown here so far.
label-stats-shown = <#{ $channel }> · shown { NUMBER($shown) }: mended { NUMBER($mended) }, fine { NUMBER($fine) }, added { NUMBER($added) }, wrong { NUMBER($wrong) }, not a quote { NUMBER($not_a_quote) }, expired { NUMBER($expired) }
label-stats-noted = <#{ $channel }> · noted { NUMBER($noted) }: right { NUMBER($right) }, wrong { NUMBER($wrong) }
label-stats-more = … and more channels.
label-stats-note = -# By channel, never by person. The rest still stands, was deleted, or waits to be judged.

# Going back to observing
label-retreat-title = Hints about quotes are no longer shown
label-retreat = More than 10% of the last { NUMBER($last) } hints were found wrong, so the bot went back to observing: hints are noted and nothing is posted. { $review } asks about new ones; { $stats } shows what became of the others; { $history } shows where the mode changed.
why-rule-retreat = Hints about quotes were found wrong too often, by whoever got them or by moderators. The bot then stops showing them by itself, and tells the moderators once.
why-stop-retreat = **To stop it** they switch the mode to “off”, or choose no channel for moderators.

# Refusals
label-unreadable = Discord does not give the bot the text of messages, so there is nothing to judge. `/doctor` says who can mend that.
label-unknown = This server has no such hint. Ask for another one: `/quotes review`.
