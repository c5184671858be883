"""Who can be named as a speaker: a name, or words that describe somebody; and whom “he” or “she” stands for."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.domain.rules.en.nouns import AFTER_NO_TITLE, NOBODY, VAGUE, can_speak, is_determiner, is_thing
from factcheck.domain.rules.en.verbs import is_clause
from factcheck.domain.text.patterns import pattern

_PARTICLE = r"(?:(?:de|van|von|bin|al|der|la|di|du|den|ter)\s+)"
NAME_RUN = pattern(
    rf"[^\W\d_a-z][\w’'.-]*(?:\s+{_PARTICLE}{{0,2}}(?:[^\W\d_a-z]\.(?=\s[^\W\d_a-z])|[^\W\d_a-z][\w’'-]*))*"
)
_BEFORE_NAME = pattern(rf"(?:^|\s)({_PARTICLE}{{1,2}})$")
_PLACED = pattern(r"\b(?:in|from|of|into|to|at|on|for|against|near|over|with|the)\s+$", re.IGNORECASE)
_OCCASION = pattern(
    r"\s+in an? (?:\w+ )?(?:statement|interview|letter|speech|report|post|tweet|email|briefing|conference)$"
    r"|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)
_ROLE = pattern(r"^(?:Spokes(?:wo)?man|Spokesperson|Lawyer|Analyst|Economist|Detective)\s+(?=[^\W\d_a-z])")
_POSTMODIFIER = pattern(
    r",|\s(?:in|of|from|at|for|on|with|near|who|whom|whose|which|by|to|about|within|outside|across|close|inside|behind"
    r"|under|over|working|living|familiar)\s"
)
_PART_OF = pattern(
    r"(?P<part>\w+)\s+(?:\w+\s+)?of\s+(?:the|these|those|his|her|its|their|our|my)\s+(?P<whole>.+)", re.S
)
_NO_NAMES_WORDS = (
    "after although and as at because before both but by despite during each every for from he her here his however if "
    "in it its last many no none not now on one only or our over she since so some than that the their then there "
    "these they this those though through to under until we what when where which while who whom whose why with yet "
    "sometimes often usually rarely never always perhaps maybe yesterday today tomorrow "
    "you i having being asked a an any all another most few several either neither "
    "two three four five six seven eight nine ten other "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
_AT_PLACE = pattern(r"\b(?:in|into|at|on|near|over|of|from|for|the)\s+$", re.IGNORECASE)
_CROWD = pattern(r"\s+(?:citizens|nationals|officials|troops|soldiers|forces|men|women|people|government)\b")
_SPEAKS = pattern(
    r"(?:, [^,.]{1,60},)?\s+(?:has |have |had |also |later )?"
    r"(?:said|says|told|claimed|announced|added|argued|warned|denied)\b"
)
_OTHERS_SPEAK = pattern(r"\b(?!he\b|she\b|He\b|She\b)\w+\s+(?:said|says|told|announced|added|argued|warned|claimed)\b")
_SAID_BY = pattern(r"[”\"],?\s+(?:said|says|added)\s+$")
_NO_PERSONS_WORDS = (
    "north south east west new united great saint sea ocean river lake island islands bay street road square avenue "
    "ministry department council party union court bank trust company group university college school institute "
    "office agency authority association church parliament senate congress house army navy police times post herald "
    "news mill bridge port harbour quay dam park valley mount airport station museum hospital league club"
)
_NO_PERSONS = frozenset(_NO_PERSONS_WORDS.split())
_SENTENCE_END = pattern(rf"(?<![A-Z]){AFTER_NO_TITLE}[.!?][”\"]?\s+|\n+")
_LEADS_TO_SUBJECT = pattern(r"(?:[A-Z][\w’-]*\s(?:[\w’-]+\s){0,3},?\s?|\w+,\s)?")
"""A title or a time, as before the subject at the beginning of a sentence."""
_REACH = 1200
_MOST_SENTENCES = 4


def plain_name(words: str) -> str:
    """The name at the end of a title and a name (“spokeswoman Ada Low”), else the words as they are."""
    words = re.sub(r"\s+", " ", words).strip(' ,;:“”"')
    words = _ROLE.sub("", _OCCASION.sub("", words))
    runs = [run for run in NAME_RUN.finditer(words) if run.end() == len(words)]
    if runs and runs[-1].start() > 0:
        before = words[: runs[-1].start()]
        particle = _BEFORE_NAME.search(before)
        if not _PLACED.search(before) and not re.search(r"\s(?:and|or)\s", before):
            return f"{particle[1] if particle is not None else ''}{runs[-1][0]}"
    return words


def is_vague(words: str) -> bool:
    """Whether words stand for somebody whom they do not name: they, some, most of them, people."""
    first, *rest = words.lower().split() or [""]
    if first not in VAGUE:
        return False
    return (
        all(word in VAGUE for word in rest)
        or re.match(r"of\s+(?:them|us|you|whom|which)\b", " ".join(rest)) is not None
    )


def names_somebody(text: str, words: str, at: int, is_doubtful: bool, is_noun_too: bool = False) -> bool:
    """Whether `words`, which stand at `at`, are a name or describe a person, a group, a body or a document.

    Before a verb that things take too (`is_doubtful`) a noun that no list knows is not believed, and before one that
    is a noun too (`is_noun_too`) neither is a first word of a sentence that the text never uses as a name.
    """
    part = _PART_OF.match(words)
    if part is not None and part["part"].lower() in NOBODY:
        return False
    if part is not None and is_determiner(part["part"]):
        words, at = part["whole"], at + part.start("whole")
    core = _POSTMODIFIER.split(words, maxsplit=1)[0].split()
    has_determiner = bool(core) and is_determiner(core[0])
    nouns = [word for word in core if not is_determiner(word)]
    is_led_in = bool(core) and core[0].lower() in NO_NAMES and not has_determiner
    if (
        not nouns
        or is_led_in
        or core[0].lower() in NOBODY
        or is_clause(" ".join(word for word in words.split() if word[0].islower()))
    ):
        return False
    begins = _begins_sentence(text, at) and nouns[0] == core[0]
    if any(_is_capital(word) for word in nouns[1:] or ()) or (_is_capital(nouns[0]) and not begins):
        return not (is_noun_too and begins and not _is_capital(nouns[-1]) and not can_speak(nouns[-1]))
    if can_speak(nouns[-1]) and not (is_noun_too and begins and nouns[-1] == core[0] and not core[0].endswith("s")):
        return True
    if begins and _is_capital(nouns[0]):
        return len(nouns) == 1 and _is_name(text, nouns[0], is_noun_too)
    return has_determiner and not is_doubtful and not is_thing(nouns[-1]) and nouns[-1].isalpha()


def _is_name(text: str, word: str, is_noun_too: bool) -> bool:
    """Whether the first word of a sentence is a name, by how the whole text uses it."""
    word = re.sub(r"[’']s$", "", word)
    is_common = any(True for _ in _words_at(text, word.lower()))
    if any(not _begins_sentence(text, at) for at in _words_at(text, word)):
        return not (is_noun_too and is_common)
    if is_noun_too or is_common or word.lower() in NO_NAMES:
        return False
    return len(word) > 1 and (word.isupper() or not word.endswith("s"))


def _words_at(text: str, word: str) -> Iterator[int]:
    """Where a word stands, whole, but for the very beginning of the text."""
    at = text.find(word, 1)
    while at > 0:
        end = at + len(word)
        if not (text[at - 1].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(word, end)


def _is_capital(word: str) -> bool:
    letters = word.lstrip("“\"'‘(")
    return letters[:1].isupper() and letters.lower().rstrip("’'.,") not in NO_NAMES


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at].rstrip(' “"‘')
    return not before or before[-1] in ".!?\n”:"


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
        if _AT_PLACE.search(text[max(start, at - 12) : at]) or not _is_person(text, name, at, speaks):
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
