"""From an answer to the rule that chose its numbers, and to its formulas; pure."""

from collections.abc import Iterable, Sequence

from bot.domain.figures.estimate import Estimate, bounds
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.lookup import GpuAnswer
from bot.domain.figures.model import Figure, Precision
from bot.ui.cards import TEXT_ROOM, Section, fit
from bot.ui.figures.writing import Writer, is_creative_commons, slug


def why_texts(answer: GpuAnswer, writer: Writer) -> list[str]:
    """Return the rule that chose the numbers, applied to this answer, and every formula."""
    on = writer.dated(answer.on, Precision.DAY)
    title = writer.say("figures-why-title", organisation=writer.organisation(answer.organisation))
    sections = [
        Section([writer.say("figures-why-rule", date=on)], title=f"## {title}"),
        Section([why_chosen(each.figure, each.statements, writer) for each in answer.holdings]),
    ]
    if not answer.holdings:
        sections.append(Section([writer.say("figures-why-none", date=on)]))
    sections.append(Section(_formulas(answer, writer)))
    sections.append(Section(disputes(answer.figures, writer)))
    prices = [term.figure for term in answer.cost.terms if term.figure] if answer.cost else []
    return with_credit(sections, (*answer.figures, *prices), writer)


def with_credit(
    sections: Sequence[Section], figures: Iterable[Figure], writer: Writer
) -> list[str]:
    """Return the texts of a side, with the credit that the sources of its figures ask for."""
    sources = {key for figure in figures for key in sources_of(writer.catalogue, figure)}
    owed = any(is_creative_commons(writer.catalogue.sources[key]) for key in sources)
    credit = [writer.say("figures-sources-credit")] if owed else []
    room = TEXT_ROOM - sum(map(len, credit))
    return [*fit([section for section in sections if section.lines], room=room), *credit]


def why_chosen(figure: Figure, statements: int, writer: Writer) -> str:
    """Return what a number was chosen for; `statements` is how many publications say so."""
    return writer.say(
        "figures-why-site",
        subject=writer.words(figure.subject),
        number=writer.quantity(figure),
        confidence=writer.say(f"figures-confidence-{slug(figure.confidence)}"),
        sources=statements,
        date=writer.dated(figure.as_of, figure.as_of_precision),
    )


def _formulas(answer: GpuAnswer, writer: Writer) -> list[str]:
    lines: list[str] = []
    if answer.total is not None:
        ends = [bounds(site.figure) for site in answer.total.sites]
        lines.append(
            writer.say(
                "figures-why-total",
                formula=" + ".join(writer.count(*each) for each in ends),
                number=writer.count(answer.total.low, answer.total.high),
            )
        )
    if answer.power is not None:
        terms = [
            writer.say(
                "figures-why-term-power",
                count=writer.part(term.part),
                watts=term.low,
            )
            for term in answer.power.terms
        ]
        number = writer.megawatts(answer.power.low, answer.power.high)
        lines.append(writer.say("figures-why-power", formula=" + ".join(terms), number=number))
        lines += _left_out(answer.power, writer)
    if answer.cost is not None:
        lines.append(_cost_formula(answer.cost, writer))
        lines += _left_out(answer.cost, writer)
    return lines


def _cost_formula(cost: Estimate, writer: Writer) -> str:
    terms = [
        writer.say(
            "figures-why-term-cost",
            count=writer.part(term.part),
            price=writer.dollars(term.low, term.high),
            who=writer.words(term.figure.attributed_to),
            date=writer.dated(term.figure.as_of, term.figure.as_of_precision),
        )
        for term in cost.terms
        if term.figure is not None
    ]
    return writer.say(
        "figures-why-cost",
        formula=" + ".join(terms),
        number=writer.dollars(cost.low, cost.high),
    )


def _left_out(estimate: Estimate, writer: Writer) -> list[str]:
    if not estimate.left_out:
        return []
    return [
        writer.say("figures-why-left-out", hardware=" · ".join(map(writer.part, estimate.left_out)))
    ]


def disputes(figures: Iterable[Figure], writer: Writer) -> list[str]:
    """Return what is said of the disagreements among these figures."""
    return [
        writer.say(
            "figures-why-conflict",
            subject=writer.words(figure.subject),
            number=writer.quantity(figure),
            note=writer.words(figure.conflict_note),
        )
        for figure in figures
        if figure.conflict_note is not None
    ]
