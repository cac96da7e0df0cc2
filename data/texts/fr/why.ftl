# Le bouton, et la commande de message du même nom
why-this-message = Pourquoi ce message ?

# Ce qu’ils répondent, en privé
why-rule-report = Un réglage de ce serveur n’est plus valable, et ses modérateurs doivent le savoir. Le bot le dit une fois, dans leur salon ; en attendant un nouveau choix, le réglage par défaut s’applique.
why-rule-answer = Une commande l’a demandé : sans elle, rien de tel n’est publié. S’il montre des chiffres, ils viennent du catalogue, chacun avec sa source.
why-automatic = Automatique : aucun modérateur n’a porté de jugement sur vous.
why-setting = **Le réglage en cause** { $cog } · { $setting } : { $value } ({ $origin })
why-who = **Qui peut le changer** les personnes qui peuvent gérer ce serveur{ $roles ->
    [none] {""}
   *[other] , ou portent { $roles }
}, avec { $command }
why-contest = **Pour le contester** écrivez à l’une de ces personnes, ici. Elles voient qui a changé quel réglage avec { $command }.
why-stop-report = **Pour l’arrêter** elles ne choisissent aucun salon dans ce réglage ; le panneau des réglages montre toujours ce qui n’est plus valable.
why-stop-answer = **Pour arrêter la recherche** elles la désactivent, dans ce salon ou sur tout le serveur.

# Refus
why-unknown = Ce message suit une règle d’une autre version du bot, que celle-ci n’a pas. Demandez aux modérateurs, ici.
why-not-ours = Ce message n’est pas du bot. Choisissez-en un que le bot a publié.
why-no-rule = Rien sur ce message ne dit quelle règle il suit : il vient peut-être d’une version plus ancienne du bot. Demandez aux modérateurs, ici.
