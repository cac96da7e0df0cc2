"""Messages come, change and go, and the gateway tells."""

from aiohttp import web

from tests.support.discord_stub.gateway import Gateway
from tests.support.discord_stub.payloads import EPHEMERAL, Json, blanked
from tests.support.discord_stub.replies import BODY, say
from tests.support.discord_stub.state import State

_NO_CONTENT = 204


class Messages:
    """What the bot does with messages, by whatever route it asks."""

    def __init__(self, state: State, gateway: Gateway) -> None:
        self._state = state
        self._gateway = gateway

    async def post(self, place: Json, body: Json, ident: str | None = None) -> Json:
        """Make a message of the bot in a channel, by an id of its own unless one is given."""
        made = self._state.add_message(place, self._state.bot, body, ident)
        await self.tell("MESSAGE_CREATE", made, made)
        return made

    async def edit(self, message: Json, body: Json) -> None:
        """Change what `body` names."""
        shown: Json = {key: body[key] or [] for key in ("embeds", "components") if key in body}
        text = {"content": body["content"] or ""} if "content" in body else {}
        flags = {"flags": message["flags"] | (body.get("flags") or 0)}
        message.update(shown | text | flags, edited_timestamp=self._state.clock().isoformat())
        await self.tell("MESSAGE_UPDATE", message, message)

    async def delete(self, message: Json) -> None:
        """Take a message away."""
        del self._state.messages[message["id"]]
        told = {key: message[key] for key in ("id", "channel_id", "guild_id")}
        await self.tell("MESSAGE_DELETE", message, told)

    async def serve(self, request: web.Request, message: Json) -> web.Response:
        """Delete, change or give a message, as a request wants it."""
        if request.method == "DELETE":
            await self.delete(message)
            return web.Response(status=_NO_CONTENT)
        if request.method == "PATCH":
            await self.edit(message, request[BODY])
        return say(self.read(message))

    def read(self, message: Json) -> Json:
        """Return a message as it is read later: without its nonce, and what is not to be seen."""
        kept = {key: value for key, value in message.items() if key != "nonce"}
        return kept if self._state.sees_content(kept) else blanked(kept)

    async def tell(self, event: str, message: Json, data: Json) -> None:
        """Tell of a message that is not private."""
        if not message["flags"] & EPHEMERAL:
            await self._gateway.dispatch(event, data)
