# Ce qui est compté ou mesuré
metric-gpu-count = processeurs d’IA
metric-fleet-count = processeurs d’IA du parc entier
metric-h100-equivalents = puissance de calcul en équivalents H100
metric-units-sold = processeurs vendus
metric-power-mw = puissance électrique
metric-capital-cost = coût de construction
metric-training-cost = coût d’entraînement
metric-investment = investissement
metric-capex = dépenses d’équipement
metric-compute-spend = dépenses de calcul
metric-unit-price = prix d’un processeur
metric-training-compute-flop = calcul d’entraînement
metric-parameters = paramètres
metric-peak-pflops = performance de crête
metric-build-time-months = durée de construction
metric-duration-years = durée
metric-predicted-year = année prédite
metric-growth-ratio = croissance
metric-robots-ratio = robots par personne
metric-share = part

# Nombres avec leur unité
figures-dollar-number = { $low }
figures-unit-h100-equivalent = { $number } équivalents H100
figures-unit-megawatt = { $number } MW
figures-unit-dollar = { $magnitude ->
    [trillion] { $number } billions de $
    [billion] { $number } Md$
    [million] { $number } M$
   *[unit] { $number } $
}
figures-unit-dollar-a-year = { $magnitude ->
    [trillion] { $number } billions de $ par an
    [billion] { $number } Md$ par an
    [million] { $number } M$ par an
   *[unit] { $number } $ par an
}
figures-unit-currency = { $magnitude ->
    [trillion] { $number } billions (monnaie non précisée)
    [billion] { $number } milliards (monnaie non précisée)
    [million] { $number } millions (monnaie non précisée)
   *[unit] { $number } (monnaie non précisée)
}
figures-unit-flop = { $number } FLOP
figures-unit-parameter = { $magnitude ->
    [trillion] { $number } { $plural ->
        [one] billion
       *[other] billions
    } de paramètres
    [billion] { $number } { $plural ->
        [one] milliard
       *[other] milliards
    } de paramètres
    [million] { $number } { $plural ->
        [one] million
       *[other] millions
    } de paramètres
   *[unit] { $number } paramètres
}
figures-unit-petaflops = { $number } PFLOP/s
figures-unit-month = { $number } { $plural ->
   *[other] mois
}
figures-unit-year = { $number } { $plural ->
    [one] an
   *[other] ans
}
figures-unit-times = { $number } { $plural ->
   *[other] fois
}
figures-unit-percent = { $number } %
