"""Where sentences end, in French and English, and where they only seem to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text.reading import read
from bot.domain.text.sentences import Boundary


def sentences(text: str) -> list[str]:
    reading = read(text)
    return [reading.span(*words).of(text) for words in pairwise(reading.certain)]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["It rains.", "We stay."], id="full-stop"),
        pytest.param(["Il pleut\u00a0!", "Vraiment\u202f?", "Oui."], id="french-marks"),
        pytest.param(["It rains.", "so what?", "we stay"], id="without-capitals"),
        pytest.param(["Il pleut…", "On reste."], id="ellipsis-before-a-capital"),
        pytest.param(["We paid 3.5 million.", "It was v2.1 then."], id="decimals"),
        pytest.param(["M. Lovelace en a 12.", "Mme Byron, aucune."], id="french-titles"),
        pytest.param(["Dr. Lovelace met J. K. Babbage.", "They talked."], id="titles-initials"),
        pytest.param(["On verra en janv. 2027, p. ex. mardi.", "Ou pas."], id="months-examples"),
        pytest.param(["See vol. 2, p. 14, e.g. the table.", "It helps."], id="references"),
        pytest.param(["Le moulin d’Ada et al. en 1843.", "Oui."], id="et-al"),
        pytest.param(["Des fils, des roues, etc.", "Le moulin tourne."], id="etc-then-a-capital"),
        pytest.param(["The U.S. economy grew at 5 p.m. on Monday.", "Odd."], id="initialisms"),
        pytest.param(["We meet at 5 p.m.", "Bring tea."], id="an-hour"),
        pytest.param(["It opens at 9 a.m.", "Ada was there."], id="an-hour-then-a-name"),
        pytest.param(["It ends at 5 p.m. Monday, or 6 p.m. GMT.", "Or so."], id="hour-and-day"),
        pytest.param(["Elle a un Ph.D.", "Il n’en a pas."], id="a-degree"),
        pytest.param(["Lu chez A.M. Babbage."], id="initials-like-an-hour"),
        pytest.param(["It turns, i.e. The Mill does.", "N.B. It stops."], id="that-is"),
        pytest.param(["Le moulin, c.-à-d. La Roue, tourne.", "Bon."], id="c-est-à-dire"),
        pytest.param(["See vol. II and chap. IV of it.", "It helps."], id="numerals"),
        pytest.param(["On verra en janv. prochain, le 3 nov. Ada vient."], id="months"),
        pytest.param(["Fin en janv.", "On verra."], id="a-month-at-the-end"),
        pytest.param(["Il part à 18 h.", "Ada reste."], id="an-hour-in-french"),
        pytest.param(["I work at Engines Inc. in London.", "You don’t."], id="company"),
        pytest.param(["Il mesure 3 m.", "Elle aussi."], id="a-measure-is-no-title"),
        pytest.param(["I said no.", "They heard it."], id="a-word-that-is-an-abbreviation-too"),
        pytest.param(["C’est le prof.", "Il le dit."], id="a-title-that-is-a-word-too"),
        pytest.param(["Ask the prof. Babbage himself."], id="that-title-before-a-name"),
        pytest.param(["Write to me.", "Go on then."], id="a-word-that-is-no-abbreviation"),
        pytest.param(["Plan B.", "The mill stops."], id="a-letter-before-a-usual-beginning"),
        pytest.param(["Write to Yahoo! Mail about it.", "Thanks!"], id="a-name-with-its-mark"),
        pytest.param(["I use Yahoo!", "It is slow."], id="that-name-at-the-end"),
        pytest.param(["(It rains.)", "We stay."], id="brackets"),
        pytest.param(["He said “no.”", "She left."], id="closing-quotation-mark"),
        pytest.param(["« Non\u00a0! » dit-il en riant.", "Bon."], id="a-mark-inside-a-quotation"),
        pytest.param(["Why wait, Ada?", "**Because.**"], id="markup"),
    ],
)
def test_sentences_are_found_whole(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "one line\nanother\n\na third", ["one line", "another", "a third"], id="lines"
        ),
        pytest.param("# Title\n- one\n- two", ["Title", "one", "two"], id="heading-and-list"),
        pytest.param("Super 🎉 On y va", ["Super", "On y va"], id="emoji"),
        pytest.param("Fine :) We go xD Good", ["Fine", "We go", "Good"], id="emoticons"),
        pytest.param("Ok…😅… Ou pas…", ["Ok…😅…", "Ou pas…"], id="emoji-among-ellipses"),
        pytest.param("It works!See you.", ["It works!", "See you."], id="space-forgotten"),
        pytest.param("<@1> asks. <@2> answers.", ["<@1> asks.", "<@2> answers."], id="mentions"),
        pytest.param(
            "~~See https://a.b/c.~~ We go",
            ["~~See https://a.b/c.~~", "We go"],
            id="an-address-struck-out",
        ),
        pytest.param(
            "See HTTPS://A.B/C. We go", ["See HTTPS://A.B/C.", "We go"], id="a-loud-address"
        ),
        pytest.param(
            "See https://a.b/c\nAsk <@1>",
            ["See https://a.b/c", "Ask <@1>"],
            id="no-mark-at-the-end",
        ),
        pytest.param("Ask <@1> 🎉 We go", ["Ask <@1>", "We go"], id="a-mention-before-an-emoji"),
        pytest.param(
            "Ask Dr. <@1>. We do.", ["Ask Dr. <@1>.", "We do."], id="a-mention-and-a-stop"
        ),
        pytest.param(
            "See e.g. https://a.b/c. We do.",
            ["See e.g. https://a.b/c.", "We do."],
            id="an-address-and-a-stop",
        ),
        pytest.param("It is 5 $. $6 now.", ["It is 5 $.", "$6 now."], id="signs-stay"),
    ],
)
def test_other_things_part_sentences_too(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("text", "word", "boundary"),
    [
        pytest.param("It is… well, odd.", "well", Boundary.NONE, id="a-pause"),
        pytest.param("it is… we stay", "we", Boundary.POSSIBLE, id="a-pause-or-an-end"),
        pytest.param("It is… 3 of them", "3", Boundary.POSSIBLE, id="a-pause-then-a-number"),
        pytest.param("It is good 🎉 for all", "for", Boundary.POSSIBLE, id="emoji-in-the-middle"),
        pytest.param("In the U.S. Army", "army", Boundary.POSSIBLE, id="initialism-then-a-name"),
        pytest.param("des roues, etc. et puis", "et", Boundary.POSSIBLE, id="etc-without-capitals"),
        pytest.param(
            "*des roues, etc.* et puis", "et", Boundary.POSSIBLE, id="without-capitals-but-set"
        ),
        pytest.param("Des roues, etc. et puis", "et", Boundary.NONE, id="etc-then-no-capital"),
        pytest.param("Fine, really?, and so on", "and", Boundary.NONE, id="a-comma-follows"),
        pytest.param("Des roues, etc. 12 fois", "12", Boundary.POSSIBLE, id="etc-then-a-number"),
        pytest.param("__Fine :)__ We go", "we", Boundary.CERTAIN, id="an-emoticon-underlined"),
        pytest.param("I doubt it lol Ask Ada", "ask", Boundary.POSSIBLE, id="a-laugh"),
        pytest.param("J’en doute mdr\u00a0(Non)", "non", Boundary.POSSIBLE, id="a-laugh-bracket"),
        pytest.param("I lol at Ada", "at", Boundary.NONE, id="a-laugh-goes-on"),
        pytest.param("So lol, Ada", "ada", Boundary.NONE, id="a-laugh-and-a-comma"),
        pytest.param("Voir art. L. 123 du code", "l", Boundary.NONE, id="an-article-of-law"),
        pytest.param("She met Ada. K. Byron", "byron", Boundary.NONE, id="an-initial"),
        pytest.param("A job in P.R.\n\nKeep it up", "keep", Boundary.CERTAIN, id="a-line-after-it"),
    ],
)
def test_what_may_be_an_end_is_called_so(text: str, word: str, boundary: Boundary) -> None:
    reading = read(text)
    index = next(i for i, each in enumerate(reading.words) if each.folded == word)

    assert reading.boundaries[index] is boundary


@given(st.text())
def test_sentences_part_all_words_of_any_text(text: str) -> None:
    reading = read(text)
    ranges = list(pairwise(reading.certain))

    assert reading.certain[0] == 0
    assert reading.certain[-1] == len(reading.words)
    spans = [reading.span(*words) for words in ranges if words[0] < words[1]]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
