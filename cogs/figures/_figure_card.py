"""From what is known of a metric to the texts of its card and its private sides; pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.figures.evidence import sources_of, statements_of
from bot.domain.figures.metric_lookup import MetricAnswer
from bot.domain.figures.model import Figure, Precision
from bot.ui.cards import Section
from bot.ui.figures.sources import with_small_print
from bot.ui.figures.writing import Writer
from cogs.figures._lines import Sheet, titled
from cogs.figures._reasons import disputes, why_chosen, with_credit
from cogs.figures._value_lines import value_line


@dataclass(frozen=True)
class _Kind:
    """One section of figures."""

    title: str
    figures: Callable[[MetricAnswer], Sequence[Figure]]
    few: int
    """Lines of it on the card."""


_VALUES = 5
"""Values on the card: one glance gives the answer, the rest is behind a button."""
_KINDS = (
    _Kind("figures-planned-title", lambda answer: answer.plans, 3),
    _Kind("figures-others-title", lambda answer: answer.others, 3),
)


def figure_texts(
    answer: MetricAnswer, writer: Writer, *, today: bool, notes: Sequence[str] = ()
) -> list[str]:
    """Return the texts of the card, which fit a message with room to spare.

    `today` is whether the question was about now; `notes` are small lines under the title.
    """
    return _texts(Sheet(answer, writer), few=True, today=today, notes=notes)


def all_values_texts(answer: MetricAnswer, writer: Writer, *, today: bool) -> list[str]:
    """Return every line that the answer holds, with its note, as far as a message goes."""
    return _texts(Sheet(answer, writer, noted=True), few=False, today=today, notes=())


def is_told_whole(answer: MetricAnswer) -> bool:
    """Return whether the card shows all that the answer holds."""
    return len(shown_values(answer)) == len(answer.figures) and not any(
        figure.note for figure in answer.figures
    )


def shown_values(answer: MetricAnswer) -> list[Figure]:
    """Return the figures on the card, those that answer the question first."""
    others = (figure for kind in _KINDS for figure in kind.figures(answer)[: kind.few])
    return [*answer.values[:_VALUES], *others]


def cited_for(answer: MetricAnswer, writer: Writer) -> list[str]:
    """Return the sources of the whole answer in the order of their numbers on its card."""
    sheet = Sheet(answer, writer)
    _sections(sheet, few=True, today=True, notes=())
    for figure in answer.figures:
        sheet.references.cite(sources_of(writer.catalogue, figure))
    return list(sheet.references.cited)


def _texts(
    sheet: Sheet[MetricAnswer], *, few: bool, today: bool, notes: Sequence[str]
) -> list[str]:
    sections = _sections(sheet, few=few, today=today, notes=notes)
    checked = min((figure.checked_on for figure in sheet.answer.figures), default=None)
    return with_small_print(sections, sheet.references.cited, sheet.writer, checked=checked)


def _sections(
    sheet: Sheet[MetricAnswer], *, few: bool, today: bool, notes: Sequence[str]
) -> list[Section]:
    sections = [_headline(sheet, few=few, today=today, notes=notes)]
    for kind in _KINDS:
        figures = kind.figures(sheet.answer)
        lines = [value_line(sheet, each) for each in (figures[: kind.few] if few else figures)]
        if lines:
            sections.append(Section(titled(sheet.writer.say(kind.title), lines)))
    return sections


def _headline(
    sheet: Sheet[MetricAnswer], *, few: bool, today: bool, notes: Sequence[str]
) -> Section:
    answer, writer = sheet.answer, sheet.writer
    values = [
        value_line(sheet, figure, bold=True)
        for figure in (answer.values[:_VALUES] if few else answer.values)
    ]
    lines = [f"- {value}" for value in values] if len(values) > 1 else values
    nothing = [writer.say("figure-unreliable"), writer.say("figures-unreliable-known")]
    title = title_of(answer, writer, today=today)
    return Section([*notes, *(lines or nothing)], title=f"## {title}")


def title_of(answer: MetricAnswer, writer: Writer, *, today: bool) -> str:
    """Return organisation and metric, with the date if it is not today's."""
    name, metric = writer.organisation(answer.organisation), writer.metric(answer.metric)
    if today:
        return writer.say("figure-title", organisation=name, metric=metric)
    date = writer.dated(answer.on, Precision.DAY)
    return writer.say("figure-title-on", organisation=name, metric=metric, date=date)


def why_value_texts(answer: MetricAnswer, writer: Writer) -> list[str]:
    """Return the rule that chose the values, applied to this answer, and what disagrees."""
    name = writer.organisation(answer.organisation)
    on = writer.dated(answer.on, Precision.DAY)
    title = writer.say("figures-why-title", organisation=name)
    sections = [
        Section([writer.say("figure-why-rule", date=on)], title=f"## {title}"),
        Section(
            [
                why_chosen(figure, statements_of(writer.catalogue, figure), writer)
                for figure in answer.values
            ]
        ),
        Section(disputes(answer.figures, writer)),
    ]
    return with_credit(sections, answer.figures, writer)
