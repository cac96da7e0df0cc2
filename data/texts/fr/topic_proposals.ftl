# Les sujets que quelqu’un propose
topic-proposal-too-many = { NUMBER($most) } sujets par jour, c’est le maximum. Revenez demain, ou dites-le à un modérateur.
topic-proposal-other-draft = Vous êtes en train d’écrire un autre nouveau sujet, qui serait perdu. Publiez ou jetez d’abord ce brouillon, par la commande qui écrit les sujets.
privacy-kept-topic-proposals = **Les sujets que vous proposez**, ou faites rédiger : le titre et pourquoi, ou le brouillon, quand, et ce que c’est devenu, pour que les modérateurs puissent décider ; des modérateurs, qui a décidé. Tant que le bot est sur le serveur, ou jusqu’à ce que vous supprimiez vos données.
