# What moderators are told of editions
digest-quiet = Digest: nothing new today, so nothing was posted.
digest-told-late = The digest of { $day } was not posted: when it was due, the bot was away or hindered, or its hour was just changed. By now it is too late.
digest-told-quiet = There was no digest of { $day }: there was nothing new.
digest-told-failed = The digest of { $day } could not be posted in <#{ $channel }> in time.
digest-told-unknown = The digest of { $day } may or may not stand in <#{ $channel }>: the bot cannot read that channel back. It is not posted again, so that it does not stand there twice. With “Read Message History” there, the bot can look.
digest-told-refused = The digest of { $day } could not be posted in <#{ $channel }>. It will be tried again. What is missing: { $command }.
digest-told-more = { $count ->
    [one] One more was not posted either.
   *[other] { NUMBER($count) } more were not posted either.
}
