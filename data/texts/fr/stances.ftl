# Ce qu’en dit la page sur la vie privée
privacy-kept-stances = **Où vous vous situez sur les sujets** : le point de vue choisi en dernier, celui d’avant et depuis quand, pour que les réponses puissent être comptées. Personne d’autre ne le voit, pas même la modération. Jusqu’à ce que vous le retiriez.
privacy-kept-stance-changes = **Comment cela a évolué** : de quel point de vue à quel autre, et quand, pour qu’un débat puisse dire combien d’avis ont bougé. Seuls des nombres sont montrés. Aussi longtemps que le bot est sur le serveur.
