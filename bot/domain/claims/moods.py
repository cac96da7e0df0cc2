"""Whether a number is asserted at all, or denied, supposed or likened."""

from collections.abc import Sequence

from bot.domain.claims.frames import is_of_a_story
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.tokens import Token
from bot.domain.text.patterns import compiled

_BREAKS = frozenset(
    {",", "(", ")", "mais", "but", "while", "whereas", "tandis", "alors", ":", "although"}
)
_TURNS = frozenset({"mais", "but", "pourtant", "however", "sauf", "except", "reality", "realite"})
"""Words after which what was supposed or untrue before is left."""
_HEADING = 4
"""Tokens before a colon that still hold behind it: Hypothesis: xAI has …"""
_REACH = 14
"""Tokens back to which a negation is looked for."""
_LOOKED_AT = 60
"""Tokens to which anything is looked for, to each side."""
_NEXT_NUMBER = 20
"""From here a number is another one, of which what follows is said."""
_NO_NEGATION = (
    r"(?:excede|depasse)\w* pas|not (?:to )?exceed|n ' t exceed|pas (?:moins|loin|que|qu"
    r"|seulement|mal|si longtemps|plus (?:de|d))\b|n ' est ce pas"
    r"|pourquoi pas|sans (?:doute|compter|parler|blague|rire|surprise|mentir|deconner)"
    r"|not (?:only|just|far|less|fewer|more|long|to)"
    r"|why not|no (?:less|fewer|more|joke|doubt|wonder|surprise|kidding|question|lie)"
    r"|pas juste|pas uniquement|pas moins|not even counting"
    r"|jamais (?:moins|autant)|never before"
    r"|(?:(?:n ' t|not|no one|nobody|personne|pas|ne|nul|aucun)(?: \w+)? )"
    r"(?:den(?:y|ies|ied)|doubts?|doute|disput\w+|contest\w+|nie(?:nt)?)(?: pas)?"
    r"|(?:den(?:y|ies|ied)|nie(?:nt)?) pas"
)
"""What looks like a negation and is none, or takes one back."""
_NEGATION = (
    r"\b(?:pas|jamais|aucune?s?|sans|ni|not|never|without|nowhere|neither|nor|cannot|aint"
    r"|none|nobody|no one|personne n '"
    r"|dont (?:have|own|run|use|need)|(?:does|is|was|has|did|have|are|were|would|could|wo"
    r"|ca)nt|rather than|instead of|point de"
    r"|au lieu d[e']?|plutot qu?e?|far from|loin d(?:es?)?|hardly|refus\w+|den(?:y|ies|ied))\b"
    r"|n ' t\b"
)
_OWNED = r"\b(?:leurs|ses|its|their|his|nos|our|vos|your)$"
_UNTRUE = (
    r"\b(?:faux|fausse|false|untrue|(?:not|pas|isn ' t) (?:true|vrai)|wrong|mensonge|lie|myth"
    r"|mythe|intox|fake|legende|hoax|bullshit|absurde|ridicul\w+|doubt|doute|nobody|personne n)\b"
    r"(?: \w+){0,2} (?:que|qu|that|to say|de dire|claims?|says)\b"
    r"|\b(?:i|je) (?:doubt|doute)\b"
    r"|\b(?:no|any|zero|little|aucune?|pas de|pas d ') (?:\w+ )?(?:evidence|proof|sign|indication"
    r"|preuve|indice|signe)\b"
    r"|\b(?:rien|nothing)(?: n ' | ne | )(?:indiqu|prouv|dit|montr|confirm|sugg|indicat|prov|show"
    r"|suppor)\w*"
    r"|\b(?:stop|arret\w+|cess\w+|assez|enough) (?:de |d ' |avec |with |saying|repeating|claiming"
    r"|spreading)"
    r"|\b(?:dement\w*|nie|nient|contest\w+) (?:avoir|etre|que|qu|les|l ')"
)
_DEBUNKED = (
    r"\b(?:est|etait|is|was|are|were|be|been|c ' est|that ' s|it ' s)"
    r" (?:(?!pas |not |only |just )\w+ ){0,2}(?:legende|myth|mythe|faux|fausse|false|fake|untrue"
    r"|nonsense|bullshit|hoax|intox|mensonge|lie|fiction|fantasme|du vent|pipeau|bidon|baratin"
    r"|n ' importe quoi|made up|debunked|invente\w*)\b(?! (?:que|qu|de|d|that|to)\b)"
    r"|\bnever happened\b|\bn ' existe\w* pas\b|\bn ' t exist\b|\bturned out (?:to be )?(?:false|wrong"
    r"|fake)\b"
)
"""What is said behind a number to deny it."""
_NOT_SUPPOSED = (
    r"\b(?:assum\w+|suppos\w+) (?:nothing|no \w+|that nothing|que rien|que la presse)\b"
    r"|\bwish (?:i|it) (?:were|was) (?:kidding|joking|a joke|lying|exaggerating)\b"
    r"|\b(?:meme si|even if|even though|whether|comme si|as if)\b"
)
"""What looks like a supposition and is none."""
_SUPPOSED = (
    r"(?:(?:^|[,:] |\b(?:et|mais|and|but|que) )(?:si|s ')|\bif)(?! (?:i (?:recall|remember)"
    r"|true|je me"
    r"|c ' est vrai|on en croit|l ' on en croit|rumou?rs|reports|j ' ai bien|mes souvenirs"
    r"|my memory|memory|you believe|you trust|tu crois))\b"
    r"|\b(?:imagin\w+|suppos\w+|admett\w+|mettons que|assume|assuming|faudrait|wish\w*"
    r"|rever?|revent|if only|j ' aimerais|voudrais|hypoth\w+"
    r"|pretend|picture|what (?:if|would|could)|que ferai\w+|should (?:have|buy)"
    r"|devrait avoir|s ' il (?:avait|fallait)"
    r"|aurait pu|could have|serait bien|would be (?:nice|cool|great)|unless|a moins que|ought to"
    r"|vivement|(?:i|we|let ' s) hope|hopefully|j ' espere|on espere|esperons|pourvu qu\w*|en reve"
    r"|quand bien meme|let ' s say|let us say|disons qu\w*|donne\w* (?:- )?(?:moi|nous)"
    r"|give (?:me|us)|a ce (?:rythme|train)|at th(?:is|at) (?:rate|pace)"
    r"|next (?:they|he|she) ' ll (?:say|tell|claim)"
    r"|le jour ou (?:\w+ ){1,4}?(?:\w+r(?:a|ont))"
    r"|the day (?:that )?(?:\w+ ){1,3}?(?:has|have|gets?|reach(?:es)?|hits?|owns?|builds?))\b"
    r"|^hoping\b"
)
_WITH_EVEN = r"\b(?:meme|even) (?:avec|with)\b"
_CONDITIONAL = r"\b(?:would|wouldn|could|couldn|\w{2,}rai(?:t|ent))\b"
_WOULD = r"(?:\bwould|' d) (?:need|take|have|require|be)\b"
_REPORTED = (
    r"\b(?:told|sa(?:ys|id)|claim\w*|expect\w*|estimat\w+|thinks?|reckons?|report\w*|according)\b"
)
_OF_SOMETHING = r"\b(?:double|triple|moitie|twice|half)(?: d[e']| of)?(?: ')?$"
_NOT_LIKENED = (
    r"\b(?:(?:no|not a|sans|sans aucune) (?:joke|blague)|(?:not|no|n ' t|were|was) (?:kidding|joking"
    r")|(?:jokes?|kidding|blague) (?:aside|a part))\b"
)
"""What looks like a joke and announces none."""
_LIKENED = (
    r"\b(?:comme si|as if|as though|c ' est comme|it ' s like|that ' s like|this is like"
    r"|like (?:using|having|putting|buying|burning|running|throwing)|un peu comme|kind of like"
    r"|l ' equivalent d\w*|the equivalent of|equivalent to|revient a|metaphor\w*|joke"
    r"|jok\w+|kidding|blague|exager\w+|exaggerat\w+|on dirait|feels like"
    r"|autant que|comparable a)\b"
)


