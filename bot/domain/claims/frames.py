"""What a sentence stands in that says none of it is so: a jest, a story, a question, a wish."""

import re

from bot.domain.claims.sentence import Sentence
from bot.domain.claims.tokens import fold
from bot.domain.text.patterns import compiled

_JEST = (
    r"\bsaid no ?(?:one|body) ever\b|\bpigs (?:can |will |could )?fly\b|\bmarmotte\b"
    r"|(?:^| )/s(?:arcasm)?\s*$|🙄|🤡|\byeah right(?! (?:before|after|now))\b|\bb[ae][hn] voyons\b"
    r"|\bmais bien sur(?! qu)\b|\bmais oui,? mais oui\b|\bc'est ca,? (?:oui|ouais)\b"
    r"|\bc'est cela,? oui\b|\boh,? totally\b|\bin your dreams\b|\bdans tes reves\b|\bdream on\b"
    r"|\bles poules\b|\bpere noel\b|\bsanta claus\b|\bmon oeil\b|\bmon cul\b|\bmy ass\b"
    r"|\bpull the other one\b|\bbridge to sell\b|\b(?:poisson d'avril|april fool)"
    r"|\b(?:and|et)(?: moi,?)? (?:i'm|i am|je suis) (?:the|le|la|l'|napoleon|beyonce|batman)\b"
    r"|^sure, [a-z]+,"
)
"""Wordings with which people mock what they say; in folded text."""
_STORY = (
    r"\b(?:dans|in|inside) (?:l '|le|la|les|mon|ma|mes|ce|cet|cette|un|une|notre|the|my|this|that|a"
    r"|an|our|his|her) (?:\w+ )?(?:romans?|films?|series?|jeu|livre dont|bd|manga|conte|scenario"
    r"|novels?|movies?|show|game|campaign|story|comic|script|sequel|simulation|dream|reve)\b"
    r"|\b(?:mon|ma|my|notre|our|un|une|a) (?:roman|scenario|screenplay|script|novel|fanfic\w*)\b"
    r"|\b(?:fan ?fic\w*|fan fiction|jdr|jeu de role|science fiction|sci fi|parod\w+|satir\w+"
    r"|gorafi|the onion|spoof|factorio|minecraft|simcity|skylines|civilization|cyberpunk 2077"
    r"|screenplay|in this timeline|dystopi\w+)\b"
)
"""Wordings of what is told of a made-up world."""
_ASKED = (
    r"^ (?:(?:so|and|but|ok|et|mais|alors|donc|du coup) ,? ?)?"
    r"(?:(?:what|who|when|why|where|how(?: \w+)?|which(?: \w+)?) )?"
    r"(?:would|wouldn|should|shouldn|could|couldn|might|will|shall)\b"
    r"|\bhow long (?:until|before|till)\b|\bknows? (?:if|whether)\b|\bsa(?:it|is|vez) si\b"
    r"|\ba quand\b"
    r"|^ (?:(?:et|mais|alors|donc) )?(?:que|qui|quoi|pourquoi|quand|comment|combien|quel\w*|est ce qu"
    r"\w*)\b.* (?:peu(?:t|vent)|pourra\w*|\w{2,}rai(?:t|ent)|\w{2,}(?:er|ir|dr|ur)(?:a|ont))\b"
)
"""Questions about what might be; others, "Is it true that", say what they ask."""


def is_in_earnest(text: str) -> bool:
    """Return whether a message means what it says."""
    return compiled(_JEST, re.MULTILINE).search(fold(text)) is None


def is_of_a_story(words: str) -> bool:
    """Return whether words tell of a made-up world; folded, with a space at each side."""
    return compiled(_STORY).search(words) is not None


def is_open(sentence: Sentence) -> bool:
    """Return whether a sentence asks what might be."""
    if not sentence.asked:
        return False
    return compiled(_ASKED).search(sentence.text(0, len(sentence.tokens))) is not None
