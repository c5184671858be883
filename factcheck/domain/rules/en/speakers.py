"""The names of those who speak: out of a title and a name, and behind a pronoun."""

import re
from collections.abc import Iterator

_RUN = re.compile(r"[^\W\d_a-z][\w’'.-]*(?:\s+(?:(?:de|van|von|bin|al|der|la|di)\s+)?[^\W\d_a-z][\w’'-]*)*")
_PLACED = re.compile(r"\b(?:in|from|of|into|to|at|on|for|against|near|over|with|the)\s+$", re.IGNORECASE)
_NO_NAMES_WORDS = (
    "after although and as at because before both but by despite during each for from he her here his however if in "
    "it its last many no none not now on one only or our over she since so some than that the their then there these "
    "they this those though through to under until we what when where which while who why with yet you i "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
_CROWD = re.compile(r"\s+(?:citizens|nationals|officials|troops|soldiers|forces|men|women|people|government)\b")
_SPEAKS = re.compile(
    r"(?:, [^,.]{1,60},)?\s+(?:has |have |had |also |later )?"
    r"(?:said|says|told|claimed|announced|added|argued|warned|denied)\b"
)
_ROLE = re.compile(r"^(?:Spokes(?:wo)?man|Spokesperson|Lawyer|Analyst|Economist|Detective)\s+(?=[^\W\d_a-z])")
_REACH = 1200


def plain_name(words: str) -> str:
    """The name at the end of a title and a name (“spokeswoman Ada Low”), else the words as they are."""
    words = re.sub(r"\s+", " ", words).strip(' ,;:“”"')
    words = _ROLE.sub("", words)
    runs = [run for run in _RUN.finditer(words) if run.end() == len(words)]
    if runs and runs[-1].start() > 0:
        before = words[: runs[-1].start()]
        if not _PLACED.search(before) and not re.search(r"\b(?:and|or)\s+$", before):
            return runs[-1][0]
    return words


def named_before(text: str, at: int) -> str:
    """The name that a pronoun at `at` most likely stands for, "" if there is none.

    That is the last name in its sentence, outside of quotations, or else the last one before that speaks.
    """
    sentence = max(text.rfind(sign, 0, at) for sign in ("\n", ". ", "? ", "! ")) + 1
    if text.count("“", 0, at) == text.count("”", 0, at):
        opened = text.rfind("“", text.rfind("\n", 0, at) + 1, at)
        sentence = min(sentence, opened) if opened >= 0 else sentence
    here = [name for name, start, _ in _names(text, sentence, at) if not _is_quoted(text, start)]
    if here:
        return here[-1]
    earlier = [
        (name, end) for name, start, end in _names(text, max(0, at - _REACH), sentence) if not _is_quoted(text, start)
    ]
    speaking = [name for name, end in earlier if _SPEAKS.match(text, end)]
    return (speaking or [name for name, _ in earlier] or [""])[-1]


def _names(text: str, begin: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The names between two positions that may be those of people, each with its beginning and its end."""
    for run in _RUN.finditer(text, begin, end):
        words = [one for one in run[0].split() if one.lower().strip("’'.-") not in _NO_NAMES]
        if not words or _PLACED.search(text[max(0, run.start() - 12) : run.start()]) or _CROWD.match(text, run.end()):
            continue
        if _begins_sentence(text, run.start()) and len(words) == 1 and text[run.end() : run.end() + 1] == ",":
            continue
        yield re.sub(r"(?:’s|'s|[’.])$", "", " ".join(words)), run.start(), run.end()


def _is_quoted(text: str, at: int) -> bool:
    begin = text.rfind("\n", 0, at) + 1
    return text.rfind("“", begin, at) > text.rfind("”", begin, at)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(' “"')
    return not before or before[-1] in ".!?\n”"
