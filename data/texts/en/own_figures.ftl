# Why a server's figures cannot be changed so
own-too-many = This server speaks of { NUMBER($most) } figures already, as many as it may. Correct one that is there, or undo the oldest additions.
own-figure-unknown = This figure does not count in this server any more. Choose another one from the list.
own-figure-changed = Somebody else changed this figure a moment ago, so nothing was saved. Look at it as it is now, then decide.
own-change-unknown = This change is not in this server’s history. Open the history again.
own-undone-before = This change was already undone. The history shows by whom.
own-overtaken = The same was changed again later. Undo the later change first, or correct what holds now.
own-refused = { $count ->
    [one] One field does not hold, so nothing was saved.
   *[other] { $count } fields do not hold, so nothing was saved.
}

# What is kept of members for it
privacy-kept-own-figures = **A server’s own figures**: who changed one last and when, so that moderators know whom to ask. As long as the bot is in the server.
privacy-kept-own-figure-changes = **Their history**: who changed which figure and when, so that a change can be understood and taken back. As long as the bot is in the server.
privacy-kept-figure-proposals = **Figures that you propose**: what you wrote, when, which moderator decided and why, so that you can be answered. Until you delete your data.

# The commands
own-command = This server’s own figures
own-command-add = Add a figure of this server’s own, with its source
own-command-correct = Correct a figure for this server: one of its own, or a curated one
own-command-retire = Show a figure in this server no more; it can be undone
own-command-history = Who changed which figure of this server and when; undo a change
own-command-propose = Propose a figure with its source; moderators decide
own-option-organisation = organisation
own-option-organisation-help = Who owns, rents or runs it: xAI, Meta, Jean Zay…
own-option-metric = metric
own-option-metric-help = What is counted or measured: choose from the list
own-option-subject = subject
own-option-subject-help = The machine, site or model; the whole organisation if left out
own-option-hardware = hardware
own-option-hardware-help = The processor, where the figure is about one kind
own-option-scope = scope
own-option-scope-help = Whose machines they are: owned, rented, announced…
own-option-proposal = proposal
own-option-proposal-help = The number of the proposal that this figure settles
own-option-figure = figure
own-option-figure-help = Type an organisation, a site, a metric or a year, then choose

# The form
own-title-add = Add a figure
own-title-correct = Correct a figure
own-title-propose = Propose a figure
own-title-review = Edit and approve
own-title-retire = Retire a figure
own-field-value = Value
own-field-date = Date
own-field-status = Status
own-field-source = Source
own-field-note = Note
own-help-value = 100 000 · 100k · 2,000–4,000 · at least 100,000 · about 150 MW
own-help-date = 2025 · 2025-07 · 2025-Q3 · 2025-07-22; a plan may have none
own-help-status = Whether it runs, is planned, or is somebody’s word
own-help-source = Publisher — title — date, if known — https address; lines or dashes part them
own-help-note = What a reader should know; may stay empty

# What is wrong in a field
own-fault = - **{ $field }**: { $reason }
own-value-unreadable = This is no number that can be read. Write 100000, 100k, 2000–4000, at least 100000 or about 150 MW.
own-value-unclear = “{ $typed }” may be thousands or a decimal. Write 100 000 with spaces, or 100k.
own-value-unit = “{ $unit }” does not fit { $metric }. Write the number with a unit of that, or with none.
own-value-positive = The number must be above zero.
own-value-large = Nobody has that much of it. Look at the zeros and at the unit.
own-value-reversed = The range ends before it begins. Put the smaller number first.
own-date-unreadable = This date cannot be read. Write it as 2025, 2025-07, 2025-Q3 or 2025-07-22.
own-date-range = Give a date between { $earliest } and { $latest }.
own-date-missing = Say what date it is true for; only a plan or a prediction may have none.
own-date-ahead = This date lies ahead, which only a plan or a prediction may.
own-status-unknown = Choose a status from the list.
own-note-long = At most { NUMBER($most) } characters, please.
own-source-missing = Say who published it, and at which https address it can be read.
own-source-https = “{ $address }” does not begin with https. Only such addresses are taken.
own-source-address = “{ $address }” is no address that a browser opens. Copy it again from there.
own-source-long = The publisher or the title is longer than { NUMBER($most) } characters. Shorten it.
own-misfit = This does not fit the rest: { $detail }

