# /viewpoints
viewpoints-description = Un sujet qui divise : les faits, un exemple, trois points de vue
viewpoints-topic = sujet
viewpoints-topic-description = Le sujet ; commencez à taper pour voir ceux qui existent
viewpoint-optimist = Optimiste
viewpoint-neutral = Neutre
viewpoint-pessimist = Pessimiste
viewpoints-recap = **Les faits**
viewpoints-example = **Un exemple** *par analogie :*
viewpoints-evidence = **Poids des preuves**
viewpoints-common-ground = **Terrain d’entente**
viewpoints-mind = Changerait d’avis pour :
viewpoints-drawn = Ordre tiré au sort
viewpoints-settled-so = Tranché : des faits et des preuves, pas de points de vue
viewpoints-minutes = { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
} de lecture
viewpoints-as-of = nombres au { $date }
viewpoints-cited = { $count ->
    [one] une source
   *[other] { $count } sources
}
viewpoints-drafted = rédigé avec une IA, approuvé par un modérateur
topic-figure-gone = [nombre retiré sur ce serveur]

# /topics
viewpoints-list = Les sujets qui divisent, et que l’on peut demander ici
viewpoints-list-title = Sujets
viewpoints-list-note = Chacun avec les faits, un exemple et trois points de vue : { $command }.
viewpoints-list-more = -# D’autres encore : commencez à taper un nom pour les voir.
viewpoints-settled = tranché

# Refus
viewpoints-unknown = Aucun sujet ne s’appelle « { $typed } ». Les plus proches sont ci-dessous ; la liste vient en tapant.
viewpoints-unknown-far = Aucun sujet ne s’appelle « { $typed } », ni rien d’approchant. La liste vient en tapant.
viewpoints-topic-gone = Ce sujet n’est plus proposé ici. Demandez la liste des sujets pour voir ceux qui le sont.
viewpoints-off = Les points de vue sont désactivés dans ce salon. Les modérateurs peuvent les y activer.

# Réglages
configuration-viewpoints = Points de vue
configuration-viewpoints-enabled = Sujets
configuration-viewpoints-enabled-help = Les membres peuvent demander la fiche d’un sujet. Le bot ne dit rien sans qu’on le lui demande.
configuration-viewpoints-forums = Fiches dans les forums
configuration-viewpoints-forums-help = Un nouveau post dont le titre ou un tag nomme un sujet en reçoit la fiche, une fois.
configuration-viewpoints-arguments-a-day = Arguments par jour
configuration-viewpoints-arguments-a-day-help = Combien d’arguments chaque membre peut soumettre en un jour. Rien ne paraît sans l’accord d’un modérateur.

# Pourquoi ce message ?
why-rule-viewpoints = Une commande a demandé ce sujet : sans elle, rien de tel n’est publié. L’ordre des points de vue est tiré au sort, et les nombres viennent du catalogue.
why-stop-viewpoints = **Pour arrêter** elles désactivent les sujets, dans ce salon ou sur tout le serveur.
why-rule-forum-card = Le titre ou un tag de ce post nomme un sujet dont le bot a une fiche, et les modérateurs ont demandé ces fiches dans ce forum. Il n’y en a qu’une par post.
why-stop-forum-card = **Pour l’arrêter** elles désactivent les fiches pour ce forum.
