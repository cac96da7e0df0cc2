# Ce qui empêche de publier un sujet ; lu par qui en écrit un.
topic-brace = Les accolades ne servent qu’aux renvois : `{"{"}figure:id{"}"}` pour un nombre, `{"{"}date:id{"}"}` pour sa date.
topic-figure-not-served = La valeur { $id } est démentie par sa source ou n’est qu’une image ; on ne peut la donner comme un fait.
topic-figure-retired = La valeur { $id } est retirée. Prenez-en une qui vaut encore, ou tournez la phrase autrement.
topic-figure-superseded = La valeur { $id } a été remplacée par { $newer }. Renvoyez à celle-ci, et relisez la phrase.
topic-figure-undated = La valeur { $id } n’a pas de date à donner.
topic-number-held = Le catalogue a la valeur { $number } ({ $ids }). Renvoyez-y, pour que le texte la suive, ou tournez la phrase autrement.
topic-languages-differ = Le français et l’anglais ne donnent pas ici les mêmes valeurs : { $ids }.
topic-too-long = { NUMBER($length) } caractères à la lecture, pour { NUMBER($limit) } de place.
topic-misfiled = Un sujet a son propre fichier, qui porte son nom : { $expected }.
topic-name-taken = « { $name } » désigne déjà le sujet { $other }.
topic-few-figures = { $count ->
    [0] Aucune valeur n’est donnée ici ; un récapitulatif en donne au moins { $least }.
   *[other] Trop peu de valeurs sont données ici, { $count } ; un récapitulatif en donne au moins { $least }.
}
topic-view-missing = Ce point de vue manque ; les trois paraissent ensemble, ou le sujet est déclaré tranché.
topic-part-missing = Cette partie manque ; seul un sujet tranché s’en passe.
topic-settled-view = Un sujet tranché a des faits et des preuves, mais pas de points de vue.
topic-view-uneven = { NUMBER($length) } caractères, quand celui des trois points de vue qui tient le milieu en a { NUMBER($median) } ; un quart de plus ou de moins est permis.
topic-view-unsourced = Rien n’étaie encore ce point de vue : citez une source, ou donnez une valeur.
topic-quotation = Les guillemets sont pour ce que quelqu’un a vraiment dit. Dites-le sans eux.
topic-title-quotation = Les phrases qui nomment un sujet mettent son titre entre guillemets : écrivez-le sans en mettre.

cli-data-topics = { $count ->
    [0] Aucun sujet.
    [one] Un sujet, complet dans les deux langues.
   *[other] { $count } sujets, complets dans les deux langues.
}
