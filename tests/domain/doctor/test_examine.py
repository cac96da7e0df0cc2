"""What the doctor finds, from plain values alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import Field

from bot.domain.configuration.fields import Channel, Needs, Permission, Quiet, Roles, Trait
from bot.domain.configuration.ids import ChannelId, RoleId, Scope
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.stored import Fault, Layer
from bot.domain.doctor.demands import demands
from bot.domain.doctor.examine import examine
from bot.domain.doctor.facts import Commands, Facts, Overrides, Spot
from bot.domain.doctor.findings import Severity
from bot.domain.doctor.usable import unusable

HERE, CATEGORY, THREAD = ChannelId(11), ChannelId(12), ChannelId(13)
EVERYBODY, HELPERS, GONE = RoleId(20), RoleId(21), RoleId(22)
VIEW, SEND = Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES
SEND_IN_THREADS, MANAGE = Permission.SEND_MESSAGES_IN_THREADS, Permission.MANAGE_THREADS


class Mode(StrEnum):
    OFF = "off"
    OBSERVE = "observe"
    POST = "post"


class WatchSettings(CogSettings, frozen=True):
    """A cog of the tests' own, with every kind of need."""

    cog: ClassVar[str] = "watch"

    enabled: Annotated[bool, Trait.PER_CHANNEL, Needs(permissions=(VIEW, SEND))] = False
    mode: Annotated[Mode, Trait.PER_CHANNEL, Needs(message_content=True)] = Mode.OFF
    voice: Annotated[
        Mode,
        Trait.PER_CHANNEL,
        Trait.POSTS,
        Quiet((Mode.OBSERVE,)),
        Needs(permissions=(VIEW, SEND)),
    ] = Mode.OFF
    clocked: Annotated[bool, Needs(time_zone=True)] = False
    channel: Annotated[Channel, Needs(permissions=(VIEW, SEND), tag="tag")] = None
    tag: Annotated[str, Field(max_length=20)] = ""
    roles: Annotated[Roles, Needs(commands=True)] = ()
    word: Annotated[bool, Trait.PER_CHANNEL] = True


class CallSettings(CogSettings, frozen=True):
    """Another, which notifies roles."""

    cog: ClassVar[str] = "call"

    roles: Annotated[Roles, Needs(mentions=True)] = ()


def _layers(
    server: Mapping[str, object] | None = None, **channels: Mapping[str, object]
) -> dict[tuple[str, Scope], Layer]:
    places: dict[Scope, Mapping[str, object]] = {None: server or {}}
    places |= {ChannelId(int(name[1:])): values for name, values in channels.items()}
    return {("watch", place): Layer({}, values, ()) for place, values in places.items()}


def _found(
    layers: Mapping[tuple[str, Scope], Layer], facts: Facts, faults: Iterable[Fault] = ()
) -> list[str]:
    return [each.key for each in examine(demands([WatchSettings], layers), facts, faults)]


def _facts(spots: Mapping[Scope, Spot] | None = None, **changes: Any) -> Facts:  # noqa: ANN401 - any field's
    fine = Facts(
        bot="Contrepoint",
        message_content=True,
        time_zone=True,
        spots=spots or {},
        roles=frozenset({EVERYBODY, HELPERS}),
        commands=_commands(),
    )
    return replace(fine, **changes)


def _commands(
    *,
    managing: Iterable[RoleId] = (),
    application: Overrides | None = None,
    **each: Overrides,
) -> Commands:
    return Commands(EVERYBODY, frozenset(managing), application or Overrides(), each)


def _only(*roles: RoleId) -> Overrides:
    return Overrides(allowed=frozenset(roles))


def _not(*roles: RoleId) -> Overrides:
    return Overrides(denied=frozenset(roles))


def test_what_is_off_asks_for_nothing() -> None:
    assert demands([WatchSettings], {}) == ()
    assert demands([WatchSettings], _layers(c11={"enabled": False, "word": True})) == ()


@pytest.mark.parametrize(
    ("values", "scope", "place"),
    [
        pytest.param({"enabled": True}, None, None, id="the-server"),
        pytest.param({"enabled": True}, HERE, HERE, id="where-it-is-set"),
        pytest.param({"channel": HERE}, None, HERE, id="the-channel-it-names"),
    ],
)
def test_a_field_acts_where_it_is_set_or_in_the_channel_it_names(
    values: Mapping[str, object], scope: Scope, place: Scope
) -> None:
    layers = {("watch", scope): Layer({}, values, ())}

    [demand] = demands([WatchSettings], layers)

    assert (demand.scope, demand.place) == (scope, place)


