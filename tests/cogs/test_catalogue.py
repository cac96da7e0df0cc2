"""`/catalogue`: moderators write figures of their server's own, seen before they are saved."""

from dataclasses import replace
from datetime import timedelta

import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.typed.form import Field
from bot.domain.own.changes import Seen
from bot.storage.database import Database
from bot.texts import Language
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from tests.support.figures import catalogue, organisation
from tests.support.own_figures import own
from tests.support.panel import demote, moderator
from tests.support.simulation import START, Answer, Simulation, answer_of

HALL = {"organisation": "xai", "metric": "gpu_count", "subject": "The Hall", "scope": "owned"}
SOURCE = "Hall Daily — Power comes on — https://example.org/hall"
TYPED: dict[str, str] = {
    Field.VALUE: "12 000",
    Field.DATE: "2026-07",
    Field.STATUS: "in_operation",
    Field.SOURCE: SOURCE,
    Field.NOTE: "By its own count.",
}


@pytest.fixture
def carol(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    return moderator(simulation)


async def _form(
    simulation: Simulation, who: MemberActor, name: str = "catalogue add", **options: str
) -> simcord.InteractionResult:
    return await who.slash(simulation.channel, name, **(options or HALL))


async def _send(
    who: MemberActor, shown: simcord.InteractionResult, typed: dict[str, str]
) -> Answer:
    """Send a form; what is chosen in it is a list."""
    values = {**typed, "status": [typed["status"]]}
    return answer_of(await who.submit_modal(shown, values))


async def _sent(
    simulation: Simulation, who: MemberActor, typed: dict[str, str] | None = None
) -> Answer:
    shown = await _form(simulation, who)
    return await _send(who, shown, {**TYPED, **(typed or {})})


async def _added(simulation: Simulation, who: MemberActor) -> Answer:
    return await simulation.press(await _sent(simulation, who), "Save", by=who)


async def _correct(simulation: Simulation, who: MemberActor, figure: str, value: str) -> Answer:
    shown = await _form(simulation, who, "catalogue correct", figure=figure)
    filled = {**_filled(shown), Field.VALUE: value, Field.SOURCE: SOURCE}
    return await _send(who, shown, filled)


def _filled(shown: simcord.InteractionResult) -> dict[str, str]:
    """Return what a form shows."""
    assert shown.modal is not None
    controls = {
        row["component"]["custom_id"]: row["component"] for row in shown.modal["components"]
    }
    chosen = [each["value"] for each in controls["status"]["options"] if each.get("default")]
    typed = {key: str(each.get("value", "")) for key, each in controls.items()}
    return {field: (chosen[0] if field is Field.STATUS else typed[field]) for field in Field}


async def _own(simulation: Simulation) -> dict[str, float | None]:
    figures = await simulation.app.catalogues.figures_for(GuildId(simulation.guild.id))
    return {key: each.value for key, each in figures.catalogue.figures.items() if each.own}


async def test_a_figure_is_shown_then_saved_then_answered(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = await _sent(simulation, carol)
    shown, before = preview.text, await _own(simulation)
    saved = await simulation.press(preview, "Save", by=carol)
    card = await simulation.gpu("xai")

    assert preview.private
    assert "**12,000 GPUs** · xAI" in shown
    assert "The Hall · in operation · owned · July 2026 · Hall Daily" in shown
    assert "[Hall Daily](<https://example.org/hall>) · Power comes on" in shown
    assert "By its own count." in shown
    assert before == {}
    assert simulation.say("own-saved") in saved.text
    assert await _own(simulation) == {"own-1": 12_000}
    assert "12,000 GPUs in operation" in card.text
    assert "The Hall (owned), Hall Daily, likely, *added by this server*" in card.text


async def test_another_server_does_not_see_it(simulation: Simulation, carol: MemberActor) -> None:
    await _added(simulation, carol)
    elsewhere = await simulation.app.catalogues.figures_for(GuildId(simulation.guild.id + 1))

    assert elsewhere is simulation.app.figures


async def test_it_is_written_and_read_in_french(simulation: Simulation, carol: MemberActor) -> None:
    simulation.speak(member="fr", server="fr")
    shown = await _form(simulation, carol)
    typed = {**TYPED, Field.VALUE: "environ 12 000"}

    preview = await _send(carol, shown, typed)
    said = preview.text
    saved = await simulation.press(preview, "Enregistrer", by=carol)
    card = await simulation.gpu("xai")

    assert "**environ 12 000 GPU** · xAI" in said
    assert "juillet 2026" in said
    assert simulation.say("own-saved", Language.FRENCH) in saved.text
    assert "*ajouté par ce serveur*" in card.text


async def test_what_it_says_otherwise_than_is_shown_before_saving(
    simulation: Simulation, carol: MemberActor
) -> None:
    shown = await _form(simulation, carol, **(HALL | {"subject": "colossus 1"}))

    preview = await _send(carol, shown, {**TYPED})
    said = preview.text
    await simulation.press(preview, "Save", by=carol)
    card = await simulation.gpu("xai")

    assert simulation.say("own-beside") in said
    assert "230,000 GPUs" in said
    assert "230,000 GPUs in operation" in card.text
    assert "12,000 GPUs, in operation, owned, Colossus 1" in card.text
    assert "disputed" in card.text


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        (Field.VALUE, "many", "own-value-unreadable"),
        (Field.VALUE, "-4", "own-value-positive"),
        (Field.VALUE, "10^30", "own-value-large"),
        (Field.DATE, "soon", "own-date-unreadable"),
        (Field.DATE, "2027", "own-date-ahead"),
        (Field.DATE, "", "own-date-missing"),
        (Field.SOURCE, "somebody said so", "own-source-missing"),
    ],
)
async def test_a_wrong_field_is_refused_and_corrected_without_typing_again(
    simulation: Simulation, carol: MemberActor, field: Field, typed: str, said: str
) -> None:
    refused = await _sent(simulation, carol, {field: typed})
    why = refused.text
    again = await carol.click(refused.message, label="Correct")
    preview = await _send(carol, again, {**_filled(again), field: TYPED[field]})
    await simulation.press(preview, "Save", by=carol)

    name = simulation.say(f"own-field-{field}")
    assert f"**{name}**: {simulation.say(said)}" in why
    assert SOURCE in why or field is Field.SOURCE
    assert _filled(again) == {**TYPED, field: typed}
    assert await _own(simulation) == {"own-1": 12_000}


