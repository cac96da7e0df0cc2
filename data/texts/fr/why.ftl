# Le bouton, et la commande de message du même nom
why-this-message = Pourquoi ce message ?

# Ce qu’ils répondent, en privé
why-rule-report = Quelque chose de réglé sur ce serveur ne vaut plus, et sa modération doit le savoir. Le bot le dit une fois, dans son salon ; d’ici à ce que ce soit réglé de nouveau, la valeur d’origine vaut.
why-rule-answer = Une commande l’a demandé : sans elle, rien de tel n’est publié. Les chiffres qui y figurent viennent du catalogue, chacun avec sa source.
why-automatic = Automatique : personne de la modération ne vous a jugé.
why-setting = **Le réglage en cause** { $cog } · { $setting } : { $value } ({ $origin })
why-who = **Qui peut le changer** qui peut gérer ce serveur{ $roles ->
    [none] {""}
   *[other] , ou porte { $roles }
}, avec { $command }
why-contest = **Pour le contester** écrivez à l’une de ces personnes, ici. Elles voient qui a changé quel réglage avec { $command }.
why-stop-report = **Pour l’arrêter** elles ne choisissent aucun salon dans ce réglage ; le panneau des réglages montre toujours ce qui ne vaut plus.
why-stop-answer = **Pour l’arrêter** elles désactivent la recherche, dans ce salon ou sur tout le serveur.

# Refus
why-unknown = Ce message suit une règle d’une autre version du bot, que celle-ci n’a pas. Demandez à la modération, ici.
why-not-ours = Ce message n’est pas du bot. Choisissez-en un que le bot a publié.
why-no-rule = Rien sur ce message ne dit quelle règle il suit : il vient peut-être d’une version plus ancienne du bot. Demandez à la modération, ici.
