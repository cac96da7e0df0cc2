"""What is said of a quotation: each silence stands beside its hint."""

import pytest

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message, Nudge, Verdict
from tests.support.quotations import MILL, MOULIN, judged, missing, shown

COMPLETE, TRUNCATED, ALTERED, ELIDED, UNRELATED = (
    Verdict.COMPLETE,
    Verdict.TRUNCATED,
    Verdict.ALTERED,
    Verdict.ELIDED,
    Verdict.UNRELATED,
)
FIRST, SECOND, THIRD = (
    "The mill of Dr. Lovelace turns all night, unless the river freezes over.",
    "It grinds 3.5 tonnes of numbers.",
    "I would not call that a miracle, but it comes close.",
)
LIST = "## What to bring\n- a lamp, and oil for it\n- two wheels\n\nSee you there"


@pytest.mark.parametrize(
    ("source", "reply", "sentences"),
    [
        pytest.param(MILL, f"> {SECOND}\nSo many?", [SECOND], id="a-sentence"),
        pytest.param(MILL, f"> {FIRST} {SECOND}", [FIRST, SECOND], id="two-sentences"),
        pytest.param(MILL, f"> {FIRST} {THIRD}", [FIRST, THIRD], id="one-between-left-out"),
        pytest.param(MILL, f">>> {MILL}", [FIRST, SECOND, THIRD], id="all-of-it"),
        pytest.param(MILL, "> it GRINDS 3,5 tonnes of numbers", [SECOND], id="typography"),
        pytest.param(MILL, "> It grinds 3.5 tonnes of nmubers.", [SECOND], id="slip-of-the-keys"),
        pytest.param(MILL, "> It grinds 3.5 tonnes numbers.", [SECOND], id="a-short-word-lost"),
        pytest.param(MILL, f"« {SECOND} », so many?", [SECOND], id="between-marks"),
        pytest.param(LIST, "> What to bring\nThanks", ["What to bring"], id="a-heading"),
        pytest.param(LIST, "> - a lamp, and oil for it", ["a lamp, and oil for it"], id="an-item"),
        pytest.param(LIST, "> See you there", ["See you there"], id="a-line-without-stop"),
        pytest.param(
            "He said “the mill turns at night” and left.",
            "> the mill turns at night",
            ["He said “the mill turns at night” and left."],
            id="what-the-original-quotes",
        ),
        pytest.param(
            "**Ask** <@12> about ||the mill|| <:wheel:34>. Soon.",
            "> Ask @Ada Byron about the mill :wheel:.",
            ["**Ask** <@12> about ||the mill|| <:wheel:34>."],
            id="as-discord-shows-it",
        ),
        pytest.param(
            MILL,
            "> It grinds [far more than] 3.5 tonnes of numbers.",
            [SECOND],
            id="an-addition-owned-to",
        ),
        pytest.param(
            MILL,
            "> It grinds 3.5 tonnes of numbers. (emphasis mine)",
            [SECOND],
            id="a-remark-in-brackets",
        ),
        pytest.param(
            MILL,
            "> It grinds 3.5 tonnes of numbers. So very few of them?",
            [SECOND],
            id="a-remark-in-the-same-block",
        ),
        pytest.param(
            MILL,
            "> It grinds 3.5 tonnes of numbers.\n> So many? I doubt it",
            [SECOND],
            id="a-remark-like-the-message",
        ),
        pytest.param(
            MILL,
            "> It grinds 3.5 tonnes of numbers — I doubt it strongly",
            [SECOND],
            id="a-remark-after-a-dash",
        ),
        pytest.param(
            MILL,
            "> Listen to this one, haha: It grinds 3.5 tonnes of numbers.",
            [SECOND],
            id="a-remark-before",
        ),
        pytest.param(
            "Do ask <@12> about it today.",
            "> Do ask Ada Byron about it today.",
            ["Do ask <@12> about it today."],
            id="a-name-for-a-mention",
        ),
        pytest.param(
            MILL,
            "> The mill of Dr. Lovelace turns all night,\nunless the river freezes over.",
            [FIRST],
            id="the-reply-goes-on-itself",
        ),
    ],
)
def test_whole_sentences_are_complete(source: str, reply: str, sentences: list[str]) -> None:
    judgement = judged(reply, source)

    assert judgement.verdict is COMPLETE
    assert judgement.nudge is Nudge.NO
    assert shown(judgement.findings[0], source) == sentences