# What cannot be done
own-name-unknown = { $kind ->
    [organisation] No organisation
    [hardware] No processor
    [metric] No metric
   *[scope] No scope
} is called “{ $typed }”{ $nearest ->
    [none] . Choose one from the list.
   *[other] . The nearest are { $nearest }.
}
own-name-shared = “{ $typed }” is what several organisations are called: { $names }. Choose one from the list that appears while you type.
own-draft-gone = This is not kept any more: it was saved, or 15 minutes have passed, or the bot has restarted. Begin again with the command; what you typed last stands above or below.
own-control-old = This button comes from another version of the bot. Use the command again.

# Before and after saving
own-source = Source: { $source }
own-withdrawn = not shown here
own-before = **Before** { $figure }
own-after = **After**
own-beside = **It says something else than these, and will stand beside them**
own-stored = -# Sending stores what you typed, your id and the moment, for the moderators to decide; /privacy shows and deletes it.
own-save = Save
own-send = Send
own-approve = Approve
own-retire = Retire
own-correct = Correct
own-cancel = Cancel
own-cancelled = Nothing was saved.
own-saved = Saved; it counts in this server from now on.
own-retired = Retired; it is not shown in this server any more.
own-retired-so = -# It stays in the history, and that can be undone.
own-undo-in = -# To undo it: { $history }
own-sent = Sent to the moderators. What becomes of it stands in { $status }.

# The history
own-history-title = Figures of this server, changes ({ $page }/{ $pages })
own-history-empty = This server has changed no figure yet.
own-history-entry = { $moment } · { $member } · { $figure }
own-history-undone = -# undone since
own-history-undoing = -# undid an earlier change
own-history-change = { $before } → { $after }
own-history-nothing = nothing of this server’s own
own-undo = Undo
own-undone = Undone.
own-newer = Newer
own-older = Older

# Proposals
own-proposal-title = A figure is proposed
own-proposal-from = By <@{ $member }>, { $moment }
own-proposal-said = No figure yet: this is what somebody wants to have settled.
own-proposal-waiting = -# { $count ->
    [one] One proposal waits.
   *[other] { NUMBER($count) } proposals wait.
}
own-proposal-ended = -# { $state ->
    [approved] Approved by { $member }.
    [rejected] Rejected by { $member }, with a reason.
   *[withdrawn] Taken back by whoever proposed it.
}
own-proposal-sentence = This is a sentence, not yet a figure: write the figure first, with Edit and approve.
own-proposal-write = This is a sentence, not yet a figure. Write the figure with { $command } and give { $number } as its proposal: saving it approves this.
own-proposal-too-many = { NUMBER($most) } proposals a day are the most. Come back tomorrow, or tell a moderator.
own-edit-instead = Use Edit and approve to mend it.
own-approved = Approved; it counts in this server from now on.

# On cards
figures-own = *added by this server*
why-rule-proposal = Somebody contributed to this server with /contribute or on the card of a topic, or reported an argument. Its moderators decide, and an author is told why where something is not taken or taken down.
why-stop-proposal = **To stop it** they choose no channel in this setting; contributions then wait in /review alone.

# Import
own-import-refused = { $figure } in this file breaks a rule of the catalogue ({ $field }), so nothing can be imported. Correct it in the file, or leave it out there.
own-misplaced = This organisation or processor is not in the catalogue of this bot.
own-imported = { $count ->
    [one] One figure of this server changed. /catalogue history can take it back.
   *[other] { NUMBER($count) } figures of this server changed. /catalogue history can take them back.
}
cli-own-imported = { $count ->
    [one] One figure changed in server { $server }. /catalogue history can take it back.
   *[other] { NUMBER($count) } figures changed in server { $server }. /catalogue history can take them back.
}
