"""Each rule of the topics, broken once: file, line, field and reason are named."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.catalogue import (
    CatalogueError,
    Problem,
    data_dir,
    find_topic_problems,
    read_catalogue,
    read_topics,
)
from bot.domain.viewpoints.filling import Reference
from bot.texts import Language, Texts
from tests.data.folders import broken, write_folder
from tests.data.topics import SETTLED, TOPIC, with_topic

MILL = "topics/mill.toml"
TEXTS = Texts(data_dir() / "texts")
RETIRED = broken("figures/ada.toml", '"planned"', '"retired"', entry="ada-mill-plan")
SUPERSEDED = broken(
    "figures/ada.toml",
    "checked_on",
    'supersedes = ["ada-mill-rumour"]\nchecked_on',
    entry="ada-mill-west",
)


class Break(NamedTuple):
    """One change to the sound topic."""

    old: str
    new: str
    entry: str = ""
    """The change is made after the first mention of this."""


def said(reference: Reference) -> str:
    return f"7 ({reference.figure[-5:]})"


SAYING = dict.fromkeys(Language, said)


def problems_in(folder: Path, files: Mapping[str, str]) -> list[Problem]:
    write_folder(folder, files)
    return find_topic_problems(folder, read_catalogue(folder), SAYING)


def test_the_small_topics_are_sound(tmp_path: Path) -> None:
    files = {**with_topic(), "topics/bread.toml": SETTLED.replace("flour", "bread", 1)}

    assert problems_in(tmp_path, files) == []
    topics = read_topics(tmp_path, read_catalogue(tmp_path))
    assert sorted(topics) == ["bread", "mill"]
    assert topics["mill"].optimist is not None
    assert topics["mill"].optimist.text.en == "With better stones comes the best bread of all."
    assert topics["bread"].settled


def test_a_folder_without_topics_is_sound(tmp_path: Path) -> None:
    assert problems_in(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("change", "at", "field", "reason"),
    [
        pytest.param(
            Break("evidence.fr", "evidense = 1\nevidence.fr"),
            "evidense",
            "evidense",
            "catalogue-unknown-field",
            id="a-field-that-does-not-exist",
        ),
        pytest.param(
            Break('evidence.fr = "Une lettre."\n', ""),
            "evidence.en",
            "evidence",
            "catalogue-language-missing",
            id="a-text-in-one-language",
        ),
        pytest.param(
            Break('optimist.text.fr = "Avec de meilleures meules viendra le meilleur pain."\n', ""),
            "optimist.text.en",
            "optimist",
            "catalogue-language-missing",
            id="a-view-in-one-language",
        ),
        pytest.param(
            Break('source = ["letter-1843"]\n', "", "common_ground.en"),
            "[[topic]]",
            "source",
            "catalogue-missing-field",
            id="no-source",
        ),
        pytest.param(
            Break('source = ["letter-1843"]\n', "source = []\n", "common_ground.en"),
            "source = []",
            "source",
            "catalogue-invalid-value",
            id="an-empty-list-of-sources",
        ),
        pytest.param(
            Break('id = "mill"', f'id = "{"m" * 48}"'),
            "id =",
            "id",
            "catalogue-invalid-value",
            id="an-id-too-long-for-buttons",
        ),
        pytest.param(
            Break('id = "mill"', 'id = "moulin"'),
            "id =",
            "id",
            "topic-misfiled",
            id="in-the-file-of-another",
        ),
        pytest.param(
            Break('["page-1844"]', '["page-1845"]'),
            'neutral.source = ["page-1845"]',
            "neutral.source",
            "catalogue-unknown-target",
            id="a-view-s-source-that-does-not-exist",
        ),
        pytest.param(
            Break('["letter-1843"]', '["letter-1844"]', "common_ground.en"),
            'source = ["letter-1844"]',
            "source",
            "catalogue-unknown-target",
            id="a-source-that-does-not-exist",
        ),
        pytest.param(
            Break("Comme un four.", "Comme {un} four."),
            "example.fr",
            "example.fr",
            "topic-brace",
            id="braces-around-a-word",
        ),
        pytest.param(
            Break("Cela dépend du blé", "Cela dépend, {figure:ada-mill-plan}, du blé"),
            "neutral.text.fr",
            "neutral.text.fr",
            "topic-languages-differ",
            id="a-number-for-one-language-alone",
        ),
        pytest.param(
            Break("Is a mill needed?", "Is a mill needed? " * 5),
            "title.en",
            "title.en",
            "topic-too-long",
            id="a-title-too-long",
        ),
        pytest.param(
            Break("Like an oven.", "Like an oven. " * 22),
            "example.en",
            "example.en",
            "topic-too-long",
            id="an-example-too-long",
        ),
        pytest.param(
            Break("A worse loaf.", "A worse loaf. " * 11),
            "optimist.mind.en",
            "optimist.mind.en",
            "topic-too-long",
            id="what-changes-minds-too-long",
        ),
        pytest.param(
            Break("du bruit pour rien", "du bruit pour rien, jour et nuit, été comme hiver"),
            "pessimist.text.fr",
            "pessimist.text.fr",
            "topic-view-uneven",
            id="a-view-longer-in-one-language",
        ),
        pytest.param(
            Break("One letter.", "One letter counts 150 stones."),
            "evidence.en",
            "evidence.en",
            "topic-number-held",
            id="a-number-that-a-figure-gives",
        ),
        pytest.param(
            Break("One letter.", "One letter says “yes”."),
            "evidence.en",
            "evidence.en",
            "topic-quotation",
            id="invented-speech",
        ),
    ],
)
def test_a_broken_rule_is_named(
    tmp_path: Path, change: Break, at: str, field: str, reason: str
) -> None:
    [problem] = problems_in(tmp_path, with_topic(change.old, change.new, entry=change.entry))

    assert (problem.file, problem.field, problem.reason) == (MILL, field, reason)
    assert _line(tmp_path, problem).startswith(at)


@pytest.mark.parametrize(
    ("files", "fields", "reason", "values"),
    [
        pytest.param(
            RETIRED,
            ["recap.fr", "recap.en"],
            "topic-figure-retired",
            {"id": "ada-mill-plan"},
            id="retired",
        ),
        pytest.param(
            SUPERSEDED,
            ["pessimist.text.fr", "pessimist.text.en"],
            "topic-figure-superseded",
            {"id": "ada-mill-rumour", "newer": "ada-mill-west"},
            id="superseded",
        ),
    ],
)
def test_a_text_whose_figure_no_longer_holds_is_named(
    tmp_path: Path,
    files: Mapping[str, str],
    fields: list[str],
    reason: str,
    values: Mapping[str, str],
) -> None:
    problems = problems_in(tmp_path, {**with_topic(), **files})

    assert [each.field for each in problems] == fields
    assert {each.reason for each in problems} == {reason}
    assert all(each.values == values for each in problems)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        pytest.param(
            ", {figure:ada-mill-plan} prévus.|, {figure:ada-mill-plan} to come.",
            ".|.",
            "topic-few-figures",
            id="one-figure",
        ),
        pytest.param(
            "{figure:ada-mill-rumour}, du bruit|{figure:ada-mill-rumour}, is noise",
            "vraiment trop, du bruit|far too much, is noise",
            "topic-view-unsourced",
            id="a-view-that-rests-on-nothing",
        ),
        pytest.param(
            'example.fr = "Comme un four."|example.en = "Like an oven."',
            "|",
            "topic-part-missing",
            id="no-example",
        ),
    ],
)
def test_the_parity_gate_is_asked_in_each_language(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    text = TOPIC
    for before, after in zip(old.split("|"), new.split("|"), strict=True):
        assert before in text
        text = text.replace(before, after)

    problems = problems_in(tmp_path, {MILL: text})

    assert [each.reason for each in problems] == [reason, reason]
    assert sorted(each.field.rpartition(".")[2] for each in problems) == ["en", "fr"]


def test_a_name_means_one_topic_whatever_the_language(tmp_path: Path) -> None:
    other = SETTLED.replace('"Wheat flour"', '"Moulin"')

    problems = problems_in(tmp_path, {**with_topic(), "topics/flour.toml": other})

    assert [(each.file, each.field, each.values["name"]) for each in problems] == [
        (MILL, "aliases.fr", "moulin"),
        (MILL, "aliases.en", "flour"),
    ]
    assert {each.reason for each in problems} == {"topic-name-taken"}
    assert {each.values["other"] for each in problems} == {"flour"}


def test_a_file_holds_one_topic(tmp_path: Path) -> None:
    [problem] = problems_in(tmp_path, {"topics/flour.toml": f"{SETTLED}\n{SETTLED}"})

    assert (problem.field, problem.reason) == ("id", "topic-misfiled")
    assert problem.line > SETTLED.count("\n")


def test_every_reason_is_a_sentence_in_both_languages(tmp_path: Path) -> None:
    [problem] = problems_in(tmp_path, with_topic("Comme un four.", "Comme {un} four."))

    assert problem.text(TEXTS, Language.ENGLISH) == (
        "topics/mill.toml:11, example.fr: Braces are for references alone: "
        "`{figure:id}` for a number, `{date:id}` for its date."
    )
    assert problem.text(TEXTS, Language.FRENCH).startswith(
        "topics/mill.toml:11, example.fr\u00a0: Les accolades ne servent"
    )


def test_topics_that_break_a_rule_are_not_read(tmp_path: Path) -> None:
    write_folder(tmp_path, with_topic("Comme un four.", "Comme {un} four."))

    with pytest.raises(CatalogueError) as refused:
        read_topics(tmp_path, read_catalogue(tmp_path))

    assert "topics/mill.toml:11 (example.fr)" in TEXTS.explain(refused.value, Language.ENGLISH)


def test_how_topics_read_does_not_keep_the_bot_from_starting(tmp_path: Path) -> None:
    write_folder(tmp_path, with_topic("Like an oven.", "Like an oven. " * 22))

    assert read_topics(tmp_path, read_catalogue(tmp_path)).keys() == {"mill"}


def _line(folder: Path, problem: Problem) -> str:
    lines = (folder / problem.file).read_text(encoding="utf-8").splitlines()
    return lines[problem.line - 1]
