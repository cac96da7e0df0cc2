# La carte
privacy-description = Voir ce que le bot garde de vous, l’emporter, le supprimer
privacy-title = Ce que le bot garde de vous
privacy-never = Jamais : le texte des messages, ni qui a cherché quoi. Les citations ne sont lues que là où les modérateurs activent les indications ; elles sont comparées aussitôt, et seuls des identifiants sont gardés. Rien ne sert à établir un profil ni à entraîner quoi que ce soit.
privacy-kept = Ce qui est gardé, et pourquoi
privacy-kept-configuration = **Les réglages d’un serveur** : qui a modifié l’un d’eux en dernier et quand, pour que les modérateurs sachent à qui demander. Tant qu’il est réglé.
privacy-kept-configuration-changes = **Leur historique** : qui a modifié quoi et quand, pour qu’une modification puisse être comprise et annulée. Tant que le bot est sur le serveur.
privacy-kept-quote-opt-outs = **Votre souhait que vos citations ne soient pas lues** : votre identifiant et depuis quand, pour que le bot s’y tienne. Jusqu’à ce que vous le retiriez.
privacy-kept-hints = **Indications sur des citations** : les identifiants d’une réponse, du message qu’elle cite et des personnes qui les ont écrits, ce que l’indication est devenue, et quel modérateur l’a jugée, pour qu’elle puisse être retirée à temps et que les suivantes soient meilleures. Aussi longtemps que le bot est sur le serveur.
privacy-forms = Ce que vous envoyez par un formulaire est enregistré pour ce à quoi il sert, un réglage par exemple.
privacy-servers = Les données d’un serveur sont supprimées { NUMBER($days) } jours après que le bot l’a quitté.
privacy-host = -# Tout se trouve chez la personne qui héberge ce bot ; les modérateurs d’un serveur voient son historique. Les sauvegardes faites avant une suppression contiennent ce qui a été supprimé jusqu’à ce que cette personne les efface.
privacy-quotes-read = **Vos citations** peuvent être lues là où les indications sont activées, sur tous les serveurs de ce bot.
privacy-quotes-not-read = **Vos citations** ne sont lues sur aucun serveur de ce bot.
privacy-export = Exporter mes données
privacy-delete = Supprimer mes données…
privacy-opt-out = Ne pas lire mes citations
privacy-opt-in = Lire mes citations

# Emporter ses données
privacy-exported = Ce fichier contient tout ce qui est enregistré et qui vous nomme. C’est du texte simple (JSON) : n’importe quel éditeur de texte l’ouvre.
privacy-nothing-to-export = Rien de ce qui est enregistré ne vous nomme ; il n’y a donc pas de fichier à donner.

# Être oublié
privacy-question = Supprimer vos données ?
privacy-question-goes = **Disparaît** : ce qui n’est qu’à vous, comme votre souhait que vos citations ne soient pas lues. Si vous y tenez, appuyez ensuite de nouveau sur « Ne pas lire mes citations ».
privacy-question-stays = **Reste, sans nom** : ce qui appartient à un serveur, comme les modifications de ses réglages. Votre nom en est retiré.
privacy-question-final = Cela s’applique à tous les serveurs de ce bot et ne peut pas être annulé ; exportez d’abord si vous voulez une copie. Vos messages sur Discord ne sont pas touchés.
privacy-delete-now = Supprimer
privacy-keep = Tout garder
privacy-forgotten = C’est fait. Enregistrements supprimés : { NUMBER($deleted) }. Enregistrements qui restent, sans nom : { NUMBER($anonymised) }.
privacy-forgotten-already = Rien de ce qui est enregistré ne vous nomme, ou ne vous nomme plus.
privacy-card-old = Cette carte vient d’une autre version du bot. Ouvrez-en une nouvelle avec /privacy.

# Ce que peut faire la personne qui héberge
database-forget-help = Supprime ce qui est enregistré d’un serveur, ou d’un membre partout ; un bot qui tourne s’en aperçoit en une seconde.
database-forget-server = L’identifiant du serveur ; ses réglages et leur historique disparaissent.
database-forget-member = L’identifiant du membre ; ce qui est à lui disparaît, et son nom est retiré de ce qui appartient aux serveurs.
database-forget-whom = Nommez l’un des deux : --server ID ou --member ID. Rien n’a été modifié.
database-forget-server-asked = Tout ce qui est enregistré du serveur { $id } sera supprimé. C’est irréversible.
database-forget-member-asked = Tout ce qui est enregistré du membre { $id } sera supprimé, sur tous les serveurs ; ce qui appartient aux serveurs reste, sans nom. C’est irréversible.
database-forgot-server = { $rows ->
    [0] Aucune ligne n’était enregistrée
    [one] Une ligne supprimée
   *[other] { NUMBER($rows) } lignes supprimées
} pour le serveur { $id }.
database-forgot-member = { $deleted ->
    [0] Aucune ligne supprimée
    [one] Une ligne supprimée
   *[other] { NUMBER($deleted) } lignes supprimées
} pour le membre { $id } ; { $anonymised ->
    [0] aucune ne reste
    [one] une reste
   *[other] { NUMBER($anonymised) } restent
} sans nom.
database-forget-left = Rien n’a été modifié.
cli-database-forget-short = Oublier un serveur ou un membre.
