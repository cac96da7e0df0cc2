"""The texts are typeset as their readers expect, and keep a calm voice."""

import re

import pytest

from tests.architecture.fluent_texts import messages, readings, written

CODE = re.compile(r"`[^`]*` | \S+://\S* | <[^<>\s]*:[^<>\s]*>", re.VERBOSE)
"""What is not prose: code, addresses, Discord's own markup."""
EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
FAULTS = {
    "an exclamation mark": re.compile("!"),
    "a straight apostrophe or quotation mark": re.compile("['\"]"),
    "three dots for an ellipsis": re.compile(r"\.\.\."),
}
FRENCH_FAULTS = {
    "no narrow no-break space before a high mark": re.compile("(?<!\u202f)[;?]"),
    "no no-break space before a colon": re.compile("(?<!\u00a0):(?!(?<=\\d:)\\d)"),
    "no no-break space before a per cent sign": re.compile("(?<![\u00a0\u202f])%"),
    "no no-break space inside guillemets": re.compile("«(?!\u00a0)|(?<!\u00a0)»"),
    "English quotation marks": re.compile("[“”]"),
}


def _faults(text: str, language: str) -> list[str]:
    """Return what is wrong with one reading of a text."""
    prose = CODE.sub("x", text)
    rules = FAULTS | (FRENCH_FAULTS if language == "fr" else {})
    found = [fault for fault, pattern in rules.items() if pattern.search(prose)]
    return [*found, "more than one sign"] if len(EMOJI.findall(prose)) > 1 else found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_texts_are_well_set(language: str) -> None:
    found = {
        f"{key}: {text}": _faults(text, language)
        for key, message in written(language).items()
        for text in readings(message)
    }

    assert {text: faults for text, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("Trouvé\u00a0: 12", None, id="a-colon"),
        pytest.param("Trouvé : 12", "colon", id="a-colon-after-a-plain-space"),
        pytest.param("Trouvé: 12", "colon", id="a-colon-after-nothing"),
        pytest.param("à 14:02", None, id="the-time"),
        pytest.param("Écrivez `a: b`", None, id="a-colon-in-code"),
        pytest.param("</gpu:12>", None, id="a-command"),
        pytest.param("Oui\u202f?", None, id="a-question"),
        pytest.param("Oui\u00a0?", "high mark", id="a-question-after-a-wide-space"),
        pytest.param("Oui?", "high mark", id="a-question-after-nothing"),
        pytest.param("oui ; non", "high mark", id="a-semicolon-after-a-plain-space"),
        pytest.param("12\u202f%", None, id="per-cent"),
        pytest.param("12 %", "per cent", id="per-cent-after-a-plain-space"),
        pytest.param("«\u00a0mot\u00a0»", None, id="guillemets"),
        pytest.param("« mot »", "guillemets", id="guillemets-with-plain-spaces"),
        pytest.param("“mot”", "English", id="foreign-quotation-marks"),
        pytest.param("l’IA", None, id="a-curly-apostrophe"),
        pytest.param("l'IA", "straight", id="a-straight-apostrophe"),
        pytest.param('"mot"', "straight", id="straight-quotation-marks"),
        pytest.param("Bravo\u202f!", "exclamation", id="an-exclamation-mark"),
        pytest.param("Attendez...", "ellipsis", id="three-dots"),
        pytest.param("✂ Coupée", None, id="one-sign"),
        pytest.param("🎉 Trouvé 🎉", "more than one", id="two-signs"),
    ],
)
def test_a_fault_is_recognised(text: str, fault: str | None) -> None:
    found = _faults(text, "fr")

    assert len(found) == (fault is not None)
    assert all(fault is not None and fault in each for each in found)


def test_every_variant_is_read() -> None:
    [message] = messages(
        """key = { $count ->\n [one] one\n *[other] { $count } of "{ "{" }"\n }"""
    ).values()

    assert readings(message) == ["one", 'x of "{"']