@pytest.mark.parametrize(
    ("spot", "keys"),
    [
        pytest.param(Spot(frozenset({VIEW, SEND})), [], id="fine"),
        pytest.param(None, ["doctor-channel-gone"], id="gone"),
        pytest.param(Spot(frozenset({VIEW})), ["doctor-no-permission"], id="cannot-post"),
        pytest.param(
            Spot(frozenset(), category=True), ["doctor-no-permission-category"], id="category"
        ),
        pytest.param(
            Spot(frozenset({VIEW, SEND}), thread=True),
            ["doctor-no-permission-thread"],
            id="a-thread-has-a-permission-of-its-own",
        ),
        pytest.param(Spot(frozenset({VIEW, SEND_IN_THREADS}), thread=True), [], id="a-thread"),
        pytest.param(
            Spot(frozenset({VIEW, SEND_IN_THREADS}), thread=True, archived=True),
            ["doctor-thread-archived"],
            id="archived",
        ),
        pytest.param(
            Spot(frozenset({VIEW, SEND_IN_THREADS}), thread=True, archived=True, locked=True),
            ["doctor-thread-locked"],
            id="locked",
        ),
        pytest.param(
            Spot(frozenset({VIEW, SEND_IN_THREADS, MANAGE}), thread=True, locked=True),
            [],
            id="locked-and-it-has-the-key",
        ),
    ],
)
def test_a_place_is_looked_at(spot: Spot | None, keys: list[str]) -> None:
    layers = _layers({"channel": HERE})

    assert _found(layers, _facts({HERE: spot} if spot else {})) == keys


@pytest.mark.parametrize(
    ("tag", "tags", "needed", "found"),
    [
        pytest.param("", ("news",), False, [], id="none-chosen-and-none-needed"),
        pytest.param("news", ("news",), True, [], id="chosen"),
        pytest.param("News", ("news",), True, [], id="in-other-letters"),
        pytest.param("", ("news",), True, [("doctor-tag-needed", Severity.BROKEN)], id="needed"),
        pytest.param("", (), True, [("doctor-tag-needed", Severity.BROKEN)], id="none-to-give"),
        pytest.param("old", ("news",), True, [("doctor-tag-gone", Severity.BROKEN)], id="gone"),
        pytest.param(
            "old", ("news",), False, [("doctor-tag-gone", Severity.ATTENTION)], id="gone-unneeded"
        ),
        pytest.param("old", None, False, [], id="no-forum"),
    ],
)
def test_posts_in_a_forum_have_the_tag_that_they_need(
    tag: str, tags: tuple[str, ...] | None, found: list[tuple[str, Severity]], *, needed: bool
) -> None:
    spot = Spot(frozenset({VIEW, SEND}), tags=tags, needs_tag=needed)
    asked = demands([WatchSettings], _layers({"channel": HERE, "tag": tag}))

    findings = examine(asked, _facts({HERE: spot}))

    assert [(each.key, each.severity) for each in findings] == found


def test_in_a_forum_what_is_missing_has_its_name_there() -> None:
    spots: dict[Scope, Spot] = {HERE: Spot(frozenset({VIEW}), tags=())}

    [finding] = examine(demands([WatchSettings], _layers({"channel": HERE})), _facts(spots))

    assert finding.values["permissions"] == ("doctor-permission-create-posts",)


@pytest.mark.parametrize(
    ("mode", "spot", "keys"),
    [
        pytest.param(Mode.OBSERVE, Spot(frozenset({VIEW})), [], id="observing"),
        pytest.param(
            Mode.OBSERVE, Spot(frozenset()), ["doctor-no-permission"], id="observing-blindly"
        ),
        pytest.param(
            Mode.OBSERVE,
            Spot(frozenset({VIEW}), thread=True, locked=True),
            [],
            id="observing-a-locked-thread",
        ),
        pytest.param(
            Mode.OBSERVE,
            Spot(frozenset({VIEW}), thread=True, archived=True),
            [],
            id="observing-an-archived-thread",
        ),
        pytest.param(
            Mode.POST, Spot(frozenset({VIEW})), ["doctor-no-permission"], id="posting-in-vain"
        ),
        pytest.param(
            Mode.POST,
            Spot(frozenset({VIEW, SEND_IN_THREADS}), thread=True, locked=True),
            ["doctor-thread-locked"],
            id="posting-in-a-locked-thread",
        ),
    ],
)
def test_where_nothing_is_posted_nothing_is_asked_for_it(
    mode: Mode, spot: Spot, keys: list[str]
) -> None:
    layers = _layers(c11={"voice": mode})

    assert _found(layers, _facts({HERE: spot})) == keys


