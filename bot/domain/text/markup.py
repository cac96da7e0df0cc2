"""Discord's markup, emoji and mentions, told apart from words without moving a character."""

import re
from re import Match

JOINT = "\ufeff"
"""Stands for a mark within or around words, which parts nothing: `**`, `||`, a backtick."""
EMOJI = "\ue000"
"""Stands for each character of an emoji or an emoticon."""
NAME = "\ue001"
"""Stands for each character of a mention or an address: neither a word nor a pause."""

_FENCE = re.compile(r"```[^`\n]*\n.*?```", re.DOTALL)
INLINE_CODE = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)")

_PICTURES = (
    "\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\u3030\u303d\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
_ITEM = r"""
    (?: [-*+•◦‣–—] (?:[^\S\n]\[[\ xX]\])?     # a dash, a box to tick behind it
      | \(?\d{1,3}[.)/] | \(?[a-zA-Z]\)       # a number, a letter
      | \d\ufe0f?\u20e3                       # a number as a key
    )(?=[^\S\n])
"""
_NAME = r"""
        <(?:@[!&]?|\#)\d+>                  # a mention
      | <t:-?\d+(?::\w)?>                   # a moment
      | </[^\n:>]{1,100}:\d+>               # a command
      | \]\(<?(?i:https?)://[^\s)]+\)       # where a link leads
      | <?\b(?i:https?)://[^\s<>»”]*[^\s<>»”.,;:!?…)\]'"*_|~]>?
      | (?<![\w@#])[@\#][^\W\d][\w.-]*\w    # a mention, as it is seen
"""
_CUSTOM = r"<a?:\w+:\d+>"
ATOM = re.compile(
    rf"{INLINE_CODE.pattern} | \[[^\[\]\n]*\]\(<?(?i:https?)://[^\s)]+\) | {_CUSTOM} | {_NAME}",
    re.VERBOSE,
)
"""What breaks if a mark of bold stands inside: code, a link, an emoji, a mention, an address."""
_MARKUP = re.compile(
    rf"""
    (?:^|(?=[^\w\s]|[_hHoOtTxX{_PICTURES}]))    # most characters begin nothing: past them at once
    (?: (?P<line>^[^\S\n]*(?:
        (?:>>>|>)(?:[^\S\n]*>)*(?=\s|$)     # a quotation
      | -?\#{{1,3}}(?=[^\S\n])              # a heading, small print
      )[^\S\n]*
      (?:{_ITEM})?
    | ^[^\S\n]*{_ITEM}                      # an item of a list
    )
  | (?P<name>
        {_NAME}
    )
  | (?P<emoji>
        {_CUSTOM}
      | (?<!:):[a-zA-Z]\w+:(?![\w:])
      | [{_PICTURES}][{_PICTURES}\u200d\ufe0e\ufe0f\u20e3]*
      | [:;]['’^-]?[()]+(?![^\W_])
      | (?<!\w)(?:
            [:;=]['’^o-]?[()\[\]DdPpOo3Ss/\\|*]+
          | [xX][Dd]+ | \^[_.-]?\^ | <3+ | [Tt]_[Tt] | [oO]_[oO] | [>-][_.][<-]
        )(?![^\W_])
    )
  | (?P<joint>[*_`]+ | ~~ | \|\| | \[(?=[^\[\]\n]*\]\() | \\(?=[^\w\s])
      | \[(?=[^\W\d_]\][^\W\d_]) | (?<=\[[^\W\d_])\](?=[^\W\d_])       # [T]he
    )
    )
    """,
    re.MULTILINE | re.VERBOSE,
)
_FILLERS = {"line": " ", "name": NAME, "emoji": EMOJI, "joint": JOINT}


def mask(text: str) -> str:
    """Put a stand-in in the place of each character that is no word; as long as `text` is."""
    return _MARKUP.sub(_fill, blank_fences(text))


def blank_fences(text: str) -> str:
    """Put spaces in the place of blocks of code; line breaks stay."""
    if "```" not in text:
        return text
    return _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _fill(match: Match[str]) -> str:
    return _FILLERS[match.lastgroup or "joint"] * len(match.group())
