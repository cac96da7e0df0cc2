# Ce que les modérateurs apprennent des éditions
digest-quiet = Bulletin : rien de nouveau aujourd’hui, rien n’a donc été publié.
digest-told-late = Le bulletin du { $day } n’a pas été publié : à l’heure dite, le bot était absent ou empêché, ou l’horaire venait de changer. Il est trop tard à présent.
digest-told-quiet = Il n’y a pas eu de bulletin du { $day } : il n’y avait rien de nouveau.
digest-told-failed = Le bulletin du { $day } n’a pas pu être publié à temps dans <#{ $channel }>.
digest-told-unknown = Nul ne sait si le bulletin du { $day } se trouve dans <#{ $channel }> : le bot ne peut pas relire ce salon. Il ne le publie pas de nouveau, pour qu’il n’y soit pas deux fois. Avec la permission « Voir les anciens messages », le bot peut vérifier.
digest-told-refused = Le bulletin du { $day } n’a pas pu être publié dans <#{ $channel }>. Le bot réessaiera. Ce qui manque : { $command }.
digest-told-more = { $count ->
    [one] Un autre n’a pas été publié non plus.
   *[other] { NUMBER($count) } autres n’ont pas été publiés non plus.
}
