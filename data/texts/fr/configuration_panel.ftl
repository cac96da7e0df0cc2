# La commande
configuration-command = Les réglages du bot sur ce serveur
configuration-command-open = Voir et changer les réglages, en privé
configuration-command-history = Voir qui a changé quoi, et annuler une modification
configuration-command-explain = Voir quels réglages s’appliquent dans un salon, et d’où ils viennent
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
configuration-from-default = par défaut
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
configuration-nobody = quelqu’un qui a supprimé ses données
configuration-operator = l’opérateur (ligne de commande)
configuration-undone = -# annulée depuis
configuration-undoing = -# a annulé une modification antérieure
configuration-undo = Annuler
configuration-newer = Plus récentes
configuration-older = Plus anciennes
configuration-explained-title = Ce qui s’applique dans { $place }
configuration-explained = { $setting } : { $value } · { $origin }

# Refus
configuration-servers-only = Cela ne marche que sur un serveur. Utilisez-y la commande.
configuration-not-moderator = Seuls les modérateurs peuvent le faire : les membres qui peuvent gérer le serveur, ou qui ont l’un de ses rôles de modération. Demandez à l’un d’eux.
configuration-panel-of-another = Ceci appartient à la personne qui l’a ouvert. Utilisez vous-même la commande pour ouvrir le vôtre.
configuration-panel-old = Ce panneau vient d’une autre version du bot. Ouvrez-en un nouveau avec /config open.
configuration-channel-gone = Ce salon n’existe pas sur ce serveur. Relancez la commande pour voir ceux qui y sont.

# Les valeurs qui ne valent plus, et les salons qui diffèrent
configuration-more = { $count ->
    [one] … et encore une
   *[other] … et encore { $count }
}
configuration-faults-home = ⚠️ { $count ->
    [one] Une valeur enregistrée n’est plus valable
   *[other] { $count } valeurs enregistrées ne sont plus valables
} : { $cogs }. Ouvrez pour y remédier.
configuration-faults = ⚠️ Ce qui est enregistré ici n’est plus valable ; le bot n’en tient pas compte jusqu’à un nouveau réglage :
configuration-fault = **{ $setting }** · { $cog } · { $place } : { $stored }
configuration-report-title = Des réglages ne sont plus valables
configuration-report = Le bot a changé, ou une sauvegarde a été restaurée, et ces valeurs enregistrées ne conviennent plus. Rien n’est perdu ; le bot n’en tient pas compte jusqu’à un nouveau réglage par /config open.
configuration-report-more = … et d’autres : /config open les montre.
configuration-differing = { $setting } : { $value } { $count ->
    [one] dans un salon
   *[other] dans { $count } salons
}
configuration-differing-otherwise = { $count ->
    [one] diffère dans un salon
   *[other] diffère dans { $count } salons
}

# Avant que le bot se mette à publier
configuration-will-post = Ainsi, le bot publiera de lui-même :
configuration-apply = Appliquer
