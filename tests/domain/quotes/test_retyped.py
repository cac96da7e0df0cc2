"""Sentences typed anew rather than copied: what is no alteration stands beside what is one."""

import pytest

from bot.domain.quotes.model import Nudge, Verdict
from tests.support.quotations import judged, shown


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(
            "I do not think it is going to turn today.",
            "I don't think it's going to turn today.",
            id="two-contractions",
        ),
        pytest.param(
            "I do not think the algorithm ends today.",
            "I don’t think the algoritm ends today.",
            id="a-contraction-and-a-slip",
        ),
        pytest.param(
            "They will not stop it, we will see.", "They won’t stop it, we’ll see.", id="will"
        ),
        pytest.param(
            "We meet every day in the basement kitchen.",
            "We meet everyday in the basment kitchen.",
            id="apart-and-a-slip",
        ),
        pytest.param(
            "You can not recieve the parcel today.",
            "You cannot receive the parcel today.",
            id="apart-next-to-a-slip",
        ),
        pytest.param(
            "Il a reçu 12 500 inscriptions cette semaine.",
            "Il a reçu 12500 inscriptons cette semaine.",
            id="a-number-grouped-next-to-a-slip",
        ),
        pytest.param(
            "On se voit à 14h30 devant la bibliothèque.",
            "On se voit à 14 h 30 devant la biblothèque.",
            id="an-hour-apart-and-a-slip",
        ),
    ],
)
def test_words_written_apart_or_together_alter_nothing(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.NO
    assert judged(f"> {source}", quoted).nudge is Nudge.NO


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(
            "I do not think the algorithm ends today.",
            "I do think the algoritm ends today.",
            id="the-negation-lost",
        ),
        pytest.param(
            "Il a reçu 12 500 inscriptions cette semaine.",
            "Il a reçu 13500 inscriptons cette semaine.",
            id="another-number",
        ),
        pytest.param(
            "We meet every day in the basement kitchen.",
            "We meet everyday in the other kitchen.",
            id="another-word",
        ),
    ],
)
def test_other_words_beside_them_do(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.YES


@pytest.mark.parametrize(
    ("mention", "shown"),
    [
        pytest.param("<@12>", "Ada Byron", id="name"),
        pytest.param("<@12>", "@Ada Byron", id="member"),
        pytest.param("<@12>", "@player 42", id="number"),
        pytest.param("<@!12>", "@Jean-Paul 75", id="hyphen-and-number"),
        pytest.param("<@12>", "@Jean Michel de la Tour du Pin", id="long"),
        pytest.param("<@&12>", "@Équipe de modération 2024", id="role"),
        pytest.param("<#12>", "#general", id="channel"),
        pytest.param("<#12>", "#off topic", id="channel-with-a-space"),
        pytest.param("<#12>", "#💬│général-2", id="channel-with-a-picture"),
        pytest.param("</config set:12>", "/config set", id="command"),
    ],
)
@pytest.mark.parametrize(
    "around",
    ["{} decides about the new budget.", "Do use {} for this, thank you.", "The budget is with {}"],
    ids=["first", "inside", "last"],
)
def test_what_discord_shows_of_a_mention_alters_nothing(
    around: str, mention: str, shown: str
) -> None:
    assert judged(f"> {around.format(shown)}", around.format(mention)).nudge is Nudge.NO


@pytest.mark.parametrize(
    ("mention", "shown"),
    [
        pytest.param("<@12>", "not <@12>", id="a-negation"),
        pytest.param("<@12>", "@Ada not", id="a-negation-behind-a-name"),
        pytest.param("<@12>", "<@12> 500", id="a-number-without-a-sign"),
        pytest.param("the site", "@player 42", id="in-the-place-of-words"),
        pytest.param("<#12>", "the new and very long page", id="many-words-without-a-sign"),
    ],
)
def test_words_beside_a_mention_do(mention: str, shown: str) -> None:
    around = "Do use {} for all of the questions about this, thank you."

    assert judged(f"> {around.format(shown)}", around.format(mention)).nudge is Nudge.YES


STRUCK = "The train leaves at ~~8.12~~ 8.45 tomorrow ~~or never~~"


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(STRUCK, "The train leaves at 8.45 tomorrow", id="left-out"),
        pytest.param(STRUCK, "The train leaves at ~~8.12~~ 8.45 tomorrow", id="the-last-left-out"),
        pytest.param(STRUCK, STRUCK, id="all-of-it"),
        pytest.param("~~Nobody~~ I turn the mill today", "I turn the mill today", id="first"),
        pytest.param("I turn the mill ~~and the wheel today~~", "I turn the mill and", id="within"),
        pytest.param(
            "The oak is the best wood for wheels.",
            "The oak is the ~~best~~ worst wood for wheels.",
            id="the-repliers-own",
        ),
    ],
)
def test_what_is_struck_out_may_be_left_out(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.NO


@pytest.mark.parametrize(
    "quoted",
    [
        pytest.param("The train leaves at 8.55 tomorrow", id="another-number"),
        pytest.param("The train leaves at 8.45", id="words-that-stand"),
        pytest.param("leaves at 8.45 tomorrow", id="the-beginning"),
    ],
)
def test_what_stands_beside_it_may_not(quoted: str) -> None:
    assert judged(f"> {quoted}", STRUCK).nudge is Nudge.YES


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(
            "This bloody mill never turns on Mondays.",
            "This b****y mill never turns on Mondays.",
            id="stars-inside",
        ),
        pytest.param(
            "This bloody mill never turns on Mondays.",
            "This **** mill never turns on Mondays.",
            id="stars",
        ),
        pytest.param(
            "I saw Marie at the mill on Monday.", "I saw M. at the mill on Monday.", id="initial"
        ),
        pytest.param(
            "Yesterday morning I saw Marie Byron at the mill.",
            "Yesterday morning I saw X at the mill.",
            id="letter",
        ),
        pytest.param("The mill is big.", "Ada said the mill is big.", id="said"),
        pytest.param("Le moulin est grand.", "Ada disait que le moulin est grand.", id="disait"),
    ],
)
def test_what_is_veiled_or_attributed_alters_nothing(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.NO


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(
            "This bloody mill never turns on Mondays.",
            "This **mill** never turns on Mondays.",
            id="bold",
        ),
        pytest.param(
            "I saw wheels at the mill on Monday.", "I saw X at the mill on Monday.", id="no-name"
        ),
        pytest.param("The mill is big.", "The mill said Ada is big.", id="said-inside"),
    ],
)
def test_what_only_looks_like_it_does(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.YES


@pytest.mark.parametrize(
    ("reply", "nudge"),
    [
        pytest.param("> The mill is the best of all today.", Nudge.YES, id="changed"),
        pytest.param("> The mill is the best of all today.\nFTFY", Nudge.DEPENDS, id="ftfy"),
        pytest.param(
            "Je corrige :\n> The mill is the best of all today.", Nudge.DEPENDS, id="corrige"
        ),
        pytest.param("> is the worst of all today.", Nudge.YES, id="cut"),
        pytest.param("> [I]s the worst of all today.", Nudge.DEPENDS, id="cut-and-owned-to"),
    ],
)
def test_who_owns_to_it_is_left_to_taste(reply: str, nudge: Nudge) -> None:
    assert judged(reply, "The mill is the worst of all today.").nudge is nudge


@pytest.mark.parametrize("mark", ["\uff1f", "\uff01", "\u061f", "\u0964", "\u3002"])
def test_the_marks_of_other_scripts_end_sentences(mark: str) -> None:
    source = f"Is it the mill that turns{mark}I thought so too, my friend."

    assert judged("> I thought so too, my friend.", source).nudge is Nudge.NO
    assert judged(f"> Is it the mill that turns{mark}", source).nudge is Nudge.NO
    cut = judged("> I thought so too", source)
    assert cut.nudge is Nudge.YES
    assert shown(cut.findings[0], source) == ["I thought so too, my friend."]


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param("मैं कल आऊँगा तुम भी आना ठीक है", "मैं कल आऊँगा तुम भी", id="hindi"),
        pytest.param("هل تأتي غدا إلى الحفلة أنا لا أستطيع", "هل تأتي غدا إلى", id="arabic"),
        pytest.param(
            "今天天气 很好我们 去散步吧 你觉得呢", "今天天气 很好我们 去散步吧", id="chinese"
        ),
    ],
)
def test_of_scripts_that_the_rules_do_not_know_nothing_is_said(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.NO


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param("On se voit à 14h30 au moulin.", "On se voit à 14:30 au moulin.", id="heure"),
        pytest.param("We meet at 9:05 at the mill.", "We meet at 9 h 05 at the mill.", id="hour"),
        pytest.param("Some 50 percent of it is gone.", "Some 50% of it is gone.", id="percent"),
        pytest.param("Some 50 per cent of it is gone.", "Some 50 % of it is gone.", id="per-cent"),
        pytest.param("Il en reste 50 pour cent ici.", "Il en reste 50 % ici.", id="pour-cent"),
        pytest.param("Il en reste 50 pourcent ici.", "Il en reste 50% ici.", id="pourcent"),
        pytest.param("It has 12,500 wheels in it.", "It has 12500 wheels in it.", id="comma"),
        pytest.param("It has 12,500 wheels in it.", "It has 12.500 wheels in it.", id="point"),
        pytest.param("It has 12,500 wheels in it.", "It has 12 500 wheels in it.", id="space"),
        pytest.param("It has 12,500 wheels in it.", "It has 12’500 wheels in it.", id="apostrophe"),
        pytest.param("Il a 1 250 000 roues en tout.", "Il a 1250000 roues en tout.", id="million"),
        pytest.param("It costs me $50 to turn it.", "It costs me 50 $ to turn it.", id="before"),
        pytest.param("It costs 50 dollars a night.", "It costs $50 a night.", id="dollars"),
        pytest.param("Cela coûte 3,5 M€ par an.", "Cela coûte 3.5 M € par an.", id="euros"),
        pytest.param("We grind 10–15 of them now.", "We grind 10-15 of them now.", id="range"),
        pytest.param("It gains \u2212500 of them now.", "It gains -500 of them now.", id="minus"),
        pytest.param("It is **-500** in the mill.", "It is -500 in the mill.", id="minus-in-bold"),
        pytest.param("-500 wheels turn in there.", "500 wheels turn in there.", id="an-item"),
        pytest.param("Lost. -500 points for Ada.", "-500 points for Ada.", id="minus-first"),
        pytest.param("We go 50km to the mill.", "We go 50 km to the mill.", id="unit"),
        pytest.param("We go at 5 pm to the mill.", "We go at 5 p.m. to the mill.", id="pm"),
    ],
)
def test_a_number_may_be_written_otherwise(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).verdict is Verdict.COMPLETE
    assert judged(f"> {source}", quoted).verdict is Verdict.COMPLETE


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param("The mill gains -500 of them.", "The mill gains 500 of them.", id="minus"),
        pytest.param("Il fait \u22123 °C au moulin.", "Il fait 3 °C au moulin.", id="moins"),
        pytest.param("It is (-500) in the mill.", "It is (500) in the mill.", id="in-brackets"),
        pytest.param("It takes 10-15 men to turn.", "It takes 1015 men to turn.", id="range"),
        pytest.param("On se voit à 14h30 ici.", "On se voit à 14h50 ici.", id="heure"),
        pytest.param("On se voit à 14:30 ici.", "On se voit à 14h20 ici.", id="minutes"),
        pytest.param("Some 50 percent of it is gone.", "Some 60% of it is gone.", id="percent"),
        pytest.param("Some 50% of it is gone now.", "Some 50 of it is gone now.", id="sign-lost"),
        pytest.param("It has 12,500 wheels in it.", "It has 12,50 wheels in it.", id="precision"),
        pytest.param("It is 50 km to the mill.", "It is 50 m to the mill.", id="unit"),
        pytest.param("It is 50km to the mill now.", "It is 50m to the mill now.", id="unit-joined"),
        pytest.param("Le moulin prend 3 MW ce soir.", "Le moulin prend 3 GW ce soir.", id="unité"),
        pytest.param("Il a 3 M€ de dettes ici.", "Il a 3 Md€ de dettes ici.", id="millions"),
        pytest.param("It is 50 km to the mill.", "It is 50 to the mill.", id="unit-lost"),
        pytest.param("It opens at 5 am every day.", "It opens at 5 pm every day.", id="half-a-day"),
        pytest.param(
            "It opens at 5 a.m. today.", "It opens at 5 p.m. today.", id="half-with-stops"
        ),
        pytest.param("It costs $50 to turn now.", "It costs €50 to turn now.", id="currency"),
        pytest.param("Cela coûte 50 € par nuit.", "Cela coûte 50 $ par nuit.", id="monnaie"),
    ],
)
def test_another_number_or_unit_alters_it(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).verdict is Verdict.ALTERED
    assert judged(f"> {source}", quoted).verdict is Verdict.ALTERED
