from typing import Literal, TypedDict

class _Alignment(TypedDict):
    editDistance: int
    locations: list[tuple[int | None, int]]

def align(
    query: bytes,
    target: bytes,
    mode: Literal["NW", "HW", "SHW"] = "NW",
    task: Literal["distance"] = "distance",
    k: int = -1,
) -> _Alignment: ...