@pytest.mark.parametrize(
    ("source", "reply", "sentences", "cut"),
    [
        pytest.param(
            MILL,
            "> The mill of Dr. Lovelace turns all night\nWell",
            [FIRST],
            ["unless the river freezes over."],
            id="the-end-cut",
        ),
        pytest.param(
            MILL,
            "You say “call that a miracle, but it comes close”?",
            [THIRD],
            ["I would not"],
            id="the-beginning-cut",
        ),
        pytest.param(
            MILL,
            "> turns all night",
            [FIRST],
            ["The mill of Dr. Lovelace", "unless the river freezes over."],
            id="both-ends-cut",
        ),
        pytest.param(
            MILL,
            "> It grinds 3.5 tonnes of numbers. I would not call that a miracle",
            [SECOND, THIRD],
            ["but it comes close."],
            id="a-whole-one-and-a-cut-one",
        ),
        pytest.param(
            MILL,
            "> The mill of Dr.\nWho?",
            [FIRST],
            ["Lovelace turns all night, unless the river freezes over."],
            id="cut-after-a-title",
        ),
        pytest.param(
            MILL,
            "> It grinds 3.\nThree what?",
            [SECOND],
            ["3.5 tonnes of numbers."],
            id="cut-inside-a-number",
        ),
        pytest.param(
            MOULIN,
            "> Le moulin de M. Babage tourne toute la nuit",
            [MOULIN.partition(" Il ")[0]],
            ["sauf si la rivière gèle."],
            id="cut-with-a-slip-of-the-keys",
        ),
        pytest.param(
            MILL,
            "> The mill of Dr. Lovelace turns all night\n> That is not true at all.",
            [FIRST],
            ["unless the river freezes over."],
            id="cut-and-remarked-upon",
        ),
        pytest.param(
            LIST, "> a lamp, and oil", ["a lamp, and oil for it"], ["for it"], id="an-item-cut"
        ),
    ],
)
def test_what_stops_or_begins_in_mid_sentence_is_truncated(
    source: str, reply: str, sentences: list[str], cut: list[str]
) -> None:
    judgement = judged(reply, source)
    finding = judgement.findings[0]

    assert (judgement.verdict, judgement.nudge) == (TRUNCATED, Nudge.YES)
    assert shown(finding, source) == sentences
    assert missing(finding, source) == cut


@pytest.mark.parametrize(
    ("source", "reply", "verdict"),
    [
        pytest.param(MILL, "> turns all\nWhere?", UNRELATED, id="two-words-in-a-block"),
        pytest.param(MILL, "> turns all night\nWhere?", TRUNCATED, id="three-words-in-a-block"),
        pytest.param(MILL, "why “turns all night unless”", UNRELATED, id="four-words-inline"),
        pytest.param(MILL, "why “turns all night unless the”", TRUNCATED, id="five-words-inline"),
    ],
)
def test_short_quotations_are_terms(source: str, reply: str, verdict: Verdict) -> None:
    assert judged(reply, source).verdict is verdict