@pytest.mark.parametrize(
    ("may", "keys"),
    [({VIEW, SEND}, []), ({SEND}, ["doctor-no-permission-server"])],
    ids=["fine", "missing"],
)
def test_the_whole_server_is_a_place(may: set[Permission], keys: list[str]) -> None:
    assert _found(_layers({"enabled": True}), _facts({None: Spot(frozenset(may))})) == keys


def test_what_is_set_for_a_channel_that_is_gone_is_let_be() -> None:
    layers = _layers({"enabled": False}, c11={"enabled": True}, c12={"enabled": True})
    facts = _facts({HERE: Spot(frozenset({VIEW}))})

    found = examine(demands([WatchSettings], layers), facts)

    assert [(each.key, each.place) for each in found] == [("doctor-no-permission", HERE)]


def test_what_is_missing_is_named_with_the_place() -> None:
    layers = _layers({"channel": THREAD})
    facts = _facts({THREAD: Spot(frozenset(), thread=True)})

    [finding] = examine(demands([WatchSettings], layers), facts)

    assert (finding.severity, finding.cog, finding.field) == (Severity.BROKEN, "watch", "channel")
    assert finding.place == THREAD
    assert finding.values == {
        "setting": "configuration-watch-channel",
        "cog": "configuration-watch",
        "channel": "13",
        "bot": "Contrepoint",
        "permissions": (
            "doctor-permission-view-channel",
            "doctor-permission-send-messages-in-threads",
        ),
    }


@pytest.mark.parametrize(
    ("values", "changes", "keys"),
    [
        pytest.param(
            {"mode": Mode.OBSERVE},
            {"message_content": False},
            ["doctor-no-message-content"],
            id="no-intent",
        ),
        pytest.param({"mode": Mode.OBSERVE}, {}, [], id="intent"),
        pytest.param({"mode": Mode.OFF}, {"message_content": False}, [], id="intent-not-needed"),
        pytest.param(
            {"clocked": True}, {"time_zone": False}, ["doctor-no-time-zone"], id="no-zone"
        ),
        pytest.param({"clocked": True}, {}, [], id="zone"),
    ],
)
def test_intent_and_time_zone_are_looked_at_where_they_are_needed(
    values: Mapping[str, object], changes: Mapping[str, Any], keys: list[str]
) -> None:
    assert _found(_layers(values), _facts(**changes)) == keys


@pytest.mark.parametrize(
    ("commands", "hidden"),
    [
        pytest.param(_commands(config=Overrides()), "/config", id="nobody-decided"),
        pytest.param(
            _commands(config=Overrides(), setup=Overrides()), "/config, /setup", id="two-commands"
        ),
        pytest.param(
            _commands(config=_only(HELPERS), setup=Overrides()), "/setup", id="one-of-two"
        ),
        pytest.param(_commands(config=_only(HELPERS)), None, id="shown-to-the-role"),
        pytest.param(_commands(config=_only(EVERYBODY)), None, id="shown-to-everybody"),
        pytest.param(
            _commands(config=Overrides(frozenset({EVERYBODY}), frozenset({HELPERS}))),
            "/config",
            id="to-everybody-else",
        ),
        pytest.param(
            _commands(config=Overrides(frozenset({HELPERS}), frozenset({EVERYBODY}))),
            None,
            id="to-nobody-else",
        ),
        pytest.param(_commands(managing=[HELPERS], config=Overrides()), None, id="may-manage"),
        pytest.param(
            _commands(managing=[HELPERS], config=_not(EVERYBODY)), "/config", id="hidden-from-all"
        ),
        pytest.param(
            _commands(managing=[HELPERS], application=_not(HELPERS), config=Overrides()),
            "/config",
            id="the-whole-bot-hidden",
        ),
        pytest.param(
            _commands(application=_not(HELPERS), config=_only(HELPERS)),
            None,
            id="a-command-says-more-than-the-bot",
        ),
        pytest.param(
            _commands(application=_only(HELPERS), config=Overrides()),
            "/config",
            id="the-bot-shown-shows-no-command",
        ),
    ],
)
def test_a_moderator_role_must_be_shown_the_commands(
    commands: Commands, hidden: str | None
) -> None:
    layers = _layers({"roles": (HELPERS,)})

    found = examine(demands([WatchSettings], layers), _facts(commands=commands))

    assert [(each.key, each.values["role"], each.values["commands"]) for each in found] == (
        [] if hidden is None else [("doctor-commands-hidden", "21", hidden)]
    )


@pytest.mark.parametrize(
    ("roles", "commands", "keys"),
    [
        pytest.param((GONE,), _commands(config=Overrides()), ["doctor-role-gone"], id="role-gone"),
        pytest.param((HELPERS,), None, ["doctor-commands-unknown"], id="not-told"),
        pytest.param((), None, [], id="no-role-no-question"),
    ],
)
def test_a_role_that_is_gone_and_what_discord_does_not_tell(
    roles: tuple[RoleId, ...], commands: Commands | None, keys: list[str]
) -> None:
    assert _found(_layers({"roles": roles}), _facts(commands=commands)) == keys


