"""Which script words are written in, as a tag of a language may name it (ISO 15924)."""

from collections import Counter
from functools import lru_cache
from unicodedata import name

_SCRIPTS = {
    "ARABIC": "Arab", "ARMENIAN": "Armn", "BENGALI": "Beng", "CJK": "Hani", "CYRILLIC": "Cyrl", "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi", "GEORGIAN": "Geor", "GREEK": "Grek", "HANGUL": "Kore", "HEBREW": "Hebr", "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan", "KHMER": "Khmr", "LATIN": "Latn", "TAMIL": "Taml", "THAI": "Thai",
}  # fmt: skip


def script_of(words: str) -> str:
    """The script of most letters of `words`; empty where they have none, or one that is not known here.

    Chinese characters among Japanese or Korean ones count as these.
    """
    counts = Counter(map(_of_letter, filter(str.isalpha, words)))
    of_east_asia = next((one for one in ("Jpan", "Kore") if counts[one]), "")
    counts[of_east_asia] += counts.pop("Hani", 0) if of_east_asia else 0
    return counts.most_common(1)[0][0] if counts else ""


@lru_cache(maxsize=4096)
def _of_letter(letter: str) -> str:
    return _SCRIPTS.get(name(letter, "").partition(" ")[0], "")
