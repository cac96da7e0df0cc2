# Ce que le diagnostic dit des commandes des membres ; $bot est le nom du bot, $commands et $channels sont des listes
doctor-commands-unusable = Personne ne peut utiliser { $commands } ici, un admin l’a décidé ainsi. Un admin l’autorise de nouveau : Paramètres du serveur → Intégrations → { $bot }, d’abord pour tout le bot, puis pour la commande.
doctor-commands-shut = Impossible d’utiliser { $commands } dans { $channels }, un admin l’a décidé ainsi. Si ce n’est pas voulu, un admin l’autorise de nouveau : Paramètres du serveur → Intégrations → { $bot } → la commande → Salons.
doctor-commands-unread = Discord ne dit pas au bot où ses commandes peuvent servir. Un admin regarde : Paramètres du serveur → Intégrations → { $bot }.
