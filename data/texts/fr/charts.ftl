# /compare et /timeline
compare-description = De deux à huit organisations côte à côte, en graphique, avec dates, périmètres et sources
timeline-description = Comment un nombre a changé au fil du temps, en graphique, jusqu’à huit organisations
chart-organisations = organisations
chart-organisations-description = Des noms séparés par des virgules : xAI, Meta, Jean Zay ; aussi des machines, sites et modèles
chart-metric = mesure
chart-metric-description = Ce qui est compté ou mesuré : processeurs d’IA, puissance, calcul d’entraînement…
chart-date = date
chart-date-description = Ce que l’on savait alors : 2024, 2024-09 ou 2024-09-15 ; aujourd’hui par défaut
chart-private = privé
chart-private-description = N’afficher la réponse que pour vous

# Ce qui est dessiné
chart-compared = ce que l’on sait au { $date }
chart-followed = jusqu’au { $date }
chart-logarithmic = échelle logarithmique
chart-today = aujourd’hui
chart-running = en service
chart-stated = déclaré ou estimé
chart-ahead = prévu ou prédit
chart-gone = n’est plus en service
chart-hollow = équivalents H100, pas un nombre de GPU
chart-range = fourchette
chart-more = ou plus
chart-less = ou moins
chart-credit = Sources : { $sources } · Contrepoint
