"""One value of any metric on one line of a card; pure."""

from bot.domain.figures.evidence import AHEAD, is_old
from bot.domain.figures.model import Figure, Scope, Status
from bot.ui.figures.telling import speaker, when
from bot.ui.figures.writing import slug
from cogs.figures._lines import Answered, Sheet, doubts, marks, note_lines

_PLAIN = frozenset({Status.STATED, Status.ESTIMATED})
"""Said of what nobody can run, such as a training: who says so says enough."""


def value_line(sheet: Sheet[Answered], figure: Figure, *, bold: bool = False) -> str:
    """Return number, status, scope, subject, date, who says so, doubts and sources."""
    writer = sheet.writer
    number = writer.quantity(figure)
    runs = figure.status is Status.IN_OPERATION
    details = [
        f"**{number}**" if bold else number,
        *_standing(sheet, figure),
        writer.words(figure.subject),
        when(writer, figure),
        *speaker(writer, figure),
        *doubts(sheet, figure),
        *([writer.say("figures-old")] if runs and is_old(figure, on=sheet.answer.on) else ()),
        *writer.own(figure),
    ]
    line = f"{', '.join(details)}{marks(sheet, figure.source)}"
    return "\n".join([line, *(note_lines(writer, figure) if sheet.noted else ())])


def _standing(sheet: Sheet[Answered], figure: Figure) -> list[str]:
    """Return status and scope, where they say more than the title and the subject do."""
    say = sheet.writer.say
    titled = figure.status is Status.PLANNED and any(figure is each for each in sheet.answer.plans)
    trained = figure.scope is Scope.TRAINING_RUN and figure.status in _PLAIN
    announced = figure.scope is Scope.ANNOUNCED and figure.status in AHEAD
    silent = announced or figure.scope in {Scope.TRAINING_RUN, Scope.UNKNOWN}
    return [
        *([] if titled or trained else [say(f"figures-status-{slug(figure.status)}")]),
        *([] if silent else [say(f"figures-scope-{slug(figure.scope)}")]),
    ]
