"""From what is asked and what is so to what is wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from bot.domain.configuration.fields import Kind, Permission
from bot.domain.configuration.ids import RoleId
from bot.domain.configuration.model import FieldDescription, cog_label
from bot.domain.configuration.stored import Fault
from bot.domain.debates.tags import tag_named
from bot.domain.doctor.demands import Demand
from bot.domain.doctor.facts import Facts, Spot
from bot.domain.doctor.findings import Finding, Severity
from bot.domain.text.plain import plain
from bot.errors import TextKey, Value

_IN_THREADS = {Permission.SEND_MESSAGES: Permission.SEND_MESSAGES_IN_THREADS}


def examine(
    demands: Iterable[Demand], facts: Facts, faults: Iterable[Fault] = ()
) -> tuple[Finding, ...]:
    """Return what is wrong, in the order of the demands; then the stored values that broke."""
    found = [finding for demand in demands for finding in _unmet(demand, facts)]
    return (*found, *_broken(faults))


def _unmet(demand: Demand, facts: Facts) -> Iterator[Finding]:
    if _is_nowhere(demand, facts):
        return  # what is set for a channel that is gone harms nobody, and nobody could mend it
    needs = demand.needs
    if needs.message_content and not facts.message_content:
        yield _finding(demand, "doctor-no-message-content")
    if needs.time_zone and not facts.time_zone:
        yield _finding(demand, "doctor-no-time-zone", severity=Severity.ATTENTION)
    if needs.permissions:
        yield from _in_place(demand, facts)
    if needs.commands:
        yield from _of_roles(demand, facts)
    if needs.mentions:
        yield from _notified(demand, facts)


def _is_nowhere(demand: Demand, facts: Facts) -> bool:
    """Return whether a field acts where it is set, and that place is gone."""
    looked_at = demand.scope is not None and bool(demand.needs.permissions)
    return looked_at and demand.field.kind is not Kind.CHANNEL and demand.place not in facts.spots


def _in_place(demand: Demand, facts: Facts) -> Iterator[Finding]:
    spot = facts.spots.get(demand.place)
    if spot is None:
        yield _finding(demand, "doctor-channel-gone")
        return
    missing = [each for each in _wanted(demand, spot) if each not in spot.may]
    if missing:
        names = _names(missing, spot)
        yield _finding(demand, _where(demand, spot), bot=facts.bot, permissions=names)
    if Permission.SEND_MESSAGES in demand.needs.permissions:
        yield from _shut(demand, spot)
    if demand.needs.tag and spot.tags is not None:
        yield from _tagged(demand, spot, spot.tags)


def _shut(demand: Demand, spot: Spot) -> Iterator[Finding]:
    """Yield what keeps a thread, whatever is allowed there, from being posted in."""
    if spot.locked and Permission.MANAGE_THREADS not in spot.may:
        yield _finding(demand, "doctor-thread-locked")
    elif spot.archived:
        yield _finding(demand, "doctor-thread-archived", severity=Severity.ATTENTION)


def _tagged(demand: Demand, spot: Spot, tags: Sequence[str]) -> Iterator[Finding]:
    """Yield what is wrong with the tag of posts: without one, some forums take none."""
    listed = ", ".join(map(plain, tags)) or "none"
    if demand.tag and tag_named(tags, demand.tag) is None:
        severity = Severity.BROKEN if spot.needs_tag else Severity.ATTENTION
        tag = plain(demand.tag)
        yield _finding(demand, "doctor-tag-gone", severity=severity, tag=tag, tags=listed)
    elif spot.needs_tag and not demand.tag:
        yield _finding(demand, "doctor-tag-needed", tags=listed)


def _wanted(demand: Demand, spot: Spot) -> list[Permission]:
    wanted = demand.needs.permissions
    return [_IN_THREADS.get(each, each) for each in wanted] if spot.thread else list(wanted)


def _where(demand: Demand, spot: Spot) -> str:
    """Return the key of the sentence that says where permissions are given."""
    if demand.place is None:
        return "doctor-no-permission-server"
    if spot.thread:
        return "doctor-no-permission-thread"
    return "doctor-no-permission-category" if spot.category else "doctor-no-permission"


def _names(permissions: Iterable[Permission], spot: Spot) -> tuple[TextKey, ...]:
    """Return the keys of permissions; Discord calls one of them otherwise in forums."""
    posts = {Permission.SEND_MESSAGES: "create_posts"} if spot.tags is not None else {}
    names = (posts.get(each, each.value) for each in permissions)
    return tuple(TextKey(f"doctor-permission-{name.replace('_', '-')}") for name in names)


def _notified(demand: Demand, facts: Facts) -> Iterator[Finding]:
    """Yield the roles that are gone, and those that the bot names to no effect."""
    yield from _gone(demand, facts)
    for role in _roles(demand):
        if role in facts.roles - facts.mentionable:
            severity, key = Severity.ATTENTION, "doctor-role-silent"
            yield _finding(demand, key, severity=severity, role=str(role), bot=facts.bot)


def _gone(demand: Demand, facts: Facts) -> Iterator[Finding]:
    for role in _roles(demand):
        if role not in facts.roles:
            yield _finding(demand, "doctor-role-gone", severity=Severity.ATTENTION, role=str(role))


def _roles(demand: Demand) -> tuple[RoleId, ...]:
    return cast("tuple[RoleId, ...]", demand.value)


def _of_roles(demand: Demand, facts: Facts) -> Iterator[Finding]:
    roles = _roles(demand)
    yield from _gone(demand, facts)
    if facts.commands is None:
        yield _finding(
            demand, "doctor-commands-unknown", severity=Severity.ATTENTION, bot=facts.bot
        )
        return
    for role in roles:
        hidden = facts.commands.hidden_from(role) if role in facts.roles else ()
        if hidden:
            names = ", ".join(f"/{name}" for name in hidden)
            yield _finding(
                demand, "doctor-commands-hidden", role=str(role), commands=names, bot=facts.bot
            )


def _broken(faults: Iterable[Fault]) -> Iterator[Finding]:
    """Yield one finding a cog and place: the panel shows each value."""
    counts = Counter((fault.cog, fault.scope) for fault in faults)
    for (cog, scope), count in counts.items():
        yield Finding(
            severity=Severity.ATTENTION,
            cog=cog,
            field="",
            place=scope,
            key="doctor-stored-broken" if scope is None else "doctor-stored-broken-channel",
            values={"count": count, "cog": TextKey(cog_label(cog)), "channel": str(scope)},
        )


def _finding(
    demand: Demand,
    key: str,
    *,
    severity: Severity = Severity.BROKEN,
    **values: Value | tuple[TextKey, ...],
) -> Finding:
    field: FieldDescription = demand.field
    common = {
        "setting": TextKey(field.label),
        "cog": TextKey(cog_label(field.cog)),
        "channel": str(demand.place),
    }
    return Finding(
        severity=severity,
        cog=field.cog,
        field=field.name,
        place=demand.place,
        key=key,
        values={**common, **values},
    )
