"""The canonical text, and where in it a span may begin and end; all positions are code points."""

import re
import unicodedata
from collections.abc import Sequence

from factcheck.domain.text.patterns import pattern, unicode_pattern
from factcheck.domain.text.span import Span

_CLUSTER = unicode_pattern(r"\X")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Characters that join neither what is before nor what is behind them.
_PLAIN = (
    "\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30"
    "\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
)
_SEPARATE = pattern(f"[{_PLAIN}]{{2}}")
END_PUNCTUATION = frozenset(".,;:!?…·‥。，、；：！？．،؛؟۔।॥—–-")
_PAIRS = {
    "”": "“„",
    "’": "‘‚",
    "»": "«",
    "›": "‹",
    ")": "(",
    "]": "[",
    "」": "「",
    "』": "『",
    "“": "„",
    "‘": "‚",
}
_STRAIGHT = "\"'"
_ABBREVIATION = pattern(r"(?:\b\w\.){2,}\Z")
HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = pattern(rf"[{HAN}]|[^\W_{HAN}][^\s{HAN}]*")


def canonical_text(raw: str) -> str:
    """`raw` with every kind of line end as one LF, no leading byte-order mark, no lone surrogates."""
    return _LINE_ENDS.sub("\n", _SURROGATES.sub("", raw).lstrip("\ufeff"))


def lone_surrogates(raw: str) -> int:
    """How many code points `canonical_text` has to drop because they are half a character."""
    try:
        raw.encode("utf-16")  # which is many times as fast as a search, and they are rare
    except UnicodeEncodeError:
        return len(_SURROGATES.findall(raw))
    return 0


def clusters_around(text: str, position: int) -> Span | None:
    """The grapheme cluster that `position` would split, or None where a span may begin or end.

    Clusters are the extended ones of Unicode Standard Annex 29, as the `regex` library finds them.
    """
    if not 0 < position < len(text) or _SEPARATE.match(text, position - 1, position + 1):
        return None
    start = position - 1
    while start > 0 and text[start] != "\n" and not _SEPARATE.match(text, start - 1, start + 1):
        start -= 1
    for cluster in _CLUSTER.finditer(text, start):
        if cluster.end() >= position:
            return None if cluster.end() == position else Span(*cluster.span())
    return None


def widened(text: str, start: int, end: int) -> Span:
    """The smallest span around [start, end) that splits no grapheme cluster."""
    first, last = clusters_around(text, start), clusters_around(text, end)
    return Span(first.start if first else start, last.end if last else end)


def splits_grapheme(text: str, span: Span) -> bool:
    """Whether `span` begins or ends inside a grapheme cluster."""
    return clusters_around(text, span.start) is not None or clusters_around(text, span.end) is not None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A selection made by hand, without stray blanks and end punctuation; None if no word is left.

    A closing quotation mark or bracket stays if its opening one is selected, the dots of "U.S." stay too.
    """
    start, end = max(0, start), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and _is_to_trim(text, start, end):
        end -= 1
    if start >= end or not any(character.isalnum() or ord(character) > 0x2000 for character in text[start:end]):
        return None
    return widened(text, start, end)


def _is_to_trim(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last.isspace():
        return True
    if last in END_PUNCTUATION:
        return not (last == "." and _ABBREVIATION.search(text, max(start, end - 12), end))
    if last in _STRAIGHT:
        return text.count(last, start, end) % 2 == 1
    if last in _PAIRS:
        openers = sum(text.count(character, start, end) for character in _PAIRS[last])
        return openers < text.count(last, start, end)
    return False


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without the blanks and line ends at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def without_first(text: str, span: Span, words: frozenset[str]) -> Span:
    """A stretch without its first word, where that is one of some small ones and others stand behind it."""
    first, _blank, rest = span.of(text).partition(" ")
    return Span(span.end - len(rest), span.end) if rest and first.lower() in words else span


def word_at(text: str, position: int) -> Span:
    """The word before `position`, where none is the one behind it; punctuation that stands alone counts as a word.

    Raises ValueError where the text holds nothing but blanks.
    """
    end = len(text[:position].rstrip())
    if not end:
        end = len(text) - len(text.lstrip())
        while end < len(text) and not text[end].isspace():
            end += 1
    start = end
    while start and not text[start - 1].isspace():
        start -= 1
    return Span(start, end)


def word_count(text: str) -> int:
    """The number of words: runs without blanks that hold a letter or digit, each Han or kana character one."""
    return len(_WORD.findall(text))


def word_places(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each word between `start` and `end` begins, with its first letter or digit, and ends."""
    return [word.span() for word in _WORD.finditer(text, start, end)]


def one_line(text: str) -> str:
    """`text` with every run of blanks and line ends as one space, for lists and prefilled fields."""
    return " ".join(text.split())


def shortened(text: str, most: int = 80) -> str:
    """`text` on one line, at most `most` characters, cut at a word and marked with an ellipsis."""
    return cut_short(one_line(text), most)


def cut_short(text: str, most: int) -> str:
    """`text`, at most `most` characters of it, cut at a word and marked with an ellipsis."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0][: most - 1].rstrip(" ,;:·…") + "…"


def shortened_at_difference(one: str, other: str, most: int) -> tuple[str, str]:
    """Two texts on one line each, shortened to `most` characters, without hiding where the first difference lies.

    Where it lies in the second half or behind it, what is alike before is left out but for a quarter of `most`.
    """
    texts = one_line(one), one_line(other)
    alike = shared_beginning(*texts)
    if max(map(len, texts)) <= most or alike < most // 2:
        return shortened(one, most), shortened(other, most)
    quarter = most // 4
    start = texts[0].rfind(" ", alike - 2 * quarter, alike - quarter) + 1 or alike - quarter
    return cut_short("…" + texts[0][start:], most), cut_short("…" + texts[1][start:], most)


def shared_beginning(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters two texts have in common at their beginning, or how many words where they are divided."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def file_stem(title: str, otherwise: str) -> str:
    """A name for a file out of the letters and figures of `title`, at most 60 characters, cut at a word."""
    kept = "".join(character for character in title if character in " -" or unicodedata.category(character)[0] in "LMN")
    return shortened(kept, 60).removesuffix("…") or otherwise


def capitalised(words: str) -> str:
    """`words` with a capital at the beginning, the rest as it is."""
    return words[:1].upper() + words[1:]
