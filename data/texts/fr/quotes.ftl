# La ligne publique et ses deux boutons
quotes-hint-truncated = ✂️ { $edge ->
    [end] Cette citation s’arrête au milieu d’une phrase.
    [start] Cette citation commence au milieu d’une phrase.
   *[middle] Cette citation omet une partie de sa phrase.
}
quotes-hint-replaced = ✏️ Cette citation dit « { $quoted } » là où le message dit « { $written } ».
quotes-hint-dropped = ✏️ Cette citation omet « { $written } ».
quotes-hint-inserted = ✏️ Cette citation ajoute « { $quoted } », qui n’est pas dans le message.
quotes-hint-altered = ✏️ Cette citation diffère de ce que dit le message.
quotes-hint-vanishes = { $kind ->
    [altered] Disparaît dès que la citation est corrigée.
   *[truncated] Disparaît dès que la citation est complétée.
}
quotes-show = Phrase entière

# Ce que répond « Phrase entière », en privé
quotes-sentence-truncated = { $count ->
    [one] La phrase entière, avec ce qui manquait :
   *[other] Les phrases entières, avec ce qui manquait :
}
quotes-sentence-altered = { $count ->
    [one] La phrase telle qu’elle a été écrite, avec ce qui diffère :
   *[other] Les phrases telles qu’elles ont été écrites, avec ce qui diffère :
}
quotes-to-copy = À copier :
quotes-too-long = Le passage est trop long pour être répété ici : il se trouve dans [le message]({ $link }).
quotes-edit = Modifiez votre message et l’indication disparaît.
quotes-add = { $kind ->
    [altered] Mettre mes propres mots ici
   *[truncated] Ajouter le reste de ma phrase
}
quotes-fine = Cela me va
quotes-not-a-quote = Ce n’est pas une citation
quotes-opt-out = Ne plus rien me signaler
quotes-wrong = Indication fausse

# Ce qui a été fait
quotes-done-add = C’est fait : votre phrase remplace l’indication.
quotes-done-fine = C’est fait : l’indication a disparu.
quotes-done-not-a-quote = C’est noté : l’indication a disparu.
quotes-done-opt-out = C’est fait : l’indication a disparu, et le bot ne lit plus vos citations, sur aucun serveur. { $command } permet d’y revenir.
quotes-done-wrong = C’est noté comme faux : l’indication a disparu.
quotes-added = -# Ajouté par la personne qui l’a écrite · [le message]({ $link })

# Refus
quotes-hint-unknown = Cette indication n’existe pas dans ce salon. Utilisez les boutons d’une indication qui s’y trouve.
quotes-hint-settled = Cette indication est déjà réglée : il ne reste rien à faire.
quotes-hint-mended = Il ne manque plus rien : l’indication a disparu.
quotes-hint-ground-gone = L’un des deux messages a été supprimé : l’indication a disparu aussi.
quotes-hint-not-read = Cette indication n’a plus lieu d’être : elle a disparu.
quotes-hint-unreadable = Le bot n’a pas le droit de lire l’un des deux messages en ce moment. Demandez aux modérateurs d’ici : `/doctor` dit quelle permission lui manque.
quotes-add-refused = L’indication n’a pas pu être modifiée pour le moment : elle reste telle quelle. Réessayez plus tard, ou demandez aux modérateurs d’ici : `/doctor` dit ce qui manque.
quotes-no-text = Discord ne donne pas au bot le texte des messages en ce moment. Demandez aux modérateurs d’ici : `/doctor` dit qui peut y remédier.
quotes-for-quoted = Seule la personne citée peut en décider. « Phrase entière » montre ce que vous pouvez faire.
quotes-for-replier = Seule la personne qui a écrit la réponse peut en décider. « Phrase entière » montre ce que vous pouvez faire.

# Pourquoi ce message ?
why-rule-hint = Une réponse ne cite qu’une partie d’une phrase, ou en change les mots, et les citations sont lues ici. Les deux messages ont été comparés aussitôt ; seuls leurs identifiants sont conservés.
why-stop-hint = **Pour l’arrêter** elles mettent le mode sur « désactivé », dans ce salon ou sur tout le serveur. Pour vos seules citations : `/privacy` → « Ne pas lire mes citations ».

# Les réglages
configuration-quotes = Citations
configuration-quotes-mode = Mode
configuration-quotes-mode-help = Ce qui se passe quand une réponse ne cite qu’une partie d’une phrase, ou en change les mots. Observer le note pour les modérateurs et ne publie rien.
configuration-quotes-mode-off = désactivé
configuration-quotes-mode-observe = observer
configuration-quotes-mode-hint = signaler
configuration-quotes-person-pause = Pause par personne, en heures
configuration-quotes-person-pause-help = Les réponses d’une même personne ne reçoivent pas plus d’une indication pendant ce temps.
configuration-quotes-channel-pause = Pause par salon, en minutes
configuration-quotes-channel-pause-help = Un salon ne reçoit pas plus d’une indication pendant ce temps.
configuration-quotes-expiry = Expiration, en heures
configuration-quotes-expiry-help = Une indication restée sans réponse est supprimée après ce temps.
configuration-quotes-edges = Omissions marquées
configuration-quotes-edges-help = Signale aussi les citations qui commencent ou finissent par « […] ».
