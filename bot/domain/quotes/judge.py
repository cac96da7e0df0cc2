"""Whether a reply keeps whole the sentences that it quotes."""

from collections.abc import Sequence

from bot.domain.quotes.candidates import likely_sources
from bot.domain.quotes.extract import find_quotations
from bot.domain.quotes.findings import judge_quotation
from bot.domain.quotes.model import Finding, Judgement, Message, Nudge, Quotation, Verdict
from bot.domain.text.reading import Reading, read

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
    wrote earlier may be quoted in any way.
    """
    quotations = find_quotations(reply.text)
    if not quotations or not sources:
        return Judgement()
    readings: dict[int, Reading] = {}
    findings = [_judge(each, reply, sources, readings) for each in quotations]
    return Judgement(sorted(findings, key=_weight, reverse=True))


def _judge(
    quotation: Quotation, reply: Message, sources: Sequence[Message], readings: dict[int, Reading]
) -> Finding:
    """Return the finding for the source that the quotation is most likely from."""
    quoted = read(quotation.text)
    findings: list[Finding] = []
    for index in likely_sources(quoted, sources):
        if index not in readings:
            readings[index] = read(sources[index].text)
        if reply.author is not None and sources[index].author == reply.author:
            if quoted.squashed in readings[index].squashed:
                return Finding(quotation, Verdict.UNRELATED)
            continue
        finding = judge_quotation(quotation, quoted, readings[index], index)
        if finding.verdict is Verdict.COMPLETE:
            return finding
        findings.append(finding)
    related = (each for each in findings if each.verdict is not Verdict.UNRELATED)
    return next(related, Finding(quotation, Verdict.UNRELATED))


def _weight(finding: Finding) -> tuple[int, bool, int]:
    return _URGENCY[finding.nudge], bool(finding.telling), _GRAVITY[finding.verdict]
