# Les commandes
configuration-command-export = Obtenir tous les réglages de ce serveur dans un fichier
configuration-command-import = Voir ce qu’un fichier de réglages changerait, et l’importer
configuration-file = fichier
configuration-file-description = Un fichier donné par /config export, de ce serveur ou d’un autre

# Un fichier donné, un fichier reçu
configuration-exported = Tout ce qui est réglé sur ce serveur. /config import le relit, ici ou sur un autre serveur. Il ne nomme personne, et ne contient rien sur les points de vue des membres.
configuration-import-title = Ce que ce fichier changerait
configuration-import-same = Rien : ce qu’il dit est déjà réglé.
configuration-import-foreign = **Laissé de côté**, car absent de ce serveur :
configuration-import-channel = { $cog }, dans le salon, la catégorie ou le fil { $id }
configuration-import-stays = { $cog } · { $setting } : reste comme ici
configuration-import-apply = Importer
configuration-import-rest = Importer le reste
configuration-cancel = Abandonner
configuration-import-cancelled = Rien n’a été importé.
configuration-imported = { $count ->
    [one] Importé : un réglage modifié. L’historique permet de l’annuler.
   *[other] Importé : { $count } réglages modifiés. L’historique permet de les annuler, lieu par lieu.
}
configuration-import-places-changed = Des salons ou des rôles de ce serveur viennent de changer ; rien n’a donc été importé. Voyez où en est la différence, puis décidez.

# Refus
configuration-import-gone = Ce fichier n’est plus gardé : il a été traité, ou envoyé il y a plus de 15 minutes ou avant un redémarrage du bot. Renvoyez-le avec /config import.
configuration-import-lost = Discord n’a pas remis le fichier. Renvoyez-le avec /config import.

# En ligne de commande
cli-config-help = Les réglages d’un serveur dans un fichier. Le bot peut tourner pendant ce temps : il le sait dans la seconde.
cli-config-short = Les réglages d’un serveur en fichier.
cli-config-export-help = Écrit tout ce qui est réglé sur un serveur dans un nouveau fichier, ou sur la sortie standard si aucun n’est nommé. Il ne nomme aucun membre.
cli-config-export-short = Écrire ces réglages dans un fichier.
cli-config-import-help = Montre ce qu’un fichier de réglages changerait sur un serveur, demande, puis change tout ou rien. Salons et rôles ne viennent que du fichier du serveur lui-même.
cli-config-import-short = Régler un serveur comme le dit un fichier.
cli-config-server = L’identifiant du serveur.
cli-config-file = Le fichier de réglages, en JSON.
cli-id-refused = « { $given } » n’est pas un identifiant de Discord. Activez-y le mode développeur (Paramètres utilisateur → Avancés), puis faites un clic droit sur le serveur ou le membre, et choisissez Copier l’identifiant. Rien n’a été modifié.
cli-database-empty = La base de données est encore vide : il n’y a rien à lire ni à supprimer. Elle est créée quand le bot tourne pour la première fois, ou par `contrepoint database upgrade`.
cli-config-nothing = Rien n’est réglé sur le serveur { $server } ; est-ce bien son identifiant ? Le fichier ne contient aucun réglage.
cli-config-exported = Les réglages du serveur { $server } sont dans { $path }.
cli-config-file-unwritable = Je ne peux pas écrire { $path }. Choisissez un nom libre, dans un dossier où vous pouvez écrire ; rien n’a été écrasé.
cli-config-file-unreadable = Je ne peux pas lire { $path }. Vérifiez le nom, et que vous pouvez lire ce fichier ; rien n’a été modifié.
cli-config-same = Le serveur { $server } est déjà réglé comme le dit le fichier ; rien n’a été modifié.
cli-config-foreign = Laissé de côté, car le fichier n’est pas celui de ce serveur :
cli-config-stays = reste ainsi
cli-config-unset = non réglé
cli-config-imported = { $count ->
    [one] Un réglage modifié sur le serveur { $server }. /config history permet de l’annuler.
   *[other] { $count } réglages modifiés sur le serveur { $server }. /config history permet de les annuler.
}
cli-config-left = Rien n’a été modifié.
cli-config-changed-meanwhile = Les réglages de ce serveur ont changé pendant que vous regardiez ; rien n’a été importé. Relancez la commande pour voir où en est la différence.
cli-ask = Continuer ? Tapez oui ou non :{" "}
cli-yes = Ne rien demander.
cli-nobody-to-ask = Il n’y a personne à qui demander ici ; rien n’a été modifié. Lancez la commande dans un terminal, ou avec --yes.
