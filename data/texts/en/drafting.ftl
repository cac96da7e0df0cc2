# Drafts by a model
drafting-off = Drafts are switched off: the bot’s operator has to give the address and the name of a model (CONTREPOINT_DRAFT_URL, CONTREPOINT_DRAFT_MODEL).
drafting-missing = The bot lacks what talks to the model: its operator has to install the program’s “draft” extra.
drafting-silent = The model did not answer in time. Nothing was saved; try again later, or with a shorter article.
drafting-nonsense = The model gave no complete card. Nothing was saved; try again, or write the topic yourself.
drafting-article = It takes an article of at least { NUMBER($least) } characters, and at most { NUMBER($most) } kB.
drafting-unfit = { $reason ->
    [figure] The draft refers to a figure that was not given to it ({ $what }).
    [quotation] The draft quotes words that are not in the article: { $what }.
   *[number] The draft gives a number that is neither in the article nor in the catalogue: { $what }.
} Nothing was saved; try again, or write the topic yourself.
drafting-too-many = { NUMBER($most) } drafts a day are the most for one server. Come back tomorrow, or write the topic yourself.
