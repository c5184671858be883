"""The words that form controls show to whoever looks at the page: buttons, boxes to tick, choices from a list."""

import re
from collections.abc import Sequence

_BUTTON = re.compile(r"\s*(?:MACRO|GOTO)BUTTON\s+\S+(.*)", re.IGNORECASE | re.DOTALL)


def button_words(instruction: str) -> str:
    """The words on a button, in the instruction of a MACROBUTTON or GOTOBUTTON field; empty for any other field."""
    button = _BUTTON.fullmatch(instruction)
    return " ".join(button[1].split()) if button else ""


def check_box(ticked: bool) -> str:
    """The sign of a box that is ticked or not."""
    return "☒" if ticked else "☐"


def choice(choices: Sequence[str], number: int) -> str:
    """The choice of this number from 0 on; empty where there is none."""
    return choices[number] if 0 <= number < len(choices) else ""
