# Pourquoi les chiffres d’un serveur ne peuvent pas changer ainsi
own-too-many = Ce serveur a déjà { NUMBER($most) } chiffres à lui, autant qu’il peut en avoir. Corrigez-en un, ou annulez les ajouts les plus anciens.
own-figure-unknown = Ce chiffre ne compte plus dans ce serveur. Choisissez-en un autre dans la liste.
own-figure-changed = Quelqu’un d’autre vient de changer ce chiffre : rien n’a été enregistré. Voyez ce qu’il en est maintenant, puis décidez.
own-change-unknown = Ce changement n’est pas dans l’historique des chiffres de ce serveur. Rouvrez l’historique.
own-undone-before = Ce changement a déjà été annulé. L’historique dit par qui.
own-overtaken = Le même chiffre a encore changé depuis. Annulez d’abord le changement suivant, ou corrigez le chiffre.
own-refused = { $count ->
    [one] Un champ ne convient pas : rien n’a été enregistré.
   *[other] { $count } champs ne conviennent pas : rien n’a été enregistré.
}

# Ce qui est gardé des membres pour cela
privacy-kept-own-figures = **Les chiffres propres à un serveur** : qui en a modifié un en dernier et quand, pour que la modération sache à qui demander. Aussi longtemps que le bot est sur le serveur.
privacy-kept-own-figure-changes = **Leur historique** : qui a modifié quel chiffre et quand, pour qu’une modification puisse être comprise et annulée. Aussi longtemps que le bot est sur le serveur.
privacy-kept-figure-proposals = **Les chiffres que vous proposez** : ce que vous avez écrit, quand, qui de la modération a décidé et pourquoi, pour qu’une réponse vous parvienne. Jusqu’à ce que vous supprimiez vos données.
