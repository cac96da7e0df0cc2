"""One value of any metric on one line of a card; pure."""

from bot.domain.figures.model import Figure, Scope, Status
from bot.ui.figures.writing import slug
from cogs.figures._lines import Answered, Sheet, doubts, is_old, marks, note_lines, speaker, when

_PLAIN = frozenset({Status.STATED, Status.ESTIMATED})
"""Said of what nobody can run, such as a training: who says so says enough."""


def value_line(sheet: Sheet[Answered], figure: Figure, *, bold: bool = False) -> str:
    """Return number, status, scope, subject, date, who says so, doubts and sources."""
    writer = sheet.writer
    number = writer.quantity(figure)
    details = [
        f"**{number}**" if bold else number,
        *standing_words(sheet, figure),
        writer.words(figure.subject),
        when(writer, figure),
        *speaker(writer, figure),
        *doubts(sheet, figure),
        *([writer.say("figures-old")] if bold and is_old(sheet, figure) else ()),
    ]
    line = f"{', '.join(details)}{marks(sheet, figure.source)}"
    return "\n".join([line, *(note_lines(writer, figure) if sheet.noted else ())])


def standing_words(sheet: Sheet[Answered], figure: Figure) -> list[str]:
    """Return status and scope, where they say more than the title and the subject do."""
    say = sheet.writer.say
    words: list[str] = []
    if not (figure.scope is Scope.TRAINING_RUN and figure.status in _PLAIN):
        words.append(say(f"figures-status-{slug(figure.status)}"))
    if figure.scope not in {Scope.TRAINING_RUN, Scope.UNKNOWN}:
        words.append(say(f"figures-scope-{slug(figure.scope)}"))
    return list(dict.fromkeys(words))
