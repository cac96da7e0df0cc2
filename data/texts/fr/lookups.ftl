# Refus des recherches
figures-several = « { $typed } » peut désigner plusieurs organisations. De laquelle s’agit-il ?

# Autres mots pour ce qui est compté ou mesuré, séparés par des virgules ; aucun n’est partagé
metric-words-gpu-count = processeurs, puces, cartes, cartes graphiques, nombre de GPU, accélérateurs
metric-words-fleet-count = parc, parc entier, flotte, base installée
metric-words-h100-equivalents = équivalents H100, équivalent H100, puissance de calcul
metric-words-units-sold = ventes, vendus, unités vendues, livraisons
metric-words-power-mw = puissance, mégawatts, gigawatts, électricité, énergie, consommation
metric-words-capital-cost = coût, construction, prix de construction
metric-words-training-cost = prix de l’entraînement, coût de l’entraînement, coût de formation
metric-words-investment = investissements, investi, argent
metric-words-capex = équipement, dépenses en capital
metric-words-compute-spend = dépenses, location, facture de calcul
metric-words-unit-price = prix, prix unitaire, prix d’une puce
metric-words-training-compute-flop = calcul, opérations, calculs
metric-words-parameters = taille du modèle, poids
metric-words-peak-pflops = crête, pétaflops, performances
metric-words-build-time-months = temps de construction, mois, délai
metric-words-duration-years = ans, années, combien de temps
metric-words-predicted-year = prédiction, année, quand, prévision
metric-words-growth-ratio = taux de croissance, multiplication
metric-words-robots-ratio = robots, ratio de robots
metric-words-share = pourcentage, proportion, fraction

# /figure
figure-description = Un nombre d’une organisation : puissance, coût, calcul…, avec source, date et périmètre
figure-metric = mesure
figure-metric-description = Ce qui est compté ou mesuré : puissance, coût d’entraînement, paramètres, parc entier…
figure-title = { $organisation } · { $metric }
figure-title-on = { $organisation } · { $metric }, au { $date }
figure-unreliable = **Aucun chiffre fiable** sur ce qui existe.
figure-nothing = **{ $organisation } · { $metric }** : aucun chiffre n’est encore consigné.
figure-nothing-on = **{ $organisation } · { $metric }** : aucun chiffre n’était connu au { $date }. Demandez sans date ce que l’on sait aujourd’hui.
figure-known-instead = Ce que l’on en sait : { $metrics }.
figure-why-rule = Chaque objet montre un seul nombre par manière de le détenir : le mieux étayé de ceux que l’on connaît au { $date }. D’abord le degré de confiance, puis le nombre de publications qui le disent, puis la date la plus récente, puis l’exactitude. Un jeu de données et la page qu’il cite comptent pour un. Rien n’est moyenné ni additionné ; ce qui diverge, ou est plus ancien, figure sous « Autres valeurs ».
metric-unknown = Rien de ce qui est compté ou mesuré ici ne s’appelle « { $typed } ». Les plus proches : { $metrics }.
metric-unknown-far = Rien de ce qui est compté ou mesuré ici ne s’appelle « { $typed } ». Essayez puissance, coût d’entraînement ou paramètres.

# /ranking
ranking-description = Qui en a le plus : en propre, loué, utilisé, entraînements à part ; sources et lacunes
ranking-title = Classement · { $metric }
ranking-title-on = Classement · { $metric }, au { $date }
ranking-added = { $parts } nombres additionnés, { $years }
ranking-more = { $count ->
    [one] et un de plus
   *[other] et { $count } de plus
}
ranking-without = Seulement prévu, déclaré ou retiré, donc non classé : { $organisations }{ $others ->
    [0] {""}
    [one] {" "}et une de plus
   *[other] {" "}et { $others } de plus
}.
ranking-silent = { $count ->
    [one] D’une organisation, rien de tel n’est consigné : elle en a peut-être plus que celles-ci.
   *[other] De { $count } organisations, rien de tel n’est consigné : elles en ont peut-être plus que celles-ci.
}
ranking-far-apart = Dates éloignées, donc peu comparables{ $scope ->
    [none] {""}
   *[other] {" "}({ $scope })
} : { $first } à { $last }.
ranking-plans = { $count ->
    [one] Un projet, une prédiction ou une annonce n’est pas compté.
   *[other] { $count } projets, prédictions et annonces ne sont pas comptés.
}
ranking-nothing = **Classement · { $metric }** : aucun nombre sur ce qui existe n’est consigné. Projets, prédictions et annonces ne sont pas classés.
ranking-nothing-on = **Classement · { $metric }** : aucun nombre sur ce qui existait n’était connu au { $date }. Projets, prédictions et annonces ne sont pas classés.
ranking-why-title = { $metric } · pourquoi cet ordre
ranking-why-rule = Ce qui est détenu en propre, loué, utilisé ou a entraîné un modèle n’est jamais mis dans une même liste. Chaque site ou modèle compte pour son nombre le mieux étayé : d’abord le degré de confiance, puis le nombre de publications qui le disent, puis la date la plus récente, puis l’exactitude. Les sites d’une organisation sont additionnés là où cela a un sens, et la ligne le dit ; sinon, son plus grand nombre compte. Une fourchette est placée par son milieu. Projets, prédictions, annonces et ce qui est retiré ne comptent pas ; des processeurs, ce qui est seulement déclaré non plus.

