settings-unknown = { $name } is not a setting of Contrepoint. Did you mean { $nearest }?
settings-invalid = { $name } cannot be used: { $setting ->
    [discord_api] give an https address, or http for this machine only, because the token is sent there.
    [draft_url] give an https address, or http for this machine only, because the key is sent there.
    [log_format] give “console” or “json”.
    [log_level] give DEBUG, INFO, WARNING or ERROR.
    [database_url] give an address such as sqlite+aiosqlite:///file or postgresql+asyncpg://user@host/name.
   *[other] look at its value.
}
settings-token-missing = No token is set. Put the bot’s token into CONTREPOINT_TOKEN or a .env file; the README says where Discord shows it.
settings-file-unreadable = The file { $path } cannot be read. Save it as UTF-8 text, and let the user who runs the bot read it; or remove it, and set the variables otherwise.
settings-draft-model-missing = CONTREPOINT_DRAFT_URL is set without CONTREPOINT_DRAFT_MODEL: give the name of the model to ask, or remove both.
