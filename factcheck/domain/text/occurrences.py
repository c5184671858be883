"""Where words stand in a text, all their places: for the first few it is read, for many what stands where is known."""

from functools import cached_property

_MANY = 32
"""So many times a text is read through in the time in which it is made ready for all that follow."""
_STEP, _PIECE = 18, 30
"""Pieces of a text begin so far from one another and are so long: shorter ones stand in it more often."""
_LEAST = _STEP + _PIECE - 1
"""So many letters hold a whole piece of the text, wherever they begin."""


class Occurrences:
    """The places of words in a text, overlapping ones too; code points."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._times = 0

    def of(self, words: str) -> list[int]:
        """Where `words` stand, taken exactly as given; nowhere where there are none."""
        if not words:
            return []
        self._times += 1
        if self._times <= _MANY or len(words) < _LEAST:
            return self._read(words)
        found, pieces, starts = [], self._pieces.get, self._text.startswith
        for back in range(_STEP):
            for at in pieces(words[back : back + _PIECE], ()):
                if at >= back and starts(words, at - back):
                    found.append(at - back)
        return sorted(found)

    def _read(self, words: str) -> list[int]:
        places, at = [], self._text.find(words)
        while at >= 0:
            places.append(at)
            at = self._text.find(words, at + 1)
        return places

    @cached_property
    def _pieces(self) -> dict[str, list[int]]:
        """The pieces of the text, and where each of them begins."""
        pieces: dict[str, list[int]] = {}
        for at in range(0, len(self._text) - _PIECE + 1, _STEP):
            pieces.setdefault(self._text[at : at + _PIECE], []).append(at)
        return pieces
