"""The card of a message’s sentences, with names much longer than the mentions they stand for."""

import discord
import pytest

from bot.catalogue import data_dir
from bot.domain.quotes.whole import whole_sentences
from bot.texts import Language, Texts
from bot.ui.words import Words
from cogs.quotes._lookup import Address
from cogs.quotes._whole_card import Source, list_view
from cogs.quotes._whole_control import PER_PAGE, Control, Does, digest_of

_TEXTS = Texts(data_dir() / "texts")
_NAMES = {number: f"{number}_" + "x" * 60 for number in range(10, 99)}


def _shown(text: str, language: Language) -> str:
    control = Control(Does.PAGE, Address(1, 2), digest_of(text))
    view = list_view(Source(text, _NAMES, "https://example.org"), control, Words(_TEXTS, language))
    texts = [each for each in view.walk_children() if isinstance(each, discord.ui.TextDisplay)]
    return "\n".join(each.content for each in texts)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ask <@{0}>, <@{1}> or <@{2}>.", id="names"),
        pytest.param("Ask ||<@{0}>, <@{1}> or <@{2}>||.", id="hidden-names"),
        pytest.param("Ask @everyone and <@1{0}> and <@1{1}> and a few more.", id="nobody-known"),
    ],
)
def test_every_sentence_of_a_page_is_listed(sentence: str, language: Language) -> None:
    text = "\n".join(sentence.format(*range(n, n + 3)) for n in range(10, 10 + PER_PAGE + 5))
    assert len(whole_sentences(text)) == PER_PAGE + 5

    shown = _shown(text, language)

    lines = [line for line in shown.splitlines() if line.startswith("**")]
    assert len(lines) == PER_PAGE
    assert len(shown) <= 4000
    assert [line for line in lines if line.count("||") % 2] == []
