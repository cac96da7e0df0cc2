# La commande
help-description = Ce que le bot sait faire ici, en commandes à cliquer

# La liste
help-title = Ce qu’il est possible de faire ici
help-note = Seul ce qui est activé dans ce salon figure ici.
help-title-direct = Ce qu’il est possible de faire en messages privés
help-note-direct = Sur un serveur, il peut y avoir davantage : utilisez la commande là-bas.
help-everybody = Pour tout le monde
help-moderators = Pour les modérateurs
help-on-messages = Sur un message (clic droit, ou appui long sur un téléphone → Applications) · { $names }
help-more = Il y en a d’autres : tapez / et choisissez ce bot.
