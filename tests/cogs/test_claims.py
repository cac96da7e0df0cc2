"""“Check figures” and `/check text`: what is said to a number, to whom, and what is left alone."""

import pytest

from bot.domain.configuration.ids import GuildId, MemberId, Place
from tests.support.simulation import START, Answer, Simulation, answer_of

NAME = "Check figures"


async def _checked(simulation: Simulation, text: str, **options: object) -> Answer:
    return await simulation.slash("check text", text=text, **options)


async def _menu(simulation: Simulation, text: str) -> Answer:
    message = await simulation.alice.send(simulation.channel, text)
    return answer_of(await simulation.bob.context_menu(simulation.channel, NAME, message))


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        pytest.param(
            "Jean Zay has 1,456 H100.",
            "**Confirmé** : 1 456 H100 (3 704 GPU en tout), Jean Zay",
            "**Supported**: 1,456 H100 (3,704 GPUs in all), Jean Zay",
            id="supported by a part",
        ),
        pytest.param(
            "Musk a 100 000 GPU",
            "**Dépassé** : 230 000 GPU, Colossus 1, juillet 2025",
            "**Outdated**: 230,000 GPUs, Colossus 1, July 2025",
            id="outdated",
        ),
        pytest.param(
            "Meta trained Llama 4 on more than 100,000 GPUs",
            "**Discuté** : plus de 100 000 GPU",
            "**Disputed**: more than 100,000 GPUs",
            id="disputed",
        ),
        pytest.param(
            "Jean Zay has 90,000 H100.",
            "**Contredit** : 1 456 H100",
            "**Contradicted**: 1,456 H100",
            id="contradicted",
        ),
        pytest.param(
            "The H100 draws 700 W",
            "**Confirmé** : H100, **700 W** ¹ ²",
            "**Supported**: H100, **700 W** ¹ ²",
            id="supported by a datasheet",
        ),
        pytest.param(
            "Un B200 a 80 Go de mémoire",
            "**Contredit** : B200, **180 Go** de mémoire ¹ ²",
            "**Contradicted**: B200, **180 GB** of memory ¹ ²",
            id="contradicted by a datasheet",
        ),
        pytest.param(
            "Musk promet un centre qui coûtera 7 milliards de dollars",
            "**Invérifiable** : aucun chiffre sur xAI ne s’y compare ici.",
            "**Unverifiable**: no figure here about xAI can be compared with it.",
            id="what is to be built",
        ),
        pytest.param(
            "l’investissement est de 3 milliards de dollars",
            "**Invérifiable** : de quoi, et de qui ?",
            "**Unverifiable**: of what, and of whom?",
            id="of nobody",
        ),
        pytest.param(
            "il fait 25 degrés à Paris, version 3.5, et 3 cafés pour 12 €",
            "Aucun nombre n’affirme ici",
            "No number here claims anything",
            id="nothing to check",
        ),
    ],
)
async def test_each_number_gets_a_verdict(
    simulation: Simulation, text: str, french: str, english: str
) -> None:
    for tag, said in (("fr", french), ("en-GB", english)):
        simulation.speak(member=tag)

        answer = await _checked(simulation, text)

        assert said in answer.text
        assert answer.private


async def test_the_number_stands_in_bold_in_its_sentence(simulation: Simulation) -> None:
    answer = await _checked(simulation, "first line\nMusk has 100,000 GPUs today\nlast line")

    assert "“Musk has **100,000 GPUs** today”" in answer.text


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        pytest.param(
            "zuckerberg used over 15,000 GPUs for Llama 3",
            "Compris comme : Meta · processeurs d’IA · au moins",
            "Understood as: Meta · AI processors · at least",
            id="of whom, and how exactly",
        ),
        pytest.param(
            "un H100 vaut environ 30 000 $",
            "Compris comme : NVIDIA · H100 · prix d’un processeur · environ",
            "Understood as: NVIDIA · H100 · price of one processor · about",
            id="of a chip",
        ),
        pytest.param(
            "H200 : 141 Go",
            "Compris comme : NVIDIA · H200 · mémoire",
            "Understood as: NVIDIA · H200 · memory",
            id="of a datasheet",
        ),
    ],
)
async def test_what_a_number_is_taken_to_say_is_told(
    simulation: Simulation, text: str, french: str, english: str
) -> None:
    for tag, said in (("fr", french), ("en-GB", english)):
        simulation.speak(member=tag)

        answer = await _checked(simulation, text)

        assert f"-# {said}\n" in answer.text


async def test_a_figure_comes_with_date_and_source(simulation: Simulation) -> None:
    answer = await _checked(simulation, "Jean Zay has 1,456 H100.")

    assert "15 Sept 2024 ¹" in answer.text
    assert "¹ [" in answer.text
    assert "CC BY 4.0" in answer.text


