"""Commands named so that they can be clicked."""

from collections.abc import Mapping


def mention(name: str, command_ids: Mapping[str, int]) -> str:
    """Return a slash command by its full name, plain where Discord's id of it is not known."""
    known = command_ids.get(name.partition(" ")[0])
    return f"`/{name}`" if known is None else f"</{name}:{known}>"
