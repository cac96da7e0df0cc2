# The card
privacy-description = See what the bot keeps about you, download it, delete it
privacy-title = What the bot keeps about you
privacy-never = Never: the text of messages, or who looked up what. Quotes are read only where moderators switch hints on; they are compared at once, and ids alone are kept. Nothing serves to profile anybody or to train anything.
privacy-kept = Kept, and why
privacy-kept-configuration = **Settings of a server**: who changed one last and when, so that moderators know whom to ask. As long as it is set.
privacy-kept-configuration-changes = **Their history**: who changed what and when, so that a change can be understood and taken back. As long as the bot is in the server.
privacy-kept-quote-opt-outs = **Your wish not to be read**: your id and since when, so that the bot respects it. Until you take it back.
privacy-kept-hints = **Hints about quotes**: the ids of a reply, of the message that it quotes and of who wrote them, what became of the hint, and which moderator judged it, so that it can be taken down in time and hints get better. As long as the bot is in the server.
privacy-forms = What you submit through a form is stored for that form’s purpose, such as a setting.
privacy-servers = What is stored of a server is deleted { NUMBER($days) } days after the bot left it.
privacy-host = -# All of it is stored by whoever hosts this bot; a server’s moderators see its history. Backups taken before a deletion hold what was deleted until the host removes them.
privacy-quotes-read = **Your quotes** may be read where hints are on, in every server of this bot.
privacy-quotes-not-read = **Your quotes** are not read, in any server of this bot.
privacy-export = Export my data
privacy-delete = Delete my data…
privacy-opt-out = Do not read my quotes
privacy-opt-in = Read my quotes again

# Taking data along
privacy-exported = Everything stored that names you is in this file. It is plain text (JSON): any text editor opens it.
privacy-nothing-to-export = Nothing that names you is stored, so there is no file to give.

# Being forgotten
privacy-question = Delete your data?
privacy-question-goes = **Goes**: what is yours alone, such as your wish not to be read. If you still want that, press “Do not read my quotes” again afterwards.
privacy-question-stays = **Stays, as nobody’s**: what belongs to a server, such as changes of its settings. Your name is taken off.
privacy-question-final = This applies to every server of this bot and cannot be undone; export first if you want a copy. Your messages on Discord are not touched.
privacy-delete-now = Delete
privacy-keep = Keep everything
privacy-forgotten = Done. Records deleted: { NUMBER($deleted) }. Records that stay, as nobody’s: { NUMBER($anonymised) }.
privacy-forgotten-already = Nothing stored names you any more.
privacy-card-old = This card is from another version of the bot. Open a new one with /privacy.

# What operators can do
database-forget-help = Delete what is stored of one server, or of one member everywhere; a running bot notices within a second.
database-forget-server = The server’s id; its settings and their history go.
database-forget-member = The member’s id; what is theirs goes, and their name is taken off what belongs to servers.
database-forget-whom = Name one of the two: --server ID or --member ID. Nothing was changed.
database-forget-server-asked = Everything stored of server { $id } will be deleted. This cannot be undone.
database-forget-member-asked = Everything stored of member { $id } will be deleted, in every server; what belongs to servers stays as nobody’s. This cannot be undone.
database-forgot-server = { $rows ->
    [0] No row was stored
    [one] One row deleted
   *[other] { NUMBER($rows) } rows deleted
} of server { $id }.
database-forgot-member = { $deleted ->
    [0] No row deleted
    [one] One row deleted
   *[other] { NUMBER($deleted) } rows deleted
} of member { $id }; { $anonymised ->
    [0] none stays
    [one] one stays
   *[other] { NUMBER($anonymised) } stay
} as nobody’s.
database-forget-left = Nothing was changed.
cli-database-forget-short = Forget a server or a member.
