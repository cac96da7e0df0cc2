# The command and the button
argument-command = Add an argument to a viewpoint on a topic; moderators decide
argument-option-viewpoint = viewpoint
argument-option-viewpoint-help = The viewpoint that your argument supports
argument-button = { $count ->
    [0] Arguments
   *[other] Arguments ({ NUMBER($count) })
}

# The form
argument-field-viewpoint = Viewpoint
argument-help-viewpoint = The one that your argument supports
argument-field-text = Argument
argument-help-text = Stored with your id for the moderators to decide; /privacy shows and deletes it
argument-field-source = Source
argument-help-source = An https address where it can be looked up; never opened by the bot
argument-field-whose = Whose words
argument-help-whose = Somebody else’s words need their source
argument-whose-own = My own words
argument-whose-quoted = I quote somebody
argument-correct = Correct
argument-sent = Sent to the moderators: nothing is published without them. What becomes of it stands in { $status }, where you can still change it.

# What is wrong with it
argument-empty = There is nothing to read in it. Write the argument in a sentence or two.
argument-long = { NUMBER($length) } characters are too many: an argument has { NUMBER($most) } at most. Shorten it.
argument-wordless = Emoji and signs alone make no argument. Say it in words.
argument-links = A link alone makes no argument. Say in words what it shows, and put the link into the field for the source.
argument-mentions = An argument calls nobody and points at no channel. Write it without mentions.
argument-source = The source is no https address of at most { NUMBER($most) } characters that a browser opens. Copy it again from there, or leave it out.
argument-quote-unsourced = Somebody else’s words need the address where they can be looked up. Add it, or say it in your own words.
argument-viewpoint-missing = Choose one of the three viewpoints that it speaks for.
argument-too-many = { $most ->
    [one] One argument a day is the most here.
   *[other] { NUMBER($most) } arguments a day are the most here.
} Come back tomorrow, or tell a moderator.
argument-topic-settled = This topic is settled: the evidence decides, and it has no viewpoints to argue for. Choose another topic.
argument-rewritten = Its author rewrote it a moment ago, so nothing was decided. This is how it reads now.
argument-not-published = This argument is not published any more. Open the list again to see those that are.
argument-own-mark = You wrote this one yourself: others say whether it is fair.
argument-reported-before = You have reported this argument already; it counts once.
argument-report-settled = Another moderator has looked at these reports already; nothing was changed.
argument-control-old = This button comes from another version of the bot. Use the command again.

# The lists
argument-title = Arguments: { $topic }
argument-order = -# Order of the viewpoints drawn at random; within each, what people of another viewpoint call fair stands first. Members wrote them, moderators approved them.
argument-none = None yet.
argument-all = All viewpoints
argument-add = Add an argument
argument-previous = Back
argument-next = More
argument-number = no. { $number }
argument-source-none = no source given
argument-source-at = source: { $source }
argument-quoted-from = quoted from { $source }
argument-marks = { $count ->
    [one] one person calls it fair
   *[other] { NUMBER($count) } people call it fair
}
argument-support = { NUMBER($count) } of them hold another viewpoint
argument-mark = A fair statement of this view
argument-marked = Noted: a fair statement of this view. Who says so is shown to nobody; press again to take it back.
argument-unmarked = Taken back.
argument-report = Report…
argument-report-title = Report an argument
argument-report-help = Moderators read it, without your name; it may stay empty
argument-reported-so = Reported: the moderators will look at it.

# Deciding
argument-proposed = **Argument for “{ $viewpoint }”, topic “{ $topic }”**
argument-submitted = submitted { $moment }
argument-length = { NUMBER($length) } of { NUMBER($most) } characters
argument-parity = -# Parity after publishing: optimist { NUMBER($optimist) }, neutral { NUMBER($neutral) }, pessimist { NUMBER($pessimist) }.
argument-waiting = -# { $many ->
    [many] { NUMBER($count) } arguments or more wait.
   *[some] { $count ->
        [one] One argument waits.
       *[other] { NUMBER($count) } arguments wait.
    }
}
argument-approved = Approved; it is published from now on.
argument-reported-title = **Reported: an argument for “{ $viewpoint }”, topic “{ $topic }”**
argument-reports = { $count ->
    [one] One person reports it.
   *[other] { NUMBER($count) } people report it.
}
argument-keep = Keep
argument-kept = Kept; it stays published.
argument-kept-by = -# Kept by <@{ $member }>.
argument-remove = Take down…
argument-remove-title = Take an argument down
argument-remove-help = Its author reads it
argument-removed-told = An argument of yours in { $server } was taken down. The moderators’ reason stands below; { $status } there shows it too.
argument-removed-reached = Taken down; the author has your reason.
argument-removed-unreached = Taken down. The author takes no private messages: your reason stands in their list of contributions.
argument-removed-by = -# Taken down by <@{ $member }>, with a reason.
argument-earlier = -# Earlier: { $decisions }
argument-decision = { $decision ->
    [approved] approved
    [amended] edited and approved
   *[kept] kept
}{ $member ->
    [nobody] {""}
   *[other] {" "}by <@{ $member }>
} on { $day }

# One's own
argument-edit = Change
argument-rewritten-so = Changed; the moderators see it as it is now.
argument-withdrawn-by-author = -# Taken back by whoever wrote it.

# What is kept of members for it
privacy-kept-arguments = **Your arguments**: what you wrote and what was published of it, when, which moderators decided and why, so that you can be answered and readers can read it. Until you delete your data: published ones go too.
privacy-kept-argument-marks = **Arguments that you call fair**: which and when, so that each person counts once. Shown to nobody; until you delete your data.
privacy-kept-argument-reports = **Arguments that you reported**: which, when and why, so that moderators can look at them. Shown without your name; until you delete your data.
privacy-kept-argument-decisions = **Decisions on arguments**: what you decided of which one and when, your own that you took back included, so that moderators know who decided what. As long as the bot is in the server.
