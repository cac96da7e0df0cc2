"""What ships in `data/topics/`: sound, fair, typeset, and readable with any figure."""

import re
from collections.abc import Iterator

import pytest

from bot.catalogue import data_dir, find_topic_problems
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.parity import parity_faults
from bot.domain.viewpoints.wording import FRAME, Wording, worded
from bot.texts import Language
from bot.ui.cards import TEXT_ROOM
from tests.support.figures import shipped
from tests.support.topics import saying, shipped_topics

ASKED_FOR = {
    "wall",
    "computing-power",
    "energy",
    "money",
    "open-models",
    "superintelligence",
    "robots",
    "training-data",
    "storms",
    "energy-value",
    "regulation",
}
FAULTS = re.compile(r"['\"!{}]|\.\.\.| {2}|\u202f{2}")
FRENCH_FAULTS = re.compile(
    r"(?<!\u202f)[;?]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»|\d \d{3}|(?<![\u00a0\u202f])%|[“”]"
)
ELIDING = re.compile(r"\b(?:de|que|le|la|ne|se|si|jusque|lorsque|puisque|entre) \{", re.IGNORECASE)
"""French words that change, or no longer fit, before "environ" or a range."""
READINGS = [
    pytest.param(key, language, id=f"{key}-{language}")
    for key in sorted(shipped_topics())
    for language in Language
]


def wordings() -> Iterator[tuple[str, Language, Wording]]:
    for key, topic in shipped_topics().items():
        for language in Language:
            yield key, language, worded(topic, language, saying()[language])


def texts(language: Language) -> Iterator[str]:
    for _, each, wording in wordings():
        if each is language:
            yield wording.title
            yield from (statement.text for statement in wording.statements.values())


def test_the_shipped_topics_are_sound() -> None:
    assert find_topic_problems(data_dir(), shipped(), saying()) == []


def test_the_subjects_that_people_discuss_are_there() -> None:
    assert set(shipped_topics()) == ASKED_FOR
    assert all(topic.views.keys() == set(Viewpoint) for topic in shipped_topics().values())


@pytest.mark.parametrize(("key", "language"), READINGS)
def test_a_topic_passes_the_gate_and_fits_its_card(key: str, language: Language) -> None:
    wording = worded(shipped_topics()[key], language, saying()[language])
    length = len(wording.title) + sum(len(each.text) for each in wording.statements.values())

    assert parity_faults(wording) == []
    assert length + FRAME <= TEXT_ROOM
    assert 1 <= wording.minutes <= 3


def test_every_view_names_a_source_of_its_own() -> None:
    assert [
        (key, viewpoint)
        for key, topic in shipped_topics().items()
        for viewpoint, view in topic.views.items()
        if not view.source
    ] == []


def test_people_find_each_topic_by_a_name_in_each_language() -> None:
    assert all(topic.aliases.fr and topic.aliases.en for topic in shipped_topics().values())


@pytest.mark.parametrize("language", list(Language))
def test_the_texts_are_typeset(language: Language) -> None:
    found = [text for text in texts(language) if FAULTS.search(text)]
    if language is Language.FRENCH:
        found += [text for text in texts(language) if FRENCH_FAULTS.search(text)]

    assert found == []


def test_no_french_word_would_have_to_change_with_a_figure() -> None:
    assert [
        passage.fr
        for topic in shipped_topics().values()
        for passage in topic.passages.values()
        if ELIDING.search(passage.fr)
    ] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("soit {figure:a}", False, id="a-word-that-stays"),
        pytest.param("une part de {figure:a}", True, id="de-environ"),
        pytest.param("entre {figure:a}", True, id="between-a-range"),
    ],
)
def test_an_elision_is_recognised(text: str, wrong: bool) -> None:  # noqa: FBT001 - the table says
    assert bool(ELIDING.search(text)) is wrong


def test_no_figure_is_said_twice_in_one_text() -> None:
    numbers = re.compile(r"\{figure:[a-z0-9-]+\}")

    assert [
        passage.en
        for topic in shipped_topics().values()
        for passage in topic.passages.values()
        if len(numbers.findall(passage.en)) != len(set(numbers.findall(passage.en)))
    ] == []
