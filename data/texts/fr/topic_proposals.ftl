# Les sujets que quelqu’un propose
topic-proposal-too-many = { NUMBER($most) } sujets par jour, c’est le maximum. Revenez demain, ou dites-le à un modérateur.
topic-proposal-other-draft = Vous êtes en train d’écrire un autre nouveau sujet, qui serait perdu. Publiez ou jetez d’abord ce brouillon, par la commande qui écrit les sujets.
topic-proposal-closed = { $state ->
    [approved] La proposition dont vient ce brouillon a été acceptée entre-temps
    [rejected] La proposition dont vient ce brouillon a été refusée entre-temps
    [forgotten] La proposition dont vient ce brouillon a été supprimée avec les données de son auteur
   *[withdrawn] La proposition dont vient ce brouillon a été retirée entre-temps
}, donc rien n’a été publié ; votre brouillon est gardé, et publier de nouveau le publiera comme un sujet à vous.
privacy-kept-topic-proposals = **Les sujets que vous proposez** ou faites rédiger : leur texte, quand, leur sort et qui en a décidé. Jusqu’à ce que vous supprimiez vos données.

# En proposer un
topic-propose = Proposer ce sujet
topic-proposal-form = Proposer un sujet
topic-proposal-help-title = Titre, raison et votre nom sont gardés pour les modérateurs ; 80 caractères au plus.
topic-proposal-field-why = Pourquoi
topic-proposal-help-why = Sur quoi on n’est pas d’accord ici ; peut rester vide.
topic-proposal-refused = Ce titre ne peut être proposé tel quel. Rien n’a été envoyé ; ce que vous avez tapé est ci-dessous.
topic-proposal-sent = Envoyé aux modérateurs, qui décident s’il faut l’écrire. { $status } montre ce que c’est devenu.
topic-proposal-own = sujet « { $title } »

# En décider
topic-proposal-title = Un sujet est proposé
topic-proposal-from = Par <@{ $member }>, { $moment }
topic-proposal-drafted-title = Un sujet rédigé par un modèle
topic-proposal-drafted-for = Rédigé avec une IA pour <@{ $member }>, { $moment }. Personne ne l’a vérifié ; rien n’est publié avant qu’un modérateur ne l’ait repris.
topic-proposal-sources = -# Sources : { $addresses }
topic-proposal-whole = -# Voilà ce qui serait montré. Les règles de tout sujet sont respectées ; à vous de juger si c’est vrai et juste.
topic-proposal-lacking = **Ce qui empêche encore de le publier**
topic-proposal-waiting = -# { $count ->
    [one] Un sujet attend.
   *[other] { NUMBER($count) } sujets attendent.
}
topic-proposal-write = L’écrire
topic-proposal-drop = Rejeter
topic-proposal-dropped = Rejeté ; le brouillon n’est plus dans aucune liste.
topic-proposal-ended = -# { $state ->
    [approved] Écrit et publié par { $member }.
    [rejected] Refusé par { $member }.
   *[withdrawn] Retiré par la personne qui l’avait proposé.
}
