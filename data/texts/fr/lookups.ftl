# Refus des recherches
figures-several = Plusieurs organisations s’appellent « { $typed } ». De laquelle s’agit-il ?

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
