# Les commandes
debates-command = Des débats sur des sujets, dans un fil ou un post de forum
debates-command-open = Ouvrir un débat sur un sujet : sa fiche, et un fil dessous
debates-command-status = Quels débats sont ouverts, où, et où ils en sont
debates-command-close = Publier le bilan d’un débat et verrouiller son fil
debates-command-reopen = Rouvrir un débat clos, dans son fil
debates-option-channel = salon
debates-option-channel-help = Un salon textuel ou un forum ; celui-ci par défaut
debates-option-tag = tag
debates-option-tag-help = Le tag du post dans un forum ; celui qui convient au sujet par défaut
debates-option-topic-help = Le sujet du débat ; celui de ce fil par défaut

# Ce qu’elles répondent
debates-opened = Le débat est ouvert : <#{ $thread }>.
debates-reopened = Le débat est de nouveau ouvert : <#{ $thread }>. Les changements d’avis se comptent depuis sa première ouverture.
debates-closed = Le débat est clos et son fil verrouillé : <#{ $thread }>.
debates-closed-unlocked = Le débat est clos, mais son fil n’est pas verrouillé : <#{ $thread }>. Il y faut la permission { $permission }. Un administrateur l’accorde à { $bot } : <#{ $channel }> → Modifier le salon → Permissions.
debates-unarchived = Le fil <#{ $thread }> n’a pas pu être archivé : il y faut la permission { $permission } dans <#{ $channel }>. Un administrateur l’accorde à { $bot }.
debates-closed-unposted = Le bot ne peut plus écrire dans ce fil ; le bilan est donc ci-dessous, pour vous seulement. Un administrateur regarde <#{ $channel }> → Modifier le salon → Permissions ; ensuite, rouvrez le débat et fermez-le.
debates-status-title = Débats
debates-none = Aucun débat n’est ouvert sur ce serveur. Pour en ouvrir un : { $command }.
debates-ended = Le fil de « { $title } » a été supprimé : ce débat est terminé.
debates-status-more = { $count ->
    [one] Un autre est ouvert.
   *[other] { NUMBER($count) } autres sont ouverts.
}
debates-line = **{ $title }** · <#{ $thread }> · depuis le { $since }
debates-midway = **{ $title }** est justement en train de s’ouvrir ou de se fermer.
debates-answers = { NUMBER($answers) } réponses ; leur répartition s’affiche quand vous avez répondu aussi
debates-published = { $count ->
    [0] Aucun argument publié depuis
    [1] Un argument publié depuis
   *[other] { NUMBER($count) } arguments publiés depuis
}

# Le bilan
debates-outcome = Bilan : { $title }
debates-outcome-untitled = Bilan de ce débat
debates-span = -# Débattu du { $since } au { $until }
debates-tally = **Où se situent les membres** { NUMBER($answers) } réponses : { $counts }
debates-tally-few = **Où se situent les membres** trop peu de réponses pour les montrer
debates-moved = **Depuis l’ouverture** { NUMBER($count) } avis sont passés { $before ->
    [optimist] d’optimiste
    [neutral] de neutre
   *[pessimist] de pessimiste
} à { $after ->
    [optimist] optimiste
    [neutral] neutre
   *[pessimist] pessimiste
}
debates-moved-few = **Depuis l’ouverture** trop peu d’avis ont changé pour le montrer
debates-arguments = **Les arguments les mieux soutenus**
debates-no-arguments = Aucun argument n’a été publié sur ce sujet.
debates-no-argument = Aucun argument n’a été publié.

# Les permissions, comme Discord les appelle
debates-permission = { $name ->
    [view-channel] « Voir le salon »
    [send-messages] « Envoyer des messages »
    [create-posts] « Créer des posts »
    [create-public-threads] « Créer des fils publics »
    [send-messages-in-threads] « Envoyer des messages dans les fils »
    [send-messages-in-posts] « Envoyer des messages dans les posts »
    [read-message-history] « Voir les anciens messages »
    [manage-posts] « Gérer les posts »
   *[manage-threads] « Gérer les fils »
}

# Refus
debates-open-already = Ce sujet est déjà en débat : <#{ $thread }>.
debates-closed-already = Ce débat est déjà clos : <#{ $thread }>. Il peut y être rouvert.
debates-busy = Ce débat est justement en train de s’ouvrir ou de se fermer. Regardez de nouveau dans une minute.
debates-unknown = Pas de tel débat ici. Utilisez la commande dans le fil d’un débat, ou choisissez son sujet dans la liste.
debates-gone = Le fil de ce débat a été supprimé ; le débat est donc terminé. Un autre peut s’ouvrir sur le même sujet.
debates-settled = Ce sujet est tranché : il a des faits et des preuves, et pas d’avis à débattre. Choisissez-en un autre.
debates-no-place = Un débat a besoin d’un salon textuel ou d’un forum. Choisissez-en un sous « salon ».
debates-not-allowed = Le bot a besoin de { $permissions } dans <#{ $channel }>. Un administrateur l’accorde à { $bot } : <#{ $channel }> → Modifier le salon → Permissions. Rien n’a été publié.
debates-tag-unknown = { $tags ->
    [none] Ce forum n’a aucun tag que le bot puisse donner. N’en indiquez pas.
   *[other] Ce forum n’a pas de tag « { $typed } » que le bot puisse donner. Il a : { $tags }.
}
debates-tag-needed = { $tags ->
    [none] Les posts de ce forum ont besoin d’un tag, et le bot ne peut en donner aucun. Choisissez un autre salon, ou demandez à un administrateur d’en ajouter un.
   *[other] Les posts de ce forum ont besoin d’un tag. Choisissez-en un sous « tag » : { $tags }.
}
debates-refused = Discord ne laisse pas le bot faire cela dans <#{ $channel }> : ce qu’il peut y faire vient de changer. Un administrateur regarde : <#{ $channel }> → Modifier le salon → Permissions.
debates-unfinished = Discord a failli à mi-chemin. Utilisez de nouveau la commande dans une minute : ce qui était commencé sera terminé, ou repris du début.

# Pourquoi ce message ?
why-rule-debate = Un modérateur a ouvert ce débat, ou l’a clos, par une commande : sans elle, rien de tel n’est publié. Les modérateurs sont ceux que ce réglage nomme, et qui peut gérer le serveur.
why-stop-debate = **Pour l’arrêter** elles ferment le débat ; son fil est alors verrouillé.
