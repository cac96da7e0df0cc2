# An edition
digest-post = { $date }: the digest
digest-small-print = { $words ->
    [one] { NUMBER($words) } word
   *[other] { NUMBER($words) } words
} · { NUMBER($minutes) } min read
digest-line = { $what }: { $said }
digest-of = { $subject }, { $organisation }

# Corrections
digest-corrections = **Corrected**
digest-corrected = { $before } → **{ $now }**
digest-corrected-now = now **{ $now }**
digest-withdrawn = { $before } was withdrawn; nothing stands in its place
digest-cards = { $count ->
    [one] card of { $card } updated
   *[other] { NUMBER($count) } cards updated, the newest of { $card }
}
digest-more-corrections = -# { $count ->
    [one] and one more correction
   *[other] and { NUMBER($count) } more corrections
}

# The figure and the question of the day
digest-figure = **Figure of the day**
digest-question = **Question of the day** { $title }
digest-view = **{ $name }** { $line }

# What happened
digest-since-yesterday = **Since yesterday**
digest-since-last = **Since the last edition**
digest-since = **Since { $date }**
digest-busy = { $kind ->
    [debate] debate { $channel }
   *[channel] { $channel }
}: { $messages ->
    [one] { NUMBER($messages) } message
   *[other] { NUMBER($messages) } messages
}, { NUMBER($people) } people
digest-published = { $count ->
    [one] one argument published on “{ $title }”
   *[other] { NUMBER($count) } arguments published on “{ $title }”
}
digest-moved = “{ $title }”: { $moves }
digest-move = { NUMBER($count) } moved from { $before ->
    [optimist] optimist
    [neutral] neutral
   *[pessimist] pessimist
} to { $after ->
    [optimist] optimist
    [neutral] neutral
   *[pessimist] pessimist
}
digest-cut = -# Not all messages could be counted this time.
digest-more-happenings = -# { $count ->
    [one] and one more item
   *[other] and { NUMBER($count) } more items
}

# What fell due
digest-due = **Fell due**
digest-due-line = { $number }, { $status } for { $date }
digest-due-known = Known today: { $number }, { $date }
digest-due-unknown = Nothing known today shows it.
digest-more-due = -# { $count ->
    [one] and one more that fell due
   *[other] and { NUMBER($count) } more that fell due
}

# Its sources, in private
digest-sources = Sources of this edition
digest-sources-none = What this edition shows rests on no source: it tells of this server alone.
digest-sources-gone = The sources of this edition are not kept any longer. Ask for its numbers again with /figure, for its question with /viewpoints.

# The button below the question
viewpoints-whole = The whole topic
