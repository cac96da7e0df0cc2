"""How long it takes to judge a reply: usual ones, long conversations, and the worst there are."""

import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import cycle, islice, product

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message
from tests.benchmarks.ratio import Ratio, by_turns
from tests.support.quotations import MILL, MOULIN

_ONE, _MANY, _WORST = 2e-3, 10e-3, 10e-3
"""Seconds that 95 of 100 may take with one source, with 50, and all of 4,000 letters."""
_LONGEST = 4_000
_CONVERSATION = 50

Case = tuple[Message, Sequence[Message]]

_SENTENCES = (
    *(f"{sentence.strip('.')}." for text in (MILL, MOULIN) for sentence in text.split(". ")),
    "On the 3rd, e.g. in London, some 12,000 cards were punched by hand 🎉",
    "Une **roue** sur deux (environ) a lâché, d’après M. Byron : « plus jamais ça »…",
    "nobody asked, but the cards of v2.1 are better than those of v2.0, aren’t they?",
    "La suite au prochain message, car il est 18 h et la lampe n’a plus d’huile ;)",
)
_ADVERSARIES = (
    "a", "a ", "le moulin pas 3 ", "> a\n", "> a\n> > b\n", "«a» ", '"', '"a b c d e" ', "… ",
    "[…] a ", "a. b! c? ", "🎉", "\n a", "*", "](http", "1.", "a\u200b", "e\u0301", "a… ",
    '"«a» b! ', "p. m. ", "J. ", "1. ",
)  # fmt: skip
_AGAIN = (
    "1. ", "J. ", "a?! ", "si ", "not ", "etc. ", "so and ", "12 500 ", "don’t ", "f**k ", "🎉1) b",
    "a — b 5 p.m. ", "U.S. a… ", "X said don't … ", "~~a~~ ", "[a](http://b.c) ", "a — ", "Prof. ",
    "m?b….J)! 3(;…(m,;3;I-.J:p! ", "a, > > b not a. b! c? ", "<t:12:R> 1) b 1. 🎉", "„a“ «b» ‘c’ ",
)  # fmt: skip
"""What is worst where a reply quotes a text in many places, each time with a word of its own."""
_AMONG = ("(!)", "[!]", "[a](", "[…] ", "(", "</a", "~~", "J. ", "#a.")
"""What is worst between words that the replier added."""


async def quotes_time(*, rounds: int = 20, cases: int = 60) -> Ratio:
    """Compare what 95 of 100 replies take, with the message answered, with what they may."""
    return _against("reply judged, against 2 ms", _most(_usual(cases, 1), rounds), _ONE)


async def quotes_scan_time(*, rounds: int = 10, cases: int = 60) -> Ratio:
    """Compare what 95 of 100 replies take, over 50 messages, with what they may."""
    took = _most(_usual(cases, _CONVERSATION), rounds)
    return _against("reply judged over 50 messages, against 10 ms", took, _MANY)


async def quotes_worst_time(*, rounds: int = 3) -> Ratio:
    """Compare what the worst of 4,000 letters take with what they may."""
    took = max(_times(list(_worst()), rounds))
    return _against("worst reply judged, against 10 ms", took, _WORST)


async def quotes_naive_time(*, rounds: int = 3, cases: int = 60) -> Ratio:
    """Compare with pysbd, which finds sentences, and difflib, which aligns letters."""
    usual = _usual(cases, 1)

    async def ours() -> float:
        return _total(usual, judge_reply)

    async def theirs() -> float:
        return _total(usual, _judge_naively)

    await by_turns(ours, theirs, rounds=1)  # warm-up
    took, base = await by_turns(ours, theirs, rounds=rounds)
    detail = f"{took / cases * 1e3:.2f} ms, {base / cases * 1e3:.2f} ms"
    return Ratio("reply judged, pysbd and difflib", took / base, 0.5, detail)


def _against(name: str, took: float, goal: float) -> Ratio:
    return Ratio(name, took / goal, 1.0, f"{took * 1e3:.2f} ms, {goal * 1e3:.0f} ms")


