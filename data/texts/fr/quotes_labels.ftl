# Avant que les indications soient montrées
label-not-earned = { $labels ->
    [0] Aucune des indications notées n’a encore été jugée.
   *[other] Jugées jusqu’ici : { NUMBER($labels) } indications notées, dont { NUMBER($right) } justes.
} Les indications sont montrées dès que { NUMBER($needed) } ont été jugées et qu’au moins 90 % d’entre elles sont justes ; `/quotes review` les présente une à une.
configuration-insist = Activer quand même
configuration-insisted = -# activé quand même, avant que ce soit mérité

# Les commandes
label-group = Voir si les indications sur les citations sont justes
label-command-review = Juger une à une les indications notées, pour qu’elles puissent être montrées
label-command-stats = Voir ce que les indications sont devenues, salon par salon

# La question sur une indication
label-title = Cette indication est-elle juste ?
label-progress = { $earned ->
    [yes] -# Jugées : { NUMBER($labels) }, justes : { NUMBER($right) }. C’est assez pour que les indications soient montrées.
   *[no] -# Jugées : { NUMBER($labels) }, justes : { NUMBER($right) }. Il en faut : { NUMBER($needed) }, dont au moins 90 % de justes.
}
label-where = <#{ $channel }> · { $moment }
label-quoted = La réponse cite :
label-written-truncated = Le message dit, avec en gras ce qui manque :
label-written-altered = Le message dit, avec en gras ce qui diffère :
label-right = Juste
label-wrong = Fausse
label-skip = Passer
label-reply = Réponse
label-original = Original
label-done = Noté : { $label ->
    [right] juste
   *[wrong] fausse
}.
label-done-before = { $member ->
    [nobody] Une personne oubliée depuis
   *[other] <@{ $member }>
} l’a déjà jugée : { $label ->
    [right] juste
   *[wrong] fausse
}.
label-none = Il n’y a rien à juger pour le moment. Là où le mode est « observer » ou « signaler », de nouvelles indications viennent d’elles-mêmes.
label-no-more = C’était la dernière à juger pour le moment.

# Ce que les indications sont devenues
label-stats-title = Ce que les indications sont devenues
label-stats-none = Aucune indication n’a été notée ni montrée ici jusqu’à présent.
label-stats-shown = <#{ $channel }> · montrées { NUMBER($shown) } : corrigées { NUMBER($mended) }, acceptées { NUMBER($fine) }, complétées { NUMBER($added) }, fausses { NUMBER($wrong) }, pas une citation { NUMBER($not_a_quote) }, expirées { NUMBER($expired) }
label-stats-noted = <#{ $channel }> · notées { NUMBER($noted) } : justes { NUMBER($right) }, fausses { NUMBER($wrong) }
label-stats-more = … et d’autres salons.
label-stats-note = -# Par salon, jamais par personne. Le reste est encore là, a été supprimé, ou attend d’être jugé.

# Le retour à l’observation
label-retreat-title = Les indications sur les citations ne sont plus montrées
label-retreat = Plus de 10 % des { NUMBER($last) } dernières indications ont été jugées fausses : le bot s’est remis à observer, il note et ne publie rien. { $review } présente les nouvelles ; { $stats } montre ce que les autres sont devenues ; { $history } montre où le mode a changé.
why-rule-retreat = Les indications sur les citations ont trop souvent été jugées fausses, par les personnes concernées ou par les modérateurs. Le bot cesse alors de les montrer, de lui-même, et le dit une fois aux modérateurs.
why-stop-retreat = **Pour l’arrêter** elles mettent le mode sur « désactivé », ou ne choisissent aucun salon pour les modérateurs.

# Refus
label-unreadable = Discord ne donne pas au bot le texte des messages : il n’y a donc rien à juger. `/doctor` dit qui peut y remédier.
label-unknown = Cette indication n’existe pas sur ce serveur. Demandez-en une autre : `/quotes review`.
