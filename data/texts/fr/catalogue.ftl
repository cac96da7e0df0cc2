# Ce qui ne va pas dans les fichiers de données ; lu par qui les tient à jour.
catalogue-unsound = Les données ne sont pas saines, rien ne démarre : { $count ->
    [one] un problème
   *[other] { $count } problèmes
} à { $places }. Lancez « contrepoint data check » pour les raisons.
catalogue-problem = { $place }, { $field } : { $reason }
catalogue-problem-file = { $place } : { $reason }
catalogue-file-missing = Ce fichier manque.
catalogue-file-unreadable = Ce fichier est illisible : { $detail }
catalogue-not-toml = Ce n’est pas du TOML valide : { $detail }
catalogue-unknown-table = Cette table n’a pas sa place ici ; on attend : { $allowed }.
catalogue-unknown-field = Ce champ n’existe pas ; cherchez une faute de frappe, ou retirez-le.
catalogue-missing-field = Ce champ est obligatoire et manque.
catalogue-language-missing = Le texte manque dans une langue : { $language }. Donnez les deux.
catalogue-invalid-value = { $value } ne convient pas ici : { $detail }
catalogue-address-or-admission = Donnez soit url, soit `address_unknown = true`.
catalogue-title-or-address = Une source sans titre a besoin d’une adresse.
catalogue-period-start = Avec cette précision, donnez le premier jour du mois, du trimestre ou de l’année.
catalogue-numbers-comparator = Les nombres ne vont pas avec « { $comparator } » : exact prend value ; about prend value, low et high, ou les deux bornes ; at_least prend low ; at_most prend high ; between prend low et high.
catalogue-numbers-order = Les nombres ne sont pas dans l’ordre : low, puis value, puis high.
catalogue-strict-alone = strict ne va qu’avec at_least (plus de) ou at_most (moins de).
catalogue-unit-metric = L’unité { $unit } ne va pas avec la mesure { $metric }.
catalogue-date-unknown = Donnez as_of, ou `as_of_precision = "unknown"` : l’un des deux, pas les deux.
catalogue-date-ahead = La date est postérieure à recorded, ce qui n’est permis qu’aux projets et aux prédictions.
catalogue-formula-origin = formula et inputs vont avec `origin = "derived"`, tous trois ensemble.
catalogue-hardware-breakdown = Donnez hardware ou breakdown, pas les deux.
catalogue-refers-to-itself = Une valeur ne peut se remplacer, se contredire ni se déduire elle-même.
catalogue-conflict-note = conflicts_with et conflict_note vont ensemble : dites en quoi consiste le désaccord.
catalogue-id-twice = L’identifiant { $id } est déjà pris dans { $other }.
catalogue-unknown-target = Rien ne porte l’identifiant { $id }.
catalogue-name-twice = « { $name } » est déclaré ambigu deux fois ; mettez tous ses sens dans une seule entrée.
catalogue-one-meaning = « { $name } » n’a ici qu’un sens ; faites-en un alias, ou donnez les autres sens.
catalogue-name-taken = « { $name } » désigne déjà autre chose ; mettez tous ses sens sous [[ambiguous]].
catalogue-misfiled = Une valeur se range dans le fichier de son organisation : { $expected }.
catalogue-breakdown-sum = Le détail fait { NUMBER($total) }, plus que les { NUMBER($value) } de la valeur.
catalogue-breakdown-one-kind = Une seule sorte qui fait tout le nombre n’est pas un détail ; donnez-la comme hardware.
catalogue-formula-without-value = Une formule demande value ici et dans chaque terme ; un intervalle ou une borne ne suffit pas.
catalogue-formula-ratio = Un rapport demande deux termes, le second non nul.
catalogue-formula-value = La formule donne { NUMBER($expected) }, et non { NUMBER($value) }.
catalogue-conflict-one-sided = { $id } dit contredire cette valeur ; dites-le ici aussi.
catalogue-plan-supersedes = Un projet ou une prédiction ne peut remplacer { $id }, qui n’en est pas un.
catalogue-cycle = En suivant ce champ depuis { $id }, on y revient.
catalogue-counted-twice = Ces machines sont déjà comptées par { $others } : que l’une remplace l’autre, la contredise, ou s’additionne en une somme déduite.