@pytest.mark.parametrize(
    ("source", "reply", "changed"),
    [
        pytest.param(MILL, "> It grinds 4.5 tonnes of numbers.", [("4.5", "3.5")], id="a-digit"),
        pytest.param(
            MILL, "> It grinds 35 tonnes of numbers.", [("35", "3.5")], id="a-decimal-point"
        ),
        pytest.param(
            MILL,
            "> I would call that a miracle, but it comes close.",
            [(None, "not")],
            id="a-negation-dropped",
        ),
        pytest.param(
            MOULIN,
            "> Je dirais que c’est un miracle, mais on s’en approche.",
            [(None, "pas")],
            id="une-négation-perdue",
        ),
        pytest.param(
            "They don’t think that the mill turns at night.",
            "> They think that the mill turns at night.",
            [(None, "don’t")],
            id="a-contracted-negation",
        ),
        pytest.param(
            MILL, "> It grinds 3.5 tonnes of letters.", [("letters", "numbers")], id="a-word"
        ),
        pytest.param(
            MILL,
            "> I would not call that a bleak miracle, but it comes close.",
            [("bleak", None)],
            id="a-word-added",
        ),
        pytest.param(
            MILL,
            "> It grinds 4.5 tonnes of numbers.\n> So many? I doubt it",
            [("4.5", "3.5")],
            id="and-a-remark",
        ),
        pytest.param(
            "Do ask <@12> about it today, but not now.",
            "> Do not ask <@12> about it today, but not now.",
            [("not", None)],
            id="a-negation-before-a-mention",
        ),
        pytest.param(
            "Do pay <@12> for all of it today, but not now.",
            "> Do pay <@12> 500 for all of it today, but not now.",
            [("500", None)],
            id="a-number-after-a-mention",
        ),
        pytest.param(
            MILL,
            "> The mill of Dr. Lovelace turns night, unless the river freezes.",
            [],
            id="short-words-only",
        ),
    ],
)
def test_other_words_are_altered(
    source: str, reply: str, changed: list[tuple[str | None, str | None]]
) -> None:
    judgement = judged(reply, source)
    finding = judgement.findings[0]

    told = [
        (
            change.quoted.of(reply) if change.quoted else None,
            change.original.of(source) if change.original else None,
        )
        for change in finding.changes
    ]
    assert told == changed
    assert finding.verdict is (ALTERED if changed else TRUNCATED)
    assert finding.nudge is Nudge.YES


@pytest.mark.parametrize(
    ("reply", "verdict", "nudge"),
    [
        pytest.param(
            "> The mill […] turns all night, unless the river freezes over.",
            ELIDED,
            Nudge.NO,
            id="in-the-middle",
        ),
        pytest.param(
            "> The mill (...) turns all night … the river freezse over.",
            ELIDED,
            Nudge.NO,
            id="twice",
        ),
        pytest.param("> The mill […] freezes over.", ELIDED, Nudge.DEPENDS, id="more-than-half"),
        pytest.param(
            "> […] unless the river freezes over.", ELIDED, Nudge.DEPENDS, id="at-an-edge"
        ),
        pytest.param(
            "> The mill of Dr. Lovelace turns…\nAnd?", ELIDED, Nudge.DEPENDS, id="a-bare-ellipsis"
        ),
        pytest.param("> The mill […] unless the river", TRUNCATED, Nudge.YES, id="and-cut-besides"),
        pytest.param(
            "> The mill […] stops all night, unless the river freezes over.",
            ALTERED,
            Nudge.YES,
            id="and-changed-besides",
        ),
    ],
)
def test_what_is_left_out_openly_is_elided(reply: str, verdict: Verdict, nudge: Nudge) -> None:
    judgement = judged(reply, MILL)

    assert (judgement.verdict, judgement.nudge) == (verdict, nudge)


@pytest.mark.parametrize(
    ("reply", "nudge"),
    [
        pytest.param(
            "I would not « call that a miracle, but it comes close »", Nudge.NO, id="said"
        ),
        pytest.param("I should « call that a miracle, but it comes close »", Nudge.YES, id="not"),
    ],
)
def test_what_the_reply_says_around_the_quotation_is_not_missing(reply: str, nudge: Nudge) -> None:
    assert judged(reply, MILL).nudge is nudge