def _usual(cases: int, messages: int) -> list[Case]:
    """Return replies that quote a sentence whole, cut, changed, shortened, or of somebody else."""
    return [_usual_case(number, messages) for number in range(cases)]


def _usual_case(number: int, messages: int) -> Case:
    texts = [
        " ".join(islice(cycle(_SENTENCES), start, start + 5 + start % 4))
        for start in range(number, number + messages)
    ]
    words = _SENTENCES[(number + 2) % len(_SENTENCES)].split()
    quoted = (
        words,
        words[: len(words) * 2 // 3],
        [*words[:2], "quite", *words[3:]],
        [*words[:3], "[…]", *words[-3:]],
        "and yet it moves, as another one said elsewhere".split(),  # noqa: SIM905 - as the others
    )[number % 5]
    dress = ("> {}\nSo?", "You say « {} », do you?")[number % 2]
    reply = Message("replier", dress.format(" ".join(quoted)))
    return reply, [Message("author", text) for text in texts]


def _worst() -> Iterator[Case]:
    yield from _alone()
    yield from _among()
    yield from _again()


def _alone() -> Iterator[Case]:
    for piece in _ADVERSARIES:
        text = (piece * _LONGEST)[:_LONGEST]
        for dress in ("{}", "> {}", ">>> {}", "“{}”"):
            reply = Message("replier", dress.format(text)[:_LONGEST])
            for source in (text, ("ab " * _LONGEST)[:_LONGEST]):
                yield reply, [Message("author", source)]


def _among() -> Iterator[Case]:
    words = [f"mill{number:03}" for number in range(58)]
    said = " ".join(f"{word} turn" for word in words)
    for piece in _AMONG:
        filling = (piece * _LONGEST)[: _LONGEST - len(said) - 20]
        reply = Message("replier", f"> {said} {filling} {words[0]} {words[1]}")
        for source in ("", filling):
            yield reply, [Message("author", f"{' '.join(words)} {source}")]


def _again() -> Iterator[Case]:
    for piece in _AGAIN:
        source = (piece * _LONGEST)[:_LONGEST]
        for dress, count in product(("> {}\n", "“{}” no\n"), (1, 6, 12)):
            half = _LONGEST // (2 * count) - 9
            quoted = dress.format(f"{source[1:half]} mill {source[half : 2 * half]}")
            reply = "so\n".join([quoted] * count)
            yield Message("replier", reply[:_LONGEST]), [Message("author", source)]


def _times(cases: Sequence[Case], rounds: int) -> list[float]:
    """Return the least that each case takes of some rounds: the machine does other things too."""
    return [min(_total([case], judge_reply) for _ in range(rounds)) for case in cases]


def _most(cases: Sequence[Case], rounds: int) -> float:
    times = sorted(_times(cases, rounds))
    return times[int(0.95 * len(times))]


def _total(cases: Sequence[Case], judge: Callable[[Message, Sequence[Message]], object]) -> float:
    start = time.perf_counter()
    for reply, sources in cases:
        judge(reply, sources)
    return time.perf_counter() - start


def _judge_naively(reply: Message, sources: Sequence[Message]) -> bool:
    """Say whether the first line of the reply is as good as whole sentences of the source."""
    quoted = reply.text.splitlines()[0].strip("> ")
    for source in sources:
        sentences = _segment(source.text)
        matcher = SequenceMatcher(None, source.text, quoted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if blocks and any(quoted in sentence for sentence in sentences):
            return True
    return False


def _segment(text: str) -> list[str]:
    return [sentence.strip() for sentence in _segmenter()(text)]


@cache
def _segmenter() -> Callable[[str], list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # frozen since 2021, it warns where Python moved on
        from pysbd import Segmenter  # noqa: PLC0415 - the only user, and the only one to pay

        segmenter = Segmenter(language="en", clean=False)

    def segment(text: str) -> list[str]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return segmenter.segment(text)

    return segment
