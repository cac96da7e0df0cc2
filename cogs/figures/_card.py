"""From an answer to the texts of its card; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.figures.estimate import Estimate, Part, bounds
from bot.domain.figures.lookup import GpuAnswer, Holding, sources_of
from bot.domain.figures.model import (
    Confidence,
    Figure,
    Origin,
    Precision,
    Scope,
    Source,
    Status,
)
from bot.ui.cards import TEXT_ROOM, Section, fit
from cogs.figures._writing import FACTS_CITED, References, Writer, slug, superscript

_MARKS = 2
"""Sources cited for one line; the others are listed under Sources."""
_SMALL_PRINT = 1300
"""Characters that the sources under a card may take before they lose their links."""


@dataclass(frozen=True)
class _Lines:
    """How many lines each section may have."""

    sites: int = 3
    plans: int = 2
    fleets: int = 1
    runs: int = 3
    others: int = 3
    equivalents: int = 2
    powers: int = 2


_FEW = _Lines()
"""One glance gives the answer, the rest is behind a button."""
_ALL = _Lines(*[1000] * 7)


@dataclass(frozen=True)
class _Card:
    """What the lines of one card share."""

    answer: GpuAnswer
    writer: Writer
    most: _Lines
    references: References = field(default_factory=References)


def gpu_texts(answer: GpuAnswer, writer: Writer, *, today: bool, notes: Sequence[str]) -> list[str]:
    """Return the texts of the card, which fit a message with room to spare.

    `today` is whether the question was about now; `notes` are small lines under the title.
    """
    return _texts(_Card(answer, writer, _FEW), today=today, notes=notes)


def all_texts(answer: GpuAnswer, writer: Writer) -> list[str]:
    """Return the card with every line that the answer holds, as far as a message goes."""
    return _texts(_Card(answer, writer, _ALL), today=False, notes=())


def is_short(answer: GpuAnswer) -> bool:
    """Return whether the card shows all that the answer holds."""
    return len(_telling_runs(answer)) == len(answer.training_runs) and all(
        len(figures) <= most
        for figures, most in (
            (answer.holdings, _FEW.sites),
            (answer.plans, _FEW.plans),
            (answer.training_runs, _FEW.runs),
            (answer.fleets, _FEW.fleets),
            (answer.others, _FEW.others),
            (answer.equivalents, _FEW.equivalents),
            (answer.published_power, _FEW.powers),
        )
    )


def cited(answer: GpuAnswer, writer: Writer) -> list[str]:
    """Return the sources of the whole answer in the order of their numbers on its card."""
    card = _Card(answer, writer, _FEW)
    _sections(card, today=True, notes=())
    for figure in answer.figures:
        card.references.cite(sources_of(writer.catalogue, figure))
    return list(card.references.cited)


def _texts(card: _Card, *, today: bool, notes: Sequence[str]) -> list[str]:
    sections = _sections(card, today=today, notes=notes)
    small_print = _small_print(card)
    texts = fit(sections, room=TEXT_ROOM - len(small_print))
    return [*texts, small_print] if small_print else texts


def _sections(card: _Card, *, today: bool, notes: Sequence[str]) -> list[Section]:
    answer, say, most = card.answer, card.writer.say, card.most
    runs = answer.training_runs if most is _ALL else _telling_runs(answer)
    listed = (
        ("figures-planned-title", answer.plans[: most.plans]),
        ("figures-training-title", runs[: most.runs]),
        ("figures-fleets-title", answer.fleets[: most.fleets]),
        ("figures-others-title", answer.others[: most.others]),
    )
    sections = [_headline(card, today=today, notes=notes)]
    sections += [
        Section(_titled(say(title), [_line(card, figure) for figure in figures]))
        for title, figures in listed
        if figures
    ]
    if answer.equivalents:
        brief = [_brief(card, figure) for figure in answer.equivalents[: most.equivalents]]
        sections.append(Section(_titled(say("figures-equivalents-title"), [" · ".join(brief)])))
    derived = _derived(card)
    if derived:
        sections.append(Section(_titled(say("figures-derived-title"), derived)))
    return sections


def _telling_runs(answer: GpuAnswer) -> Sequence[Figure]:
    """Return what was said of training runs; estimates of them only where little else is known."""
    if not answer.holdings:
        return answer.training_runs
    return [
        figure
        for figure in answer.training_runs
        if figure.status is not Status.ESTIMATED or figure.id in answer.disputed
    ]


def _titled(title: str, lines: list[str]) -> list[str]:
    """Put the title before a single line, or above a list."""
    if len(lines) == 1:
        return [f"**{title}** {lines[0]}"]
    return [f"**{title}**", *(f"- {line}" for line in lines)]


def _headline(card: _Card, *, today: bool, notes: Sequence[str]) -> Section:
    answer, writer = card.answer, card.writer
    name = writer.organisation(answer.organisation)
    on = writer.dated(answer.on, Precision.DAY)
    title = (
        writer.say("figures-title", organisation=name)
        if today
        else writer.say("figures-title-on", organisation=name, date=on)
    )
    lines = [*notes]
    for holding in answer.holdings[: card.most.sites]:
        lines += _site_lines(card, holding)
    if not answer.holdings:
        known = "figures-unreliable-known" if answer.figures else "figures-unreliable-nothing"
        lines += [writer.say("figures-unreliable"), writer.say(known)]
    return Section(lines, title=f"## {title}")


def _site_lines(card: _Card, holding: Holding) -> list[str]:
    """Return one site's number with its date, scope, site and sources, and its parts below."""
    writer, figure = card.writer, holding.figure
    parts = writer.parts(holding.parts, bounds(figure)[1])
    number = (
        writer.say("figures-gpus", number=writer.number(figure), plural=bounds(figure)[1])
        if len(parts) > 1
        else writer.quantity(figure)
    )
    details = [
        writer.say("figures-in-operation", number=number),
        writer.dated(figure.as_of, figure.as_of_precision),
        f"{writer.words(figure.subject)} ({writer.say(f'figures-scope-{slug(figure.scope)}')})",
        writer.words(figure.attributed_to),
        *_doubts(card, figure),
    ]
    first = f"{', '.join(details)}{_marks(card, holding.sources)}"
    return [first, _sum(card, figure, parts)] if len(parts) > 1 else [first]


