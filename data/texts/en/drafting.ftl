# Drafts by a model
drafting-off = Drafts are switched off: the bot’s operator has to give the address and the name of a model (CONTREPOINT_DRAFT_URL, CONTREPOINT_DRAFT_MODEL).
drafting-missing = The bot lacks what talks to the model: its operator has to install the program’s “draft” extra.
drafting-silent = The model did not answer in time. Nothing was saved; try again later, or with a shorter article.
drafting-nonsense = The model gave no complete card. Nothing was saved; try again, or write the topic yourself.
drafting-article = It takes an article of at least { NUMBER($least) } characters, and at most { NUMBER($most) } kB.
drafting-unfit = { $reason ->
    [figure] The draft refers to a figure that was not given to it ({ $what }).
    [quotation] The draft quotes words that are not in the article: { $what }.
    [link] The draft leads to a page that is not in the article: { $what }.
   *[number] The draft gives a number that is neither in the article nor in the catalogue: { $what }.
} Nothing was saved; try again, or write the topic yourself.
drafting-under-way = A draft is being made for this server already. Wait until it is there, two minutes at most, then ask again.
drafting-too-many = { NUMBER($most) } drafts a day are the most for one server, failed ones included. Come back tomorrow, or write the topic yourself.
drafting-unreadable = This file is no text in UTF-8. Save the article as plain text, or paste it without a file.
drafting-lost = Discord does not give this file any more. Attach it again, or paste the article without a file.
drafting-form = An article to draft from
drafting-field = Article
drafting-help = It is sent to the model that the bot’s operator chose, and not kept. 4,000 characters at most.
drafting-option = file
drafting-option-help = The article as a text file of up to 100 kB; without it, a form opens to paste it into
own-topic-command-draft = Have a model draft a topic from an article; moderators decide on it
