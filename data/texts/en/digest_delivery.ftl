# What moderators are told of editions
digest-quiet = Digest: nothing new today, so nothing was posted.
digest-told-late = The digest of { $day } was not posted: the bot was away when it was due, and it would have come too late.
digest-told-failed = The digest of { $day } was not posted: Discord kept refusing it in <#{ $channel }>.
digest-told-unknown = The digest of { $day } may or may not stand in <#{ $channel }>: the bot cannot read that channel back. It is not posted again, so that it does not stand there twice. With “Read Message History” there, the bot can look.
digest-told-refused = The digest of { $day } could not be posted in <#{ $channel }>. It will be tried again. What is missing: { $command }.
digest-told-more = { $count ->
    [one] One more was not posted either.
   *[other] { NUMBER($count) } more were not posted either.
}
