# What keeps a topic from being published; read by whoever writes one.
topic-brace = Braces are for references alone: `{"{"}figure:id{"}"}` for a number, `{"{"}date:id{"}"}` for its date.
topic-figure-not-served = The figure { $id } was denied by its source or meant as a likeness; it is no fact to give.
topic-figure-retired = The figure { $id } is retired. Take one that still holds, or write around it.
topic-figure-superseded = The figure { $id } was replaced by { $newer }. Refer to that one, and read the sentence again.
topic-figure-undated = The figure { $id } has no date to give.
topic-number-held = The catalogue holds { $number } ({ $ids }). Refer to the figure, so that the text follows it, or write around the number.
topic-languages-differ = French and English do not give the same figures here: { $ids }.
topic-too-long = { NUMBER($length) } characters as read, where { NUMBER($limit) } fit.
topic-misfiled = A topic has a file of its own, named after it: { $expected }.
topic-name-taken = “{ $name }” already means the topic { $other }.
topic-few-figures = { $count ->
    [0] No figure is given here; a recap gives { $least } at least.
   *[other] Too few figures are given here, { $count }; a recap gives { $least } at least.
}
topic-view-missing = This view is missing; the three are published together, or the topic is marked as settled.
topic-part-missing = This part is missing; only a settled topic does without.
topic-settled-view = A settled topic has facts and evidence, and no views.
topic-view-uneven = { NUMBER($length) } characters, where the middle one of the three views has { NUMBER($median) }; a quarter more or less is allowed.
topic-view-unsourced = Nothing supports this view yet: name a source, or give a figure.
topic-quotation = Quotation marks are for what somebody really said. Say it without them.
topic-title-quotation = Sentences that name a topic put quotation marks around its title: write it without any.

cli-data-topics = { $count ->
    [0] No topics.
    [one] One topic, complete in both languages.
   *[other] { $count } topics, complete in both languages.
}
