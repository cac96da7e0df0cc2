# Des réglages selon le lieu
configuration-another-place = Un autre endroit…

# Une différence de plusieurs pages
configuration-import-page = Page { $page } sur { $pages }
configuration-import-previous = Précédent
configuration-import-next = Suivant
