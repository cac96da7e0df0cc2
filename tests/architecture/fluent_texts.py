"""The texts as they are written, taken apart for the guards."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.architecture.house import text_of, tracked


class _Variables(Visitor):
    """Gathers the variables that a message names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        self.found.add(node.id.name)


class _References(Visitor):
    """Gathers the other texts that a message is put together from."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the visitor's own naming
        self.found.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - the visitor's own naming
        self.found.add(f"-{node.id.name}")


def messages(written: str) -> dict[str, ast.Message]:
    """Return the messages of a file by key; raises AssertionError where it does not parse."""
    entries = FluentParser().parse(written).body
    junk = [entry.content for entry in entries if isinstance(entry, ast.Junk)]
    assert junk == []
    found = [entry for entry in entries if isinstance(entry, ast.Message)]
    keys = [message.id.name for message in found]
    assert sorted(set(keys)) == sorted(keys)
    return {message.id.name: message for message in found}


def files(language: str) -> list[Path]:
    """Return the tracked files of a language."""
    folder = Path("data", "texts", language)
    return [path for path in tracked() if path.parent == folder and path.suffix == ".ftl"]


@cache
def written(language: str) -> dict[str, ast.Message]:
    """Return every message of a language by key."""
    return messages("\n".join(text_of(path) for path in files(language)))


def variables(message: ast.Message) -> set[str]:
    """Return the names of the values that a message needs."""
    visitor = _Variables()
    visitor.visit(message)
    return visitor.found


def references(message: ast.Message) -> set[str]:
    """Return the names of the other texts that a message needs."""
    visitor = _References()
    visitor.visit(message)
    return visitor.found


def readings(message: ast.Message) -> list[str]:
    """Return every way a message can read, with a small x for each value put in."""
    return list(_readings(message.value)) if message.value else []


def _readings(pattern: ast.Pattern) -> Iterator[str]:
    for parts in product(*(_part(element) for element in pattern.elements)):
        yield "".join(parts)


def _part(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    inner = element.expression
    if isinstance(inner, ast.SelectExpression):
        return [text for variant in inner.variants for text in _readings(variant.value)]
    if isinstance(inner, ast.StringLiteral):
        return [str(inner.parse()["value"])]
    return ["x"]
