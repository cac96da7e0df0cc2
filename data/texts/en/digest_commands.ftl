# The command and its options
digest-command = The daily digest: when it comes, and what is in it
digest-command-settings = Set where and when the digest comes; without options, see what is set
digest-option-channel = channel
digest-option-channel-help = A text channel, or a forum where each edition is a post
digest-option-time = time
digest-option-time-help = When it comes, by the clocks of the time zone: 09:00
digest-option-zone = zone
digest-option-zone-help = The server’s time zone, such as Europe/Paris
digest-option-tag = tag
digest-option-tag-help = In a forum: the tag that each edition gets

# When it comes
digest-runs = **Next editions**, by the clocks of { $zone }
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