def test_an_ellipsis_of_the_original_admits_nothing() -> None:
    source = "Each click lights a lamp… and the river falls."

    assert judged("> Each click lights a lamp…", source).nudge is Nudge.YES


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        pytest.param("Well, the mill turns all night.", "the mill turns all night.", id="well"),
        pytest.param("And the mill turns all night.", "The mill turns all night.", id="and"),
        pytest.param("so the mill turns all night", "the mill turns all night", id="so"),
        pytest.param("And so the mill turns all night.", "the mill turns all night.", id="and-so"),
        pytest.param("Look, the mill turns all night.", "the mill turns all night.", id="look"),
        pytest.param("My view: the mill turns at night.", "the mill turns at night.", id="label"),
        pytest.param("Hi Ada, the mill turns at night.", "the mill turns at night.", id="hi"),
        pytest.param("Hello <@12>, the mill turns at night.", "the mill turns at night.", id="who"),
        pytest.param("the mill turns at night lol", "the mill turns at night", id="laugh"),
        pytest.param("Hahaha the mill turns at night", "the mill turns at night", id="laugh-first"),
        pytest.param("The mill turns at night, right?", "The mill turns at night", id="right"),
        pytest.param("The mill turns at night, doesn’t it?", "the mill turns at night", id="tag"),
        pytest.param(
            "So the mill doesn’t turn, does it?", "the mill doesn’t turn", id="both-at-once"
        ),
        pytest.param("Bref, le moulin tourne la nuit.", "le moulin tourne la nuit.", id="bref"),
        pytest.param("Donc le moulin tourne la nuit.", "Le moulin tourne la nuit.", id="donc"),
        pytest.param("Et le moulin tourne la nuit.", "Le moulin tourne la nuit.", id="et"),
        pytest.param("Eh bien, le moulin tourne.", "le moulin tourne.", id="eh-bien"),
        pytest.param("Salut Marie, le moulin tourne.", "le moulin tourne.", id="salut"),
        pytest.param("Bonjour à tous, le moulin tourne.", "le moulin tourne.", id="bonjour"),
        pytest.param("Mdrr le moulin tourne", "le moulin tourne", id="rire"),
        pytest.param("Le moulin tourne, non ?", "Le moulin tourne", id="non"),
        pytest.param("Le moulin tourne, hein ?", "Le moulin tourne", id="hein"),
        pytest.param("Le moulin tourne, n’est-ce pas ?", "Le moulin tourne", id="n-est-ce-pas"),
    ],
)
def test_a_trifle_cut_is_a_matter_of_taste(source: str, reply: str) -> None:
    judgement = judged(f"> {reply}", source)

    assert (judgement.verdict, judgement.nudge) == (TRUNCATED, Nudge.DEPENDS)


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        pytest.param("But the mill turns all night.", "the mill turns all night.", id="but"),
        pytest.param("And if the mill turns, we stay.", "the mill turns, we stay.", id="and-if"),
        pytest.param("If not: the mill turns at night.", "the mill turns at night.", id="if-not"),
        pytest.param("No, the mill turns at night.", "the mill turns at night.", id="no"),
        pytest.param("Only the mill turns at night.", "the mill turns at night.", id="only"),
        pytest.param("Look at the mill turning.", "at the mill turning.", id="look-at"),
        pytest.param(
            "Hi Ada, if you ask, the mill turns.", "the mill turns.", id="more-than-a-greeting"
        ),
        pytest.param("The mill turns at night, no.", "The mill turns at night", id="no-question"),
        pytest.param("The mill turns at night, if it rains?", "The mill turns at night", id="if"),
        pytest.param("He laughs at the mill, he does.", "He laughs at the mill", id="he"),
        pytest.param("Mais le moulin tourne la nuit.", "Le moulin tourne la nuit.", id="mais"),
        pytest.param("Et si le moulin tourne ?", "le moulin tourne ?", id="et-si"),
        pytest.param("Tonight, the mill turns.", "the mill turns.", id="nobodys-name"),
        pytest.param("Never, can you turn it?", "can you turn it?", id="never"),
        pytest.param("The mill turns, thanks to you", "The mill turns", id="thanks-to"),
        pytest.param("Sinon : le moulin tourne.", "le moulin tourne.", id="sinon"),
        pytest.param("Or le moulin tourne la nuit.", "le moulin tourne la nuit.", id="or"),
        pytest.param("Le moulin tourne, ou pas ?", "Le moulin tourne", id="ou-pas"),
    ],
)
def test_what_turns_the_meaning_is_no_trifle(source: str, reply: str) -> None:
    judgement = judged(f"> {reply}", source)

    assert (judgement.verdict, judgement.nudge) == (TRUNCATED, Nudge.YES)


