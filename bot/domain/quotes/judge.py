"""Whether a reply keeps whole the sentences that it quotes."""

from collections.abc import Sequence
from itertools import accumulate

from bot.domain.quotes.coverage import without_covered
from bot.domain.quotes.extract import find_quotations
from bot.domain.quotes.findings import Case, Reply
from bot.domain.quotes.library import Library
from bot.domain.quotes.model import Author, Finding, Judgement, Message, Nudge, Quotation, Verdict
from bot.domain.quotes.quotation import judge_quotation
from bot.domain.text.reading import read

_MOST = 6
"""Quotations of one reply that are judged."""
_MOST_LETTERS = 1_200
"""Their letters, but for a single one."""
_MANY = 18
"""Those that are looked at for what the others cut."""

_GRAVITY = {
    Verdict.ALTERED: 4,
    Verdict.TRUNCATED: 3,
    Verdict.ELIDED: 2,
    Verdict.COMPLETE: 1,
    Verdict.UNRELATED: 0,
}
_URGENCY = {Nudge.YES: 2, Nudge.DEPENDS: 1, Nudge.NO: 0}


def judge_reply(reply: Message, sources: Sequence[Message]) -> Judgement:
    """Judge each quotation of a reply against the message it answers, or the latest messages.

    `sources` holds that one message, or those of the channel, oldest first. What the replier
    wrote earlier may be quoted in any way. Of very many quotations, the first are judged.
    """
    quotations = find_quotations(reply.text)[:_MANY]
    if not quotations or not sources:
        return Judgement()
    library, around = Library(sources), Reply(reply.text)
    count = _count(quotations)
    alone = [_judge(each, reply.author, around, library) for each in quotations[:count]]
    others = [Finding(each, Verdict.UNRELATED) for each in quotations[count:]]
    findings = without_covered([*alone, *others], library.reading)
    return Judgement(sorted(findings, key=_weight, reverse=True))


def _count(quotations: Sequence[Quotation]) -> int:
    """Return how many quotations are judged."""
    letters = accumulate(len(each.text) for each in quotations[:_MOST])
    return max(1, sum(1 for length in letters if length <= _MOST_LETTERS))


def _judge(quotation: Quotation, replier: Author, reply: Reply, library: Library) -> Finding:
    """Return the finding for the source that the quotation is most likely from."""
    quoted = read(quotation.text)
    best = Finding(quotation, Verdict.UNRELATED)
    for index in library.likeliest(quoted, replier):
        source = library.reading(index)
        if replier is not None and library.sources[index].author == replier:
            if quoted.squashed in source.squashed:
                return Finding(quotation, Verdict.UNRELATED)
            continue
        finding = judge_quotation(Case(quotation, quoted, source, index, reply))
        if finding.verdict is Verdict.COMPLETE:
            return finding
        if best.verdict is Verdict.UNRELATED:
            best = finding
    return best


def _weight(finding: Finding) -> tuple[int, bool, int]:
    return _URGENCY[finding.nudge], bool(finding.telling), _GRAVITY[finding.verdict]
