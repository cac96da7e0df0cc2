"""From an answer to the rule that chose its numbers, and to its formulas; pure."""

from bot.domain.figures.estimate import Estimate, bounds
from bot.domain.figures.lookup import GpuAnswer, Holding
from bot.domain.figures.model import Precision
from bot.ui.cards import Section, fit
from cogs.figures._writing import Writer, slug


def why_texts(answer: GpuAnswer, writer: Writer) -> list[str]:
    """Return the rule that chose the numbers, applied to this answer, and every formula."""
    on = writer.dated(answer.on, Precision.DAY)
    title = writer.say("figures-why-title", organisation=writer.organisation(answer.organisation))
    sections = [
        Section([writer.say("figures-why-rule", date=on)], title=f"## {title}"),
        Section([_why_site(holding, writer) for holding in answer.holdings]),
    ]
    if not answer.holdings:
        sections.append(Section([writer.say("figures-why-none", date=on)]))
    sections.append(Section(_formulas(answer, writer)))
    sections.append(Section(_disputes(answer, writer)))
    return fit([section for section in sections if section.lines])


def _why_site(holding: Holding, writer: Writer) -> str:
    figure = holding.figure
    return writer.say(
        "figures-why-site",
        subject=writer.words(figure.subject),
        number=writer.quantity(figure),
        confidence=writer.say(f"figures-confidence-{slug(figure.confidence)}"),
        sources=len(holding.sources),
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
                count=" ".join(writer.parts([term.part], term.part.high)),
                watts=term.low,
            )
            for term in answer.power.terms
        ]
        number = writer.say(
            "figures-megawatts", number=writer.range(answer.power.low, answer.power.high)
        )
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
            count=" ".join(writer.parts([term.part], term.part.high)),
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
    return [writer.say("figures-why-left-out", hardware=writer.left_out(estimate))]


def _disputes(answer: GpuAnswer, writer: Writer) -> list[str]:
    return [
        writer.say(
            "figures-why-conflict",
            subject=writer.words(figure.subject),
            number=writer.quantity(figure),
            note=writer.words(figure.conflict_note),
        )
        for figure in answer.figures
        if figure.conflict_note is not None
    ]
