# La commande
gpu-description = Combien de processeurs d’IA possède une organisation, avec source, date et périmètre
gpu-organisation = organisation
gpu-organisation-description = Une entreprise, une personne, une machine ou un modèle : xAI, Zuckerberg, Jean Zay…
gpu-date = date
gpu-date-description = Ce que l’on savait alors : 2024, 2024-09 ou 2024-09-15 ; aujourd’hui par défaut
gpu-private = privé
gpu-private-description = N’afficher la réponse que pour vous

# Refus
figures-off = La recherche de chiffres est désactivée ici. Qui peut gérer ce serveur, ou porte l’un de ses rôles de modération, peut la réactiver.
figures-unknown = Rien n’a été trouvé pour « { $typed } ». Essayez une entreprise, une personne, une machine ou un modèle.
figures-unknown-close = Rien n’a été trouvé pour « { $typed } ». Vouliez-vous dire l’une de celles-ci ?
figures-unknown-far = Rien n’a été trouvé pour « { $typed } ». Les noms les plus proches ici :
figures-chip = { $chip } est un processeur, pas une organisation. Demandez qui en possède : xAI, Meta, Jean Zay…
figures-organisation-gone = Cette organisation n’est plus au catalogue. Redemandez avec /gpu.
date-unreadable = Cette date est illisible. Écrivez 2024, 2024-09 ou 2024-09-15.
date-out-of-range = Donnez une date entre { $earliest } et aujourd’hui ; ne mettez rien pour aujourd’hui.

# Nombres : ce qui précède l’unité
figures-exact = { $low }
figures-about = environ { $low }
figures-between = { $low } à { $high }
figures-about-between = environ { $low } ({ $from } à { $to })
figures-at-least = au moins { $low }
figures-more-than = plus de { $low }
figures-at-most = au plus { $low }
figures-less-than = moins de { $low }

figures-gpus = { $number } { $plural ->
   *[other] GPU
}
figures-of-hardware = { $number } { $hardware }
figures-processors = { $number } processeurs

# La fiche
figures-title = { $organisation } · processeurs d’IA
figures-title-on = { $organisation } · processeurs d’IA, au { $date }
figures-in-operation = **{ $number } en service**
figures-rest = { $number } de type non précisé
figures-summed = (additionnés)
figures-planned-title = Prévu
figures-fleets-title = Parc entier
figures-training-title = Pour entraîner un modèle
figures-others-title = Autres valeurs
figures-stated-title = Aussi déclaré
figures-power-title = Puissance publiée
figures-equivalents-title = Puissance de calcul, pas un nombre de GPU
figures-derived-title = Déduit
figures-derived-total = { $number } sur { $sites } sites additionnés, comptés en { $years }, pas un parc entier
figures-derived-power = { $number } de puissance
figures-derived-cost = { $number } de processeurs
figures-derived-without = sans { $hardware }
figures-unreliable = **Aucun chiffre fiable** sur des processeurs en service.
figures-unreliable-known = Ce que l’on sait :
figures-unreliable-nothing = Aucun nombre de ses processeurs n’est encore consigné.
figures-elsewhere = -# « { $typed } » a été lu comme { $organisation } ; ce peut être aussi { $others }.
figures-checked = vérifié le { $date }

figures-scope-owned = en propre
figures-scope-rented = loué
figures-scope-used = utilisé, propriété d’autrui
figures-scope-announced = annoncé
figures-scope-training-run = un entraînement
figures-scope-unknown = propriétaire non précisé

figures-status-in-operation = en service
figures-status-planned = prévu
figures-status-predicted = prédit
figures-status-stated = déclaré
figures-status-estimated = estimé
figures-status-retired = retiré

figures-confidence-confirmed = confirmé
figures-confidence-likely = probable
figures-confidence-speculative = hypothétique
figures-confidence-rumour = rumeur

figures-disputed = contesté
figures-overtaken = dépassé
figures-stale = échéance passée, non confirmé
figures-old = non reconfirmé depuis

figures-quarter = T{ $quarter } { $year }
figures-no-date = sans date
figures-known-since = connu depuis { $date }

# Ses boutons
figures-button-sources = Sources
figures-button-all = Toutes les valeurs
figures-button-why = Pourquoi ce nombre ?

# Les sources, en privé
figures-sources-title = { $organisation } · sources
figures-source-line = { $reference } { $publisher }{ $title ->
    [none] {""}
   *[other] , « { $title } »
}{ $date ->
    [none] {""}
   *[other] , { $date }
}
figures-source-no-address = adresse inconnue
figures-source-licence = licence { $licence }
figures-source-facts = faits cités
figures-source-archive = copie archivée
figures-sources-credit = -# Données d’Epoch AI, sous licence CC BY 4.0 ; chiffres repris, phrases écrites à nouveau.
figures-sources-more = { $count ->
    [one] Une source de plus, qu’aucune ligne visible ne cite.
   *[other] { $count } sources de plus, qu’aucune ligne visible ne cite.
}

# Pourquoi ce nombre, en privé
figures-why-title = { $organisation } · pourquoi ce nombre
figures-why-rule = Chaque site montre un seul nombre : le mieux étayé de ceux que l’on connaît au { $date }. D’abord le degré de confiance, puis le nombre de publications qui le disent, puis la date la plus récente, puis l’exactitude. Un jeu de données et la page qu’il cite comptent pour un. Rien n’est moyenné ; ce qui diverge figure sous « Autres valeurs ».
figures-why-site = **{ $subject }** : { $number }, { $confidence }, { $sources ->
    [one] une publication
   *[other] { $sources } publications
}, { $date }.
figures-why-none = Aucun nombre ne compte des processeurs en service au { $date } : projets, parcs et équivalents H100 répondent à d’autres questions.
figures-why-total = **Total** { $formula } = { $number }. Seuls les sites détenus de la même manière sont additionnés ; l’organisation peut en avoir d’autres.
figures-why-power = **Puissance** processeurs × TDP × 1,82 (reste du serveur) × 1,14 (reste du bâtiment), méthode d’Epoch AI : { $formula } → { $number }.
figures-why-cost = **Coût** processeurs × prix unitaire le plus récent, sans bâtiments ni réseau : { $formula } → { $number }.
figures-why-term-power = { $count } × { $watts } W
figures-why-term-cost = { $count } × { $price } ({ $who }, { $date })
figures-why-left-out = Non compté, faute d’une donnée : { $hardware }.
figures-why-conflict = **Désaccord** { $subject }, { $number } : { $note }
