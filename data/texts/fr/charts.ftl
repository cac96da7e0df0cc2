# /compare et /timeline
compare-description = De deux à huit organisations côte à côte, en graphique, avec dates, périmètres et sources
timeline-description = Comment un nombre a changé au fil du temps, en graphique, jusqu’à huit organisations
chart-organisations = organisations
chart-organisations-description = Des noms séparés par des virgules : xAI, Meta, Jean Zay ; aussi des machines, sites et modèles
chart-metric = mesure
chart-metric-description = Ce qui est compté ou mesuré : processeurs d’IA, puissance, calcul d’entraînement…
chart-date = date
chart-date-description = Ce que l’on savait alors : 2024, 2024-09 ou 2024-09-15 ; aujourd’hui par défaut
chart-private = privé
chart-private-description = N’afficher la réponse que pour vous

chart-button = Son évolution

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
chart-credit = Sources : { $sources } · Contrepoint

# La fiche
chart-title-on = { $title }, au { $date }
chart-without = Rien de consigné : { $names }.
chart-left-out = { $count ->
    [one] Une valeur de plus n’a pas trouvé place ici.
   *[other] { $count } valeurs de plus n’ont pas trouvé place ici.
} Demandez moins d’organisations, ou une seule machine, un seul site ou modèle.
chart-described = Graphique. { $title }.
chart-undrawn = Le graphique n’a pas pu être dessiné cette fois ; toutes les valeurs sont ci-dessus.

# Refus
chart-too-few = Il n’y a rien à comparer : donnez au moins { $least } noms séparés par une virgule, comme « xAI, Meta ».
chart-too-many = { $count } noms, c’est trop pour les distinguer : donnez-en { $most } au plus.
chart-name-unknown = Rien n’a été trouvé pour « { $typed } ». Les plus proches : { $offered }.
chart-name-several = « { $typed } » peut être : { $offered }. De quoi s’agit-il ?
chart-metric-unknown = Rien qui s’appelle « { $typed } » n’est compté ou mesuré ici. Les plus proches : { $nearest }.
chart-nothing = { $metric } : rien n’est consigné pour { $names }. Ce qui l’est : { $known }.
chart-nothing-at-all = Rien n’est consigné pour { $names } à cette date.