@pytest.mark.parametrize(
    ("roles", "mentionable", "keys"),
    [
        pytest.param((), (), [], id="none-chosen"),
        pytest.param((HELPERS,), (HELPERS,), [], id="fine"),
        pytest.param((HELPERS,), (EVERYBODY,), ["doctor-role-silent"], id="named-to-no-effect"),
        pytest.param((GONE,), (), ["doctor-role-gone"], id="gone"),
    ],
)
def test_a_role_that_is_notified_is_one_that_the_bot_may_notify(
    roles: tuple[RoleId, ...], mentionable: tuple[RoleId, ...], keys: list[str]
) -> None:
    layers: dict[tuple[str, Scope], Layer] = {("call", None): Layer({}, {"roles": roles}, ())}

    found = examine(demands([CallSettings], layers), _facts(mentionable=frozenset(mentionable)))

    assert [(each.key, each.severity) for each in found] == [
        (key, Severity.ATTENTION) for key in keys
    ]


@pytest.mark.parametrize(
    ("application", "own", "key", "channels"),
    [
        pytest.param(Overrides(), Overrides(), None, None, id="nobody-decided"),
        pytest.param(Overrides(), _not(EVERYBODY), "unusable", None, id="hidden-from-all"),
        pytest.param(_not(EVERYBODY), Overrides(), "unusable", None, id="the-whole-bot-hidden"),
        pytest.param(_not(EVERYBODY), _only(EVERYBODY), None, None, id="the-command-says-more"),
        pytest.param(_not(EVERYBODY), _only(HELPERS), None, None, id="one-role-is-shown-it"),
        pytest.param(
            Overrides(), Overrides(denied=frozenset({EVERYBODY}), named=True), None, None,
            id="somebody-is-shown-it",
        ),
        pytest.param(Overrides(), _not(HELPERS), None, None, id="one-role-is-not"),
        pytest.param(
            Overrides(), Overrides(channels={HERE: False}), "shut", "<#11>", id="in-one-channel"
        ),
        pytest.param(
            Overrides(channels={CATEGORY: False}), Overrides(channels={HERE: False}), "shut",
            "<#11>, <#12>", id="in-another-with-the-whole-bot",
        ),
        pytest.param(
            Overrides(channels={HERE: False}), Overrides(channels={HERE: True}), None, None,
            id="the-whole-bot-but-not-the-command",
        ),
        pytest.param(Overrides(), Overrides(elsewhere=False), "unusable", None, id="nowhere"),
        pytest.param(Overrides(elsewhere=False), Overrides(), "unusable", None, id="bot-nowhere"),
        pytest.param(
            Overrides(elsewhere=False), Overrides(elsewhere=True), None, None, id="all-channels"
        ),
        pytest.param(
            Overrides(), Overrides(channels={HERE: True}, elsewhere=False), None, None,
            id="in-one-channel-alone",
        ),
    ],
)  # fmt: skip
def test_members_must_be_able_to_use_their_commands(
    application: Overrides, own: Overrides, key: str | None, channels: str | None
) -> None:
    commands = Commands(EVERYBODY, frozenset(), application, {}, {"/gpu": own})

    found = list(unusable((), _facts(commands=commands)))

    assert [(each.key, each.values["commands"], each.values.get("channels")) for each in found] == (
        [] if key is None else [(f"doctor-commands-{key}", "/gpu", channels)]
    )


@pytest.mark.parametrize(
    ("roles", "keys"),
    [
        pytest.param((), ["doctor-commands-unread"], id="no-other-finding"),
        pytest.param((HELPERS,), [], id="told-of-a-role-already"),
    ],
)
def test_what_discord_does_not_tell_of_commands_is_said_once(
    roles: tuple[RoleId, ...], keys: list[str]
) -> None:
    asked = demands([WatchSettings], _layers({"roles": roles}))

    assert [each.key for each in unusable(asked, _facts(commands=None))] == keys


def test_broken_stored_values_are_told_once_a_place() -> None:
    faults = [
        Fault("watch", None, "word", "1"),
        Fault("watch", None, "mode", "2"),
        Fault("watch", HERE, "word", "3"),
    ]

    found = examine((), _facts(), faults)

    assert [(each.key, each.place, each.values["count"]) for each in found] == [
        ("doctor-stored-broken", None, 2),
        ("doctor-stored-broken-channel", HERE, 1),
    ]
