# The command
help-description = What the bot can do here, as commands to click

# The list
help-title = What can be done here
help-note = Only what is switched on in this channel is listed.
help-title-direct = What can be done in direct messages
help-note-direct = In a server there may be more: use the command there.
help-everybody = For everybody
help-moderators = For moderators
help-on-messages = On a message (right-click it, or hold it on a phone → Apps) · { $names }
help-more = There is more: type / and choose this bot.
