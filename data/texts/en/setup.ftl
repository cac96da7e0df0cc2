# The command
setup-command = Set the bot up in this server, in five questions

# The questions
setup-begin = Five short questions. Each answer is saved at once; Skip leaves things as they are.
setup-title = Set-up · { $number } of { $count }
setup-question = **{ $question }**
    Now: { $value }
    -# { $help }
setup-ask-language = Which language does the bot answer in?
setup-ask-zone = What time zone is this server in?
setup-ask-roles = Which roles may moderate with the bot?
setup-ask-channel = Where may the bot reach the moderators?
setup-ask-cog = { $cog }: where?
setup-everywhere = on everywhere
setup-nowhere = off
setup-but = on everywhere except in { $places }
setup-only = on only in { $places }
setup-choose-everywhere = Everywhere
setup-choose-nowhere = Nowhere
setup-choose-places = Only in these channels or categories
setup-clock = { $time } there now
setup-another = Another…
setup-back = Back
setup-skip = Skip
setup-saved = Saved. **{ $setting }**: { $value }

# The end
setup-done = Set-up · done
setup-next = That is all. { $change } changes anything later, { $undo } takes a change back, { $help } says what members can do here. { $again } can be used again at any time.

# Refusals
setup-old = This set-up is from another version of the bot. Begin again with /setup.
