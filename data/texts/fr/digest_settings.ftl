# Les réglages
configuration-digest = Bulletin
configuration-digest-channel = Salon
configuration-digest-channel-help = Là où le bulletin quotidien est publié : un salon textuel, ou un forum, où chaque édition est un post. Sans salon, pas de bulletin.
configuration-digest-tag = Tag des posts
configuration-digest-tag-help = Dans un forum : le nom du tag que reçoit chaque édition. Certains forums n’acceptent aucun post sans tag.
configuration-digest-time = Heure
configuration-digest-time-help = Quand il est publié, à l’heure du fuseau horaire du serveur, par exemple 09:00.
configuration-digest-days = Jours
configuration-digest-days-help = Les jours où il est publié.
configuration-digest-days-all = tous les jours
configuration-digest-days-monday = lundi
configuration-digest-days-tuesday = mardi
configuration-digest-days-wednesday = mercredi
configuration-digest-days-thursday = jeudi
configuration-digest-days-friday = vendredi
configuration-digest-days-saturday = samedi
configuration-digest-days-sunday = dimanche
configuration-digest-parts = Rubriques
configuration-digest-parts-help = Ce qu’il peut contenir. Une rubrique qui n’a rien à dire est omise ; si aucune n’a rien à dire, rien n’est publié.
configuration-digest-parts-all = toutes
configuration-digest-parts-corrections = chiffres corrigés
configuration-digest-parts-figure = chiffre du jour
configuration-digest-parts-question = question du jour
configuration-digest-parts-activity = depuis hier
configuration-digest-parts-due = échéances
configuration-digest-notify = Rôle à notifier
configuration-digest-notify-help = Qui porte ce rôle reçoit une notification à chaque édition. Sans rôle, elle est publiée en silence.
configuration-digest-heartbeat = Signe de vie
configuration-digest-heartbeat-help = Les jours où il n’y a rien à dire, le salon des modérateurs reçoit une ligne, pour qu’un silence ne signifie jamais une panne.
configuration-digest-hours-late = Retard maximal, en heures
configuration-digest-hours-late-help = Après une panne, une édition est encore publiée avec au plus ce retard. Au-delà, elle est omise, et les modérateurs en sont informés.

# Pourquoi ce message ?
why-rule-digest = C’est une édition du bulletin quotidien, que les modérateurs de ce serveur ont demandé : une par jour au plus, à l’heure qu’ils ont réglée, ou quand ils en demandent une. Il ne nomme personne et ne cite aucun message.
why-stop-digest = **Pour l’arrêter** elles ne choisissent aucun salon dans ce réglage, ou omettent une édition.
