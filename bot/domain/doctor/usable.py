"""Whether members can use the commands that are theirs."""

from collections.abc import Iterable, Iterator

from bot.domain.configuration.server import ServerSettings
from bot.domain.doctor.demands import Demand
from bot.domain.doctor.facts import Facts
from bot.domain.doctor.findings import Finding, Severity
from bot.errors import Value


def unusable(demands: Iterable[Demand], facts: Facts) -> Iterator[Finding]:
    """Yield what keeps members from their commands, as admins decided it.

    Where Discord does not tell, that is a finding unless the demands have it as one already.
    """
    commands = facts.commands
    if commands is None:
        if not any(each.needs.commands for each in demands):
            yield _finding("doctor-commands-unread", bot=facts.bot)
        return
    nobody = commands.usable_by_nobody()
    if nobody:
        yield _finding(
            "doctor-commands-unusable", Severity.BROKEN, commands=", ".join(nobody), bot=facts.bot
        )
    for channels, names in commands.shut_in().items():
        yield _finding(
            "doctor-commands-shut",
            commands=", ".join(names),
            channels=", ".join(f"<#{channel}>" for channel in channels),
            bot=facts.bot,
        )


def _finding(key: str, severity: Severity = Severity.ATTENTION, **values: Value) -> Finding:
    return Finding(
        severity=severity, cog=ServerSettings.cog, field="", place=None, key=key, values=values
    )
