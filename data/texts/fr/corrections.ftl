# La marque sur une fiche plus ancienne, en 200 caractères
corrections-superseded = ↻ **{ $subject }** : remplacé le { $date } par **{ $number }** ({ $who }{ $origin ->
    [server] , ajouté par ce serveur
   *[catalogue] {""}
})
corrections-corrected = ↻ **{ $subject }** : corrigé le { $date }, désormais **{ $number }** ({ $who }{ $origin ->
    [server] , ajouté par ce serveur
   *[catalogue] {""}
})
corrections-withdrawn = ↻ Un nombre de cette fiche a été retiré le { $date }.
corrections-more = { $count ->
    [one] -# et une autre correction : redemandez
   *[other] -# et { $count } autres corrections : redemandez
}
