# `contrepoint evaluate claims`
evaluate-claims-help = Trouver et juger les chiffres qu’avancent des messages annotés, et dire combien de fois c’est juste et combien de temps cela prend.
evaluate-claims-file-help = Des messages annotés, un objet JSON par ligne.
evaluate-claims-catalogue-help = Juger d’après les chiffres de ce dossier, de la forme de data/.
evaluate-claims-predictions-help = Y écrire l’id et les affirmations (claims) de chaque message, un objet JSON par ligne.
evaluate-claims-counted = { NUMBER($count) } { $count ->
    [one] message
   *[other] messages
}, { NUMBER($claims) } { $claims ->
    [one] affirmation
   *[other] affirmations
} ; sans aucune : { NUMBER($negatives) }.
evaluate-claims-precision = des affirmations trouvées sont justes (précision)
evaluate-claims-recall = des affirmations présentes sont trouvées (rappel)
evaluate-claims-both = les deux en un (F1)
evaluate-claims-entity = de celles-ci vont à la bonne organisation
evaluate-claims-comparator = de celles-ci sont lues comme il faut : exact, environ, au moins, au plus, entre
evaluate-claims-verdict = des affirmations présentes reçoivent le bon verdict
evaluate-claims-blamed = des affirmations trouvées sont dites dépassées ou contredites sans l’être
evaluate-claims-flagged = des messages sans affirmation en reçoivent une
evaluate-claims-time = Trouver et juger : { NUMBER($half, maximumFractionDigits: 2) } ms pour la moitié des messages, { NUMBER($most, maximumFractionDigits: 2) } ms pour 95 sur 100.
cli-evaluate-claims-short = Le mesurer sur des chiffres avancés.
