"""One interaction and all that came back for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.support.discord_stub.payloads import EPHEMERAL, Json

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
"""The types of a first answer."""

_ROW_OF_A_LABEL = 18
_TEXT, _MANY_VALUES = 10, frozenset({3, 5, 6, 7, 8, 19, 22})


@dataclass
class Interaction:
    """What a member did, and the bot's answers so far; it keeps up while answers arrive."""

    payload: Json
    sent_at: float = 0.0
    answered_at: float = 0.0
    """When the answer could be seen: a deferral is none."""
    kind: int = 0
    """The type of the first answer; 0 until there is one."""
    data: Json = field(default_factory=dict[str, object])
    """The first answer's own data: choices, a modal."""
    message: Json | None = None
    """The message that answers, with its edits; None while deferred or once deleted."""
    followups: list[Json] = field(default_factory=list[Json])
    withdrawn: bool = False
    """Whether the answer, or the placeholder of a deferral, was deleted."""

    @property
    def id(self) -> str:
        """The interaction's id."""
        return self.payload["id"]

    @property
    def token(self) -> str:
        """What the bot answers with."""
        return self.payload["token"]

    @property
    def deferred(self) -> bool:
        """Whether the bot asked for time and has shown nothing yet."""
        return self.kind == DEFERRED_MESSAGE and self.message is None

    @property
    def settled(self) -> bool:
        """Whether there is something to see."""
        return bool(self.kind) and not (self.deferred and not self.followups)

    @property
    def ephemeral(self) -> bool:
        """Whether only the member sees the answer."""
        return bool((self.shown.get("flags") or 0) & EPHEMERAL)

    @property
    def latency(self) -> float:
        """Seconds from the member's act to an answer that can be seen."""
        return self.answered_at - self.sent_at

    @property
    def shown(self) -> Json:
        """The answering message, else the last follow-up, else what came first."""
        return self.message or (self.followups[-1] if self.followups else self.data)

    @property
    def text(self) -> str:
        """All text of the answer, one piece a line."""
        pieces = [self.shown.get("content") or ""]
        pieces += [str(part["content"]) for part in self.components() if part["type"] == _TEXT]
        return "\n".join(piece for piece in pieces if piece)

    @property
    def choices(self) -> list[str]:
        """The names that autocomplete offered."""
        return [choice["name"] for choice in self.data.get("choices", [])]

    @property
    def buttons(self) -> dict[str, str]:
        """The `custom_id` of each button that can be pressed, by label."""
        return {
            part["label"]: part["custom_id"]
            for part in self.components()
            if "label" in part and "custom_id" in part and not part.get("disabled")
        }

    def components(self) -> Iterator[Json]:
        """Yield all components of the answer, the nested ones too."""
        return walk(self.shown.get("components") or [])


def walk(components: list[Json]) -> Iterator[Json]:
    """Yield all of these components, the nested ones too."""
    for component in components:
        yield component
        inner = [component[key] for key in ("component", "accessory") if key in component]
        yield from walk([*component.get("components", []), *inner])


def filled(component: Json, values: Json) -> Json:
    """Return what a client sends back for one component of a modal, filled with `values`."""
    kept = {key: component[key] for key in ("type", "id", "custom_id") if key in component}
    if "components" in component:
        return kept | {"components": [filled(inner, values) for inner in component["components"]]}
    if component["type"] == _ROW_OF_A_LABEL:
        return kept | {"component": filled(component["component"], values)}
    if component["type"] == _TEXT:
        return kept
    many = component["type"] in _MANY_VALUES
    key = "values" if many else "value"
    default = component.get(key, list[str]() if many else "")
    return kept | {key: values.get(component["custom_id"], default)}
