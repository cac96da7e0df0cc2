"""A server's own topics: `/topic` for moderators, and what members propose."""

from bot.client import Contrepoint
from cogs.topics._cog import TopicsCog
from cogs.topics._proposals import TopicQueue
from cogs.topics._proposals_cog import ProposalsCog
from cogs.topics._proposing import own_topic_proposals


async def setup(client: Contrepoint) -> None:
    """Add the commands, what answers forms and buttons, and proposals where they are shown."""
    client.queues.append(TopicQueue())
    client.own_lists.append(own_topic_proposals)
    await client.add_cog(TopicsCog())
    await client.add_cog(ProposalsCog())