async def test_what_was_right_when_written_is_said_to_have_been(simulation: Simulation) -> None:
    answer = await _checked(simulation, "xAI has 100,000 H100.", date="2024-10")

    assert "**Outdated**: 150,000 H100" in answer.text
    assert "When written, on 31 Oct 2024: **Supported**: 100,000 H100" in answer.text


async def test_a_message_is_checked_for_whoever_asks_alone(simulation: Simulation) -> None:
    answer = await _menu(simulation, "Musk has 100,000 GPUs")

    assert "**Outdated**" in answer.text
    assert "[The message](https://" in answer.text
    assert answer.private


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("@everyone xAI has 100,000 GPUs @here <@1> <@&2>", id="mentions"),
        pytest.param("**xAI** has `100,000 GPUs` [x](https://example.org)", id="markup"),
        pytest.param("\u202exAI has 100,000 GPUs\u202c", id="right to left"),
        pytest.param("x" * 4000, id="4,000 characters"),
        pytest.param("xAI has 100,000 GPUs. " * 180, id="180 numbers"),
    ],
)
async def test_hostile_text_gets_a_clean_card(simulation: Simulation, text: str) -> None:
    answer = await _checked(simulation, text)

    assert answer.private
    assert len(answer.raw) <= 3800
    assert "@everyone" not in answer.raw
    assert "<@1>" not in answer.raw
    assert "https://example.org" not in answer.raw


async def test_more_numbers_than_a_card_holds_are_said_to_be_left_out(
    simulation: Simulation,
) -> None:
    answer = await _checked(simulation, "xAI has 100,000 GPUs. " * 180)

    assert simulation.say("claims-more") in answer.text


async def test_where_look_ups_are_off_nothing_is_checked(simulation: Simulation) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "figures"),
        {"enabled": False},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )

    answer = await _checked(simulation, "Musk has 100,000 GPUs")

    assert answer.text == simulation.say("figures-off")
    assert answer.private


@pytest.mark.parametrize(
    ("date", "key"),
    [("soon", "date-unreadable"), ("2031", "date-out-of-range")],
    ids=["unreadable", "ahead"],
)
async def test_a_date_that_cannot_be_is_refused(
    simulation: Simulation, date: str, key: str
) -> None:
    answer = await _checked(simulation, "Musk has 100,000 GPUs", date=date)

    assert answer.text == simulation.say(key, earliest="1990")
    assert answer.private


async def test_a_number_that_nothing_settles_goes_to_the_moderators(
    simulation: Simulation,
) -> None:
    checked = await _checked(simulation, "The investment will be 3 billion dollars, they say.")
    [(label, custom_id)] = checked.buttons.items()
    form = (await simulation.forge(custom_id)).modal
    assert form is not None
    sent = answer_of(await simulation.submit("claim:send", {"typed": "Whose 3 billion?"}))

    [proposal] = await simulation.app.figure_proposals.of_author(
        GuildId(simulation.guild.id), MemberId(simulation.alice.id), most=9
    )
    assert label == "Send “3 billion dollars” to the moderators"
    assert "investment will be 3 billion dollars" in str(form)
    assert proposal.said == "Whose 3 billion?"
    assert sent.private
    assert "Sent to the moderators" in sent.text


async def test_the_moderators_are_told_of_it(simulation: Simulation) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "server"),
        {"moderators_channel": simulation.channel.id},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    await simulation.submit("claim:send", {"typed": "Whose 3 billion?"})
    await simulation.env.settle()

    assert any("Whose 3 billion?" in each.text for each in simulation.posts())


async def test_what_nobody_sees_is_not_sent(simulation: Simulation) -> None:
    await simulation.submit("claim:send", {"typed": " Whose\0 3\u202e\nbillion? "})

    [proposal] = await simulation.app.figure_proposals.of_author(
        GuildId(simulation.guild.id), MemberId(simulation.alice.id), most=9
    )
    assert proposal.said == "Whose 3 billion?"


@pytest.mark.parametrize("typed", ["  ", "\0\u200b"], ids=["spaces", "hidden marks"])
async def test_an_empty_form_is_refused(simulation: Simulation, typed: str) -> None:
    refused = answer_of(await simulation.submit("claim:send", {"typed": typed}))

    assert refused.private
    assert refused.text == simulation.say("claims-send-empty")


async def test_a_settled_number_offers_nothing_to_send(simulation: Simulation) -> None:
    checked = await _checked(simulation, "Musk has 100,000 GPUs")

    assert checked.buttons == {}