async def test_every_wrong_field_is_told_at_once(
    simulation: Simulation, carol: MemberActor
) -> None:
    refused = await _sent(
        simulation,
        carol,
        {Field.VALUE: "150 *MW*", Field.SOURCE: "Hall Daily — http://example.org/hall"},
    )

    assert r"“\*mw\*” does not fit AI processors" in refused.text
    assert "“http:\u200b//example.org/hall” does not begin with https" in refused.text
    assert simulation.say("own-refused", count=2) in refused.text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"organisation": "xia"}, "No organisation is called “xia”. The nearest are **xAI**"),
        ({"hardware": "h1000"}, "No processor is called “h1000”. The nearest are **H100"),
        ({"metric": "bananas"}, "No metric is called “bananas”. The nearest are **"),
        ({"scope": "stolen"}, "No scope is called “stolen”. The nearest are **"),
    ],
    ids=["organisation", "hardware", "metric", "scope"],
)
async def test_an_unknown_name_is_refused_with_the_nearest(
    simulation: Simulation, carol: MemberActor, options: dict[str, str], said: str
) -> None:
    answer = answer_of(await _form(simulation, carol, **(HALL | options)))

    assert answer.private
    assert said in answer.text
    assert answer.text.count("**") == 6


async def test_of_two_organisations_of_one_name_it_asks_which(
    simulation: Simulation, database: Database
) -> None:
    looms = [organisation("loom-1", "The Loom"), organisation("loom-2", "The Loom")]
    figures = Figures(catalogue(organisations=looms))
    catalogues = Catalogues(database, figures)
    await simulation.restart(replace(simulation.app, figures=figures, catalogues=catalogues))
    carol = moderator(simulation)

    asked = answer_of(await _form(simulation, carol, **(HALL | {"organisation": "the loom"})))

    names = "The Loom (loom-1), The Loom (loom-2)"
    assert asked.private
    assert asked.text == simulation.say("own-name-shared", typed="the loom", names=names)


async def test_options_are_offered_in_the_readers_words(
    simulation: Simulation, carol: MemberActor
) -> None:
    simulation.speak(member="fr")

    async def offered(option: str, typed: str) -> list[str]:
        choices = await carol.autocomplete(simulation.channel, "catalogue add", option, typed)
        return [each["name"] for each in choices]

    assert await offered("metric", "électr") == ["Puissance électrique"]
    assert await offered("scope", "lou") == ["loué"]
    assert (await offered("organisation", "musk"))[0] == "xAI (Musk)"
    assert "H100" in " ".join(await offered("hardware", "h100"))


