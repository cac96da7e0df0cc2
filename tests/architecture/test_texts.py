"""Every text is written in both languages, used, and given the values that it names."""

import ast

import pytest

from tests.architecture.fluent_texts import files, messages, references, variables, written
from tests.architecture.house import sources, text_of
from tests.architecture.keys import (
    BUILT,
    SPEAKERS,
    Saying,
    areas,
    built,
    heads,
    quoted,
    refusals,
    sayings,
)

SAMPLE = ast.parse(
    """
class TooLongError(ExpectedError):
    key = "reason-too-long"

def refuse(scope):
    texts.say("reason-empty", language, limit=3)
    texts.say("reason-one" if scope else "reason-two", **given)
    texts.say(f"reason-scope-{scope}", language)
    yield entries.problem(place, "name", "name-twice", name="Ada")
    raise TooLongError(length=12)
"""
)


@pytest.fixture(scope="module")
def code() -> list[ast.Module]:
    return [ast.parse(text_of(path)) for path in sources("bot", "cogs")]


@pytest.fixture(scope="module")
def keys() -> set[str]:
    return set(written("en"))


def _said(code: list[ast.Module]) -> set[str]:
    return {saying.key for saying in sayings(code)}


def _unwritten(code: list[ast.Module], keys: set[str]) -> set[str]:
    """Return the keys that code names and nobody wrote.

    A string counts as a key where it is said, and where its first word is that of known keys;
    the short names that a speaker completes are none.
    """
    said = _said(code)
    short = {
        key.removeprefix(speaker.prefix)
        for key in said | built()
        for speaker in SPEAKERS.values()
        if speaker.prefix
    }
    known = areas(keys)
    named = {each for each in quoted(code) - short if each.partition("-")[0] in known}
    return (named | said) - keys


def test_both_languages_have_the_same_files() -> None:
    english, french = ({path.name for path in files(language)} for language in ("en", "fr"))

    assert english
    assert english == french


def test_both_languages_say_the_same_with_the_same_values() -> None:
    english, french = (
        {key: variables(message) for key, message in written(language).items()}
        for language in ("en", "fr")
    )

    assert english == french


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_refers_to_another(language: str) -> None:
    # Each is parsed on its own, when it is first said.
    assert {
        key: found for key, each in written(language).items() if (found := references(each))
    } == {}


def test_every_text_is_used(code: list[ast.Module], keys: set[str]) -> None:
    assert keys - quoted(code) - _said(code) - built() == set()


def test_every_key_in_the_code_is_written(code: list[ast.Module], keys: set[str]) -> None:
    assert _unwritten(code, keys) == set()


def test_every_key_put_together_is_written(keys: set[str]) -> None:
    assert built() - keys == set()


def test_what_puts_keys_together_is_known(code: list[ast.Module], keys: set[str]) -> None:
    known = areas(keys)

    assert {head for head in heads(code) if head.partition("-")[0] in known} == set(BUILT)


def test_every_text_is_given_its_values(code: list[ast.Module]) -> None:
    needed = {key: variables(message) for key, message in written("en").items()}
    checked = [saying for saying in sayings(code) if saying.values is not None]
    short = [each for each in checked if not needed.get(each.key, set()) <= (each.values or set())]

    assert checked
    assert short == []


def test_keys_in_code_are_found() -> None:
    assert quoted([SAMPLE]) == {
        "reason-too-long", "reason-empty", "reason-one", "reason-two", "name-twice",
    }  # fmt: skip
    assert heads([SAMPLE]) == {"reason-scope-"}
    assert refusals([SAMPLE]) == {"TooLongError": "reason-too-long"}


def test_sayings_are_found_with_their_values() -> None:
    assert set(sayings([SAMPLE])) == {
        Saying("reason-too-long", frozenset({"length"})),
        Saying("reason-empty", frozenset({"limit"})),
        Saying("reason-one", None),
        Saying("reason-two", None),
        Saying("catalogue-name-twice", frozenset({"name"})),
    }


def test_a_refusal_without_values_is_found() -> None:
    tree = ast.parse('class LateError:\n    key = "reason-late"\nraise LateError')

    assert list(sayings([tree])) == [Saying("reason-late", frozenset())]


def test_a_key_without_text_is_found() -> None:
    keys = {"reason-too-long", "reason-one", "reason-two", "name-taken"}

    assert _unwritten([SAMPLE], keys) == {"reason-empty", "catalogue-name-twice"}


def test_the_values_of_a_text_are_found() -> None:
    [message] = messages("key = { $a ->\n [one] { $b }\n *[other] { NUMBER($c) }\n }").values()

    assert variables(message) == {"a", "b", "c"}


def test_what_a_text_refers_to_is_found() -> None:
    [message] = messages("key = { other } { -term } { $value }").values()

    assert references(message) == {"other", "-term"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("key.with.dots = Text", id="a-key-that-does-not-parse"),
        pytest.param("key = One\nkey = Two", id="a-key-written-twice"),
    ],
)
def test_a_broken_file_is_refused(text: str) -> None:
    with pytest.raises(AssertionError):
        messages(text)
