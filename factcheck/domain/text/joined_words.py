"""Words as people read them: signs that stand within a number or a word are part of it; positions are code points."""

from factcheck.domain.text.alignment import Stretch, token_places
from factcheck.domain.text.canonical import HAN
from factcheck.domain.text.patterns import pattern

_LETTER, _SIGN, _BLANK = rf"[^\W_{HAN}]", r"[.,٫٬:'’‘/·‐‑\-]", "[\u00a0\u2009\u202f]"
_MONEY = "[$€£¥₹]"
_JOINED = pattern(
    r"(?<=[^ \n])(?=[^ \n])(?:"
    rf"(?<={_LETTER}{_SIGN})(?={_LETTER})|(?<={_LETTER})(?={_SIGN}{_LETTER})"  # 4,500, 10:30, 3.5, 10-year
    rf"|(?<!\d{{4}}{_BLANK})(?<=\d{_BLANK})(?=\d{{3}}(?!\d))"  # 4 500 with a blank that breaks no line
    rf"|(?<!\d{{4}})(?<=\d)(?={_BLANK}\d{{3}}(?!\d))"
    r"|(?<=\d–)(?=\d)|(?<=\d)(?=–\d)"
    rf"|(?<![^\W_][-+−–])(?<=[-+−–±~≈])(?={_MONEY}?\d)"  # −5
    rf"|(?<={_MONEY})(?=\d)|(?<=[^\W_])(?={_MONEY}\d)|(?<=\d)(?=[%‰°]|{_MONEY})|(?<=\d°)(?=[CF]))"
)


def is_joined(text: str, at: int) -> bool:
    """Whether a place lies beside a sign that makes one word of what stands on both sides of it."""
    return _JOINED.match(text, at) is not None


def joined_words(text: str, start: int, end: int) -> list[Stretch]:
    """Where each word and each other sign between `start` and `end` begins and ends."""
    found: list[Stretch] = []
    last = start
    for begun, ended in token_places(text, start, end):
        if found and text[last] != " " and is_joined(text, last):  # most are blanks
            found[-1] = found[-1][0], ended
        else:
            found.append((begun, ended))
        last = ended
    return found
