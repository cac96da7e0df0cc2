# The command and its options
digest-command = The daily digest: when it comes, and what is in it
digest-command-settings = Set where and when the digest comes; without options, see what is set
digest-command-preview = See the next edition as it is now; nobody else sees it
digest-command-now = Post an edition now, as today’s or as an extra one
digest-command-skip = Leave the next edition out
digest-command-history = What became of the last editions
digest-option-channel = channel
digest-option-channel-help = A text channel, or a forum where each edition is a post
digest-option-time = time
digest-option-time-help = When it comes, by the clocks of the time zone: 09:00
digest-option-zone = zone
digest-option-zone-help = The server’s time zone, such as Europe/Paris
digest-option-tag = tag
digest-option-tag-help = In a forum: the tag that each edition gets

# When it comes
digest-runs = **Next editions** ({ $zone })
digest-runs-none = **Next editions** none: no channel is chosen.
digest-run = { $day }, { $time } · { $moment }
digest-run-shifted = { $run } · the clocks skip { $time } that day
digest-run-now = { $day }: at once, since its time has passed

# What is asked, and why nothing was set
digest-choose-tag = Tag of the posts
digest-ask-tag = Posts in <#{ $channel }> need a tag. Choose one, and all of this is set.
digest-nothing-set = Nothing was changed.
digest-tag-no-forum = Only posts in forums have tags. Choose a forum under “channel” too, or leave the tag out.
digest-tag-unknown = { $tags ->
    [none] This forum has no tag that the bot may give. Leave the tag out, or choose another forum.
   *[other] This forum has no such tag that the bot may give. There are: { $tags }.
} Nothing was changed.

# Preview, now, skip, history
digest-none = There is no digest here: no channel is chosen. Choose one with /digest settings.
digest-preview = That is the next edition as it would be posted now; nobody else sees it, and no role is notified. { $run ->
    [none] No channel is chosen, so nothing is posted: choose one with /digest settings.
   *[other] It is made anew when its time comes: { $run }
}
digest-preview-quiet = There is nothing to say just now: nothing would be posted{ $heartbeat ->
    [yes] , and the moderators’ channel would get one line that says so
   *[no] {""}
}.
digest-now-ask = Post an edition in <#{ $channel }> now? As today’s, it takes the place of the one that is due today, if one is. An extra one counts for nothing: today’s comes all the same.
digest-now-todays = Today’s edition: { $state }
digest-now-today = Counts as today’s
digest-now-extra = Extra
digest-now-quiet = There is nothing to say just now, so nothing was posted.
digest-now-other-day = This question is of another day. Ask again with /digest now.
digest-now-answered = This was posted already, or is just being posted. For another one, ask again with /digest now.
digest-nothing-posted = Nothing was posted.
digest-extra-posted = Posted: { $link }
digest-extra-refused = Discord did not take it in <#{ $channel }>, so nothing was posted. /doctor says what is missing; then press again.
digest-extra-in-doubt = Discord did not answer in time: look in <#{ $channel }> whether it stands there before you ask again with /digest now.
digest-skipped = Left out: { $run }
digest-take-back = Post it after all
digest-taken-back = It is posted after all: { $day }.
digest-skip-taken = The next edition is just being posted, or somebody else left it out. Look with /digest history.
digest-skip-over = This edition is not left out any more, its day is not scheduled any more, or its time has passed. /digest now posts one at once.
digest-history = Last editions
digest-history-none = None yet.
digest-state-sending = being posted
digest-state-sent = posted
digest-state-quiet = nothing to say
digest-state-late = not posted: it would have come too late
digest-state-left-out = left out by a moderator
digest-state-failed = not posted: that was not possible in time
digest-state-unknown = perhaps posted: the bot could not look
