"""The parity gate: what passes, and what is named when it does not."""

from dataclasses import replace

import pytest

from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.parity import parity_faults
from bot.domain.viewpoints.wording import Statement, Wording
from tests.support.topics import VIEW, wording


def view(length: int, **support: tuple[str, ...]) -> Statement:
    return Statement("A" * length, **support or {"sources": ("letter",)})


def named(topic: Wording) -> list[tuple[str, str]]:
    return [(fault.field, fault.reason) for fault in parity_faults(topic)]


@pytest.mark.parametrize(
    "topic",
    [
        pytest.param(wording(), id="three-alike"),
        pytest.param(wording(optimist_text=view(75)), id="a-quarter-less"),
        pytest.param(wording(optimist_text=view(125)), id="a-quarter-more"),
        pytest.param(
            wording(optimist_text=view(75), pessimist_text=view(125)), id="both-at-the-edge"
        ),
        pytest.param(wording(neutral_text=view(100, figures=("one",))), id="a-figure-for-a-source"),
        pytest.param(wording(optimist_mind=None), id="without-what-changes-minds"),
        pytest.param(wording(example=Statement("L’été d’Ada, rock ’n’ roll")), id="apostrophes"),
        pytest.param(wording(example=Statement("5 > 4")), id="greater-than"),
        pytest.param(
            wording(
                settled=True,
                optimist_text=None,
                neutral_text=None,
                pessimist_text=None,
                example=None,
                common_ground=None,
            ),
            id="settled",
        ),
    ],
)
def test_a_fair_topic_passes(topic: Wording) -> None:
    assert named(topic) == []


@pytest.mark.parametrize(
    ("topic", "faults"),
    [
        pytest.param(
            wording(neutral_text=None), [("neutral.text", "topic-view-missing")], id="two-views"
        ),
        pytest.param(
            wording(optimist_text=None, neutral_text=None, pessimist_text=None),
            [(f"{viewpoint}.text", "topic-view-missing") for viewpoint in Viewpoint],
            id="no-views",
        ),
        pytest.param(
            wording(optimist_text=view(74)),
            [("optimist.text", "topic-view-uneven")],
            id="too-short",
        ),
        pytest.param(
            wording(pessimist_text=view(126)),
            [("pessimist.text", "topic-view-uneven")],
            id="too-long",
        ),
        pytest.param(
            wording(optimist_text=view(10), pessimist_text=view(300)),
            [("optimist.text", "topic-view-uneven"), ("pessimist.text", "topic-view-uneven")],
            id="one-too-short-and-one-too-long",
        ),
        pytest.param(
            wording(neutral_text=Statement(VIEW)),
            [("neutral.text", "topic-view-unsourced")],
            id="a-view-that-rests-on-nothing",
        ),
        pytest.param(
            wording(recap=Statement("Facts.", figures=("one",))),
            [("recap", "topic-few-figures")],
            id="one-figure",
        ),
        pytest.param(
            wording(recap=Statement("Facts: 12, 13.", sources=("letter",))),
            [("recap", "topic-few-figures")],
            id="numbers-that-are-no-figures",
        ),
        pytest.param(
            wording(example=None, common_ground=None),
            [("example", "topic-part-missing"), ("common_ground", "topic-part-missing")],
            id="no-example-and-no-common-ground",
        ),
        pytest.param(
            wording(
                settled=True, optimist_text=None, neutral_text=None, recap=Statement("It is so.")
            ),
            [("recap", "topic-few-figures"), ("pessimist.text", "topic-settled-view")],
            id="settled-with-a-view-and-without-figures",
        ),
    ],
)
def test_what_fails_is_named(topic: Wording, faults: list[tuple[str, str]]) -> None:
    assert named(topic) == faults


@pytest.mark.parametrize(
    ("title", "faults"),
    [
        pytest.param("Is “open” open?", ["topic-title-quotation"], id="curly"),
        pytest.param('Is "open" open?', ["topic-title-quotation"], id="straight"),
        pytest.param("Est-ce «\u00a0ouvert\u00a0»", ["topic-title-quotation"], id="guillemets"),
        pytest.param("L’été d’Ada", [], id="apostrophes"),
    ],
)
def test_a_title_has_no_marks_of_its_own(title: str, faults: list[str]) -> None:
    titled = replace(wording(), title=title)

    assert [fault.reason for fault in parity_faults(titled)] == faults


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("«\u00a0Jamais\u00a0», dit-on.", id="guillemets"),
        pytest.param("They say “never”.", id="curly"),
        pytest.param('They say "never".', id="straight"),
        pytest.param("They say ‘never’.", id="single"),
        pytest.param("„Niemals“", id="low"),
        pytest.param("They say:\n> never", id="a-quoted-line"),
        pytest.param("> never", id="a-quoted-first-line"),
    ],
)
@pytest.mark.parametrize("field", ["recap", "optimist_mind", "evidence"])
def test_invented_speech_is_refused(text: str, field: str) -> None:
    spoken = {field: Statement(text, figures=("one", "two"))}
    topic = wording(settled=False, **spoken)

    assert named(topic) == [(field.replace("_", "."), "topic-quotation")]


def test_the_numbers_of_a_refusal_are_given() -> None:
    [uneven] = parity_faults(wording(optimist_text=view(20)))
    [few] = parity_faults(wording(recap=Statement("Facts.")))

    assert uneven.values == {"length": 20, "median": 100}
    assert few.values == {"count": 0, "least": 2}
