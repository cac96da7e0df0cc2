"""Texts are said in both languages, numbers as their readers expect, and never half."""

from datetime import date
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from bot.catalogue import data_dir
from bot.errors import ExpectedError
from bot.texts import Language, MissingTextError, Texts, day_text, language_of, month_text
from tests.architecture.fluent_texts import variables
from tests.architecture.fluent_texts import written as written_texts

ENGLISH, FRENCH = Language.ENGLISH, Language.FRENCH


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(data_dir() / "texts")


def written(folder: Path, **languages: str) -> Texts:
    """Return texts written for a test, one file a language."""
    for language, text in languages.items():
        (folder / language).mkdir()
        (folder / language / "all.ftl").write_text(text, encoding="utf-8")
    return Texts(folder)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        pytest.param("fr", FRENCH, id="fr"),
        pytest.param("fr-FR", FRENCH, id="discord"),
        pytest.param("fr_CA.UTF-8", FRENCH, id="posix"),
        pytest.param("FR", FRENCH, id="upper-case"),
        pytest.param("en-GB", ENGLISH, id="english"),
        pytest.param("de", ENGLISH, id="any-other"),
        pytest.param("C.UTF-8", ENGLISH, id="posix-without-language"),
        pytest.param("", ENGLISH, id="empty"),
        pytest.param(None, ENGLISH, id="none"),
    ],
)
def test_a_reader_s_language(tag: str | None, language: Language) -> None:
    assert language_of(tag) is language


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        pytest.param(0, "0", "0", id="zero"),
        pytest.param(999, "999", "999", id="no-group"),
        pytest.param(1456, "1,456", "1\u202f456", id="four-digits"),
        pytest.param(150_000, "150,000", "150\u202f000", id="one-group"),
        pytest.param(3_000_000_000, "3,000,000,000", "3\u202f000\u202f000\u202f000", id="three"),
        pytest.param(2.7, "2.7", "2,7", id="decimals"),
        pytest.param(145_000.5, "145,000.5", "145\u202f000,5", id="both"),
    ],
)
def test_numbers_are_grouped_as_their_readers_expect(
    texts: Texts, number: float, english: str, french: str
) -> None:
    assert texts.say("figures-exact", ENGLISH, low=number) == english
    assert texts.say("figures-exact", FRENCH, low=number) == french


@pytest.mark.parametrize(
    ("count", "english", "french"),
    [
        pytest.param(0, "0 faults.", "Une faute.", id="none"),
        pytest.param(1, "One fault.", "Une faute.", id="one"),
        pytest.param(2, "2 faults.", "2 fautes.", id="two"),
        pytest.param(1500, "1,500 faults.", "1\u202f500 fautes.", id="many"),
    ],
)
def test_each_language_counts_by_its_own_rule(
    texts: Texts, count: int, english: str, french: str
) -> None:
    assert texts.say("cli-data-broken", ENGLISH, count=count).startswith(english)
    assert texts.say("cli-data-broken", FRENCH, count=count).startswith(french)


def test_dates_are_written_out() -> None:
    assert day_text(date(2025, 7, 22), ENGLISH) == "22 Jul 2025"
    assert day_text(date(2025, 7, 22), FRENCH) == "22 juil. 2025"
    assert month_text(date(2025, 7, 1), ENGLISH) == "July 2025"
    assert month_text(date(2025, 7, 1), FRENCH) == "juillet 2025"


