error-unexpected = Something went wrong on our side. Nothing was changed. If it happens again, give this number to whoever hosts the bot: { $incident }.
discord-token-refused = Discord refuses the bot’s token. Copy it again from the Developer Portal (Bot → Reset Token) into CONTREPOINT_TOKEN.
discord-unreachable = Discord cannot be reached. Check this machine’s network and CONTREPOINT_DISCORD_API.
discord-intents-refused = Discord no longer grants the bot the text of messages. Start it again to go on without (figures work, quotes are not read), or grant Message Content in the Developer Portal: Bot → Privileged Gateway Intents.
