# La commande et ses options
digest-command = Le bulletin quotidien : quand il vient, et ce qu’il contient
digest-command-settings = Régler où et quand vient le bulletin ; sans option, voir ce qui est réglé
digest-option-channel = salon
digest-option-channel-help = Un salon textuel, ou un forum où chaque édition est un post
digest-option-time = heure
digest-option-time-help = Quand il vient, à l’heure du fuseau horaire : 09:00
digest-option-zone = fuseau
digest-option-zone-help = Le fuseau horaire du serveur, par exemple Europe/Paris
digest-option-tag = tag
digest-option-tag-help = Dans un forum : le tag que reçoit chaque édition

# Quand il vient
digest-runs = **Prochaines éditions**, à l’heure de { $zone }
digest-runs-none = **Prochaines éditions** aucune : aucun salon n’est choisi.
digest-run = { $day }, { $time } · { $moment }
digest-run-shifted = { $run } · ce jour-là, les horloges sautent { $time }
digest-run-now = { $day } : tout de suite, puisque son heure est passée

# Ce qui est demandé, et pourquoi rien n’a été réglé
digest-choose-tag = Tag des posts
digest-ask-tag = Les posts de <#{ $channel }> ont besoin d’un tag. Choisissez-en un, et tout ceci est réglé.
digest-nothing-set = Rien n’a été modifié.
digest-tag-no-forum = Seuls les posts des forums ont des tags. Choisissez aussi un forum sous « salon », ou laissez le tag de côté.
digest-tag-unknown = { $tags ->
    [none] Ce forum n’a aucun tag que le bot puisse donner. Laissez le tag de côté, ou choisissez un autre forum.
   *[other] Ce forum n’a pas de tel tag que le bot puisse donner. Il y a : { $tags }.
} Rien n’a été modifié.
