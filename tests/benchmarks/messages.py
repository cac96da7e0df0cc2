"""What a stream of messages costs with hints on, against the bare bot."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration
from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.discord_stub import MESSAGE_CONTENT_GRANTED, DiscordStub
from tests.support.discord_stub.payloads import ALL_PERMISSIONS, Json
from tests.support.processes import BotProcess, bare_bot, contrepoint

GOAL = 1 / 0.9
"""Nine tenths of the messages a second."""
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_SAID = (
    "I do believe in fusion, but not before 2050. The plants that we need are those that are being"
    " built now, and most of them burn gas. Ask me again in ten years."
)
_QUOTES = "> I do believe in fusion, but not before 2050.\nThen let us talk of what there is."
_CUTS = "> I do believe in fusion\nGlad to hear it."
_EACH = 10
"""Of so many messages one quotes: in turn a whole sentence, and a part of one."""


async def message_time(*, rounds: int = 6, messages: int = 15_000) -> Ratio:
    """Compare how long `messages` keep the processor busy."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            DiscordStub(application_flags=MESSAGE_CONTENT_GRANTED) as ours,
            DiscordStub(application_flags=MESSAGE_CONTENT_GRANTED) as theirs,
        ):
            await _switch_on(ours, folder)
            async with contrepoint(ours, folder) as program, bare_bot(theirs, text=True) as bare:
                await program.ready()
                await bare.ready()
                hinting, reading = (
                    _reading(discord, bot, messages)
                    for discord, bot in ((ours, program), (theirs, bare))
                )
                await by_turns(hinting, reading, rounds=1)  # warm-up
                took, base = await by_turns(hinting, reading, rounds=rounds)
    detail = f"{1 / took:,.0f}/s, {1 / base:,.0f}/s"
    return Ratio("a message, 10 % quoting", took / base, GOAL, detail)


async def _switch_on(discord: DiscordStub, folder: Path) -> None:
    discord.guilds[0]["roles"][0]["permissions"] = str(ALL_PERMISSIONS)
    url = f"sqlite+aiosqlite:///{folder / 'contrepoint.sqlite3'}"
    place = Place(GuildId(int(discord.guilds[0]["id"])), None, "quotes")
    async with open_database(url) as database:
        await Configuration(database).insist(
            place, {"mode": "hint"}, by=MemberId(1), expected_revision=0, now=_NOW
        )


def _reading(discord: DiscordStub, bot: BotProcess, messages: int) -> Measure:
    """Prepare the seconds of the processor that one message takes, of so many in a row."""

    async def measure() -> float:
        stream = _stream(discord, messages)
        await discord.gateway.caught_up()
        before = bot.busy
        for each in stream:
            await discord.gateway.dispatch("MESSAGE_CREATE", each)
        await discord.gateway.caught_up()
        return (bot.busy - before) / messages

    return measure


def _stream(discord: DiscordStub, messages: int) -> list[Json]:
    place = discord.guilds[0]["channels"][0]
    ada, babbage = discord.state.user("ada"), discord.state.user("babbage")
    said = discord.state.add_message(place, ada, {"content": _SAID})
    answers: list[Json] = [
        {"content": content, "message_reference": _reference(said)} for content in (_QUOTES, _CUTS)
    ]
    stream: list[Json] = []
    for number in range(messages):
        if number % _EACH:
            stream.append(discord.state.add_message(place, babbage, {"content": _SAID}))
        else:
            body = answers[number // _EACH % 2]
            reply = discord.state.add_message(place, babbage, body)
            stream.append({**reply, "type": 19, "referenced_message": said})
    return stream


def _reference(message: Json) -> Json:
    return {"message_id": message["id"], "channel_id": message["channel_id"]}
