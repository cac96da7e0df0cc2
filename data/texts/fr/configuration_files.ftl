# Les commandes
configuration-command-export = Obtenir tous les réglages de ce serveur dans un fichier
configuration-command-import = Voir ce qu’un fichier de réglages changerait, et l’importer
configuration-file = fichier
configuration-file-description = Un fichier donné par /config export, de ce serveur ou d’un autre

# Un fichier donné, un fichier reçu
configuration-exported = Tout ce qui est réglé sur ce serveur. /config import le relit, ici ou sur un autre serveur.
configuration-import-title = Ce que ce fichier changerait
configuration-import-same = Rien : ce qu’il dit est déjà réglé.
configuration-import-more = { $count ->
    [one] … et encore une modification
   *[other] … et encore { $count } modifications
}
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
