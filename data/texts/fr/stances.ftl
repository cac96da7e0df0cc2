# Ce qu’en dit la page sur la vie privée
privacy-kept-stances = **Où vous vous situez sur les sujets** : le point de vue choisi en dernier, celui d’avant et depuis quand, pour que les réponses puissent être comptées. Personne d’autre ne le voit, pas même les modérateurs. Jusqu’à ce que vous le retiriez.
privacy-kept-stance-changes = **Comment cela a évolué** : de quel point de vue à quel autre, et quand, pour qu’un débat puisse dire combien d’avis ont bougé. Seuls des nombres sont montrés. Aussi longtemps que le bot est sur le serveur.

# Le bouton sous la carte d’un sujet
stances-button = Où je me situe

# Ce que voit seulement la personne qui appuie
stances-ask = Où vous situez-vous ? Choisissez le point de vue dont vous êtes le plus proche ; vous pourrez en changer, ou le retirer, quand vous voudrez.
stances-private = -# Ceci n’est visible que de vous. À personne, pas même aux modérateurs, n’est montré qui se situe où : seuls des nombres le sont, à partir de { NUMBER($least) } réponses, une fois la sienne donnée. Ce qui est gardé : { $command }.
stances-noted = { $viewpoint ->
    [optimist] **C’est noté : optimiste.**
    [neutral] **C’est noté : neutre.**
   *[other] **C’est noté : pessimiste.**
}
stances-standing = { $viewpoint ->
    [optimist] Vous vous situez ici : **optimiste**.
    [neutral] Vous vous situez ici : **neutre**.
   *[other] Vous vous situez ici : **pessimiste**.
}
stances-left = Il ne reste qu’à le retirer.
stances-tally = { NUMBER($answers) } réponses pour l’instant : { $counts }.
stances-count = { $viewpoint ->
    [optimist] { $count ->
        [one] { NUMBER($count) } optimiste
       *[other] { NUMBER($count) } optimistes
    }
    [neutral] { $count ->
        [one] { NUMBER($count) } neutre
       *[other] { NUMBER($count) } neutres
    }
   *[other] { $count ->
        [one] { NUMBER($count) } pessimiste
       *[other] { NUMBER($count) } pessimistes
    }
}
stances-few = Trop peu de réponses pour montrer où elles se situent ; à partir de { NUMBER($least) }, leur nombre paraît ici.
stances-moved = { NUMBER($count) } avis sont passés { $before ->
    [optimist] d’optimiste
    [neutral] de neutre
   *[other] de pessimiste
} à { $after ->
    [optimist] optimiste
    [neutral] neutre
   *[other] pessimiste
} depuis l’ouverture du débat.
stances-moved-few = Trop peu d’avis ont bougé depuis l’ouverture du débat pour le montrer.
stances-change = Changer
stances-withdraw = Retirer
stances-withdrawn = **C’est retiré.** Aucun point de vue de vous n’est compté sur ce sujet.

# Refus
stances-servers-only = Les points de vue sont comptés serveur par serveur : appuyez sur ce bouton sous une carte d’un serveur.
stances-settled = Ce sujet est déclaré tranché : il montre ce qui est établi, et n’a plus de points de vue entre lesquels choisir.
stances-button-old = Ce bouton vient d’une autre version du bot. Demandez de nouveau la carte du sujet avec /viewpoints.
