"""Where words stand in a text, all their places: for the first few it is read, for many what stands where is known."""

from functools import cached_property

_MANY = 32
"""So many times a text is read through in the time in which it is made ready for all that follow."""
_STEP = 24
_LEAST = 2 * _STEP - 1
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
        found, pieces, text, first = [], self._pieces.get, self._text, words[0]
        for back in range(_STEP):
            for at in pieces(words[back : back + _STEP], ()):
                if at >= back and text[at - back] == first and text.startswith(words, at - back):
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
        """The text cut into pieces, one behind the other, and where each of them begins."""
        pieces: dict[str, list[int]] = {}
        for at in range(0, len(self._text) - _STEP + 1, _STEP):
            pieces.setdefault(self._text[at : at + _STEP], []).append(at)
        return pieces
