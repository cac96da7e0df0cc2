# La commande
configuration-command = Les réglages du bot sur ce serveur
configuration-command-open = Voir et changer les réglages, en privé
configuration-command-history = Voir qui a changé quoi, et annuler une modification
configuration-command-explain = Voir quels réglages valent dans un salon, et d’où ils viennent
configuration-channel = salon
configuration-channel-description = Le salon ou le fil à regarder

# Le panneau
configuration-panel-title = Réglages
configuration-choose-cog = Choisir ce qu’il faut régler
configuration-page-title = { $cog } · { $place }
configuration-whole-server = tout le serveur
configuration-state = { $setting } : { $value }
configuration-field = **{ $setting }** : { $value }
    -# { $origin } · { $help }
configuration-from = réglé pour : { $place }
configuration-from-default = réglage d’origine
configuration-on = oui
configuration-off = non
configuration-none = aucun
configuration-number = { NUMBER($number) }
configuration-turn-on = Activer
configuration-turn-off = Désactiver
configuration-write = Modifier…
configuration-correct = Corriger…
configuration-inherit = Retirer ce qui est réglé ici
configuration-see-server = Tout le serveur
configuration-see-channel = Ce salon
configuration-back = Retour
configuration-change = **{ $setting }** : { $before } → { $after }
configuration-inherited = non réglé ici

# L’historique, et un salon expliqué
configuration-history = Historique
configuration-history-title = Historique · { $page } sur { $pages }
configuration-history-empty = Rien n’a encore été modifié.
configuration-history-entry = { $moment } · { $member } · { $cog } · { $place }
configuration-nobody = une personne oubliée
configuration-operator = l’opérateur (ligne de commande)
configuration-undone = -# annulée depuis
configuration-undoing = -# a annulé une modification antérieure
configuration-undo = Annuler
configuration-newer = Plus récentes
configuration-older = Plus anciennes
configuration-explained-title = Ce qui vaut dans { $place }
configuration-explained = { $setting } : { $value } · { $origin }

# Refus
configuration-servers-only = Il n’y a de réglages que sur un serveur. Utilisez /config sur l’un d’eux.
configuration-not-moderator = Seule la modération peut le faire : les membres qui peuvent gérer le serveur, ou qui portent l’un de ses rôles de modération. Demandez à l’un d’eux.
configuration-panel-of-another = Ce panneau appartient à la personne qui l’a ouvert. Ouvrez le vôtre avec /config open.
configuration-panel-old = Ce panneau vient d’une autre version du bot. Ouvrez-en un nouveau avec /config open.
configuration-channel-gone = Ce salon n’existe pas sur ce serveur. Rouvrez le panneau avec /config open.
