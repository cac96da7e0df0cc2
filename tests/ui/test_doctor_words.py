"""What the doctor found, in words, within Discord's limits."""

from collections.abc import Iterator

import pytest

from bot.catalogue import data_dir
from bot.domain.configuration.fields import Needs, Permission
from bot.domain.configuration.ids import ChannelId, RoleId, Scope
from bot.domain.configuration.model import FieldDescription, describe_field
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import Fault
from bot.domain.doctor.demands import Demand
from bot.domain.doctor.examine import examine
from bot.domain.doctor.facts import Commands, Facts, Overrides, Spot
from bot.domain.doctor.findings import Finding, Severity
from bot.errors import TextKey
from bot.texts import Language, Texts
from bot.ui.cards import card
from bot.ui.doctor_words import Report, finding_line, report_texts
from bot.ui.words import Words

TEXTS = Texts(data_dir() / "texts")
LANGUAGES = pytest.mark.parametrize("language", list(Language))
HERE, HELPERS, GONE = ChannelId(11), RoleId(21), RoleId(22)
EVERYTHING = Needs(
    permissions=(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.MANAGE_THREADS),
    message_content=True,
    time_zone=True,
)
NOTHING = frozenset[Permission]()


def _field(name: str) -> FieldDescription:
    field = describe_field(ServerSettings, name)
    assert field is not None
    return field


def _facts(spot: Spot | None = None, commands: Commands | None = None) -> Facts:
    spots: dict[Scope, Spot] = {HERE: spot, None: spot} if spot else {}
    return Facts(
        "Contrepoint", message_content=False, time_zone=False, spots=spots,
        roles=frozenset({HELPERS}), commands=commands,
    )  # fmt: skip


def _everything_that_can_be_wrong() -> Iterator[Finding]:
    channel, language = _field("moderators_channel"), _field("language")
    here = Demand(channel, EVERYTHING, HERE, None)
    roles = Demand(_field("moderator_roles"), Needs(commands=True), (HELPERS, GONE), None)
    spots = (
        None,
        Spot(NOTHING),
        Spot(NOTHING, category=True),
        Spot(NOTHING, thread=True, locked=True),
        Spot(NOTHING, thread=True, archived=True),
    )
    for spot in spots:
        yield from examine([here], _facts(spot))
    yield from examine([Demand(language, EVERYTHING, "fr", None)], _facts(spots[1]))
    nobody = Commands(RoleId(1), frozenset(), Overrides(), {"config": Overrides()})
    for commands in (nobody, None):
        yield from examine([roles], _facts(commands=commands))
    yield from examine((), _facts(), [Fault("server", scope, "x", "1") for scope in (None, HERE)])


@LANGUAGES
def test_every_finding_is_a_sentence(language: Language) -> None:
    words, found = Words(TEXTS, language), list(_everything_that_can_be_wrong())

    lines = {finding.key: finding_line(finding, words) for finding in found}

    assert len(lines) == 14
    assert [line for line in lines.values() if len(line) > 400 or not line.endswith(".")] == []
    assert all(words.cog("server") in line for line in lines.values())


@LANGUAGES
def test_many_findings_keep_to_discords_limits(language: Language) -> None:
    words = Words(TEXTS, language)
    report = Report(
        cogs=[model.cog for model in ALL_SETTINGS],
        findings=[_cannot_post(number) for number in range(50)],
        actions={},
    )

    texts = report_texts(report, words, title="Report", last="Then this.")

    assert sum(map(len, texts)) <= 3800
    assert card(texts).total_children_count <= 38
    assert (texts[0], texts[-1]) == ("## Report", "Then this.")
    assert texts[1].splitlines()[-1] == words.say("doctor-more")
    assert texts[2] == words.say("doctor-fine", cog=words.cog("figures"))


def test_what_is_broken_stands_first() -> None:
    findings = [_cannot_post(1, Severity.ATTENTION), _cannot_post(2, Severity.BROKEN)]
    report = Report(["server"], findings, {})

    _, text = report_texts(report, Words(TEXTS, Language.ENGLISH), title="Report")

    assert [line[0] for line in text.splitlines()] == ["❌", "⚠"]


def _cannot_post(number: int, severity: Severity = Severity.BROKEN) -> Finding:
    channel = ChannelId(2**62 + number)
    return Finding(
        severity=severity,
        cog="server",
        field="moderators_channel",
        place=channel,
        key="doctor-no-permission",
        values={
            "setting": TextKey("configuration-server-moderators-channel"),
            "channel": str(channel),
            "bot": "Contrepoint",
            "permissions": (TextKey("doctor-permission-send-messages"),),
        },
    )
