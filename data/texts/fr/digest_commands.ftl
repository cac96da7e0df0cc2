# La commande et ses options
digest-command = Le bulletin quotidien : quand il vient, et ce qu’il contient
digest-command-settings = Régler où et quand vient le bulletin ; sans option, voir ce qui est réglé
digest-command-preview = Voir la prochaine édition telle qu’elle est ; personne d’autre ne la voit
digest-command-now = Publier une édition maintenant, comme celle du jour ou en plus
digest-command-skip = Omettre la prochaine édition
digest-command-history = Ce que sont devenues les dernières éditions
digest-option-channel = salon
digest-option-channel-help = Un salon textuel, ou un forum où chaque édition est un post
digest-option-time = heure
digest-option-time-help = Quand il vient, à l’heure du fuseau horaire : 09:00
digest-option-zone = fuseau
digest-option-zone-help = Le fuseau horaire du serveur, par exemple Europe/Paris
digest-option-tag = tag
digest-option-tag-help = Dans un forum : le tag que reçoit chaque édition

# Quand il vient
digest-runs = **Prochaines éditions** ({ $zone })
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

# Aperçu, maintenant, omettre, historique
digest-none = Il n’y a pas de bulletin ici : aucun salon n’est choisi. Choisissez-en un avec /digest settings.
digest-preview = Voilà la prochaine édition telle qu’elle serait publiée maintenant ; personne d’autre ne la voit, et aucun rôle n’est notifié. { $run ->
    [none] Aucun salon n’est choisi, donc rien n’est publié : choisissez-en un avec /digest settings.
   *[other] Elle est refaite quand vient son heure : { $run }
}
digest-preview-quiet = Il n’y a rien à dire pour l’instant : rien ne serait publié{ $heartbeat ->
    [yes] , et le salon des modérateurs recevrait une ligne qui le dit
   *[no] {""}
}.
digest-now-ask = Publier une édition dans <#{ $channel }> maintenant ? Comme édition du jour, elle remplace celle qui est prévue aujourd’hui, s’il y en a une. Une édition en plus ne compte pas : celle du jour vient quand même.
digest-now-todays = L’édition du jour : { $state }
digest-now-today = Compte comme celle du jour
digest-now-extra = En plus
digest-now-quiet = Il n’y a rien à dire pour l’instant : rien n’a été publié.
digest-now-other-day = Cette question est d’un autre jour. Posez-la de nouveau avec /digest now.
digest-now-answered = C’est déjà publié, ou en train de l’être. Pour une autre édition, recommencez avec /digest now.
digest-nothing-posted = Rien n’a été publié.
digest-extra-posted = Publiée : { $link }
digest-extra-refused = Discord ne l’a pas acceptée dans <#{ $channel }> : rien n’a été publié. /doctor dit ce qui manque ; puis appuyez de nouveau.
digest-extra-in-doubt = Discord n’a pas répondu à temps : regardez dans <#{ $channel }> si elle y est avant de recommencer avec /digest now.
digest-skipped = Omise : { $run }
digest-take-back = La publier quand même
digest-taken-back = Elle est publiée quand même : { $day }.
digest-skip-taken = La prochaine édition est en train d’être publiée, ou quelqu’un l’a déjà omise. Voyez avec /digest history.
digest-skip-over = Cette édition n’est plus omise, son jour n’est plus prévu, ou son heure est passée. /digest now en publie une tout de suite.
digest-history = Dernières éditions
digest-history-none = Aucune pour l’instant.
digest-state-sending = en cours de publication
digest-state-sent = publiée
digest-state-quiet = rien à dire
digest-state-late = non publiée : elle serait venue trop tard
digest-state-left-out = omise par les modérateurs
digest-state-failed = non publiée : cela n’a pas été possible à temps
digest-state-unknown = peut-être publiée : le bot n’a pas pu vérifier
