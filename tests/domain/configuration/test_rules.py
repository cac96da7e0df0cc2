"""Every rule by which a message is there can be told, and names what governs it."""

import pytest

from bot.domain.configuration.model import describe_field
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.rules import Rule, RuleUnknownError
from bot.texts import Language, Texts
from tests.architecture.house import ROOT

TEXTS = Texts(ROOT / "data" / "texts")


@pytest.mark.parametrize("rule", Rule, ids=lambda rule: rule.slug)
def test_a_rule_names_a_field_that_is_there(rule: Rule) -> None:
    assert rule.model in ALL_SETTINGS
    assert describe_field(rule.model, rule.field) is not None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", Rule, ids=lambda rule: rule.slug)
def test_a_rule_is_told_in_both_languages(rule: Rule, language: Language) -> None:
    assert TEXTS.say(rule.sentence, language)
    assert TEXTS.say(rule.stop, language)


@pytest.mark.parametrize("rule", Rule, ids=lambda rule: rule.slug)
def test_a_rule_is_found_by_its_name(rule: Rule) -> None:
    assert Rule.called(rule.slug) is rule


@pytest.mark.parametrize("name", ["", "REPORT", "reports", "report:1"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(RuleUnknownError):
        Rule.called(name)


def test_names_differ_and_fit_a_custom_id() -> None:
    names = [rule.slug for rule in Rule]

    assert len(set(names)) == len(names)
    assert [name for name in names if len(name) > 40] == []
