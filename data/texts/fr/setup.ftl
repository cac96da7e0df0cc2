# La commande
setup-command = Régler le bot sur ce serveur, en cinq questions

# Les questions
setup-begin = Cinq questions courtes. Chaque réponse est enregistrée aussitôt ; « Passer » laisse tout en l’état.
setup-title = Mise en place · { $number } sur { $count }
setup-question = **{ $question }**
    À présent : { $value }
    -# { $help }
setup-ask-language = En quelle langue le bot répond-il ?
setup-ask-zone = Quel est le fuseau horaire du serveur ?
setup-ask-roles = Quels rôles peuvent modérer avec le bot ?
setup-ask-channel = Où le bot peut-il joindre les modérateurs ?
setup-ask-cog = { $cog } : où ?
setup-everywhere = activé partout
setup-nowhere = désactivé
setup-but = activé partout sauf dans { $places }
setup-only = activé seulement dans { $places }
setup-choose-everywhere = Partout
setup-choose-nowhere = Nulle part
setup-choose-places = Seulement dans ces salons ou catégories
setup-clock = il y est { $time }
setup-another = Un autre…
setup-back = Retour
setup-skip = Passer
setup-saved = Enregistré. **{ $setting }** : { $value }

# La fin
setup-done = Mise en place · terminée
setup-next = C’est tout. { $change } change tout plus tard, { $undo } annule une modification, { $help } dit ce que les membres peuvent faire ici. { $again } peut resservir à tout moment.

# Refus
setup-old = Cette mise en place vient d’une autre version du bot. Recommencez avec /setup.
