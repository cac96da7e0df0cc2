# The commands
whole-command = Quote whole sentences
whole-group = Quote whole sentences of messages
whole-link-command = Get whole sentences of a message as a quote, ready to paste
whole-message = message
whole-message-description = The message’s link: right-click it → Copy Message Link

# The card
whole-title = Whole sentences{ $pages ->
    [one] {""}
   *[other] {" "}· { $page } of { $pages }
}
whole-choose = Choose one or several below; they come as a quote, ready to paste.
whole-placeholder = Sentences to quote
whole-ready = Ready to paste into your reply:
whole-covered = A part of it is hidden, and stays so in the quote:
whole-copy = Show it to copy
whole-original = Original
whole-earlier = Earlier sentences
whole-later = Later sentences
whole-edited = The message was edited in the meantime. This is how it reads now:

# Refusals
whole-nothing = This message has no sentences of its own: what is in pictures, embeds and blocks of code cannot be quoted here. Choose a message with text.
whole-too-long = This quote has { NUMBER($count) } characters, and a message holds { NUMBER($most) }. Choose fewer sentences, or link to the message instead.
whole-link-wrong = That is no link to a message. Right-click the message → Copy Message Link, then paste it here.
whole-link-elsewhere = That message is not in this server. Use the command in the server that it belongs to.
whole-message-gone = There is no such message, or not for you or for the bot to read. If it is still there, link to it instead of quoting it.
whole-servers-only = Sentences are quoted in servers. Use this command in one.
whole-opted-out = Whoever wrote this message has asked the bot not to read it for quotes. Link to the message, or ask its author.
whole-unreadable = Discord does not give the bot the text of this message. Right-click it → Apps → Quote whole sentences: then it does, for a quarter of an hour.
whole-card-old = This card is from another version of the bot. Right-click the message → Apps → Quote whole sentences.
