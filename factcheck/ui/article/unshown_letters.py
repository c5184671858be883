"""Letters of a text that no font on this computer can show, told so that no word stays blank in silence."""

import unicodedata

from PySide6.QtGui import QFont, QTextLayout

from factcheck.domain.wording.joining import comma_list
from factcheck.translation import _, counted

MOST_NAMED = 3
MISSING = 0
"""The glyph that stands for all letters which a font lacks (OpenType, glyph 0)."""
_LATIN = 0x250
"""Below it all letters are in the faces that come along."""
_SHORT_NAMED = {"CJK": "Han"}
"""The scripts whose letters are not named after them."""


def unshown_words(text: str, font: QFont) -> str:
    """How many letters of a text cannot be shown, and of which scripts; empty where all can be."""
    unshown = [letter for letter in sorted(set(text)) if ord(letter) >= _LATIN and not _shows(font, letter)]
    count = sum(map(text.count, unshown))
    if not count:
        return ""
    letters = [letter for letter in unshown if letter.isalpha() or _is_private(letter)]
    scripts = list(dict.fromkeys(map(_script, letters or unshown)))
    named = comma_list(scripts[:MOST_NAMED])
    if len(scripts) > MOST_NAMED:
        named = _("{scripts} and others", scripts=named)
    return counted("{count} [letter|letters] cannot be shown here: {scripts}", count, scripts=named)


def _shows(font: QFont, letter: str) -> bool:
    """Whether a font, or one that stands in for it, has a picture of a letter; what is no letter needs none.

    Where no font sets the script of a letter at all Qt draws a frame of its own, whose font has no size.
    """
    if unicodedata.category(letter)[0] in "ZC" and not _is_private(letter):
        return True
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return all(run.rawFont().pixelSize() > 0 and MISSING not in run.glyphIndexes() for run in runs)


def _is_private(letter: str) -> bool:
    return unicodedata.category(letter) == "Co"


def _script(letter: str) -> str:
    """The script of a letter, by the first word of its name in Unicode, or its number."""
    name = unicodedata.name(letter, "")
    word = name.split(" ")[0]
    return _SHORT_NAMED.get(word, word.capitalize()) if name else f"U+{ord(letter):04X}"
