"""`/topic`: moderators write topics of their server's own, seen before they are published."""

from collections.abc import Mapping

import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.own.typed import FIRST, SECOND, Field
from bot.texts import Language
from cogs.topics._control import Control, Does
from tests.support.own_topics import NUMBERS, VIEW, typed
from tests.support.panel import demote, moderator
from tests.support.simulation import START, Answer, Simulation, answer_of
from tests.support.topics import shipped_topics


@pytest.fixture
def carol(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    return moderator(simulation)


def _half(fields: tuple[Field, ...], **changes: str) -> dict[str, str]:
    every = typed(**changes)
    return {field.value: every[field] for field in fields}


async def _begun(simulation: Simulation, who: MemberActor, **changes: str) -> Answer:
    """Send the first form."""
    shown = await who.slash(simulation.channel, "topic write")
    return answer_of(await who.submit_modal(shown, _half(FIRST, **changes)))


async def _second(who: MemberActor, answer: Answer, **changes: str) -> Answer:
    """Open the second form below an answer, and send it."""
    shown = await who.click(answer.message, label="Part 2")
    return answer_of(await who.submit_modal(shown, _half(SECOND, **changes)))


async def _written(simulation: Simulation, who: MemberActor, **changes: str) -> Answer:
    return await _second(who, await _begun(simulation, who, **changes), **changes)


async def _published(simulation: Simulation, who: MemberActor, **changes: str) -> Answer:
    return await simulation.press(await _written(simulation, who, **changes), "Publish", by=who)


def _filled(shown: simcord.InteractionResult) -> dict[str, str]:
    """Return what a form shows."""
    assert shown.modal is not None
    controls = (row["component"] for row in shown.modal["components"])
    return {each["custom_id"]: str(each.get("value", "")) for each in controls}


async def _titles(simulation: Simulation) -> Mapping[str, str]:
    """Return the titles of the server's own topics by id."""
    topics = await simulation.app.viewpoints.topics_for(GuildId(simulation.guild.id))
    return {key: each.title.en for key, each in topics.topics.items() if key.startswith("own-")}


async def test_a_topic_is_written_seen_published_and_asked_for(
    simulation: Simulation, carol: MemberActor
) -> None:
    half = await _begun(simulation, carol)
    preview = await _second(carol, half)
    shown, before = preview.text, await _titles(simulation)
    published = await simulation.press(preview, "Publish", by=carol)
    card = await simulation.slash("viewpoints", topic="baguette")
    sources = await simulation.press(card, "Sources")

    assert half.private
    assert preview.private
    assert simulation.say("own-topic-preview") in shown
    assert before == {}
    assert "Published: **Bread for all**" in published.text
    assert await _titles(simulation) == {"own-1": "Bread for all"}
    assert not card.private
    assert "230,000 GPUs and about 200,000 GPUs" in card.text
    assert "[example.org/hope](<https://example.org/hope>)" in sources.text


async def test_the_preview_is_the_card_to_the_letter(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = (await _written(simulation, carol)).raw.rpartition("\n")[0]
    texts = {line for line in preview.splitlines() if not line.startswith("-#")}
    await simulation.press(await _written(simulation, carol), "Publish", by=carol)

    card = (await simulation.slash("viewpoints", topic="own-1")).raw

    assert {line.rstrip("¹²³⁴⁵⁶⁷⁸ ") for line in texts} == {
        line.rstrip("¹²³⁴⁵⁶⁷⁸ ") for line in card.splitlines() if not line.startswith("-#")
    }


async def test_what_a_preview_rests_on_is_read_numbered_as_there(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = await _written(simulation, carol)
    sources = await simulation.press(preview, "Sources", by=carol)
    listed = {line[0]: line for line in sources.text.splitlines()}
    views = {"Optimist": "hope", "Neutral": "balance", "Pessimist": "doubt"}

    assert sources.private
    assert "Bread for all · sources" in sources.text
    for name, page in views.items():
        [line] = (each for each in preview.raw.splitlines() if each.startswith(f"**{name}**"))
        assert f"(<https://example.org/{page}>)" in listed[line[-1]]
    await simulation.press(preview, "Publish", by=carol)
    late = await simulation.forge(f"topic:{carol.id}:sources::5", by=carol)
    assert answer_of(late).text == simulation.say("own-topic-draft-gone")


async def test_what_a_topic_rests_on_once_settled_is_read_before_it_is(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = await simulation.slash("topic settle", carol, topic="wall")
    told = await simulation.press(preview, "Sources", by=carol)
    before = told.text
    await simulation.press(preview, "Settle", by=carol)
    card = await simulation.slash("viewpoints", topic="wall")

    assert told.private
    assert before == (await simulation.press(card, "Sources")).text


async def test_it_is_previewed_in_the_servers_language_and_explained_in_the_readers(
    simulation: Simulation, carol: MemberActor
) -> None:
    place = Place(GuildId(simulation.guild.id), None, "server")
    await simulation.app.configuration.change(
        place, {"language": "fr"}, by=MemberId(1), expected_revision=0, now=START
    )
    preview = await _written(simulation, carol)

    assert "**Optimiste**" in preview.text
    assert "230 000 GPU" in preview.text
    assert simulation.say("own-topic-preview") in preview.text


async def test_half_a_topic_is_kept_and_asks_for_the_other_half(
    simulation: Simulation, carol: MemberActor
) -> None:
    half = await _begun(simulation, carol)
    await simulation.restart()
    again = await carol.slash(simulation.channel, "topic write")

    assert "First half kept" in half.text
    assert list(half.buttons) == ["Part 2", "Part 1", "Publish as settled", "Discard"]
    assert _filled(again) == _half(FIRST)


async def test_a_draft_is_whoever_writes_it_alone(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _begun(simulation, carol)

    shown = await moderator(simulation, "dave").slash(simulation.channel, "topic write")

    assert set(_filled(shown).values()) == {""}


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"title": "🎉"}, "title", "own-topic-wordless"),
        ({"title": "wall"}, "title", None),
        ({"evidence": "Ask <@&1> or @everyone."}, "evidence", "own-topic-mention"),
        ({"example": "See https://example.org"}, "example", "own-topic-link"),
        ({"neutral": ""}, "neutral", "topic-view-missing"),
        ({"evidence": "“So he said.”"}, "evidence", "topic-quotation"),
    ],
    ids=["emoji", "another topic", "mention", "link", "missing view", "invented speech"],
)
async def test_what_fails_is_named_and_corrected_without_typing_again(
    simulation: Simulation,
    carol: MemberActor,
    changes: dict[str, str],
    field: str,
    said: str | None,
) -> None:
    refused = await _written(simulation, carol, **changes)
    why, buttons = refused.text, list(refused.buttons)
    form = "Part 2" if Field(field) in SECOND else "Part 1"
    again = await carol.click(refused.message, label=form)
    filled = _filled(again)
    fixed = answer_of(await carol.submit_modal(again, {**filled, field: typed()[Field(field)]}))
    await simulation.press(fixed, "Publish", by=carol)

    name = simulation.say(f"own-topic-field-{field}")
    reason = simulation.say(said) if said else "“wall” already means the topic wall."
    assert f"**{name}**: {reason}" in why
    assert "Publish" not in buttons
    assert "@everyone" not in why
    assert filled[field] == changes[field]
    assert await _titles(simulation) == {"own-1": "Bread for all"}


async def test_past_the_gate_there_is_only_settled(
    simulation: Simulation, carol: MemberActor
) -> None:
    refused = await _written(simulation, carol, neutral="Short.")
    buttons = list(refused.buttons)
    forged = await simulation.forge(f"topic:{carol.id}:publish::0", by=carol)
    before = await _titles(simulation)
    await simulation.press(refused, "Publish as settled", by=carol)
    card = await simulation.slash("viewpoints", topic="own-1")

    assert buttons == ["Part 2", "Part 1", "Publish as settled", "Discard"]
    assert simulation.say("own-topic-refused", count=2) in answer_of(forged).text
    assert before == {}
    assert "**Facts**" in card.text
    assert "**Optimist**" not in card.text
    assert simulation.say("viewpoints-settled-so") in card.text
    assert simulation.say("viewpoints-drawn") not in card.text


async def test_a_lone_moderator_writes_in_french(
    simulation: Simulation, carol: MemberActor
) -> None:
    simulation.speak(member="fr", server="fr")
    shown = await carol.slash(simulation.channel, "topic write")
    half = answer_of(await carol.submit_modal(shown, _half(FIRST)))
    kept = half.text
    form = await carol.click(half.message, label="Partie 2")
    preview = answer_of(await carol.submit_modal(form, _half(SECOND)))
    published = await simulation.press(preview, "Publier", by=carol)

    assert simulation.say("own-topic-half", Language.FRENCH).split("\n")[0] in kept
    assert "Publié : **Bread for all**" in published.text


async def test_a_draft_is_discarded(simulation: Simulation, carol: MemberActor) -> None:
    preview = await _written(simulation, carol)
    discarded = await simulation.press(preview, "Discard", by=carol)
    said = discarded.text
    late = await simulation.forge(f"topic:{carol.id}:publish::0", by=carol)
    shown = await carol.slash(simulation.channel, "topic write")

    assert said == simulation.say("own-topic-discarded")
    assert answer_of(late).text == simulation.say("own-topic-draft-gone")
    assert set(_filled(shown).values()) == {""}


async def test_a_second_press_publishes_nothing_more(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = await _written(simulation, carol)

    await simulation.press_twice(preview, "Publish", by=carol)

    assert await _titles(simulation) == {"own-1": "Bread for all"}


async def test_an_edit_begins_with_what_was_published(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)
    shown = await carol.slash(simulation.channel, "topic edit", topic="own-1")
    filled = _filled(shown)
    preview = answer_of(await carol.submit_modal(shown, {**filled, "title": "Bread for most"}))
    await simulation.press(preview, "Publish", by=carol)
    history = await simulation.slash("topic history", carol)

    assert filled == _half(FIRST)
    assert await _titles(simulation) == {"own-1": "Bread for most"}
    assert "Bread for all → Bread for most" in history.text
    assert "changed: Title" in history.text


async def test_a_curated_topic_is_not_edited(simulation: Simulation, carol: MemberActor) -> None:
    answer = await simulation.slash("topic edit", carol, topic="wall")

    assert answer.text == simulation.say("own-topic-curated")


async def test_an_edit_that_came_second_is_told_and_kept(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)
    dave = moderator(simulation, "dave")

    async def edited(who: MemberActor, title: str) -> Answer:
        shown = await who.slash(simulation.channel, "topic edit", topic="own-1")
        return answer_of(await who.submit_modal(shown, {**_filled(shown), "title": title}))

    one, other = await edited(carol, "Hers"), await edited(dave, "His")
    await simulation.press(one, "Publish", by=carol)
    late = await simulation.press(other, "Publish", by=dave)
    refused = late.text
    asked = await simulation.slash("topic edit", dave, topic="own-1")

    assert refused == simulation.say("own-topic-changed")
    assert await _titles(simulation) == {"own-1": "Hers"}
    assert asked.private
    assert "This topic was changed after you began your draft" in asked.text
    assert list(asked.buttons) == ["Go on from my draft", "Begin again"]


@pytest.mark.parametrize(
    ("label", "title"),
    [("Go on from my draft", "His"), ("Begin again", "Hers")],
    ids=["from one's draft", "from what is published"],
)
async def test_an_older_draft_is_gone_on_from_or_dropped_once_that_is_told(
    simulation: Simulation, carol: MemberActor, label: str, title: str
) -> None:
    await _published(simulation, carol)
    dave = moderator(simulation, "dave")
    begun = await dave.slash(simulation.channel, "topic edit", topic="own-1")
    await dave.submit_modal(begun, {**_filled(begun), "title": "His"})
    shown = await carol.slash(simulation.channel, "topic edit", topic="own-1")
    edited = answer_of(await carol.submit_modal(shown, {**_filled(shown), "title": "Hers"}))
    await simulation.press(edited, "Publish", by=carol)

    asked = await simulation.slash("topic edit", dave, topic="own-1")
    again = await dave.click(asked.message, label=label)
    filled = _filled(again)
    preview = answer_of(await dave.submit_modal(again, {**filled, "example": "Like bread."}))
    before = await _titles(simulation)
    await simulation.press(preview, "Publish", by=dave)

    assert filled["title"] == title
    assert before == {"own-1": "Hers"}
    assert await _titles(simulation) == {"own-1": title}


async def test_a_draft_is_not_dropped_for_a_topic_that_is_not_offered_any_more(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)
    shown = await carol.slash(simulation.channel, "topic edit", topic="own-1")
    await carol.submit_modal(shown, _half(FIRST, title="Mine"))
    guild, seen = GuildId(simulation.guild.id), Seen("own-1", 1)
    await simulation.app.own_topics.retire(guild, seen, by=MemberId(1), now=START)

    answer = answer_of(await simulation.forge(f"topic:{carol.id}:afresh:own-1:2", by=carol))
    draft = await simulation.app.own_topics.draft(guild, seen, by=MemberId(carol.id))

    assert answer.text == simulation.say("viewpoints-topic-gone")
    assert draft.typed[Field.TITLE] == "Mine"


@pytest.mark.parametrize("key", ["wall", "own-1"], ids=["curated", "own"])
async def test_a_topic_is_retired_and_brought_back_from_the_history(
    simulation: Simulation, carol: MemberActor, key: str
) -> None:
    await _published(simulation, carol)
    card = await simulation.slash("viewpoints", topic=key)
    asked = await simulation.slash("topic retire", carol, topic=key)
    why = asked.text
    done = await simulation.press(asked, "Retire", by=carol)
    gone = await simulation.press(card, "Sources")
    history = await simulation.slash("topic history", carol)
    told = history.text
    undone = answer_of(await carol.click(history.message, custom_id=f"topic:{carol.id}:undo::2"))
    back = await simulation.slash("viewpoints", topic=key)

    assert simulation.say("own-topic-retire-so") in why
    assert "is not offered in this server any more" in done.text
    assert gone.text == simulation.say("viewpoints-topic-gone")
    assert f"<@{carol.id}> · {key}" in told
    assert "→ not offered here" in told
    assert simulation.say("own-undone") in undone.text
    assert not back.private


async def test_a_curated_topic_is_settled_here(simulation: Simulation, carol: MemberActor) -> None:
    preview = await simulation.slash("topic settle", carol, topic="wall")
    shown = preview.text
    await simulation.press(preview, "Settle", by=carol)
    card = await simulation.slash("viewpoints", topic="wall")
    again = await simulation.slash("topic settle", carol, topic="wall")

    assert preview.private
    assert "**Facts**" in shown
    assert "**Optimist**" not in shown
    assert "**Optimist**" not in card.text
    assert again.text == simulation.say("own-topic-settled-already")


@pytest.mark.parametrize("name", ["settle", "retire"])
async def test_nothing_is_changed_by_leaving_it(
    simulation: Simulation, carol: MemberActor, name: str
) -> None:
    asked = await simulation.slash(f"topic {name}", carol, topic="wall")
    left = await simulation.press(asked, "Cancel", by=carol)

    assert left.text == simulation.say("own-topic-left")
    assert (await simulation.app.own_topics.history(GuildId(simulation.guild.id))).changes == ()


async def test_a_topic_that_was_retired_while_its_form_was_open_is_told(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)
    shown = await carol.slash(simulation.channel, "topic edit", topic="own-1")
    await simulation.app.own_topics.retire(
        GuildId(simulation.guild.id), Seen("own-1", 1), by=MemberId(1), now=START
    )

    preview = answer_of(await carol.submit_modal(shown, _half(FIRST, title="Bread for most")))
    late = await simulation.press(preview, "Publish", by=carol)

    guild = GuildId(simulation.guild.id)
    told = late.text
    await simulation.app.own_topics.undo(guild, 2, by=MemberId(1), now=START)
    asked = await simulation.slash("topic edit", carol, topic="own-1")
    again = await carol.click(asked.message, label="Go on from my draft")

    assert told == simulation.say("own-topic-retired-meanwhile")
    assert _filled(again)["title"] == "Bread for most"


async def test_an_unknown_topic_is_answered_with_the_nearest(
    simulation: Simulation, carol: MemberActor
) -> None:
    answer = await simulation.slash("topic retire", carol, topic="wal")

    assert answer.private
    assert "No topic is called “wal”" in answer.text


async def test_a_number_is_put_in_by_words_to_copy(
    simulation: Simulation, carol: MemberActor
) -> None:
    key = "xai-colossus1-total-2025-07"
    choices = await carol.autocomplete(simulation.channel, "topic figure", "figure", "colossus 1")
    answer = await simulation.slash("topic figure", carol, figure=key)
    unknown = await simulation.slash("topic figure", carol, figure="colossus")

    assert key in [each["value"] for each in choices]
    assert "230,000 GPUs" in answer.text
    assert f"```\n{{figure:{key}}}\n```" in answer.text
    assert f"```\n{{date:{key}}}\n```" in answer.text
    assert unknown.text == simulation.say("own-figure-unknown")


async def test_a_number_that_does_not_hold_is_told_before_it_is_put_in(
    simulation: Simulation, carol: MemberActor
) -> None:
    catalogue = simulation.app.figures.catalogue
    key = next(iter(catalogue.superseded_by))

    answer = await simulation.slash("topic figure", carol, figure=key)

    assert f"The figure {key} was replaced by" in answer.text
    assert "```" not in answer.text


async def test_topics_are_offered_by_title_where_they_fit(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)

    async def offered(command: str, text: str) -> list[str]:
        choices = await carol.autocomplete(simulation.channel, f"topic {command}", "topic", text)
        return [each["value"] for each in choices]

    assert await offered("edit", "") == ["own-1"]
    assert await offered("edit", "BREAD") == ["own-1"]
    assert await offered("edit", "wall") == []
    assert "wall" in await offered("retire", "")


async def test_topics_whose_numbers_no_longer_hold_are_told_in_the_history(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)
    before = (await simulation.slash("topic history", carol)).text
    guild = GuildId(simulation.guild.id)
    seen = Seen("xai-grok-4-gpus", 0)
    await simulation.app.catalogues.retire(guild, seen, by=MemberId(1), now=START)

    history = await simulation.slash("topic history", carol)
    card = await simulation.slash("viewpoints", topic="own-1")

    assert "Needs care" not in before
    assert "**Needs care**" in history.text
    assert "**Bread for all**" in history.text
    assert simulation.say("topic-figure-gone") in card.text


async def test_topics_are_exported_shown_and_imported_with_the_settings(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _published(simulation, carol)
    guild = GuildId(simulation.guild.id)
    text = await simulation.app.server_files.export(guild)
    await simulation.app.own_topics.retire(guild, Seen("own-1", 1), by=MemberId(1), now=START)

    file = ("settings.json", text.encode())
    shown = await simulation.slash("config import", carol, file=file)
    difference = shown.text
    done = await simulation.press(shown, "Import", by=carol)

    assert "own-1 · not offered here → Bread for all" in difference
    assert simulation.say("own-topics-imported", count=1) in done.text
    assert await _titles(simulation) == {"own-1": "Bread for all"}


async def test_who_lost_their_role_meanwhile_publishes_nothing(
    simulation: Simulation, carol: MemberActor
) -> None:
    preview = await _written(simulation, carol)
    demote(simulation, carol)

    late = await simulation.press(preview, "Publish", by=carol)

    assert late.text == simulation.say("configuration-not-moderator")
    assert await _titles(simulation) == {}


async def test_another_moderators_button_is_theirs(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _written(simulation, carol)
    dave = moderator(simulation, "dave")

    answer = answer_of(await simulation.forge(f"topic:{carol.id}:publish::0", by=dave))

    assert answer.text == simulation.say("configuration-panel-of-another")
    assert await _titles(simulation) == {}


@pytest.mark.parametrize(
    ("custom_id", "said"),
    [
        ("topic:{owner}:burn::0", "own-topic-control-old"),
        ("topic:{owner}:retire:own-9:0", "viewpoints-topic-gone"),
        ("topic:{owner}:settle:wall:7", "own-topic-changed"),
        ("topic:{owner}:undo::9", "own-change-unknown"),
    ],
    ids=["another version's", "no such topic", "a revision to come", "no such change"],
)
async def test_a_forged_button_is_answered_with_a_sentence(
    simulation: Simulation, carol: MemberActor, custom_id: str, said: str
) -> None:
    answer = answer_of(await simulation.forge(custom_id.format(owner=carol.id), by=carol))

    assert answer.private
    assert answer.text == simulation.say(said)


@pytest.mark.parametrize(
    ("about", "said"),
    [("wall", "own-topic-curated"), ("own-9", "viewpoints-topic-gone")],
    ids=["curated", "never written"],
)
async def test_a_forged_form_writes_over_nothing(
    simulation: Simulation, carol: MemberActor, about: str, said: str
) -> None:
    sent = await simulation.submit(
        f"topic:{carol.id}:write-first:{about}:0", _half(FIRST), by=carol
    )
    late = await simulation.forge(f"topic:{carol.id}:publish:{about}:0", by=carol)

    assert answer_of(sent).text == simulation.say(said)
    assert answer_of(late).text == simulation.say("own-topic-draft-gone")
    assert (await simulation.app.own_topics.history(GuildId(simulation.guild.id))).changes == ()


async def test_very_many_faults_fit_one_answer(simulation: Simulation, carol: MemberActor) -> None:
    many = " ".join(f"{{figure:a{number}}}" for number in range(100))
    fields = {"recap": many, "optimist": many, "neutral": many, "pessimist": many}

    refused = await _written(simulation, carol, **fields)

    assert "Nothing has the id a0." in refused.text
    assert len(refused.raw) <= 4000


def test_every_topic_fits_a_control() -> None:
    for key in (*shipped_topics(), "own-50"):
        for does in Does:
            control = Control(MemberId(2**63), does, key, 10**9 - 1)
            assert len(control.custom_id) <= 100
            assert Control.read(control.custom_id) == control


async def test_a_long_topic_fits_its_card(simulation: Simulation, carol: MemberActor) -> None:
    view = f"{'word ' * 88}\nhttps://example.org/"
    long = {
        "title": "T" * 80,
        "recap": f"{'word ' * 100}{NUMBERS}",
        "example": "word " * 59,
        "evidence": "word " * 49,
        "common_ground": "word " * 49,
        "optimist": f"{view}a",
        "neutral": f"{view}b",
        "pessimist": f"{view}c",
        "minds": "\n".join(["word " * 29] * 3),
    }
    await _published(simulation, carol, **long)

    card = await simulation.slash("viewpoints", topic="own-1")

    assert VIEW not in card.text
    assert len(card.raw) <= 3800
    assert card.raw.count("word") == 100 + 59 + 49 + 49 + 3 * 88 + 3 * 29
