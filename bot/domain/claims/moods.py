"""Whether a number is asserted at all, or denied, supposed or likened."""

import re
from collections.abc import Sequence

from bot.domain.claims.quantities import Quantity
from bot.domain.claims.tokens import Token

_BREAKS = frozenset(
    {",", "(", ")", "mais", "but", "while", "whereas", "tandis", "alors", ":", "although"}
)
_REACH = 14
"""Tokens back to which a negation is looked for."""
_LOOKED_AT = 60
"""Tokens back to which anything is looked for."""
_NO_NEGATION = re.compile(
    r"(?:excede|depasse)\w* pas|not (?:to )?exceed|n ' t exceed|pas (?:moins|loin|que|qu"
    r"|seulement|mal|si longtemps|plus (?:de|d))\b|n ' est ce pas"
    r"|pourquoi pas|sans (?:doute|compter|parler)|not (?:only|just|far|less|fewer|more|long|to)"
    r"|why not|no (?:less|fewer|more)|pas juste|pas uniquement|pas moins|not even counting"
    r"|jamais (?:moins|autant)|never before"
)
_NEGATION = re.compile(
    r"\b(?:pas|jamais|aucune?s?|sans|ni|not|never|without|nowhere|neither|nor|cannot|aint"
    r"|none|nobody|no one|personne n '"
    r"|dont (?:have|own|run|use|need)|(?:does|is|was|has|did|have|are|were|would|could|wo"
    r"|ca)nt|rather than|instead of|point de"
    r"|au lieu d[e']?|plutot qu?e?|far from|loin d(?:es?)?|hardly|refus\w+|den(?:y|ies|ied))\b"
    r"|n ' t\b"
)
_OWNED = re.compile(r"\b(?:leurs|ses|its|their|his|nos|our|vos|your)$")
_UNTRUE = re.compile(
    r"\b(?:faux|fausse|false|untrue|(?:not|pas|isn ' t) (?:true|vrai)|wrong|mensonge|lie|myth"
    r"|mythe|intox|fake|legende|hoax|bullshit|absurde|ridicul\w+|doubt|doute|nobody|personne n)\b"
    r"(?: \w+){0,2} (?:que|qu|that|to say|de dire|claims?|says)\b"
    r"|\b(?:i|je) (?:doubt|doute)\b"
)
_SUPPOSED = re.compile(
    r"(?:(?:^|[,:] |\b(?:et|mais|and|but|que) )(?:si|s ')|\bif)(?! (?:i (?:recall|remember)"
    r"|true|je me"
    r"|c ' est vrai|on en croit|l ' on en croit|rumou?rs|reports|j ' ai bien|mes souvenirs"
    r"|my memory|memory|you believe|you trust|tu crois))\b"
    r"|\b(?:imagin\w+|suppos\w+|admett\w+|mettons que|assume|assuming|faudrait|wish\w*"
    r"|rever?|revent|if only|j ' aimerais|voudrais|hypoth\w+"
    r"|pretend|picture|what (?:if|would|could)|que ferai\w+|should (?:have|buy)"
    r"|devrait avoir|s ' il (?:avait|fallait)"
    r"|aurait pu|could have|serait bien|would be (?:nice|cool|great)|unless|a moins que|ought to)\b"
)
_WOULD = re.compile(r"(?:\bwould|' d) (?:need|take|have|require|be)\b")
_REPORTED = re.compile(
    r"\b(?:told|sa(?:ys|id)|claim\w*|expect\w*|estimat\w+|thinks?|reckons?|report\w*|according)\b"
)
_CONCEDED = re.compile(r"\b(?:meme si|even if|even though|whether|comme si|as if)\b")
_OF_SOMETHING = re.compile(r"\b(?:double|triple|moitie|twice|half)(?: d[e']| of)?(?: ')?$")
_LIKENED = re.compile(
    r"\b(?:comme si|as if|as though|c ' est comme|it ' s like|that ' s like|this is like"
    r"|like (?:using|having|putting|buying|burning|running|throwing)|un peu comme|kind of like"
    r"|l ' equivalent d\w*|the equivalent of|equivalent to|revient a|metaphor\w*|joke"
    r"|jok\w+|kidding|blague|exager\w+|exaggerat\w+|on dirait|feels like"
    r"|autant que|comparable a)\b"
)


def is_asserted(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether a sentence says that the quantity is so."""
    sentence = _text(tokens[max(0, quantity.start - _LOOKED_AT) : quantity.start])
    if _LIKENED.search(sentence) or _OF_SOMETHING.search(sentence) or _UNTRUE.search(sentence):
        return False
    if _SUPPOSED.search(_CONCEDED.sub("", sentence)):
        return False
    if _WOULD.search(sentence) and not _REPORTED.search(sentence):
        return False
    return not _is_denied(tokens, quantity)


def _is_denied(tokens: Sequence[Token], quantity: Quantity) -> bool:
    start = quantity.start
    while start > 0 and tokens[start - 1].text not in _BREAKS and quantity.start - start < _REACH:
        start -= 1
    clause = _text(tokens[start : quantity.start])
    if _OWNED.search(clause):
        return False
    return _NEGATION.search(_NO_NEGATION.sub("", clause)) is not None


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
