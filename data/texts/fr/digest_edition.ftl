# Une édition
digest-post = { $date } : le bulletin
digest-small-print = { $words ->
    [one] { NUMBER($words) } mot
   *[other] { NUMBER($words) } mots
}, { $minutes ->
    [one] une minute
   *[other] { NUMBER($minutes) } minutes
} de lecture
digest-line = { $what } : { $said }
digest-of = { $subject }, { $organisation }

# Les corrections
digest-corrections = **Corrigé**
digest-corrected = { $before } → **{ $now }**
digest-corrected-now = désormais **{ $now }**
digest-withdrawn = { $before }, nombre retiré ; rien ne le remplace
digest-cards = { $count ->
    [one] fiche du { $card } mise à jour
   *[other] { NUMBER($count) } fiches mises à jour, la dernière du { $card }
}
digest-more-corrections = -# { $count ->
    [one] et une autre correction
   *[other] et { NUMBER($count) } autres corrections
}

# Le chiffre et la question du jour
digest-figure = **Le chiffre du jour**
digest-question = **La question du jour** { $title }
digest-view = **{ $name }** { $line }

# Ce qui s’est passé
digest-since-yesterday = **Depuis hier**
digest-since-last = **Depuis la dernière édition**
digest-since = **Depuis le { $date }**
digest-busy = { $kind ->
    [debate] débat { $channel }
   *[channel] { $channel }
} : { $messages ->
    [one] { NUMBER($messages) } message
   *[other] { NUMBER($messages) } messages
}, { NUMBER($people) } personnes
digest-published = { $count ->
    [one] un argument publié sur « { $title } »
   *[other] { NUMBER($count) } arguments publiés sur « { $title } »
}
digest-moved = « { $title } » : { $moves }
digest-move = { NUMBER($count) } avis sont passés { $before ->
    [optimist] d’optimiste
    [neutral] de neutre
   *[pessimist] de pessimiste
} à { $after ->
    [optimist] optimiste
    [neutral] neutre
   *[pessimist] pessimiste
}
digest-cut = -# Tous les messages n’ont pas pu être comptés cette fois.
digest-more-happenings = -# { $count ->
    [one] et un autre point
   *[other] et { NUMBER($count) } autres points
}

# Les échéances
digest-due = **Échéance**
digest-due-line = { $number }, { $status }, échéance { $date }
digest-due-known = Ce que l’on sait aujourd’hui : { $number }, { $date }
digest-due-unknown = Rien de ce que l’on sait aujourd’hui ne le montre.
digest-more-due = -# { $count ->
    [one] et une autre échéance
   *[other] et { NUMBER($count) } autres échéances
}

# Ses sources, en privé
digest-sources = Sources de cette édition
digest-sources-none = Ce que montre cette édition ne repose sur aucune source : elle ne parle que de ce serveur.
digest-sources-gone = Les sources de cette édition ne sont plus conservées. Redemandez ses nombres avec /figure, et sa question avec /viewpoints.

# Le bouton sous la question
viewpoints-whole = Le sujet en entier
