"""Numbers as they compare, with their sign and what they count: `12,5`, `-500`, `$50`, `14:30`."""

import re

SIGNS = {"%": "percent", "€": "euro", "$": "dollar", "£": "pound"}
"""What is read as a word, though it is no letter."""
COUNTED = {
    "pourcent": "percent",
    "euros": "euro",
    "eur": "euro",
    "dollars": "dollar",
    "usd": "dollar",
    "pounds": "pound",
}
"""Words that say the same as a sign."""
DASHES = "-\u2010\u2011\u2012\u2013\u2212"
"""Hyphens, an en dash, a minus sign: what parts the ends of a range, or begins a number."""

_GROUPED = re.compile(r"(?<!\d)(\d{1,3})((?:[.,]\d{3})+)(?!\d)")
_PERCENT = re.compile(r"\spour\scent")
_DASH = re.compile(rf"\s?[{DASHES}]\s?")
_HOUR = re.compile(r"(\d{1,2}):(\d\d)")
_MARK = re.compile(r"(?<=\d)[.,:/](?=\d)")


def fold_number(text: str) -> str:
    """Return what is compared of a word with digits in it, in small letters without accents."""
    counted = SIGNS.get(text[0], "")
    dashed = _DASH.sub("-", _PERCENT.sub("percent", text))
    hour = _HOUR.fullmatch(dashed)
    if hour:
        return f"{hour[1]}h{hour[2]}"
    ungrouped = _GROUPED.sub(lambda match: match[1] + re.sub(r"[.,]", "", match[2]), dashed)
    marked = _MARK.sub(".", ungrouped)
    return "".join(each for each in marked if each.isalnum() or each in ".-") + counted
