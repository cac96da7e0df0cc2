# Why a server's figures cannot be changed so
own-too-many = This server speaks of { NUMBER($most) } figures already, as many as it may. Correct one that is there, or undo the oldest additions.
own-figure-unknown = This figure does not count in this server any more. Choose another one from the list.
own-figure-changed = Somebody else changed this figure a moment ago, so nothing was saved. Look at it as it is now, then decide.
own-change-unknown = This change is not in the history of this server’s figures. Open the history again.
own-undone-before = This change was already undone. The history shows by whom.
own-overtaken = The same figure was changed again later. Undo the later change first, or correct the figure.
own-refused = { $count ->
    [one] One field does not hold, so nothing was saved.
   *[other] { $count } fields do not hold, so nothing was saved.
}

# What is kept of members for it
privacy-kept-own-figures = **A server’s own figures**: who changed one last and when, so that moderators know whom to ask. As long as the bot is in the server.
privacy-kept-own-figure-changes = **Their history**: who changed which figure and when, so that a change can be understood and taken back. As long as the bot is in the server.
privacy-kept-figure-proposals = **Figures that you propose**: what you wrote, when, which moderator decided and why, so that you can be answered. Until you delete your data.
