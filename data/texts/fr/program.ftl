error-unexpected = Un problème est survenu de notre côté. Rien n’a été modifié. S’il se répète, donnez ce numéro à la personne qui héberge le bot : { $incident }.
discord-token-refused = Discord refuse le jeton du bot. Recopiez-le depuis le Developer Portal (Bot → Reset Token) dans CONTREPOINT_TOKEN.
discord-unreachable = Discord est injoignable. Vérifiez le réseau de cette machine et CONTREPOINT_DISCORD_API.
discord-intents-refused = Discord n’accorde plus au bot le texte des messages. Relancez-le pour continuer sans (les chiffres marchent, les citations ne sont pas lues), ou accordez Message Content dans le Developer Portal : Bot → Privileged Gateway Intents.
