"""The lines of an edition; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo

from bot.domain.configuration.ids import MessageId
from bot.domain.digest.bounds import Line
from bot.domain.digest.corrected import Corrected
from bot.domain.digest.due import FellDue
from bot.domain.digest.happenings import Happenings, Lively, Published, Shifted
from bot.domain.digest.question import Question
from bot.domain.figures.evidence import AHEAD, is_old
from bot.domain.figures.model import Figure, Metric, Precision, Scope, Status
from bot.domain.viewpoints.filling import fill
from bot.domain.viewpoints.model import Topic
from bot.ui.figures.referring import referring
from bot.ui.figures.sources import short_source
from bot.ui.figures.telling import speaker, sureness, when
from bot.ui.figures.writing import References, Writer, slug
from bot.ui.viewpoints.card import title_of
from cogs.digest._cited import cited_for

_NAME, _SPEAKER, _CREDIT = 60, 40, 250
"""Characters of a name, of who says so, and of a source with its link."""
_LOOSE = " \\"
_SILENT = frozenset({Scope.UNKNOWN, Scope.TRAINING_RUN})
"""Scopes that say no more than the metric does."""
_COUNTED = frozenset({Metric.GPU_COUNT, Metric.FLEET_COUNT, Metric.H100_EQUIVALENTS})
"""What the unit of a number says is counted."""


@dataclass(frozen=True)
class Sheet:
    """What the lines of one edition share."""

    writer: Writer
    links: Mapping[MessageId, str]
    """Where the cards stand that everybody can see."""
    zone: tzinfo
    """The server's."""
    references: References = field(default_factory=References)

    def cite(self, figure: Figure) -> str:
        """Return the marks of a figure's first sources, kept on its line."""
        return f"\u00a0{self.references.cite(cited_for(figure, self.writer.catalogue))}"


def correction_line(sheet: Sheet, corrected: Corrected) -> Line:
    """Return what was told of a figure, what holds now, and which cards say so."""
    writer, now = sheet.writer, corrected.now
    before = None if corrected.before is None else writer.quantity(corrected.before)
    said = [_change(before, now, writer)]
    if now is not None:
        said += [*_ahead(now, writer), *writer.own(now)]
    line = _line(corrected.told, ", ".join(said), writer)
    cited = sheet.cite(now) if now is not None else ""
    cards = _cards(sheet, corrected)
    text = f"{line}{cited}{f' ({cards})' if cards else ''}"
    return Line(text, (now.id,) if now is not None else ())


def figure_line(sheet: Sheet, figure: Figure, *, on: date, disputed: bool) -> Line:
    """Return the figure of a day with all that tells it from others."""
    writer, runs = sheet.writer, figure.status is Status.IN_OPERATION
    said = [
        f"**{writer.quantity(figure)}**",
        *_standing(writer, figure),
        when(writer, figure),
        *_who(writer, figure),
        *sureness(writer, figure.confidence, disputed=disputed),
        *([writer.say("figures-old")] if runs and is_old(figure, on=on) else ()),
        *writer.own(figure),
    ]
    line = _line(figure, ", ".join(said), writer)
    return Line(f"{line}{sheet.cite(figure)}", (figure.id,))


def credit_of(sheet: Sheet, figure: Figure) -> str:
    """Return the sources of the figure of the day in small print, and when it was checked."""
    writer, cited = sheet.writer, sheet.references.cited
    said: list[str] = []
    for key in cited_for(figure, writer.catalogue):
        source = writer.catalogue.sources[key]
        linked = short_source(source, writer, cited[key], linked=True)
        bare = short_source(source, writer, cited[key], linked=False)
        said.append(linked if len(linked) <= _CREDIT else _cut(bare, _CREDIT))
    checked = writer.dated(figure.checked_on, Precision.DAY)
    return f"-# {' · '.join([*said, writer.say('figures-checked', date=checked)])}"


def question_lines(question: Question, writer: Writer) -> list[Line]:
    """Return a line for each view, in their order; the first answers for all figures."""
    lines = [
        writer.say("digest-view", name=writer.say(f"viewpoint-{viewpoint}"), line=line)
        for viewpoint, line in question.views
    ]
    return [Line(line, question.figures if not place else ()) for place, line in enumerate(lines)]


def happening_lines(happenings: Happenings, writer: Writer) -> list[Line]:
    """Return where most was written, then what was published, then what moved."""
    return [
        *(Line(_busy(each, writer)) for each in happenings.places.told),
        *(Line(_published(each, writer)) for each in happenings.published.told),
        *(Line(_shifted(each, writer)) for each in happenings.shifted.told),
    ]