@pytest.mark.parametrize(
    ("source", "reply", "verdict"),
    [
        pytest.param(
            "Le moulin tourne. Donc il moud du grain.",
            "Le moulin tourne. Il moud du grain.",
            COMPLETE,
            id="lost",
        ),
        pytest.param(
            "Le moulin tourne. Il moud du grain.",
            "Le moulin tourne. Alors il moud du grain.",
            COMPLETE,
            id="added",
        ),
        pytest.param(
            "The mill turns lmao and it grinds numbers.",
            "The mill turns and it grinds numbers.",
            COMPLETE,
            id="laugh",
        ),
        pytest.param(
            "The mill turns well and grinds numbers.",
            "The mill turns and grinds numbers.",
            ALTERED,
            id="not-between-sentences",
        ),
        pytest.param(
            "The mill turns. Mais il moud du grain.",
            "The mill turns. Il moud du grain.",
            ALTERED,
            id="a-contrast",
        ),
    ],
)
def test_a_trifle_between_two_sentences_alters_nothing(
    source: str, reply: str, verdict: Verdict
) -> None:
    assert judged(f"> {reply}", source).verdict is verdict


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        pytest.param(MILL, "I agree with you.", id="no-quotation"),
        pytest.param("", "> what did you say here?", id="an-empty-source"),
        pytest.param(MILL, "> The weather is far too cold for that.", id="from-elsewhere"),
        pytest.param(
            MILL, "> Night mills freeze, numbers come close to miracles.", id="paraphrase"
        ),
        pytest.param(
            "Run `make demo ARGS=x y z` first.", "“make demo ARGS=x y z” says no", id="code"
        ),
        pytest.param(
            "I read “Notes on the Analytical Engine” twice.",
            "“Notes on the Analytical Engine” is good",
            id="a-title-of-the-original",
        ),
        pytest.param("Try:\n```\nmake demo of it all\n```", "> make demo of it", id="a-fence"),
        pytest.param("la " * 60, "> la la la la la", id="the-same-again-and-again"),
    ],
)
def test_there_is_nothing_to_say(source: str, reply: str) -> None:
    judgement = judged(reply, source)

    assert (judgement.verdict, judgement.nudge) == (UNRELATED, Nudge.NO)


def test_pieces_after_the_last_word_are_looked_for_in_vain() -> None:
    assert judged("> the … mill … turns … it", "The mill turns").nudge is Nudge.NO


@pytest.mark.parametrize(
    "mark", ["- ", "* ", "- [x] ", "- [ ] ", "1. ", "2) ", "(1) ", "3/ ", "a) ", "(b) ", "1️⃣ "]
)
def test_the_mark_of_an_item_is_no_part_of_it(mark: str) -> None:
    source = f"{mark}turn the mill today\n{mark}grind the numbers, and then some"

    assert judged("> turn the mill today", source).verdict is COMPLETE
    assert judged("> grind the numbers", source).nudge is Nudge.YES


def test_the_same_words_whole_elsewhere_are_complete() -> None:
    source = "I say it again: it grinds numbers, and more. It grinds numbers."

    assert judged("> It grinds numbers.", source).verdict is COMPLETE


# --- Of many messages ---


@pytest.mark.parametrize(
    ("reply", "verdict", "index"),
    [
        pytest.param(f"> {SECOND}", COMPLETE, 1, id="whole"),
        pytest.param("> The mill of Dr. Lovelace turns", TRUNCATED, 1, id="cut"),
        pytest.param("> It grinds 9.5 tonnes of numbers.", ALTERED, 1, id="changed"),
        pytest.param("> Nobody here ever said such a thing.", UNRELATED, None, id="said-by-nobody"),
    ],
)
def test_a_quotation_is_looked_for_in_the_latest_messages(
    reply: str, verdict: Verdict, index: int | None
) -> None:
    finding = judged(reply, "Good morning.", MILL, "And good night to all.").findings[0]

    assert (finding.verdict, finding.source) == (verdict, index)


def test_of_two_messages_that_say_it_the_latest_is_quoted() -> None:
    assert judged("> turns all night, unless", MILL, MILL).findings[0].source == 1