def is_asserted(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sentence says that the quantity is so."""
    tokens = sentence.tokens[max(0, quantity.start - _LOOKED_AT) : quantity.start]
    ahead = compiled(_NOT_LIKENED).sub("", _text(tokens))
    if compiled(_LIKENED).search(ahead) or compiled(_OF_SOMETHING).search(ahead):
        return False
    if is_of_a_story(_between_turns(sentence, quantity)):
        return False
    return not (_is_supposed(sentence, quantity) or _is_denied(sentence, quantity))


def _is_supposed(sentence: Sentence, quantity: Quantity) -> bool:
    ahead = _holding(sentence, quantity)
    if compiled(_SUPPOSED).search(compiled(_NOT_SUPPOSED).sub("", ahead)):
        return True
    if compiled(_WITH_EVEN).search(ahead) and compiled(_CONDITIONAL).search(
        _behind(sentence, quantity)
    ):
        return True
    would = compiled(_WOULD).search(ahead)
    return would is not None and compiled(_REPORTED).search(ahead) is None


def _is_denied(sentence: Sentence, quantity: Quantity) -> bool:
    taken_back = compiled(_NO_NEGATION)
    if compiled(_UNTRUE).search(taken_back.sub("", _holding(sentence, quantity))):
        return True
    if compiled(_DEBUNKED).search(_behind(sentence, quantity)):
        return True
    clause = _clause(sentence, quantity)
    if compiled(_OWNED).search(clause):
        return False
    return compiled(_NEGATION).search(taken_back.sub("", clause)) is not None


def _holding(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words before a quantity from the last turn on: what was supposed before is left."""
    first = max(0, quantity.start - _LOOKED_AT)
    start = quantity.start
    while start > first and not _is_turn(sentence, start - 1):
        start -= 1
    return _text(sentence.tokens[start : quantity.start])


def _is_turn(sentence: Sentence, at: int) -> bool:
    return sentence.word(at) in _TURNS or (sentence.word(at) == ":" and at > _HEADING)


def _behind(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words behind a quantity, up to where another number or a turn comes."""
    end = quantity.end
    last = min(len(sentence.tokens), end + _LOOKED_AT)
    while end < last and not _is_elsewhere(sentence.tokens[end]):
        end += 1
    return _text(sentence.tokens[quantity.end : end])


def _is_elsewhere(token: Token) -> bool:
    return token.text in _TURNS or (token.number or 0) >= _NEXT_NUMBER


def _between_turns(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words around a quantity, from a turn to the next."""
    start, end = quantity.start, quantity.end
    while start > max(0, quantity.start - _LOOKED_AT) and sentence.word(start - 1) not in _TURNS:
        start -= 1
    last = min(len(sentence.tokens), quantity.end + _LOOKED_AT)
    while end < last and sentence.word(end) not in _TURNS:
        end += 1
    return sentence.text(start, end)


def _clause(sentence: Sentence, quantity: Quantity) -> str:
    start = quantity.start
    while start > 0 and sentence.word(start - 1) not in _BREAKS and quantity.start - start < _REACH:
        start -= 1
    return _text(sentence.tokens[start : quantity.start])


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
