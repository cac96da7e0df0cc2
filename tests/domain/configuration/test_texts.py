"""Refusals read as sentences in both languages, with the name of the setting in them."""

import pytest

from bot.domain.configuration.changes import edit
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import NOTHING_SET
from bot.errors import ExpectedError
from bot.texts import Language, Texts
from tests.architecture.house import ROOT


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(Language.ENGLISH, "**Time zone**: no time zone is called “Mars”.", id="en"),
        pytest.param(
            Language.FRENCH,
            "**Fuseau horaire**\u00a0: aucun fuseau horaire ne s’appelle «\u00a0Mars\u00a0».",
            id="fr",
        ),
    ],
)
def test_a_refusal_names_the_setting_in_the_readers_language(
    language: Language, sentence: str
) -> None:
    with pytest.raises(ExpectedError) as caught:
        edit(ServerSettings, None, NOTHING_SET, {"time_zone": "Mars"})

    said = Texts(ROOT / "data" / "texts").explain(caught.value, language)

    assert said.startswith(sentence)


def test_a_forgotten_member_is_not_named() -> None:
    said = Texts(ROOT / "data" / "texts").explain(ChangedMeanwhileError([]), Language.ENGLISH)

    assert said.startswith("These settings were changed a moment ago, so yours were not saved.")
