"""The person whom “he” or “she” stands for, where the sentences before name just one; nobody is guessed."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.domain.rules.en.speakers import NAME_RUN, NO_NAMES

_PLACED = re.compile(r"\b(?:in|into|at|on|near|over|of|from|for|the)\s+$", re.IGNORECASE)
_CROWD = re.compile(r"\s+(?:citizens|nationals|officials|troops|soldiers|forces|men|women|people|government)\b")
_SPEAKS = re.compile(
    r"(?:, [^,.]{1,60},)?\s+(?:has |have |had |also |later )?"
    r"(?:said|says|told|claimed|announced|added|argued|warned|denied)\b"
)
_OTHERS_SPEAK = re.compile(
    r"\b(?!he\b|she\b|He\b|She\b)\w+\s+(?:said|says|told|announced|added|argued|warned|claimed)\b"
)
_SAID_BY = re.compile(r"[”\"],?\s+(?:said|says|added)\s+$")
_NO_PERSONS_WORDS = (
    "north south east west new united great saint sea ocean river lake island islands bay street road square avenue "
    "ministry department council party union court bank trust company group university college school institute "
    "office agency authority association church parliament senate congress house army navy police times post herald "
    "news mill bridge port harbour quay dam park valley mount airport station museum hospital league club"
)
_NO_PERSONS = frozenset(_NO_PERSONS_WORDS.split())
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)[.!?][”\"]?\s+|\n+")
_LEADS_TO_SUBJECT = re.compile(r"(?:[A-Z][\w’-]*\s(?:[\w’-]+\s){0,3},?\s?|\w+,\s)?")
"""A title or a time, as before the subject at the beginning of a sentence."""
_REACH = 1200
_MOST_SENTENCES = 4


def named_before(text: str, at: int) -> str:
    """The name of the person that a pronoun at `at` stands for, "" where none or more than one may be meant.

    The nearest sentence that names persons decides, its own first; in it whoever speaks, else the only one, who in a
    sentence before must be its subject; where somebody else speaks in between, none is meant.
    """
    for back, (start, end) in enumerate(_sentences_before(text, at)):
        names = list(_persons(text, start, end))
        speaking = [name for name, _, speaks in names if speaks]
        if speaking:
            return speaking[-1]
        if names:
            name, begin, _ = names[0]
            is_one = len({one for one, _, _ in names}) == 1
            return name if is_one and (back == 0 or _LEADS_TO_SUBJECT.fullmatch(text, start, begin)) else ""
        if any(not _is_quoted(text, one.start()) for one in _OTHERS_SPEAK.finditer(text, start, end)):
            return ""
    return ""


def _sentences_before(text: str, at: int) -> Iterator[tuple[int, int]]:
    begin = max(0, at - _REACH)
    ends = [begin, *(one.end() for one in _SENTENCE_END.finditer(text, begin, at)), at]
    yield from reversed(list(pairwise(ends))[-_MOST_SENTENCES:])


def _persons(text: str, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
    """The names that may be those of persons, outside of quotations, where each begins, and whether it speaks."""
    for run in NAME_RUN.finditer(text, start, end):
        words = [word for word in run[0].split() if word.lower().strip("’'.-") not in NO_NAMES]
        at = run.start() + run[0].find(words[0]) if words else run.start()
        if not words or _is_quoted(text, at) or _CROWD.match(text, run.end()):
            continue
        name = re.sub(r"(?:’s|'s|[’.])$", "", " ".join(words))
        speaks = _SPEAKS.match(text, run.end()) is not None or _SAID_BY.search(text[start:at]) is not None
        if _PLACED.search(text[max(start, at - 12) : at]) or not _is_person(text, name, at, speaks):
            continue
        yield name, at, speaks


def _is_person(text: str, name: str, at: int, speaks: bool) -> bool:
    words = name.split()
    if any(word.lower().strip("’'.") in _NO_PERSONS for word in words):
        return False
    if len(words) > 1 or (speaks and not re.search(rf"\b{re.escape(name.lower())}\b", text)):
        return True
    return re.search(rf"[A-Z][\w’'.-]+\s{re.escape(name)}\b", text[:at]) is not None


def _is_quoted(text: str, at: int) -> bool:
    begin = text.rfind("\n", 0, at) + 1
    return text.rfind("“", begin, at) > text.rfind("”", begin, at) or text.count('"', begin, at) % 2 == 1
