"""Text on its way through a Qt field: what nobody touched comes out as it went in."""

import re

_BOM = "\ufeff"
_UNITS = re.compile("\r\n|.", re.DOTALL)


class Verbatim:
    """A text beside the way Qt shows it, where line ends are U+2029 and a leading byte-order mark is gone."""

    def __init__(self, text: str, shown: str) -> None:
        self._shown = shown
        self._units = _paired(text, shown)

    @property
    def text(self) -> str:
        """The text itself."""
        return "".join(self._units)

    def edit(self, shown: str) -> bool:
        """Takes over an edit: `shown` is what the field shows now; only what differs is read from it.

        Says whether anything differs.
        """
        if shown == self._shown:
            return False
        before = _common(self._shown, shown)
        rest, new_rest = self._shown[before:], shown[before:]
        after = _common(rest[::-1], new_rest[::-1])
        typed = [_typed(character) for character in new_rest[: len(new_rest) - after]]
        self._units[before : len(self._units) - after] = typed
        self._shown = shown
        return True


def _paired(text: str, shown: str) -> list[str]:
    """`text` cut so that each piece stands for one code point of `shown`."""
    units = list(text) if "\r" in shown or "\r" not in text else _UNITS.findall(text)
    if text.startswith(_BOM) and len(units) == len(shown) + 1 > 1:
        units[:2] = [units[0] + units[1]]
    return units if len(units) == len(shown) else [_typed(character) for character in shown]


def _common(one: str, other: str) -> int:
    """How many code points two texts have in common from the start."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _typed(character: str) -> str:
    return "\n" if character == "\u2029" else character