# /hardware
hardware-description = La fiche d’un processeur d’IA : mémoire, débit, vitesse, puissance, prix au fil du temps
hardware-chip = processeur
hardware-chip-description = Un processeur : H100, GB200, MI300X, TPU v5p…
hardware-memory = **{ $number } Go** de mémoire
hardware-bandwidth = **{ $number } To/s** de débit
hardware-speed = **{ $number } TFLOP/s** (FP16 dense)
hardware-watts = **{ $number } W**
hardware-released = sorti le { $date }
hardware-unpublished = -# Non consigné : { $names }.
hardware-missing-memory = mémoire
hardware-missing-bandwidth = débit
hardware-missing-speed = vitesse
hardware-missing-watts = puissance
hardware-prices-title = Prix, du plus récent au plus ancien
hardware-sold-title = Vendus
hardware-holders-title = Le plus en service, d’après ce qui est consigné
hardware-holders-more = { $count ->
    [one] et un de plus
   *[other] et { $count } de plus
}
hardware-unknown = Aucun processeur ne s’appelle ici « { $typed } ». Les plus proches : { $chips }.
hardware-unknown-far = Aucun processeur ne s’appelle ici « { $typed } ». Essayez H100, MI300X ou TPU v5p.
figures-hardware-gone = Ce processeur n’est plus au catalogue. Redemandez avec /hardware.

# /estimate
estimate-description = Ce que coûtent et consomment par an tant de processeurs d’IA : formule, données et sources
estimate-count = nombre
estimate-count-description = Combien de processeurs : 100000, 100k, 1,5M, ou une fourchette comme 2000-4000
estimate-count-unreadable = Ce nombre ne peut être lu sans doute possible. Écrivez 100000, 100 000, 100k ou 1,5M, ou une fourchette comme 2000-4000.
estimate-count-range = Donnez un nombre entier de processeurs, de 1 à { $most } : jamais plus de processeurs d’IA n’ont été fabriqués.
estimate-nothing = Ni prix ni puissance ne sont consignés pour { $chip } : rien ne peut être estimé. Demandez ce que l’on en sait avec /hardware.
estimate-title = { $processors } · estimation
estimate-cost = **{ $number }** de processeurs : { $count } × { $price } ({ $said })
estimate-no-cost = **Coût** : aucun prix n’est consigné pour ce processeur.
estimate-power = **{ $number }** de puissance : { $count } × { $watts } W × 1,82 (reste du serveur) × 1,14 (reste du bâtiment), méthode d’Epoch AI
estimate-energy = **{ $number } par an** : { $power } × 8 760 heures à pleine charge
estimate-no-power = **Puissance** : aucune fiche consignée n’en donne pour ce processeur.
estimate-kilowatts = { $number } kW
estimate-megawatts = { $number } MW
estimate-gigawatts = { $number } GW
estimate-megawatt-hours = { $number } MWh
estimate-gigawatt-hours = { $number } GWh
estimate-terawatt-hours = { $number } TWh
estimate-published-title = Publié en regard
estimate-published-of = pour { $count } à { $subject } ({ $organisation })
estimate-derived = -# Déduit, non mesuré. Bâtiments et réseau n’entrent dans aucun de ces coûts, mais bien dans ce qui est publié pour des sites entiers.

# Boutons anciens ou forgés
lookups-gone = Ce que ce bouton montrait n’existe plus. Redemandez avec une commande.
