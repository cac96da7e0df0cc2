settings-unknown = { $name } n’est pas un réglage de Contrepoint. Vouliez-vous dire { $nearest } ?
settings-invalid = { $name } est inutilisable : { $setting ->
    [discord_api] donnez une adresse https, ou http pour cette machine seulement, car le jeton y est envoyé.
    [draft_url] donnez une adresse https, ou http pour cette machine seulement, car la clé y est envoyée.
    [log_format] donnez « console » ou « json ».
    [log_level] donnez DEBUG, INFO, WARNING ou ERROR.
    [database_url] donnez une adresse comme sqlite+aiosqlite:///fichier ou postgresql+asyncpg://utilisateur@hôte/nom.
   *[other] vérifiez sa valeur.
}
settings-token-missing = Aucun jeton n’est donné. Mettez le jeton du bot dans CONTREPOINT_TOKEN ou dans un fichier .env ; le README dit où Discord le montre.
settings-file-unreadable = Le fichier { $path } est illisible. Enregistrez-le comme texte en UTF-8 et autorisez sa lecture à l’utilisateur qui lance le bot ; ou retirez-le, et définissez les variables autrement.
settings-draft-model-missing = CONTREPOINT_DRAFT_URL est donné sans CONTREPOINT_DRAFT_MODEL : donnez le nom du modèle à interroger, ou retirez les deux.
