"""What is typed as an argument is read, or refused for what is wrong with it."""

import pytest

from bot.domain.arguments.model import Writing, from_text, to_text
from bot.domain.arguments.reading import (
    LONGEST_ARGUMENT,
    LONGEST_SOURCE,
    ArgumentEmptyError,
    ArgumentLinksError,
    ArgumentLongError,
    ArgumentMentionsError,
    ArgumentSourceError,
    ArgumentWordlessError,
    QuoteUnsourcedError,
    read_writing,
)
from bot.errors import ExpectedError

SOURCE = "https://example.org/bread"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("Bread takes time.", "Bread takes time.", id="words"),
        pytest.param("  Bread\n\ntakes\ttime. ", "Bread takes time.", id="lines"),
        pytest.param("Bre\u200bad\u202e takes time.", "Bread takes time.", id="hidden marks"),
        pytest.param("Le pain \u00ab\u00a0lève\u00a0».", "Le pain « lève ».", id="French"),
        pytest.param("パンには時間がかかる", "パンには時間がかかる", id="Japanese"),
        pytest.param(f"See {SOURCE} 🍞", f"See {SOURCE} 🍞", id="words beside a link and an emoji"),
        pytest.param("See example.org 🍞", "See example.org 🍞", id="words beside a bare link"),
        pytest.param("Oui.Voilà", "Oui.Voilà", id="sentences without a space"),
        pytest.param("ada@mill.org", "ada@mill.org", id="a mailbox"),
        pytest.param("mail ada@mill.org", "mail ada@mill.org", id="no mention"),
        pytest.param("a" * LONGEST_ARGUMENT, "a" * LONGEST_ARGUMENT, id="as long as may be"),
    ],
)
def test_an_argument_is_read_on_one_line(typed: str, read: str) -> None:
    assert read_writing(typed, "", quotes=False) == Writing(read)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        pytest.param("", ArgumentEmptyError, id="nothing"),
        pytest.param(" \n\u200b\u00a0", ArgumentEmptyError, id="spaces and hidden marks"),
        pytest.param("a" * (LONGEST_ARGUMENT + 1), ArgumentLongError, id="too long"),
        pytest.param("🍞🥖", ArgumentWordlessError, id="emoji"),
        pytest.param("👩\u200d🍳 1️⃣ 🇫🇷", ArgumentWordlessError, id="emoji of several parts"),
        pytest.param("<:bread:123> <a:loaf:456>", ArgumentWordlessError, id="a server's emoji"),
        pytest.param("!!! 100 %", ArgumentWordlessError, id="signs and digits"),
        pytest.param(SOURCE, ArgumentLinksError, id="a link"),
        pytest.param(f"🍞 {SOURCE} www.example.org", ArgumentLinksError, id="links and an emoji"),
        pytest.param("example.org", ArgumentLinksError, id="a link without its scheme"),
        pytest.param("(Example.org/bread?of=rye).", ArgumentLinksError, id="one in brackets"),
        pytest.param("boulangerie-é.fr:8080 + a.b.org", ArgumentLinksError, id="two of them"),
        pytest.param("<@123> is wrong", ArgumentMentionsError, id="a member"),
        pytest.param("<@!123> is wrong", ArgumentMentionsError, id="a member by an old mention"),
        pytest.param("<@&123> are wrong", ArgumentMentionsError, id="a role"),
        pytest.param("as in <#123>", ArgumentMentionsError, id="a channel"),
        pytest.param("@everyone look", ArgumentMentionsError, id="everyone"),
        pytest.param("@h\u200bere look", ArgumentMentionsError, id="here, with a hidden mark"),
    ],
)
def test_what_is_no_argument_is_refused(typed: str, refusal: type[ExpectedError]) -> None:
    with pytest.raises(refusal):
        read_writing(typed, "", quotes=False)


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        pytest.param("", None, id="none"),
        pytest.param(f" {SOURCE}\n", SOURCE, id="spaces around"),
        pytest.param(f"<{SOURCE}>", SOURCE, id="without preview"),
    ],
)
def test_a_source_is_read(typed: str, source: str | None) -> None:
    assert read_writing("Bread.", typed, quotes=False).source == source


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("http://example.org", id="not secure"),
        pytest.param("example.org", id="no scheme"),
        pytest.param("Ada, 1843", id="a book"),
        pytest.param("https://example", id="no domain"),
        pytest.param(f"{SOURCE} and more", id="an address and words"),
        pytest.param("https://example.org/" + "a" * LONGEST_SOURCE, id="too long"),
    ],
)
def test_a_source_that_no_browser_opens_is_refused(typed: str) -> None:
    with pytest.raises(ArgumentSourceError):
        read_writing("Bread.", typed, quotes=False)


def test_somebody_elses_words_need_a_source() -> None:
    with pytest.raises(QuoteUnsourcedError):
        read_writing("Bread takes time.", " ", quotes=True)

    assert read_writing("Bread takes time.", SOURCE, quotes=True).quotes


@pytest.mark.parametrize("written", [Writing("Pâte « levée »"), Writing("a", SOURCE, quotes=True)])
def test_what_is_stored_is_read_again(written: Writing) -> None:
    assert from_text(to_text(written)) == written
