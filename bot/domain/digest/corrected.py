"""Which figures an edition corrects: those that a server's cards showed, and those of its own."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.domain.configuration.ids import ChannelId
from bot.domain.digest.material import Card, CorrectedNumber, Material
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import correction_of, digest_of, figure_now
from bot.domain.figures.model import Figure
from bot.domain.figures.own import OwnChange
from bot.domain.figures.own_words import made_plain


@dataclass(frozen=True)
class Corrected:
    """A figure of which another number was told before."""

    told: Figure
    """What it is about: what holds now or, where nothing does, what did."""
    before: Figure | None
    """As it was told; None where that number is not known any more."""
    now: Figure | None
    """What holds in its place; None where nothing does."""
    newest: Card | None = None
    """The newest card that showed it, of those that everybody can see; None where none did."""
    cards: int = 0


def corrections_of(
    material: Material, catalogue: Catalogue, core: Catalogue, visible: Collection[ChannelId]
) -> list[Corrected]:
    """Return each figure that was corrected, once; first what cards showed, newest first.

    `catalogue` is what counts in the server, `core` what does where a server says nothing. Of
    cards elsewhere than in the channels that are `visible` to all nothing is told.
    """
    own = dict(_own(material.own, catalogue, core))
    found: dict[str, Corrected] = {}
    for number in material.corrected:
        key = number.shown.figure
        former = [_figure_before(each) for each in material.own if each.key == key]
        known = [*former, core.figures.get(key), catalogue.figures.get(key)]
        corrected = None if key in found else _shown(number, catalogue, known, visible)
        if corrected is not None:
            found[key] = corrected
    rest = ((figure_now(key, catalogue), before) for key, before in own.items() if key not in found)
    return [*found.values(), *(Corrected(now or before, before, now) for now, before in rest)]


def _shown(
    number: CorrectedNumber,
    catalogue: Catalogue,
    known: Iterable[Figure | None],
    visible: Collection[ChannelId],
) -> Corrected | None:
    """Return what cards are to say of a number; what was known of it tells which number it was."""
    correction = correction_of(number.shown, catalogue)
    same = (each for each in known if each and digest_of(each) == number.shown.digest)
    before = next(same, None)
    now = correction and correction.by
    told = now or before
    if correction is None or told is None:
        return None
    cards = [each for each in number.cards if each.newest.channel in visible]
    newest = cards[0].newest if cards else None
    return Corrected(told, before, now, newest, sum(each.count for each in cards))


def _own(
    changes: Iterable[OwnChange], catalogue: Catalogue, core: Catalogue
) -> Iterator[tuple[str, Figure]]:
    """Yield the figures that the server itself corrected, by id, as they were before.

    What holds again as it did was not corrected.
    """
    first: dict[str, Figure | None] = {}
    for change in changes:
        first.setdefault(change.key, _figure_before(change))
        after = change.after.figure if change.after is not None else None
        for key in after.supersedes if after is not None else ():
            first.setdefault(key, core.figures.get(key))
    for key, before in first.items():
        now = figure_now(key, catalogue)
        same = before is not None and now is not None and digest_of(before) == digest_of(now)
        if before is not None and before.served and not same:
            yield key, before


def _figure_before(change: OwnChange) -> Figure | None:
    return made_plain(change.before).figure if change.before is not None else None
