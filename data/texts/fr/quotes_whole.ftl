# Les commandes
whole-command = Citer des phrases entières
whole-group = Citer des phrases entières d’un message
whole-link-command = Recevoir des phrases entières d’un message en citation prête à coller
whole-message = message
whole-message-description = Le lien du message : clic droit → Copier le lien du message

# La carte
whole-title = Phrases entières{ $pages ->
    [one] {""}
   *[other] {" "}· { $page } sur { $pages }
}
whole-choose = Choisissez-en une ou plusieurs ci-dessous ; elles reviennent en citation prête à coller.
whole-placeholder = Phrases à citer
whole-ready = Prêt à coller dans votre réponse :
whole-covered = Une partie est masquée, et reste masquée dans la citation :
whole-copy = Montrer pour copier
whole-original = Original
whole-earlier = Phrases précédentes
whole-later = Phrases suivantes
whole-edited = Le message a été modifié entre-temps. Voici ce qu’il dit maintenant :

# Refus
whole-nothing = Ce message n’a pas de texte à citer : ce qui se trouve dans une image, un encart ou un bloc de code ne se cite pas ici. Choisissez un autre message.
whole-too-long = Cette citation compte { NUMBER($count) } caractères, et un message en contient au plus { NUMBER($most) }. Choisissez moins de phrases, ou donnez plutôt le lien du message.
whole-link-wrong = Ce n’est pas le lien d’un message. Clic droit sur le message → Copier le lien du message, puis collez-le ici.
whole-link-elsewhere = Ce message n’est pas sur ce serveur. Utilisez la commande dans le serveur dont il vient.
whole-message-gone = Ce message n’existe pas, ou bien vous ou le bot n’avez pas le droit de le lire. S’il est toujours là, donnez son lien au lieu de le citer.
whole-servers-only = Les phrases se citent dans un serveur. Utilisez cette commande dans l’un d’eux.
whole-opted-out = La personne qui a écrit ce message a demandé au bot de ne pas le lire pour des citations. Donnez le lien du message, ou demandez-lui son accord.
whole-unreadable = Discord ne donne pas au bot le texte de ce message. Clic droit sur le message → Applications → Citer des phrases entières : il le donne alors, pour un quart d’heure.
whole-card-old = Cette carte vient d’une autre version du bot. Clic droit sur le message → Applications → Citer des phrases entières.