@pytest.mark.parametrize(
    ("key", "values"),
    [
        pytest.param("no-such-key", {}, id="unknown-key"),
        pytest.param("", {}, id="empty-key"),
        pytest.param("settings-unknown", {"name": "X"}, id="a-value-that-is-missing"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_text_that_cannot_be_said_whole_is_our_fault(
    texts: Texts, key: str, values: dict[str, str], language: Language
) -> None:
    with pytest.raises(MissingTextError):
        texts.say(key, language, **values)


def test_a_value_is_put_in_as_it_is(texts: Texts) -> None:
    nasty = "{ $name } \u202e**x** { cli-help }"

    said = texts.say("settings-unknown", ENGLISH, name=nasty, nearest="Y")
    assert nasty in said


@pytest.mark.parametrize(
    ("ftl", "text"),
    [
        pytest.param("a = b", "b", id="no-end-of-line"),
        pytest.param("a=b\nother = c\n", "b", id="another-below"),
        pytest.param("other = c\na = b\n", "b", id="another-above"),
        pytest.param("a = b\n# c = d\n", "b", id="a-comment-below"),
        pytest.param("a = b\n-other = c\n", "b", id="a-term-below"),
        pytest.param("a =\n    b\n\n    c = d\n", "b\n\nc = d", id="lines"),
        pytest.param("a  =  b c  \n", "b c", id="blanks-around"),
        pytest.param("a = b\u00a0\n", "b\u00a0", id="a-no-break-space-at-the-end"),
        pytest.param("a = b\n    .label = d\n", "b", id="an-attribute-below"),
        pytest.param("a = b\n    c\n", "b\nc", id="a-second-line"),
        pytest.param('a = b { "{" } c\n', "b { c", id="a-brace"),
        pytest.param("a = { $n ->\n    [x] c\n   *[y] b\n} d\n", "b d", id="kinds"),
    ],
)
def test_a_text_is_found_among_others(tmp_path: Path, ftl: str, text: str) -> None:
    texts = written(tmp_path, en=ftl, fr="a = b\n")

    assert texts.say("a", ENGLISH, n="z") == text


def test_a_text_that_does_not_parse_is_our_fault(tmp_path: Path) -> None:
    texts = written(tmp_path, en="broken = { $\nwhole = b\n", fr="a = b\n")

    with pytest.raises(MissingTextError):
        texts.say("broken", ENGLISH)
    assert texts.say("whole", ENGLISH) == "b"


@pytest.mark.parametrize("language", Language)
def test_each_text_without_values_is_said_as_fluent_formats_it(
    texts: Texts, language: Language
) -> None:
    bundle = FluentBundle([language.value], use_isolating=False)
    for file in (data_dir() / "texts" / language.value).glob("*.ftl"):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    plain = [
        key for key, message in written_texts(language.value).items() if not variables(message)
    ]
    formatted = {key: bundle.format_pattern(_pattern(bundle, key))[0] for key in plain}
    assert len(plain) > 500
    assert {key: texts.say(key, language) for key in plain} == formatted


def _pattern(bundle: FluentBundle, key: str) -> Pattern:
    pattern = bundle.get_message(key).value
    assert pattern is not None
    return pattern


def test_a_text_without_isolation_marks(texts: Texts) -> None:
    said = texts.say("settings-unknown", FRENCH, name="X", nearest="Y")

    assert not {"\u2068", "\u2069"} & set(said)


def test_a_refusal_is_explained_by_its_key_and_values(tmp_path: Path) -> None:
    class TooManyError(ExpectedError):
        key = "too-many"

    texts = written(tmp_path, en="too-many = { $count } is too many", fr="too-many = { $count }")

    assert texts.explain(TooManyError(count=1500), ENGLISH) == "1,500 is too many"
    assert texts.explain(TooManyError(count=1500), FRENCH) == "1\u202f500"


def test_a_term_or_an_attribute_alone_is_no_text(tmp_path: Path) -> None:
    texts = written(tmp_path, en="-term = x\nonly =\n    .label = y\n", fr="a = b\n")

    for key in ("-term", "only", "a"):
        with pytest.raises(MissingTextError):
            texts.say(key, ENGLISH)
    assert texts.say("a", FRENCH) == "b"


@pytest.mark.parametrize("languages", [{}, {"en": "a = b\n"}], ids=["both", "french"])
def test_a_language_that_is_not_there_stops_the_start(
    tmp_path: Path, languages: dict[str, str]
) -> None:
    with pytest.raises(MissingTextError):
        written(tmp_path, **languages)
