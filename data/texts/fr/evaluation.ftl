# How well the program judges, measured on labelled cases; read by its operator.
evaluate-help = Mesurer comment le programme juge, sur des cas dont la réponse est connue.
evaluate-quotes-help = Juger des réponses annotées, et dire combien de fois c’est juste et combien de temps cela prend.
evaluate-file-help = Des réponses annotées, un objet JSON par ligne.
evaluate-predictions-help = Y écrire id, verdict, nudge et sentences de chaque réponse, un objet JSON par ligne.
evaluate-file-unreadable = Je ne trouve pas de cas annotés dans { $path }. Donnez un fichier que vous pouvez lire, en UTF-8, avec un objet JSON par ligne.
evaluate-line-wrong = { $path }, ligne { $line } : { $reason }. Corrigez cette ligne, ou retirez-la.
evaluate-predictions-unwritable = Je ne peux pas écrire les prédictions dans { $path }. Vérifiez que le dossier existe, que vous pouvez y écrire et que le disque n’est pas plein.
evaluate-counted = { NUMBER($count) } { $count ->
    [one] réponse
   *[other] réponses
} ; l’indication est notée sur { NUMBER($scored) }.
evaluate-share = { NUMBER($share, minimumFractionDigits: 4, maximumFractionDigits: 4) }
evaluate-precision = des indications sont justes (précision)
evaluate-recall = des indications attendues sont données (rappel)
evaluate-exact = des réponses reçoivent les phrases exactes
evaluate-accuracy = des verdicts sont justes
evaluate-merged = des verdicts sont justes, si tous ceux qui ne disent rien comptent pour un
evaluate-classes = Attendu (lignes), jugé (colonnes) :
evaluate-time-one = Avec le message auquel on répond : { NUMBER($half, maximumFractionDigits: 2) } ms pour la moitié des réponses, { NUMBER($most, maximumFractionDigits: 2) } ms pour 95 sur 100.
evaluate-time-many = Sans lui, sur la conversation : { NUMBER($half, maximumFractionDigits: 2) } ms pour la moitié des réponses, { NUMBER($most, maximumFractionDigits: 2) } ms pour 95 sur 100.

# In the lists of commands: one line each, at most 45 characters.
cli-evaluate-short = Mesurer comment le programme juge.
cli-evaluate-quotes-short = Le mesurer sur des réponses annotées.
