# The mark on an earlier card, within 200 characters
corrections-superseded = ↻ **{ $subject }**: superseded on { $date } by **{ $number }** ({ $who }{ $origin ->
    [server] , added by this server
   *[catalogue] {""}
})
corrections-corrected = ↻ **{ $subject }**: corrected on { $date }, now **{ $number }** ({ $who }{ $origin ->
    [server] , added by this server
   *[catalogue] {""}
})
corrections-withdrawn = ↻ A number on this card was withdrawn on { $date }.
corrections-more = { $count ->
    [one] -# and one other correction: ask again
   *[other] -# and { $count } other corrections: ask again
}