def _sum(card: _Card, figure: Figure, parts: list[str]) -> str:
    """Return the parts of a number, and say where we added them up ourselves."""
    line = " · ".join(parts)
    return (
        f"{line} {card.writer.say('figures-summed')}" if figure.origin is Origin.DERIVED else line
    )


def _line(card: _Card, figure: Figure) -> str:
    """Return one figure on one line: number, subject, date, who says so, doubts, sources."""
    writer = card.writer
    parts = writer.parts(_breakdown(figure), bounds(figure)[1])
    kinds = f" ({' · '.join(parts)})" if len(parts) > 1 else ""
    details = [
        f"{writer.quantity(figure)}{kinds}",
        *_status(card, figure),
        writer.words(figure.subject),
        _when(card, figure),
        *_speaker(card, figure),
        *_doubts(card, figure),
    ]
    return f"{', '.join(details)}{_marks(card, figure.source)}"


def _speaker(card: _Card, figure: Figure) -> list[str]:
    """Return who says so, unless the source's own mark names the same."""
    publishers = {card.writer.catalogue.sources[key].publisher for key in figure.source[:_MARKS]}
    said = figure.attributed_to in publishers
    return [] if said else [card.writer.words(figure.attributed_to)]


def _marks(card: _Card, sources: Sequence[str]) -> str:
    """Return the marks of the first sources, kept on the line of what they support."""
    return f"\u00a0{card.references.cite(sources[:_MARKS])}"


def _brief(card: _Card, figure: Figure) -> str:
    """Return one figure among others on a line: number, subject, date, sources."""
    writer = card.writer
    details = [writer.quantity(figure), writer.words(figure.subject), _when(card, figure)]
    return f"{', '.join(details)}{_marks(card, figure.source)}"


def _breakdown(figure: Figure) -> list[Part]:
    return [Part(key, count, count) for key, count in figure.breakdown.items()]


