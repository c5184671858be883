"""Closing quotation marks that lost their last byte on the way ("â€"): where an opening one waits for them."""

import re
from dataclasses import dataclass
from itertools import pairwise

LOST = "\x9d"
_MARKS = re.compile(
    f"(?P<low>â€ž|„)|(?P<high>â€œ|“)|(?P<close>â€{LOST}|”)|(?P<lost>â€(?=[ \\t\\n.,;:!?)\\]}}'\"/-]|â€|\\Z))"
)


@dataclass(slots=True)
class OpenQuote:
    """Whether a quotation is open, from one paragraph to the next; „ and “ open it, ” closes it, “ closes a low one."""

    _open: str = ""

    def ends(self, text: str) -> list[int]:
        """The positions in `text` where the lost byte of a closing mark belongs, for none other can stand there."""
        found = []
        for mark in _MARKS.finditer(text):
            if mark.lastgroup == "lost" and self._open:
                found.append(mark.end())
            closes = mark.lastgroup in ("close", "lost") or (mark.lastgroup == "high" and self._open == "low")
            self._open = "" if closes else mark.lastgroup or ""
        return found

    def restored(self, text: str) -> str:
        """`text` with the lost bytes of its closing marks."""
        return with_lost(text, self.ends(text))


def with_lost(text: str, ends: list[int]) -> str:
    """`text` with the lost byte put in at these positions."""
    cuts = [0, *ends, len(text)]
    return LOST.join(text[start:end] for start, end in pairwise(cuts))
