# Les commandes
claims-menu = Vérifier les chiffres
claims-group = Comparer les nombres d’un texte aux chiffres sourcés
claims-text-command = Vérifier les nombres d’un texte : des sources les confirment-elles, alors et aujourd’hui ?
claims-text = texte
claims-text-description = Une phrase ou tout un message, collé ici ; rien n’en est conservé
claims-date = date
claims-date-description = Quand cela fut écrit : 2024, 2024-09 ou 2024-09-15 ; aujourd’hui par défaut

# La fiche
claims-title = Chiffres vérifiés
claims-of-message = -# [Le message]({ $link }), écrit le { $date }
claims-of-text = -# Écrit le { $date }
claims-excerpt = « { $before }**{ $number }**{ $after } »
claims-read = -# Compris comme : { $said }
claims-about = environ
claims-at-least = au moins
claims-at-most = au plus
claims-none = Aucun nombre n’affirme ici quelque chose de vérifiable : des processeurs, de la puissance, de l’argent, du calcul ou une taille, d’une organisation ou d’une puce.
claims-more = Il y a d’autres nombres. Vérifiez un passage plus court avec /check text.
claims-part = { $part } ({ $whole } en tout)
claims-supported = **Confirmé** : { $figures }
claims-outdated = **Dépassé** : { $others } · c’était juste avec { $figures }
claims-outdated-alone = **Dépassé** : c’était juste avec { $figures }
claims-contradicted = **Contredit** : { $others }
claims-disputed = **Discuté** : { $figures } le confirme ; { $others } le contredit
claims-unverifiable = **Invérifiable** : aucun chiffre sur { $organisation } ne s’y compare ici.
claims-unverifiable-of-whom = **Invérifiable** : de quoi, et de qui ?
claims-then = Au moment de l’écrire, le { $date } : { $said }

# Envoyer un nombre aux modérateurs
claims-ask = Envoyer « { $number } » aux modérateurs
claims-send-title = Envoyer aux modérateurs
claims-send-what = Que faut-il vérifier ?
claims-send-help = Qui l’affirme, et où ? Ce texte est gardé avec votre identifiant ; voir /privacy.
claims-send-empty = Rien n’a été envoyé : écrivez quel nombre les modérateurs doivent vérifier.
claims-send-servers-only = Il n’y a pas de modérateurs ici. Utilisez la commande dans un serveur.
claims-sent = Envoyé aux modérateurs. { $status } dit ce qu’il en advient.