async def test_figures_are_offered_by_their_words_the_servers_own_first(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _added(simulation, carol)

    choices = await carol.autocomplete(simulation.channel, "catalogue retire", "figure", "xai 2026")

    assert choices[0]["value"] == "own-1"
    assert all("xAI" in each["name"] for each in choices)


async def test_a_curated_figure_is_corrected_for_this_server(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = await _correct(simulation, carol, "xai-colossus1-total-2025-07", "240k")
    said = preview.text
    await simulation.press(preview, "Save", by=carol)
    card = await simulation.gpu("xai")

    assert "Before" in said
    assert "230,000 GPUs" in said
    assert "240,000 GPUs" in said
    assert "240,000 GPUs, in operation, owned, Colossus 1, July 2025" in card.text
    figures = await simulation.app.catalogues.figures_for(GuildId(simulation.guild.id))
    assert figures.catalogue.superseded_by["xai-colossus1-total-2025-07"] == ("own-1",)


async def test_a_servers_own_figure_is_corrected_twice_but_not_over_each_other(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _added(simulation, carol)
    first = await _correct(simulation, carol, "own-1", "13000")
    second = await _correct(simulation, carol, "own-1", "14000")

    await simulation.press(first, "Save", by=carol)
    late = await simulation.press(second, "Save", by=carol)

    assert late.text == simulation.say("own-figure-changed")
    assert await _own(simulation) == {"own-1": 13_000}


async def test_a_figure_is_retired_and_brought_back_from_the_history(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _added(simulation, carol)
    shown = await simulation.slash("catalogue retire", carol, figure="own-1")
    asked = shown.text
    done = await simulation.press(shown, "Retire", by=carol)
    retired = await _own(simulation)

    history = await simulation.slash("catalogue history", carol)
    told = history.text
    undone = answer_of(
        await carol.click(history.message, custom_id=f"own:{carol.id}:history:undo:2")
    )

    assert "12,000 GPUs" in asked
    assert simulation.say("own-retired") in done.text
    assert retired == {}
    assert f"<@{carol.id}> · own-1" in told
    assert "→ not shown here" in told
    assert simulation.say("own-undone") in undone.text
    assert await _own(simulation) == {"own-1": 12_000}


async def test_the_history_has_pages(simulation: Simulation, carol: MemberActor) -> None:
    guild = GuildId(simulation.guild.id)
    for number in range(7):
        statement = own(100, organisation="xai", subject=f"Hall {number}")
        await simulation.app.catalogues.add(guild, statement, by=MemberId(1), now=START)

    page = await simulation.slash("catalogue history", carol)
    first = page.text
    second = (await simulation.press(page, "Older", by=carol)).text
    back = (await simulation.press(page, "Newer", by=carol)).text

    assert ("own-7\n" in first, "own-1\n" in first) == (True, False)
    assert ("own-7\n" in second, "own-1\n" in second) == (False, True)
    assert back == first


async def test_an_empty_history_says_so(simulation: Simulation, carol: MemberActor) -> None:
    history = await simulation.slash("catalogue history", carol)

    assert simulation.say("own-history-empty") in history.text


async def test_what_is_cancelled_is_not_saved(simulation: Simulation, carol: MemberActor) -> None:
    preview = await _sent(simulation, carol)

    cancelled = await simulation.press(preview, "Cancel", by=carol)

    assert cancelled.text == simulation.say("own-cancelled")
    assert await _own(simulation) == {}


async def test_saving_twice_saves_once(simulation: Simulation, carol: MemberActor) -> None:
    preview = await _sent(simulation, carol)

    answers = await simulation.press_twice(preview, "Save", by=carol)

    assert simulation.say("own-draft-gone") in {each.text for each in answers}
    assert await _own(simulation) == {"own-1": 12_000}


async def test_a_restart_loses_the_draft_and_says_what_was_typed(
    simulation: Simulation, carol: MemberActor
) -> None:
    refused = await _sent(simulation, carol, {Field.VALUE: "many"})
    said, preview = refused.text, await _sent(simulation, carol)
    await simulation.restart()

    gone = [
        await simulation.press(refused, "Correct", by=carol),
        await simulation.press(preview, "Save", by=carol),
    ]

    assert {each.text for each in gone} == {simulation.say("own-draft-gone")}
    assert SOURCE in said
    assert await _own(simulation) == {}


async def test_a_form_sent_after_a_restart_gives_back_what_was_typed(
    simulation: Simulation, carol: MemberActor
) -> None:
    lost = await simulation.submit(f"own:{carol.id}:add:submit:1", {"value": "7777"}, by=carol)

    answer = answer_of(lost)
    assert simulation.say("own-draft-gone") in answer.text
    assert "7777" in answer.text


async def test_a_draft_is_kept_for_a_while(simulation: Simulation, carol: MemberActor) -> None:
    preview = await _sent(simulation, carol)
    await simulation.advance(timedelta(minutes=16).total_seconds(), steps=4)

    late = await simulation.press(preview, "Save", by=carol)

    assert late.text == simulation.say("own-draft-gone")


async def test_whoever_lost_the_right_meanwhile_saves_nothing(
    simulation: Simulation, carol: MemberActor
) -> None:
    shown, preview = await _form(simulation, carol), await _sent(simulation, carol)
    demote(simulation, carol)

    sent = await _send(carol, shown, TYPED)
    saved = await simulation.press(preview, "Save", by=carol)

    refused = simulation.say("configuration-not-moderator")
    assert [sent.text, saved.text] == [refused, refused]
    assert await _own(simulation) == {}


async def test_nobody_uses_what_another_has_written(
    simulation: Simulation, carol: MemberActor
) -> None:
    dora = moderator(simulation, "dora")
    await _sent(simulation, carol)

    theirs = answer_of(await simulation.forge(f"own:{carol.id}:add:save:1", by=dora))
    old = answer_of(await simulation.forge(f"own:{dora.id}:add:undo:1", by=dora))

    assert theirs.text == simulation.say("configuration-panel-of-another")
    assert old.text == simulation.say("own-control-old")


async def test_words_that_somebody_typed_format_and_ping_nothing(
    simulation: Simulation, carol: MemberActor
) -> None:
    shown = await _form(simulation, carol, **(HALL | {"subject": "**@everyone** [Hall](x)"}))
    note = {Field.NOTE: "<@123> ||hidden||"}

    preview = await _send(carol, shown, {**TYPED, **note})
    said = preview.text
    await simulation.press(preview, "Save", by=carol)
    card = await simulation.gpu("xai")

    for text in (said, card.text):
        assert r"\*\*@" + "\u200beveryone" in text
        assert "@everyone" not in text
        assert "<@123>" not in text


async def test_what_would_be_counted_twice_is_not_retired(
    simulation: Simulation, carol: MemberActor
) -> None:
    figure = "xai-colossus1-total-2025-07"
    shown = await simulation.slash("catalogue retire", carol, figure=figure)

    refused = await simulation.press(shown, "Retire", by=carol)

    assert simulation.say("own-refused", count=1) in refused.text
    assert "counted again by" in refused.text
    assert set(refused.buttons) == {"Cancel"}


async def test_what_is_gone_cannot_be_corrected(simulation: Simulation, carol: MemberActor) -> None:
    answer = await simulation.slash("catalogue correct", carol, figure="gone")

    assert answer.text == simulation.say("own-figure-unknown")


async def test_what_others_changed_meanwhile_is_not_retired(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _added(simulation, carol)
    shown = await simulation.slash("catalogue retire", carol, figure="own-1")
    await simulation.app.catalogues.correct(
        GuildId(simulation.guild.id),
        Seen("own-1", 1),
        own(5, organisation="xai", subject="The Hall"),
        by=MemberId(1),
        now=START,
    )

    answer = await simulation.press(shown, "Retire", by=carol)

    assert answer.text == simulation.say("own-figure-changed")
    assert await _own(simulation) == {"own-1": 5}


async def test_the_servers_figures_go_with_its_file(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _added(simulation, carol)
    answer = await simulation.slash("config export", carol)
    [file] = answer.message.attachments
    data = await file.read()
    guild = GuildId(simulation.guild.id)
    await simulation.app.catalogues.retire(guild, Seen("own-1", 1), by=MemberId(1), now=START)

    shown = await simulation.slash("config import", carol, file=("settings.json", data))
    said = shown.text
    done = await simulation.press(shown, "Import", by=carol)

    assert "own-1 · not shown here → **12,000 GPUs** · xAI" in said
    assert str(carol.id) not in data.decode()
    assert done.text == simulation.say("own-imported", count=1)
    assert await _own(simulation) == {"own-1": 12_000}


async def test_the_longest_words_fit_a_message(simulation: Simulation, carol: MemberActor) -> None:
    long = {
        Field.SOURCE: f"{'_' * 290}\n{'*' * 60}\nhttps://example.org/{'x' * 370}",
        Field.NOTE: "~" * 300,
    }
    for number in range(7):
        statement = own(number + 1, organisation="xai", subject="_" * 80)
        guild = GuildId(simulation.guild.id)
        await simulation.app.catalogues.add(guild, statement, by=MemberId(1), now=START)
    shown = await _form(simulation, carol, **(HALL | {"subject": "_" * 80}))

    preview = await _send(carol, shown, {**TYPED, **long})
    saved = await simulation.press(preview, "Save", by=carol)

    assert simulation.say("own-saved") in saved.text
    assert len(saved.raw) <= 4000
