"""What is stored of a public card."""

from sqlalchemy import select

from bot.domain.configuration.ids import MessageId
from bot.domain.figures.postings import PostingState
from bot.storage.address import parse_url
from bot.storage.opening import opened
from bot.storage.schema import postings


async def state_of(url: str, message: MessageId) -> PostingState | None:
    """Return how far the marking of a card has come, None for one that is not remembered."""
    query = select(postings.c.state).where(postings.c.message_id == message)
    async with opened(parse_url(url)) as connections, connections.reading() as connection:
        found = await connection.scalar(query)
    return found and PostingState(found)
