"""A file that could not be taken in, as the database was lost, is still there to be taken in."""

import json
from dataclasses import replace

from bot.domain.configuration.ids import GuildId
from bot.domain.figures.settings import FiguresSettings
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration
from bot.usecases.server_files import ServerFiles
from tests.support.panel import moderator
from tests.support.postgres import postgres_url
from tests.support.relay import relayed
from tests.support.simulation import Simulation, answer_of

__all__ = ["postgres_url"]

FILE = json.dumps({
    "format": "contrepoint-configuration", "version": 1,
    "settings": [{"scope": "server", "cog": "figures", "version": 1, "values": {"enabled": False}}],
}).encode()  # fmt: skip


async def test_a_press_that_met_no_database_can_be_pressed_again(
    simulation: Simulation, postgres_url: str
) -> None:
    carol, guild = moderator(simulation), GuildId(simulation.guild.id)
    async with relayed(postgres_url) as relay, open_database(relay.url) as database:
        configuration = Configuration(database)
        files = ServerFiles(configuration, simulation.app.catalogues, simulation.app.own_topics)
        app = replace(simulation.app, configuration=configuration, server_files=files)
        await simulation.restart(app)
        shown = await simulation.slash("config import", carol, file=("settings.json", FILE))
        await relay.cut()
        lost = answer_of(await carol.click(shown.message, label="Import"))
        before = await configuration.settings_for(FiguresSettings, guild)
        await relay.mend()
        await carol.click(shown.message, label="Import")
        after = await configuration.settings_for(FiguresSettings, guild)

    assert (lost.text, lost.private) == (simulation.say("database-lost"), True)
    assert (before.enabled, after.enabled) == (True, False)
