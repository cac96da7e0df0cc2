demo-ready = La démonstration est prête, sur cette machine seulement. Ouvrez l’une de ces adresses, tapez /gpu xai ; Ctrl+C l’arrête.
demo-member = comme membre :         { $address }
demo-moderator = comme modérateur :     { $address }
demo-missing = La démonstration a besoin du simulateur. Lancez make demo, ou installez contrepoint[demo].
demo-port-taken = Le port { $port } est pris. Donnez-en un autre avec --port, libre comme celui qui le suit, ou 0 pour des ports libres.

demo-server = La course au calcul
demo-channel = débats
demo-topic = Les faits d’abord : cherchez un chiffre avec /gpu
demo-moderators = Modération
demo-moderators-channel = modération
demo-says-corrected = J’avais interverti deux chiffres, c’est corrigé avec /catalogue : la fiche ci-dessus le dit maintenant, partout où elle est affichée.
demo-says-count = Musk a 100 000 GPU et il en rachète sans arrêt. Personne ne le rattrapera.
demo-says-doubt = D’après qui ? La semaine dernière, c’était 200 000 dans un message et 350 000 dans le suivant. L’un des deux était le projet de quelqu’un d’autre.
demo-says-more = Quel que soit le compte, un plus grand four ne fait pas un meilleur cuisinier.
demo-says-source = Un nombre sans date ni source, c’est une opinion avec des chiffres.
demo-says-power = Plus de machines aideront, s’il y a de quoi les alimenter. Raccorder un site prend des années. D’ici là, les puces restent dans leurs cartons.
demo-says-power-cut = > Plus de machines aideront
    Alors nous sommes d’accord, finalement.
demo-says-try = Alors cherchons : tapez /gpu et un nom, celui d’une personne ou d’une machine convient aussi.

demo-argument-optimist = On a dit plusieurs fois que les programmes d’échecs avaient atteint leur limite. Davantage de calcul et une meilleure recherche ont dépassé chacune d’elles, sans que personne ait à choisir entre les deux.
demo-argument-pessimist = Si chaque progrès coûte dix fois plus que le précédent, seules quelques entreprises peuvent encore le chercher. Un résultat que seules cinq sociétés peuvent vérifier n’est guère vérifié.
demo-argument-neutral = Demandons ce que l’on mesure : un test réussi par tous ne distingue plus les modèles, et un test neuf les fait tous paraître mauvais. Une partie de la dispute porte sur la règle graduée.
