"""Formulas of a web page (MathML) on one line, with the characters that browsers draw between their parts."""

import re
from collections.abc import Callable, Sequence

_ATOM = re.compile(r"[\w.,]*|.", re.DOTALL)


class Formula:
    """Takes a formula in as its elements begin and end."""

    def __init__(self) -> None:
        self._open: list[tuple[str, list[str]]] = [("", [])]

    def begin(self, tag: str) -> None:
        """Begins an element."""
        self._open.append((tag, []))

    def write(self, words: str) -> None:
        """Adds the words of the element that is open."""
        self._open[-1][1].append(" ".join(words.split()))

    def end(self) -> None:
        """Ends an element."""
        tag, parts = self._open.pop()
        line = _LINE[tag](parts) if tag in _LINE and len(parts) > _MORE_THAN.get(tag, 0) else "".join(parts)
        self._open[-1][1].append(line)

    def text(self) -> str:
        """The formula so far, on one line."""
        return "".join(self._open[0][1])


def _group(part: str) -> str:
    return part if _ATOM.fullmatch(part) else f"({part})"


def _script(*characters: str) -> Callable[[Sequence[str]], str]:
    return lambda parts: (
        _group(parts[0])
        + "".join(f"{character}{_group(part)}" for character, part in zip(characters, parts[1:], strict=False))
    )


_LINE: dict[str, Callable[[Sequence[str]], str]] = {
    "mfrac": lambda parts: "/".join(map(_group, parts)),
    "msup": _script("^"),
    "msub": _script("_"),
    "msubsup": _script("_", "^"),
    "munder": _script("_"),
    "munderover": _script("_", "^"),
    "msqrt": lambda parts: "√" + _group("".join(parts)),
    "mroot": lambda parts: f"{parts[1]}√{_group(parts[0])}",
    "mfenced": lambda parts: f"({', '.join(parts)})",
    "mtext": lambda parts: f" {''.join(parts)} ",
    "mtd": lambda parts: f"{''.join(parts)} ",
    "mtr": lambda parts: f"{''.join(parts).rstrip()}; ",
    "mtable": lambda parts: "".join(parts).rstrip("; "),
}
_MORE_THAN = {"mroot": 1, "msup": 1, "msub": 1, "msubsup": 1, "munder": 1, "munderover": 1}
