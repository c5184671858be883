"""Hyphens at line ends: which were set only to divide a word, and which belong to it."""

import re
from collections import Counter
from collections.abc import Iterable

HYPHENS = "-\u2010\u00ad"
_WORD = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_LAST = re.compile(r"([^\W_]+(?:[-\u2010'’][^\W_]+)*)[-\u2010\u00ad]\Z")
# Beginnings whose hyphen nearly always belongs to the word.
_KEEPING = re.compile("(?:self|ex|well|quasi|non|half|ill|vice|all|cross|so|mid|e)-|(?:re|pre)-e")
# Words that follow a hyphen that stands for a part left out: "short- and long-term", "Ein- und Ausfuhr".
_SUSPENDING = re.compile("and|or|to|und|oder|bis|bzw|et|ou|y|o|og|och|eller")
# First and last parts of words that are written as one.
_OPENERS = re.compile(
    "some|any|every|with|under|over|out|them|him|her|our|your|up|down|in|fore|there|where|what|who|when|how|news|"
    "work|back|after|before|house|sea|land|rail|road"
)
_CLOSERS = re.compile(
    "things?|self|selves|body|one|ever|where|wards?|ships?|less|ness|ful|man|men|woman|women|side|times?|days?|books?|"
    "papers?|ways?|houses?|hood|dom|able|ible|ment|ing|tion|sion|out|up|in|off|over|like|wise|fold|some|ports?"
)
_SHORT_PART = 3  # letters; so few are a syllable as often as a word, though they stand as a word elsewhere
_WITHOUT_BLANKS = re.compile("[\u3000-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")


class Hyphenation:
    """Decides by what the rest of the text shows; it keeps what it decided."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Learns the words that stand inside of `lines`."""
        self.joined: list[str] = []
        self.kept: list[str] = []
        self._known: Counter[str] = Counter()
        for line in lines:
            found = [match[0] for match in _WORD.finditer(line)]
            divided = line.rstrip()[-1:] in HYPHENS if line.rstrip() else False
            for word in found[:-1] if divided else found:
                self._known[word.casefold()] += 1

    def glue(self, before: str, after: str) -> tuple[int, str]:
        """How many code points of `before` go at its end, and what is put between it and `after`."""
        last, first = _LAST.search(before), _WORD.match(after)
        if not last or not first:
            return 0, _plain_glue(before, after)
        if _SUSPENDING.fullmatch(first[0].casefold()) and not self._known[(last[1] + first[0]).casefold()]:
            return 0, " "
        if self._divides(last[1], first[0]):
            self.joined.append(last[1] + first[0])
            return 1, ""
        self.kept.append(f"{last[1]}-{first[0]}")
        return 0, ""

    def _divides(self, before: str, after: str) -> bool:
        if before[-1].isdigit() or after[0].isdigit():
            return False
        shouted = before.isupper() and after.isupper() and len(before) > 1
        if not after[0].islower() and not (shouted or after[0].lower() == after[0].upper()):
            return False
        known = self._is_known_as_one(before, after)
        return self._guess(before.casefold(), after.casefold()) if known is None else known

    def _is_known_as_one(self, before: str, after: str) -> bool | None:
        """What the rest of the text says: the word stands there as one (True), with its hyphen (False), or not."""
        one, hyphened = (self._known[f"{before}{character}{after}".casefold()] for character in ("", "-"))
        return None if one == hyphened == 0 else one >= hyphened

    def _guess(self, before: str, after: str) -> bool:
        tail, head = re.split("[-\u2010]", before)[-1], re.split("[-\u2010]", after)[0]
        if tail != before:
            return self._known[tail + head] > 0 and not self._known[tail]
        if _KEEPING.match(f"{before}-{after}"):
            return False
        if _OPENERS.fullmatch(before) or _CLOSERS.fullmatch(head):
            return True
        return not (min(len(before), len(head)) > _SHORT_PART and self._known[before] and self._known[head])


def _plain_glue(before: str, after: str) -> str:
    """A blank, unless the line ends with a dash set close, in a number or an address, or the script has no blanks."""
    if not before or not after or before[-1].isspace():
        return ""
    if before[-1] in "—–/" and len(before) > 1 and not before[-2].isspace() and "://" not in after:
        return ""
    if before[-1] in HYPHENS and len(before) > 1 and not before[-2].isspace():
        return ""
    return "" if _WITHOUT_BLANKS.match(before[-1]) and _WITHOUT_BLANKS.match(after[0]) else " "