def _status(card: _Card, figure: Figure) -> list[str]:
    """Return status and scope where the section's title does not say them already."""
    if all(figure is not other for other in card.answer.others):
        return []
    scoped = figure.scope not in {Scope.TRAINING_RUN, Scope.ANNOUNCED}
    return [
        card.writer.say(f"figures-status-{slug(figure.status)}"),
        *([card.writer.say(f"figures-scope-{slug(figure.scope)}")] if scoped else ()),
    ]


def _when(card: _Card, figure: Figure) -> str:
    """Return the figure's date or, for a plan that has none, since when it is known."""
    writer = card.writer
    if figure.as_of is not None:
        return writer.dated(figure.as_of, figure.as_of_precision)
    sources = (writer.catalogue.sources[key] for key in figure.source)
    dated = [
        (source.published, source.published_precision)
        for source in sources
        if source.published is not None
    ]
    day, precision = min(dated, default=(figure.recorded, Precision.DAY))
    coarse = Precision.MONTH if precision is Precision.DAY else precision
    return writer.say("figures-known-since", date=writer.dated(day, coarse))


def _doubts(card: _Card, figure: Figure) -> list[str]:
    """Return what keeps the figure from being plainly true."""
    answer, say = card.answer, card.writer.say
    plan = any(figure is each for each in answer.plans)
    passed = plan and figure.last_day is not None and figure.last_day < answer.on
    return [
        *(
            [say(f"figures-confidence-{slug(figure.confidence)}")]
            if figure.confidence is not Confidence.CONFIRMED
            else ()
        ),
        *([f"**{say('figures-disputed')}**"] if figure.id in answer.disputed else ()),
        *([say("figures-overtaken")] if figure.id in answer.overtaken else ()),
        *([say("figures-stale")] if passed else ()),
    ]


def _derived(card: _Card) -> list[str]:
    answer, writer = card.answer, card.writer
    lines: list[str] = []
    if answer.total is not None:
        number = writer.say(
            "figures-gpus",
            number=writer.count(answer.total.low, answer.total.high),
            plural=answer.total.high,
        )
        sites = len(answer.total.sites)
        lines.append(writer.say("figures-derived-total", number=number, sites=sites))
    estimates: list[str] = []
    if answer.power is not None:
        watts = writer.range(answer.power.low, answer.power.high)
        power = writer.say("figures-megawatts", number=watts)
        estimates.append(writer.say("figures-derived-power", number=power))
        estimates += _without(answer.power, writer)
    if answer.cost is not None:
        cost = writer.dollars(answer.cost.low, answer.cost.high)
        estimates.append(writer.say("figures-derived-cost", number=cost))
        estimates += _without(answer.cost, writer)
    if estimates:
        lines.append(" · ".join(estimates))
    published = [_brief(card, figure) for figure in answer.published_power[: card.most.powers]]
    if published and answer.power is not None:
        lines.append(writer.say("figures-power-published", powers=" · ".join(published)))
    return lines


def _without(estimate: Estimate, writer: Writer) -> list[str]:
    if not estimate.left_out:
        return []
    return [writer.say("figures-derived-without", hardware=writer.left_out(estimate))]


def _small_print(card: _Card) -> str:
    """Return the cited sources in small print, with links while there is room for them."""
    writer, cited = card.writer, card.references.cited
    if not cited:
        return ""
    sources = [writer.catalogue.sources[key] for key in cited]
    checked = min(figure.checked_on for figure in card.answer.figures)
    date = writer.dated(checked, Precision.DAY)
    texts = (
        writer.say(
            "figures-small-print",
            date=date,
            sources=" · ".join(
                _short(source, writer, mark, linked=linked)
                for mark, source in enumerate(sources, start=1)
            ),
        )
        for linked in (True, False)
    )
    linked, unlinked = texts
    return linked if len(linked) <= _SMALL_PRINT else unlinked


def _short(source: Source, writer: Writer, mark: int, *, linked: bool) -> str:
    """Return who published it, when, and the credit that its licence asks for."""
    publisher = writer.words(source.publisher)
    name = f"[{publisher}](<{source.url}>)" if linked and source.url else publisher
    date = (
        f", {writer.dated(source.published, source.published_precision)}"
        if source.published is not None
        else ""
    )
    licence = f" ({source.licence})" if source.licence != FACTS_CITED else ""
    return f"{superscript(mark)} {name}{licence}{date}"
