# How well the program judges, measured on labelled cases; read by its operator.
evaluate-help = Measure how well the program judges, on cases whose answers are known.
evaluate-quotes-help = Judge labelled replies and say how often that is right, and how long it takes.
evaluate-file-help = Labelled replies, one JSON object a line.
evaluate-predictions-help = Write id, verdict, nudge and sentences of each reply there, one JSON object a line.
evaluate-file-unreadable = I find no labelled cases in { $path }. Give a file that you may read, in UTF-8, with one JSON object a line.
evaluate-line-wrong = { $path }, line { $line }: { $reason }. Mend that line, or leave it out.
evaluate-predictions-unwritable = I cannot write predictions to { $path }. Check that the folder exists, that you may write there, and that the disk is not full.
evaluate-counted = { NUMBER($count) } { $count ->
    [one] reply
   *[other] replies
}; the hint is scored on { NUMBER($scored) }.
evaluate-share = { NUMBER($share, minimumFractionDigits: 4, maximumFractionDigits: 4) }
evaluate-precision = of the hints are right (precision)
evaluate-recall = of the hints due are given (recall)
evaluate-exact = of the replies get the exact sentences
evaluate-accuracy = of the verdicts are right
evaluate-merged = of the verdicts are right, if all that say nothing count as one
evaluate-classes = Expected (rows), judged (columns):
evaluate-time-one = With the message answered: { NUMBER($half, maximumFractionDigits: 2) } ms for half of the replies, { NUMBER($most, maximumFractionDigits: 2) } ms for 95 of 100.
evaluate-time-many = Without it, over the conversation: { NUMBER($half, maximumFractionDigits: 2) } ms for half of the replies, { NUMBER($most, maximumFractionDigits: 2) } ms for 95 of 100.

# In the lists of commands: one line each, at most 45 characters.
cli-evaluate-short = Measure how well the program judges.
cli-evaluate-quotes-short = Measure it on labelled replies.
