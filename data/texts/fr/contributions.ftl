# Les commandes
contribution-command = Contribuer à ce serveur ; ses modérateurs en décident
contribution-command-status = Ce que deviennent vos contributions ; les modifier ou les retirer
review-command = Ce qui attend une décision des modérateurs

# Pourquoi quelque chose ne peut se faire
contribution-servers-only = Les contributions vont aux modérateurs d’un serveur : utilisez la commande là-bas.
contribution-unknown = Cette contribution n’est plus là ; elle a pu être supprimée avec les données de son auteur.
contribution-decided = { $state ->
    [approved] Déjà acceptée
    [rejected] Déjà refusée
    [removed] Déjà dépubliée
   *[withdrawn] Déjà retirée
}{ $member ->
    [nobody] {""}
   *[other] {" "}par <@{ $member }>
} ; rien n’a changé.
contribution-author = C’est votre propre contribution : un autre modérateur en décide.
contribution-not-author = Seule la personne qui l’a apportée peut la modifier ou la retirer.

# Ce qu’elle devient
contribution-state = { $state ->
    [pending] attend les modérateurs
    [approved] acceptée
    [rejected] non retenue ; la raison :
    [removed] dépubliée par les modérateurs ; la raison :
   *[withdrawn] retirée
}
contribution-status-title = Vos contributions
contribution-status-none = Vous n’avez encore rien apporté ici.
contribution-status-previous = Retour
contribution-status-more = La suite
contribution-page-gone = Il n’y a plus rien sur cette page ; /contribute status montre de nouveau votre liste.
contribution-withdraw = Retirer

# Décider
contribution-approve = Accepter
contribution-edit = Modifier et accepter
contribution-reject = Refuser…
contribution-later = Plus tard
contribution-nothing-more = Plus rien n’attend.
contribution-left-for-later = Rien d’autre ne suit. Ce qui a été remis à plus tard attend encore : /review le montre de nouveau.
review-nothing = Rien n’attend de décision.
contribution-reason = Raison
contribution-reject-title = Refuser une contribution
contribution-reject-help = Son auteur la lira ; dites ce qui la rendrait meilleure
contribution-rejected-told = Votre contribution sur { $server } n’a pas été retenue. La raison des modérateurs est ci-dessous ; { $status } la montre aussi là-bas.
contribution-rejected-reached = Refusée ; votre raison est chez son auteur.
contribution-rejected-unreached = Refusée. Son auteur ne reçoit pas de messages privés : votre raison se lit dans la liste de ses contributions.
contribution-rejected-by = -# Refusée par <@{ $member }>, avec une raison.
contribution-approved-by = -# Acceptée par <@{ $member }>.
