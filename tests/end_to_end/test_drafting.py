"""Asking a model for a draft, over HTTP, with answers good, bad and hostile."""

import json
import logging
import sys

import pytest

from bot.domain.viewpoints.drafting import DraftedTopic, Material
from bot.drafting import (
    DraftingMissingError,
    ModelNonsenseError,
    ModelSilentError,
    drafting_with,
)
from bot.texts import Language
from tests.support.drafting import ARTICLE, DRAFT, KEY, Model, served

MATERIAL = Material(ARTICLE, {"mill-a": "12 stones", "mill-b": "30 stones"}, Language.ENGLISH)


async def test_a_model_is_asked_for_a_topic_in_a_form_and_has_no_tools() -> None:
    model = Model()
    async with served(model) as endpoint:
        drafted = await drafting_with(endpoint)(MATERIAL)

    assert drafted == DraftedTopic.model_validate(DRAFT)
    (asked,) = model.asked
    assert asked["model"] == "stub"
    assert asked["response_format"]["type"] == "json_schema"
    assert not asked.get("tools")
    assert json.loads(asked["messages"][-1]["content"])["article"] == ARTICLE
    assert model.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "I will not answer that.",
        "{}",
        "[1, 2",
        json.dumps({**DRAFT, "recap": ""}),
        json.dumps({**DRAFT, "title": "x" * 5000}),
        json.dumps({**DRAFT, "publish": True}),
        json.dumps({"title": ["a", "b"]}),
        "null",
        "x" * 1_000_000,
    ],
    ids=["empty", "prose", "nothing", "cut", "blank", "long", "more", "list", "null", "flood"],
)
async def test_nonsense_is_a_sentence(content: str) -> None:
    model = Model(content)
    async with served(model) as endpoint:
        with pytest.raises(ModelNonsenseError):
            await drafting_with(endpoint)(MATERIAL)

    assert len(model.asked) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
async def test_an_endpoint_that_refuses_is_a_sentence(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    model = Model(status=status)
    async with served(model) as endpoint:
        with pytest.raises(ModelSilentError):
            await drafting_with(endpoint)(MATERIAL)

    assert len(model.asked) == 1
    assert KEY not in caplog.text


async def test_a_slow_endpoint_is_given_up() -> None:
    async with served(Model(wait=5)) as endpoint:
        with pytest.raises(ModelSilentError):
            await drafting_with(endpoint, patience=0.2)(MATERIAL)


async def test_an_endpoint_that_is_not_there_is_a_sentence() -> None:
    async with served(Model()) as endpoint:
        pass
    with pytest.raises(ModelSilentError):
        await drafting_with(endpoint)(MATERIAL)


async def test_without_the_library_the_operator_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    async with served(Model()) as endpoint:
        with pytest.raises(DraftingMissingError):
            await drafting_with(endpoint)(MATERIAL)
