# La commande
doctor-command = Voir ce qui empêche le bot de marcher ici, qui peut y remédier, et où

# Le bilan
doctor-title = État du bot sur ce serveur
doctor-fine = ✅ { $cog }
doctor-attention = ⚠️ **{ $cog }** · { $sentence }
doctor-broken = ❌ **{ $cog }** · { $sentence }
doctor-acted = -# dernière fois : { $moment }
doctor-acts = -# prochaine fois : { $moment }
doctor-more = Il y en a d’autres : réglez ce qui est ici, puis vérifiez de nouveau.
doctor-again = Vérifier de nouveau

# Ce qui ne va pas, qui peut y remédier, et où cliquer
doctor-no-message-content = Discord ne donne pas au bot le texte des messages, dont **{ $setting }** a besoin. Qui héberge le bot accorde Message Content : Developer Portal → Bot → Privileged Gateway Intents.
doctor-no-time-zone = Aucun fuseau horaire n’est choisi ; le bot utilise donc UTC. Les modérateurs en choisissent un : `/setup`.
doctor-channel-gone = **{ $setting }** : le salon choisi n’existe plus. Les modérateurs en choisissent un autre : `/config open` → { $cog }.
doctor-tag-needed = **{ $setting }** : les posts de <#{ $channel }> ont besoin d’un tag, et aucun n’est choisi. Les modérateurs en nomment un : `/config open` → { $cog }. { $tags ->
    [none] Le bot ne peut en donner aucun là-bas : un administrateur lui accorde « Gérer les posts », ou ajoute un tag que chacun peut donner.
   *[other] Il y a : { $tags }.
}
doctor-tag-gone = **{ $setting }** : <#{ $channel }> n’a pas de tag « { $tag } » que le bot puisse donner. Les modérateurs en nomment un autre, ou aucun si aucun n’est exigé : `/config open` → { $cog }. { $tags ->
    [none] Le bot ne peut en donner aucun là-bas.
   *[other] Il y a : { $tags }.
}
doctor-no-permission = **{ $setting }** : le bot a besoin de { $permissions } dans <#{ $channel }>. Un administrateur l’accorde à { $bot } : <#{ $channel }> → Modifier le salon → Permissions.
doctor-no-permission-thread = **{ $setting }** : le bot a besoin de { $permissions } dans <#{ $channel }>. Un administrateur l’accorde à { $bot } dans le salon de ce fil : Modifier le salon → Permissions.
doctor-no-permission-category = **{ $setting }** : le bot a besoin de { $permissions } dans <#{ $channel }>. Un administrateur l’accorde à { $bot } : clic droit (ou appui long) sur la catégorie → Modifier la catégorie → Permissions.
doctor-no-permission-server = **{ $setting }** : le bot a besoin de { $permissions }. Un administrateur l’accorde : Paramètres du serveur → Rôles → { $bot } → Permissions.
doctor-permission-view-channel = « Voir le salon »
doctor-permission-send-messages = « Envoyer des messages »
doctor-permission-create-posts = « Créer des posts »
doctor-permission-send-messages-in-threads = « Envoyer des messages dans les fils »
doctor-permission-manage-threads = « Gérer les fils »
doctor-permission-read-message-history = « Voir les anciens messages »
doctor-thread-locked = **{ $setting }** : le fil <#{ $channel }> est verrouillé. Les modérateurs le déverrouillent : clic droit (ou appui long) sur le fil → Déverrouiller le fil. Ou choisissez un autre endroit : `/config open` → { $cog }.
doctor-thread-archived = **{ $setting }** : le fil <#{ $channel }> est archivé. Le prochain message du bot le rouvre ; il n’y a rien à faire.
doctor-role-gone = **{ $setting }** : un rôle choisi n’existe plus ({ $role }). Les modérateurs choisissent de nouveau : `/config open` → { $cog }.
doctor-role-silent = **{ $setting }** : le bot ne peut pas notifier <@&{ $role }>, donc personne ne l’est. Un administrateur permet à tous de mentionner ce rôle : Paramètres du serveur → Rôles → <@&{ $role }> → Affichage ; ou il accorde à { $bot } « Mentionner @everyone, @here et tous les rôles ».
doctor-commands-unknown = Discord ne dit pas au bot qui voit les commandes des modérateurs. Un administrateur regarde : Paramètres du serveur → Intégrations → { $bot }.
doctor-commands-hidden = <@&{ $role }> peut modérer, et ne voit pas { $commands }. Un administrateur les lui montre : Paramètres du serveur → Intégrations → { $bot } → la commande → Ajouter des rôles ou des membres.
doctor-stored-broken = { $count ->
    [one] Un réglage enregistré n’est plus valable ; le réglage par défaut s’applique en attendant. Les modérateurs le règlent de nouveau :
   *[other] { NUMBER($count) } réglages enregistrés ne sont plus valables ; les réglages par défaut s’appliquent en attendant. Les modérateurs les règlent de nouveau :
} `/config open` → { $cog }.
doctor-stored-broken-channel = { $count ->
    [one] Un réglage enregistré pour <#{ $channel }> n’est plus valable ; ce qui est réglé autour s’applique en attendant. Les modérateurs le règlent de nouveau là-bas :
   *[other] { NUMBER($count) } réglages enregistrés pour <#{ $channel }> ne sont plus valables ; ce qui est réglé autour s’applique en attendant. Les modérateurs les règlent de nouveau là-bas :
} `/config open` → { $cog }.
