"""Every card of the catalogue, and its private sides, as Discord would take them."""

import re
from collections.abc import Iterator

import pytest

from tests.support.simulation import Answer, Simulation

TEXT, TEXT_RESERVE = 4000, 200
COMPONENTS, COMPONENT_RESERVE = 40, 2
UNRESOLVED = re.compile(r"\{\s*\$|\{\s*NUMBER|\bNone\b|Bilingual\(|\?\?\?|figures-[a-z]+")
LINK = re.compile(r"\[([^]]+)\]\(<[^>]+>\)")
OWED = re.compile(r"(?P<mark>\S+) \[(?P<publisher>[^]]+)\].* · licence (?P<licence>CC [^·]+)")

TODAY, THEN = "", "2024-09"


def _faults(answer: Answer) -> Iterator[str]:
    """Say what Discord, or a reader, would not take."""
    length = sum(len(str(each.get("content", ""))) for each in answer.components)
    if length > TEXT - TEXT_RESERVE:
        yield f"{length} characters"
    if (count := len(answer.components)) > COMPONENTS - COMPONENT_RESERVE:
        yield f"{count} components"
    if found := UNRESOLVED.search(answer.raw):
        yield f"unresolved: {found[0]}"
    for label, custom_id in answer.buttons.items():
        if not 0 < len(label) <= 80 or len(custom_id) > 100:
            yield f"button: {label!r}, {custom_id!r}"
    if not all(str(each.get("content", "text")).strip() for each in answer.components):
        yield "an empty text"


def _owed(sources: Answer) -> Iterator[tuple[str, str, str]]:
    """Yield each source that asks for a credit: its mark, publisher and licence."""
    for line in sources.text.splitlines():
        if found := OWED.match(line):
            yield found["mark"], found["publisher"], f"({found['licence'].strip()})"


def _credits(card: Answer) -> dict[str, str]:
    """Return what the small print says beside each mark, without its links."""
    *_, small_print = LINK.sub(r"\1", card.text).splitlines()
    entries = (entry.split(" ", 1) for entry in small_print.removeprefix("-# ").split(" · "))
    return {mark: said for mark, *rest in entries for said in rest}


@pytest.mark.parametrize("date", [TODAY, THEN], ids=["today", "then"])
@pytest.mark.parametrize("language", ["en-GB", "fr"])
async def test_every_card_fits_with_room_to_spare(
    simulation: Simulation, language: str, date: str
) -> None:
    simulation.speak(member=language, server=language)
    faults: dict[str, list[str]] = {}
    for organisation in simulation.app.figures.catalogue.organisations:
        card = await simulation.gpu(organisation, **({"date": date} if date else {}))
        sides = [await simulation.press(card, label) for label in card.buttons]
        faults[organisation] = [
            *(["private"] if card.private else []),
            *(["public side"] if not all(side.private for side in sides) else []),
            *(fault for answer in (card, *sides) for fault in _faults(answer)),
        ]

    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("date", [TODAY, THEN], ids=["today", "then"])
@pytest.mark.parametrize("language", ["en-GB", "fr"])
async def test_whoever_asks_for_a_credit_is_given_it(
    simulation: Simulation, language: str, date: str
) -> None:
    simulation.speak(member=language, server=language)
    credited: set[str] = set()
    missing: dict[str, list[str]] = {}
    for organisation in simulation.app.figures.catalogue.organisations:
        card = await simulation.gpu(organisation, **({"date": date} if date else {}))
        if "Sources" not in card.buttons:
            continue
        said = _credits(card)
        for mark, publisher, licence in _owed(await simulation.press(card, "Sources")):
            if mark in said:
                credited.add(f"{publisher} {licence}")
                given = said[mark].startswith(publisher) and licence in said[mark]
                missing |= {} if given else {organisation: [said[mark]]}

    assert "Epoch AI (CC BY 4.0)" in credited
    assert missing == {}


async def test_the_largest_card_with_other_meanings_still_fits(simulation: Simulation) -> None:
    faults = {
        entry.name: found
        for entry in simulation.app.figures.catalogue.ambiguous
        if (found := [*_faults(await simulation.gpu(entry.name))])
    }

    assert faults == {}
