# The command
gpu-description = How many AI processors an organisation has, with source, date and scope
gpu-organisation = organisation
gpu-organisation-description = A company, a person, a machine or a model: xAI, Zuckerberg, Jean Zay…
gpu-date = date
gpu-date-description = As it was known then: 2024, 2024-09 or 2024-09-15; today if left out
gpu-private = private
gpu-private-description = Show the answer to you alone

# Refusals
figures-off = Figure look-ups are switched off here. Whoever can manage this server, or has one of its moderator roles, can switch them on again.
figures-unknown = Nothing was found for “{ $typed }”. Try a company, a person, a machine or a model.
figures-unknown-close = Nothing was found for “{ $typed }”. Did you mean one of these?
figures-unknown-far = Nothing was found for “{ $typed }”. The nearest names here are:
figures-chip = { $chip } is a processor, not an organisation. Ask for whoever owns some: xAI, Meta, Jean Zay…
figures-organisation-gone = This organisation is no longer in the catalogue. Ask again with /gpu.
date-unreadable = This date cannot be read. Write it as 2024, 2024-09 or 2024-09-15.
date-out-of-range = Give a date from { $earliest } until today; leave it out for today.

# Numbers: what stands before the unit
figures-exact = { $low }
figures-about = about { $low }
figures-between = { $low } to { $high }
figures-about-between = about { $low } ({ $from } to { $to })
figures-at-least = at least { $low }
figures-more-than = more than { $low }
figures-at-most = at most { $low }
figures-less-than = less than { $low }

figures-gpus = { $number } { $plural ->
    [one] GPU
   *[other] GPUs
}
figures-of-hardware = { $number } { $hardware }
figures-processors = { $number } processors

# The card
figures-title = { $organisation } · AI processors
figures-title-on = { $organisation } · AI processors, as of { $date }
figures-in-operation = **{ $number } in operation**
figures-rest = { $number } of unnamed kind
figures-summed = (added up)
figures-planned-title = Planned
figures-fleets-title = Whole fleet
figures-training-title = To train one model
figures-others-title = Other values
figures-stated-title = Also stated
figures-power-title = Published power
figures-equivalents-title = Computing power, not a count
figures-derived-title = Derived
figures-derived-total = { $number } on { $sites } sites added up, counted { $years }, not a whole fleet
figures-derived-power = { $number } of power
figures-derived-cost = { $number } of processors
figures-derived-without = without { $hardware }
figures-unreliable = **No reliable figure** for processors in operation.
figures-unreliable-known = What is known:
figures-unreliable-nothing = No count of its processors is recorded yet.
figures-elsewhere = -# “{ $typed }” was read as { $organisation }; it can also mean { $others }.
figures-checked = checked { $date }

figures-scope-owned = owned
figures-scope-rented = rented
figures-scope-used = used, owned by others
figures-scope-announced = announced
figures-scope-training-run = one training run
figures-scope-unknown = owner not stated

figures-status-in-operation = in operation
figures-status-planned = planned
figures-status-predicted = predicted
figures-status-stated = stated
figures-status-estimated = estimated
figures-status-retired = retired

figures-confidence-confirmed = confirmed
figures-confidence-likely = likely
figures-confidence-speculative = speculative
figures-confidence-rumour = rumour

figures-disputed = disputed
figures-overtaken = overtaken
figures-stale = date passed, not confirmed
figures-old = not confirmed since

figures-quarter = Q{ $quarter } { $year }
figures-no-date = undated
figures-known-since = known since { $date }

# Its buttons
figures-button-sources = Sources
figures-button-all = All values
figures-button-why = Why this number?

# Sources, private
figures-sources-title = { $organisation } · sources
figures-source-line = { $reference } { $publisher }{ $title ->
    [none] {""}
   *[other] , “{ $title }”
}{ $date ->
    [none] {""}
   *[other] , { $date }
}
figures-source-no-address = no address known
figures-source-licence = licence { $licence }
figures-source-facts = facts cited
figures-source-archive = archived copy
figures-sources-credit = -# Data by Epoch AI, licensed CC BY 4.0; figures carried over, sentences rewritten.
figures-sources-more = { $count ->
    [one] One more source, cited on no visible line.
   *[other] { $count } more sources, cited on no visible line.
}

# Why this number, private
figures-why-title = { $organisation } · why this number
figures-why-rule = Each site shows one number: the best supported of those known on { $date }. First the confidence, then how many publications say so, then the newest date, then how exact it is. A data set and the page that it cites count as one. Nothing is averaged; what disagrees is listed under “Other values”.
figures-why-site = **{ $subject }**: { $number }, { $confidence }, { $sources ->
    [one] one publication
   *[other] { $sources } publications
}, { $date }.
figures-why-none = No number counts processors that were in operation on { $date }: plans, fleets and H100-equivalents answer other questions.
figures-why-total = **Total** { $formula } = { $number }. Only sites held in the same way are added; the organisation may have others.
figures-why-power = **Power** processors × TDP × 1.82 (rest of the server) × 1.14 (rest of the building), Epoch AI’s method: { $formula } → { $number }.
figures-why-cost = **Cost** processors × unit price at the latest dated price, without buildings and network: { $formula } → { $number }.
figures-why-term-power = { $count } × { $watts } W
figures-why-term-cost = { $count } × { $price } ({ $who }, { $date })
figures-why-left-out = Not counted, for want of an input: { $hardware }.
figures-why-conflict = **Disagreement** { $subject }, { $number }: { $note }
