"""What one edition says: a part each, empty where it has nothing to say."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo

from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.digest.corrected import Corrected, corrections_of
from bot.domain.digest.due import FellDue, fallen_due
from bot.domain.digest.few import Few, few
from bot.domain.digest.figure_choice import figure_of_the_day
from bot.domain.digest.happenings import Happenings, happenings_of
from bot.domain.digest.material import Activity, Material
from bot.domain.digest.question import Question, question_of, topic_of_the_day
from bot.domain.digest.rotation import Shown
from bot.domain.digest.settings import Part
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure
from bot.domain.viewpoints.filling import Said
from bot.domain.viewpoints.model import Topic
from bot.texts import Language

MOST_CORRECTIONS, MOST_DUE = 3, 3


@dataclass(frozen=True, kw_only=True)
class Span:
    """What an edition covers, in the server's own days."""

    day: date
    """The day that the edition is of."""
    since: date
    """The day of the last edition."""
    today: date
    zone: tzinfo


@dataclass(frozen=True, kw_only=True)
class Known:
    """What counts in a server, and what its editions have shown of it."""

    guild: GuildId
    catalogue: Catalogue
    core: Catalogue
    """The figures that count where a server says nothing."""
    topics: Mapping[str, Topic]
    visible: Collection[ChannelId] = ()
    """The threads of debates, and the channels of cards, that everybody there can see."""
    figures_shown: Shown = field(default_factory=dict[str, date])
    topics_shown: Shown = field(default_factory=dict[str, date])


@dataclass(frozen=True)
class Voice:
    """In which language an edition speaks, and how it says the numbers of figures."""

    language: Language
    said: Said


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What is said; the bounds of a message are whoever draws it's to keep."""

    span: Span
    corrections: Few[Corrected] = field(default_factory=Few[Corrected])
    figure: Figure | None = None
    question: Question | None = None
    happenings: Happenings = field(default_factory=Happenings)
    due: Few[FellDue] = field(default_factory=Few[FellDue])

    def __bool__(self) -> bool:
        """Return whether there is anything to say."""
        said = (self.corrections, self.figure, self.question, self.happenings, self.due)
        return any(bool(each) for each in said)


def edition_of(  # noqa: PLR0913 - what it is made of, what is wanted of it, and for whom
    span: Span,
    known: Known,
    material: Material,
    activity: Activity,
    *,
    parts: Collection[Part],
    voice: Voice,
) -> Edition:
    """Return the edition of a day with these parts."""
    figure = _figure(span, known) if Part.FIGURE in parts else None
    corrections = (
        corrections_of(material, known.catalogue, known.core, known.visible)
        if Part.CORRECTIONS in parts
        else ()
    )
    happened = Part.ACTIVITY in parts
    due = (
        fallen_due(known.catalogue, since=span.since, until=span.today) if Part.DUE in parts else ()
    )
    return Edition(
        span=span,
        corrections=few(corrections, most=MOST_CORRECTIONS),
        figure=figure,
        question=_question(span, known, voice) if Part.QUESTION in parts else None,
        happenings=(
            happenings_of(material, activity, known.topics, known.visible)
            if happened
            else Happenings()
        ),
        due=few(due, most=MOST_DUE),
    )


def _figure(span: Span, known: Known) -> Figure | None:
    return figure_of_the_day(known.catalogue, known.guild, known.figures_shown, on=span.today)


def _question(span: Span, known: Known, voice: Voice) -> Question | None:
    topic = topic_of_the_day(known.topics.values(), known.guild, known.topics_shown)
    if topic is None:
        return None
    return question_of(topic, voice.language, voice.said, seed=seed_of(known.guild, span.day))


def seed_of(guild: GuildId, day: date) -> int:
    """Return what the order of the views is drawn by: it differs by server and day."""
    return guild + day.toordinal()