def due_line(sheet: Sheet, due: FellDue) -> Line:
    """Return what was planned or predicted for which date, and what is known now."""
    writer, plan, known = sheet.writer, due.plan, due.known
    line = f"{_line(plan, _foreseen(plan, writer), writer)}{sheet.cite(plan)}."
    if known is None:
        return Line(f"{line} {writer.say('digest-due-unknown')}", (plan.id,))
    number = f"**{writer.quantity(known)}**"
    today = writer.say("digest-due-known", number=number, date=when(writer, known))
    return Line(f"{line} {today}{sheet.cite(known)}.", (plan.id, known.id))


def _foreseen(plan: Figure, writer: Writer) -> str:
    """Return a number with its date, unless it is one."""
    number = f"**{writer.quantity(plan)}**"
    if plan.metric is Metric.PREDICTED_YEAR:
        return number
    return writer.say(
        "digest-due-line",
        number=number,
        status=writer.say(f"figures-status-{slug(plan.status)}"),
        date=writer.dated(plan.as_of, plan.as_of_precision),
    )


def _change(before: str | None, now: Figure | None, writer: Writer) -> str:
    if now is None:
        return writer.say("digest-withdrawn", before=before or "")
    number = writer.quantity(now)
    if before is None or before == number:
        return writer.say("digest-corrected-now", now=number)
    return writer.say("digest-corrected", before=before, now=number)


def _cards(sheet: Sheet, corrected: Corrected) -> str:
    """Return how many cards say so, with a link to the newest; nothing of what not all can see."""
    link = corrected.newest and sheet.links.get(corrected.newest.message)
    if corrected.newest is None or not link:
        return ""
    posted_on = corrected.newest.posted_at.astimezone(sheet.zone).date()
    card = sheet.writer.dated(posted_on, Precision.DAY)
    return sheet.writer.say("digest-cards", count=corrected.cards, card=f"[{card}](<{link}>)")


def _what(figure: Figure, writer: Writer) -> str:
    """Return the subject and, where the unit does not say it, what is measured of it."""
    subject = _subject(figure, writer)
    if figure.metric in _COUNTED:
        return subject
    return f"{subject}, {writer.metric(figure.metric)}"


def _subject(figure: Figure, writer: Writer) -> str:
    subject = _cut(writer.words(figure.subject), _NAME)
    owner = writer.catalogue.organisations.get(figure.organisation)
    name = writer.organisation(owner) if owner is not None else figure.organisation
    if name.casefold() in subject.casefold():
        return subject
    return writer.say("digest-of", subject=subject, organisation=name)


def _standing(writer: Writer, figure: Figure) -> list[str]:
    """Return status and scope, where they say more than the metric does."""
    stated = figure.scope is Scope.TRAINING_RUN and figure.status is Status.STATED
    silent = figure.scope in _SILENT or (figure.scope is Scope.ANNOUNCED and figure.status in AHEAD)
    return [
        *([] if stated else [writer.say(f"figures-status-{slug(figure.status)}")]),
        *([] if silent else [writer.say(f"figures-scope-{slug(figure.scope)}")]),
    ]


def _ahead(figure: Figure, writer: Writer) -> list[str]:
    """Return that a number tells of what does not exist yet, if it does."""
    ahead = figure.status in AHEAD
    return [writer.say(f"figures-status-{slug(figure.status)}")] if ahead else []


def _who(writer: Writer, figure: Figure) -> list[str]:
    return [_cut(each, _SPEAKER) for each in speaker(writer, figure)]


def _busy(lively: Lively, writer: Writer) -> str:
    return writer.say(
        "digest-busy",
        kind="debate" if lively.debate else "channel",
        channel=f"<#{lively.busy.channel}>",
        messages=lively.busy.messages,
        people=lively.busy.people,
    )


def _published(published: Published, writer: Writer) -> str:
    title = _title(published.topic, writer)
    line = writer.say("digest-published", count=published.count, title=title)
    return line if published.thread is None else f"{line} (<#{published.thread}>)"


def _shifted(shifted: Shifted, writer: Writer) -> str:
    moves = [
        writer.say("digest-move", count=each.count, before=each.before, after=each.after)
        for each in shifted.movement.moves
    ]
    return writer.say("digest-moved", title=_title(shifted.topic, writer), moves=", ".join(moves))


def _title(topic: Topic, writer: Writer) -> str:
    return fill(title_of(topic, writer), referring(writer))


def _line(figure: Figure, said: str, writer: Writer) -> str:
    return writer.say("digest-line", what=_what(figure, writer), said=said)


def _cut(text: str, most: int) -> str:
    """Return a text in so many characters; a mark that hides another is not left alone."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip(_LOOSE)}…"