def test_a_message_that_has_it_whole_wins() -> None:
    cut_elsewhere = "As you said, the mill of Dr. Lovelace turns all night and more."

    judgement = judged(f"> {FIRST}", MILL, cut_elsewhere)

    assert judgement.findings[0].source == 0


@pytest.mark.parametrize(
    ("reply", "nudge"),
    [
        pytest.param("> > The mill of Dr. Lovelace turns all night", Nudge.NO, id="nested"),
        pytest.param("> The mill of Dr. Lovelace turns all night", Nudge.NO, id="alone"),
        pytest.param("> > The mill of Mr. Lovelace stops all night", Nudge.NO, id="changed"),
        pytest.param(
            "> > The mill of Dr. Lovelace\n> That sounds too good to be true.",
            Nudge.NO,
            id="with-what-was-answered",
        ),
        pytest.param("> That sounds too good", Nudge.YES, id="what-was-answered"),
    ],
)
def test_what_the_message_quotes_itself_is_somebody_elses(reply: str, nudge: Nudge) -> None:
    answer = f"> {MILL}\nThat sounds too good to be true."

    assert judged(reply, answer).nudge is nudge
    assert judged(reply, answer, "Good morning to all.").nudge is nudge


def test_somebody_elses_words_are_their_authors_where_these_wrote_them() -> None:
    cut = "> The mill of Dr. Lovelace turns all night"

    judgement = judged(cut, MILL, f"> {MILL}\nThat sounds too good.")

    assert [each.source for each in judgement.findings] == [0]
    assert judgement.nudge is Nudge.YES


@pytest.mark.parametrize("number", [2, 4, 9])
def test_a_message_that_has_it_whole_wins_over_any_number(number: int) -> None:
    longer = [f"It grinds tonnes of numbers, but not of kind {each}." for each in range(number)]

    assert judged("> It grinds tonnes of numbers", *longer).nudge is Nudge.YES
    assert judged("> It grinds tonnes of numbers", SECOND, *longer).nudge is Nudge.YES
    assert (
        judged("> It grinds tonnes of numbers", "It grinds tonnes of numbers.", *longer)
        .findings[0]
        .verdict
        is COMPLETE
    )


@pytest.mark.parametrize("number", [2, 4, 9])
def test_the_repliers_own_words_win_over_any_number(number: int) -> None:
    others = [f"It grinds tonnes of numbers, but not of kind {each}." for each in range(number)]
    reply = Message("ada", "> It grinds tonnes of numbers")
    sources = [Message("mary", text) for text in others]

    assert judge_reply(reply, sources).nudge is Nudge.YES
    assert judge_reply(reply, [Message("ada", others[0]), *sources]).nudge is Nudge.NO


def test_what_the_replier_wrote_may_be_quoted_in_any_way() -> None:
    reply = Message("ada", "> The mill of Dr. Lovelace turns all night")

    assert judge_reply(reply, [Message("ada", MILL)]).nudge is Nudge.NO
    assert judge_reply(reply, [Message("ada", MILL), Message("mary", MILL)]).nudge is Nudge.NO
    assert judge_reply(reply, [Message("mary", MILL)]).nudge is Nudge.YES


# --- Of many quotations ---


def test_the_gravest_finding_comes_first() -> None:
    reply = f"> {SECOND}\nyes\n> The mill of Dr. Lovelace turns all night\nno"

    judgement = judged(reply, MILL)

    assert [each.verdict for each in judgement.findings] == [TRUNCATED, COMPLETE]
    assert [shown(each, MILL) for each in judgement.gravest] == [[FIRST]]


@pytest.mark.parametrize(
    ("source", "reply", "telling"),
    [
        pytest.param(
            MILL, "> The mill of Dr. Lovelace turns all night", ["unless"], id="condition"
        ),
        pytest.param(MILL, "> I would not call that a miracle", ["but"], id="contrast"),
        pytest.param(MILL, "> call that a miracle, but it comes close.", ["not"], id="negation"),
        pytest.param(
            MOULIN, "> Le moulin de M. Babbage tourne toute la nuit", ["sauf", "si"], id="fr"
        ),
        pytest.param(
            MILL, "> of Dr. Lovelace turns all night, unless the river freezes over.", [], id="none"
        ),
    ],
)
def test_cut_words_that_turn_the_meaning_are_named(
    source: str, reply: str, telling: list[str]
) -> None:
    finding = judged(reply, source).findings[0]

    assert [span.of(source) for span in finding.telling] == telling


