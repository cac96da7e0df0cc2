# `contrepoint evaluate claims`
evaluate-claims-help = Find and judge the figures that labelled messages claim, and say how often that is right, and how long it takes.
evaluate-claims-file-help = Labelled messages, one JSON object a line.
evaluate-claims-catalogue-help = Judge against the figures of this folder, in the form of data/.
evaluate-claims-predictions-help = Write the id and the claims of each message there, one JSON object a line.
evaluate-claims-counted = { NUMBER($count) } { $count ->
    [one] message
   *[other] messages
}, { NUMBER($claims) } { $claims ->
    [one] claim
   *[other] claims
}; without any: { NUMBER($negatives) }.
evaluate-claims-precision = of the claims found are right (precision)
evaluate-claims-recall = of the claims there are found (recall)
evaluate-claims-both = both in one (F1)
evaluate-claims-entity = of those are said of the right organisation
evaluate-claims-comparator = of those are read as exact, about, at least, at most or between, rightly
evaluate-claims-verdict = of the claims there get the right verdict
evaluate-claims-blamed = of the claims found are called outdated or contradicted and are not
evaluate-claims-flagged = of the messages without a claim get one
evaluate-claims-time = Found and judged: { NUMBER($half, maximumFractionDigits: 2) } ms for half of the messages, { NUMBER($most, maximumFractionDigits: 2) } ms for 95 of 100.
cli-evaluate-claims-short = Measure it on claimed figures.
