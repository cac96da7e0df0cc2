# The commands
contribution-command = Contribute something to this server; its moderators decide
contribution-command-status = What became of what you contributed; change it or take it back
review-command = What waits for a decision of the moderators

# Why something cannot be done
contribution-servers-only = Contributions go to the moderators of a server: use the command there.
contribution-unknown = This contribution is not there any more; it may have been deleted with its author’s data.
contribution-decided = { $state ->
    [approved] Approved already
    [rejected] Rejected already
    [removed] Taken down already
   *[withdrawn] Taken back already
}{ $member ->
    [nobody] {""}
   *[other] {" "}by <@{ $member }>
}; nothing was changed.
contribution-author = This is your own contribution: another moderator decides on it.
contribution-not-author = Only whoever contributed it can change it or take it back.

# What became of it
contribution-state = { $state ->
    [pending] waiting for the moderators
    [approved] approved
    [rejected] not taken; the reason:
    [removed] taken down by the moderators; the reason:
   *[withdrawn] taken back
}
contribution-status-title = What you contributed
contribution-status-none = You have contributed nothing here yet.
contribution-status-previous = Back
contribution-status-more = More
contribution-page-gone = There is nothing on this page any more; /contribute status shows your list anew.
contribution-withdraw = Take back

# Deciding
contribution-approve = Approve
contribution-edit = Edit and approve
contribution-reject = Reject…
contribution-later = Later
contribution-nothing-more = Nothing more waits.
contribution-left-for-later = Nothing else follows. What was left for later still waits: /review shows it again.
review-nothing = Nothing waits for a decision.
contribution-reason = Reason
contribution-reject-title = Reject a contribution
contribution-reject-help = Its author reads it; say what would make it better
contribution-rejected-told = Your contribution in { $server } was not taken. The moderators’ reason stands below; { $status } there shows it too.
contribution-rejected-reached = Rejected; the author has your reason.
contribution-rejected-unreached = Rejected. The author takes no private messages: your reason stands in their list of contributions.
contribution-rejected-by = -# Rejected by <@{ $member }>, with a reason.
contribution-approved-by = -# Approved by <@{ $member }>.