def test_a_cut_that_turns_the_meaning_comes_before_one_that_does_not() -> None:
    reply = "> grinds 3.5 tonnes of\nso\n> The mill of Dr. Lovelace turns all night\nno"

    judgement = judged(reply, MILL)

    assert [bool(each.telling) for each in judgement.findings] == [True, False]
    assert [each.quotation.start for each in judgement.gravest] == sorted(
        each.quotation.start for each in judgement.findings
    )


@pytest.mark.parametrize(
    "whole",
    ["Read about it at https://example.org/mill.", "It stands there (https://example.org/mill)."],
    ids=["address", "address-in-brackets"],
)
def test_a_sentence_that_ends_in_an_address_is_whole(whole: str) -> None:
    original = Message(2, f"{whole} The rest is wrong, but pretty to look at.")
    cut = Message(1, "> The rest is wrong,")

    assert judge_reply(Message(1, f"> {whole}"), [original]).nudge is Nudge.NO
    assert judge_reply(cut, [original]).nudge is Nudge.YES


@pytest.mark.parametrize(
    ("reply", "nudge"),
    [
        pytest.param(
            "> The mill of Dr. Lovelace turns all night,\nYes.\n"
            "> unless the river freezes over.\nNo.",
            Nudge.NO,
            id="both-halves",
        ),
        pytest.param(
            f"> {FIRST}\nYes.\nWhat is “of Dr. Lovelace turns all night” to say?",
            Nudge.NO,
            id="all-of-it-before",
        ),
        pytest.param(
            "“The mill of Dr. Lovelace turns” yes, “all night” yes, "
            "“unless the river freezes over” no",
            Nudge.NO,
            id="a-term-between",
        ),
        pytest.param("> It grinds 3.5 tonnes\nyes\n> numbers\nno", Nudge.NO, id="but-for-a-link"),
        pytest.param(
            "> The mill of Dr. Lovelace turns all night,\nYes.\n> the river freezes over.\nNo.",
            Nudge.YES,
            id="but-for-the-condition",
        ),
        pytest.param(
            "> The mill of Dr. Lovelace\nYes.\n> unless the river freezes over.\nNo.",
            Nudge.YES,
            id="but-for-the-middle",
        ),
        pytest.param(
            "> The mill of Dr. Lovelace turns all night,\nYes.\n> It grinds 3.5 tonnes\nNo.",
            Nudge.YES,
            id="another-sentence",
        ),
    ],
)
def test_a_sentence_quoted_in_parts_is_whole(reply: str, nudge: Nudge) -> None:
    assert judged(reply, MILL).nudge is nudge
    assert judged(reply, "Good morning.", MILL).nudge is nudge


@pytest.mark.parametrize(
    ("first", "second", "nudge"),
    [
        pytest.param(
            "The mill of Dr. Lovelace turns all night,",
            "unless the river freezes over.",
            Nudge.NO,
            id="both-halves",
        ),
        pytest.param(
            "The mill of Dr. Lovelace turns all night,", SECOND, Nudge.YES, id="another-sentence"
        ),
    ],
)
def test_of_many_quotations_those_beyond_count_for_what_the_others_cut(
    first: str, second: str, nudge: Nudge
) -> None:
    reply = "\nyes\n".join(f"> {each}" for each in (*[SECOND] * 5, first, *[THIRD] * 3, second))

    assert judged(reply, MILL).nudge is nudge


def test_a_very_long_quotation_is_judged_even_if_others_follow() -> None:
    source = " ".join(f"The mill of {each} turns, unless the river stops." for each in range(60))
    cut = source.removesuffix(", unless the river stops.")

    assert judged(f"> {cut}\nyes\n> The mill of 3 turns", source).findings[0].quotation.start == 0
    assert judged(f"> {cut}\nyes\n> The mill of 3 turns", source).nudge is Nudge.YES
