"""A person in a server: what they type, press and send, and what comes back."""

from dataclasses import dataclass
from typing import Any

from tests.support.discord_stub.gateway import Gateway
from tests.support.discord_stub.interaction import Interaction, filled
from tests.support.discord_stub.payloads import ALL_PERMISSIONS, Json, member
from tests.support.discord_stub.state import State

_COMMAND, _COMPONENT, _AUTOCOMPLETE, _SUBMIT = 2, 3, 4, 5
_BUTTON, _SELECT = 2, 3


@dataclass(frozen=True)
class Member:
    """Somebody in one channel of one server, with their language."""

    state: State
    gateway: Gateway
    user: Json
    channel: Json
    locale: str
    permissions: int

    async def slash(self, name: str, /, **options: str | float | bool) -> Interaction:
        """Type `/name options` and return the answer, once there is one to see."""
        data = self._command(name, options, focused=None)
        return await self._act(_COMMAND, data)

    async def autocomplete(self, name: str, focused: str, /, **options: str) -> Interaction:
        """Type into the option `focused` and return what is offered."""
        return await self._act(_AUTOCOMPLETE, self._command(name, options, focused=focused))

    async def click(self, answer: Interaction, label: str) -> Interaction:
        """Press the button `label` of an answer."""
        await self.gateway.caught_up()  # nobody presses what is not drawn yet
        data = {"component_type": _BUTTON, "custom_id": answer.buttons[label]}
        return await self._act(_COMPONENT, data, message=answer.shown)

    async def choose(self, answer: Interaction, part: str, *values: str) -> Interaction:
        """Choose in the select of texts that has `part` in its custom id."""
        await self.gateway.caught_up()
        ids = [str(each.get("custom_id", "")) for each in answer.components()]
        [custom_id] = [each for each in ids if part in each]
        data = {"component_type": _SELECT, "custom_id": custom_id, "values": list(values)}
        return await self._act(_COMPONENT, data, message=answer.shown)

    async def submit(
        self, modal: Interaction, values: Json, *, on: Interaction | None = None
    ) -> Interaction:
        """Send the modal that answered a press `on` a message, filled by custom id."""
        await self.gateway.caught_up()
        rows = [filled(row, values) for row in modal.data["components"]]
        data = {"custom_id": modal.data["custom_id"], "components": rows}
        return await self._act(_SUBMIT, data, message=on.shown if on is not None else None)

    async def say(self, content: str, *, reply_to: Json | None = None) -> Json:
        """Post a message and return it."""
        body: Json = {"content": content}
        if reply_to is not None:
            body["message_reference"] = {key: reply_to[from_] for key, from_ in _REFERENCE.items()}
        made = self.state.add_message(self.channel, self.user, body)
        made |= {"referenced_message": reply_to, "type": 19} if reply_to is not None else {}
        await self.gateway.dispatch("MESSAGE_CREATE", made | {"member": self._member()})
        return made

    async def start(self, name: str, /, **options: str | float | bool) -> Interaction:
        """Type `/name options` without waiting for an answer."""
        return await self._send(_COMMAND, self._command(name, options, focused=None))

    async def _act(self, kind: int, data: Json, *, message: Json | None = None) -> Interaction:
        made = await self._send(kind, data, message=message)
        await self.state.changes.until(lambda: made.settled)
        return made

    async def _send(self, kind: int, data: Json, *, message: Json | None = None) -> Interaction:
        made = Interaction(self._payload(kind, data, message), sent_at=self.state.now())
        self.state.interactions[made.token] = made
        await self.gateway.dispatch("INTERACTION_CREATE", made.payload)
        return made

    def _member(self) -> Json:
        return member(self.user, self.state.clock())

    def _payload(self, kind: int, data: Json, message: Json | None) -> Json:
        guild = self.state.guilds[self.channel["guild_id"]]
        ident = self.state.draw()
        return {
            "id": ident,
            "application_id": self.state.bot["id"],
            "type": kind,
            "token": f"interaction-{ident}",
            "version": 1,
            "guild_id": guild["id"],
            "guild": {
                "id": guild["id"],
                "locale": guild["preferred_locale"],
                "features": guild["features"],
            },
            "channel_id": self.channel["id"],
            "channel": self.channel | {"permissions": str(self.permissions)},
            "member": self._member() | {"permissions": str(self.permissions)},
            "app_permissions": str(ALL_PERMISSIONS),
            "locale": self.locale,
            "guild_locale": guild["preferred_locale"],
            "entitlements": [],
            "authorizing_integration_owners": {"0": guild["id"]},
            "context": 0,
            "attachment_size_limit": 10 << 20,
            "data": data,
            **({"message": message} if message is not None else {}),
        }

    def _command(self, name: str, options: dict[str, Any], *, focused: str | None) -> Json:
        """Return a command's data; `name` may hold a group and a subcommand, space-separated."""
        first, *rest = name.split()
        command = self._known(first)
        levels, level = [command], command
        for word in rest:
            level = next(inner for inner in level["options"] if inner["name"] == word)
            levels.append(level)
        types = {option["name"]: option["type"] for option in level.get("options", [])}
        given: list[Json] = [
            {"name": key, "type": types[key], "value": value, "focused": key == focused}
            for key, value in options.items()
        ]
        for inner in reversed(levels[1:]):
            given = [{"name": inner["name"], "type": inner["type"], "options": given}]
        return {"id": command["id"], "name": first, "type": 1, "options": given}

    def _known(self, name: str) -> Json:
        """Return the synced command; KeyError where the bot never synced it."""
        found = [c for place in self.state.commands.values() for c in place if c["name"] == name]
        if not found:
            raise KeyError(name)
        return found[0]


_REFERENCE = {"message_id": "id", "channel_id": "channel_id", "guild_id": "guild_id"}
