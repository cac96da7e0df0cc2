"""Asks a language model for a draft of a topic, over HTTP; the library is loaded when first asked.

The endpoint is the operator's own choice; without one nothing is ever sent anywhere.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.domain.viewpoints.drafting import INSTRUCTIONS, DraftedTopic, Material, request_of
from bot.errors import ExpectedError
from bot.settings import Endpoint

_log = logging.getLogger(__name__)
PATIENCE = 90.0
"""Seconds that a draft may take; Discord waits for fifteen minutes."""
_LONGEST_ANSWER = 4000
"""Tokens, about three times what a card takes."""

Draft = Callable[[Material], Awaitable[DraftedTopic]]
"""Returns what a model made of the material, in its form but otherwise unchecked."""


class DraftingMissingError(ExpectedError):
    """The optional library is not installed."""

    key = "drafting-missing"


class ModelSilentError(ExpectedError):
    """The endpoint did not answer, or not in time."""

    key = "drafting-silent"


class ModelNonsenseError(ExpectedError):
    """The answer was no topic."""

    key = "drafting-nonsense"


def drafting_with(endpoint: Endpoint, *, patience: float = PATIENCE) -> Draft:
    """Return what asks this endpoint, for so many seconds."""

    async def draft(material: Material) -> DraftedTopic:
        try:
            ask = await asyncio.to_thread(_loaded, endpoint, patience)
        except ImportError as error:
            raise DraftingMissingError from error
        return await ask(request_of(material))

    return draft


def _loaded(endpoint: Endpoint, patience: float) -> Callable[[str], Awaitable[DraftedTopic]]:
    """Load the library, which takes a second or more, and return what asks with it."""
    from openai import AsyncOpenAI
    from pydantic_ai import Agent, NativeOutput
    from pydantic_ai.exceptions import AgentRunError, ModelAPIError
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    async def ask(request: str) -> DraftedTopic:
        client = AsyncOpenAI(
            base_url=endpoint.url,
            api_key=endpoint.key.get_secret_value(),
            timeout=patience,
            max_retries=0,
        )
        agent = Agent(
            OpenAIChatModel(endpoint.model, provider=OpenAIProvider(openai_client=client)),
            output_type=NativeOutput(DraftedTopic),
            instructions=INSTRUCTIONS,
            model_settings={"max_tokens": _LONGEST_ANSWER},
            retries=0,
        )
        try:
            async with client, asyncio.timeout(patience):
                return (await agent.run(request)).output
        except (ModelAPIError, TimeoutError) as error:
            _log.warning("No draft from the model: %s", type(error).__name__)
            raise ModelSilentError from error
        except AgentRunError as error:
            _log.warning("No topic from the model: %s", type(error).__name__)
            raise ModelNonsenseError from error

    return ask
