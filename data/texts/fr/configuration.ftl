# Les réglages : un nom, ses champs avec une phrase d’aide, leurs choix.
configuration-server = Serveur
configuration-server-language = Langue
configuration-server-language-help = La langue des réponses publiques. Les réponses privées suivent celle de chaque personne.
configuration-server-language-auto = celle réglée dans Discord
configuration-server-language-fr = français
configuration-server-language-en = anglais
configuration-server-time-zone = Fuseau horaire
configuration-server-time-zone-help = Le fuseau horaire du serveur, par exemple Europe/Paris.
configuration-server-moderator-roles = Rôles de modération
configuration-server-moderator-roles-help = Les membres qui ont l’un de ces rôles peuvent modérer, comme ceux qui peuvent gérer le serveur.
configuration-server-moderators-channel = Salon des modérateurs
configuration-server-moderators-channel-help = Là où le bot dit aux modérateurs ce qu’ils doivent savoir ou décider.

configuration-figures = Chiffres
configuration-figures-enabled = Recherche
configuration-figures-enabled-help = Les membres peuvent demander des chiffres sourcés. Le bot ne dit rien sans qu’on le lui demande.
configuration-figures-answers = Réponses
configuration-figures-answers-help = Qui voit une réponse que personne n’a demandé à garder privée.
configuration-figures-answers-public = tout le salon
configuration-figures-answers-private = seulement la personne qui demande

# Refus d’une valeur
configuration-value-refused = **{ $setting }** ne peut pas être « { $given } ». Choisissez l’une des valeurs proposées.
configuration-number-refused = **{ $setting }** attend un nombre entier de { NUMBER($least) } à { NUMBER($most) } ; « { $given } » n’en est pas un.
configuration-text-refused = **{ $setting }** attend de { NUMBER($least) } à { NUMBER($most) } caractères ; « { $given } » ne convient pas.
configuration-choice-refused = **{ $setting }** ne peut pas être « { $given } ». Valeurs possibles : { $choices }.
configuration-time-zone-refused = **{ $setting }** : aucun fuseau horaire ne s’appelle « { $given } ». { $nearest ->
    [none] Écrivez le continent et la ville, comme `Europe/Paris` ou `America/Montreal`.
   *[other] Les noms les plus proches : { $nearest }.
}
configuration-choices-refused = **{ $setting }** attend au moins { NUMBER($least) } de ces valeurs : { $choices }. « { $given } » ne convient pas.
configuration-time-refused = **{ $setting }** attend une heure de 00:00 à 23:59, comme 09:00 ; « { $given } » n’en est pas une.
configuration-roles-refused = **{ $setting }** accepte jusqu’à { NUMBER($most) } rôles de ce serveur.
configuration-server-wide = **{ $setting }** s’applique à tout le serveur et ne peut pas changer d’un salon à l’autre. Réglez-le pour le serveur.
configuration-setting-unknown = Il n’y a pas de réglage « { $name } » sous « { $cog } ». Rouvrez le panneau, ou cherchez une faute de frappe dans le fichier.

# Changements
configuration-changed-meanwhile = { $member ->
    [nobody] Ces réglages viennent d’être modifiés
    [operator] L’opérateur vient de modifier ces réglages, en ligne de commande
   *[other] <@{ $member }> vient de modifier ces réglages
} ; les vôtres n’ont donc pas été enregistrés. Voyez où ils en sont, puis décidez.
configuration-change-unknown = Cette modification ne figure pas dans l’historique de ce serveur. Rouvrez l’historique.
configuration-already-undone = Cette modification a déjà été annulée. L’historique dit par qui.
configuration-overtaken = { $member ->
    [nobody] Les mêmes réglages ont été modifiés de nouveau ensuite
    [operator] L’opérateur a modifié de nouveau les mêmes réglages ensuite, en ligne de commande
   *[other] <@{ $member }> a modifié de nouveau les mêmes réglages ensuite
}. Annulez d’abord cette modification plus récente, ou choisissez la valeur voulue.

# Importer et exporter
configuration-import-unreadable = { $place ->
    [nowhere] Ce fichier ne se lit pas comme des réglages de ce bot.
   *[other] Ce fichier ne se lit pas comme des réglages de ce bot : voyez « { $place } ».
} Rien n’a été modifié. Exportez un fichier pour voir comment il s’écrit.
configuration-import-too-new = Ce fichier a été écrit par une version plus récente du bot (ses réglages sont en version { $found }, ici la plus récente est la { $known }). Rien n’a été modifié.
configuration-import-too-large = Ce fichier est plus grand que des réglages peuvent l’être : { NUMBER($most) } caractères au plus. Rien n’a été modifié.
