"""What fields of Word files and RTF keep in their instruction: words of buttons and EQ fields, addresses of links."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_BUTTON = re.compile(r"\s*(?:MACRO|GOTO)BUTTON\s+\S+(.*)", re.IGNORECASE | re.DOTALL)
_EQUATION = re.compile(r"\s*EQ\b(.*)", re.IGNORECASE | re.DOTALL)
_TOKEN = re.compile(
    r'\\\*\s*(?:"[^"]*"|[^\s\\]+)'  # how the result is to look, which is no word
    r"|\\(?P<bracket>[blr]c)\s*\\."
    r"|\\(?P<switch>[a-z]+)[ ]*(?:-?\d+)?"
    r"|\\(?P<sign>.)|(?P<mark>[(),;])|(?P<words>[^\\(),;]+)",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_ARGUMENT = re.compile(r'\\(?P<switch>[a-zA-Z])|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"\\]\S*)')
_ESCAPED = re.compile(r"\\(.)")
_WITH_ARGUMENT = frozenset("lotm")


def field_words(instruction: str) -> str:
    """What a field shows by its instruction, as buttons and EQ fields do; empty for any other."""
    equation = _EQUATION.fullmatch(instruction)
    if equation:
        return _equation_words(equation[1])
    button = _BUTTON.fullmatch(instruction)
    return " ".join(button[1].split()) if button else ""


def check_box(ticked: bool) -> str:
    """The sign of a box that is ticked or not."""
    return "☒" if ticked else "☐"


def choice(choices: Sequence[str], number: int) -> str:
    """The choice of this number from 0 on; empty where there is none."""
    return choices[number] if 0 <= number < len(choices) else ""


@dataclass(slots=True)
class _Group:
    """The arguments in brackets behind `switches`; those at the places `raised` stand above the line."""

    switches: Sequence[str] = ()
    arguments: list[str] = field(default_factory=lambda: [""])
    raised: set[int] = field(default_factory=set)

    def words(self) -> str:
        """The arguments as one line writes them: “3/4”, and with what is read above words in brackets behind them."""
        arguments = [" ".join(one.split()) for one in self.arguments]
        match self.switches[:1]:
            case ("f",):
                return "/".join(arguments)
            case ("r",):
                return "√".join(arguments if len(arguments) > 1 else ["", *arguments])
            case ("o",):
                base = "".join(one for at, one in enumerate(arguments) if at not in self.raised)
                above = "".join(one for at, one in enumerate(arguments) if at in self.raised)
                return f"{base}({above})" if base and above else base or above
            case _:
                return " ".join(filter(None, arguments))


def _equation_words(instruction: str) -> str:
    """The words in the instruction of an EQ field (ECMA-376 part 1, 17.16.5.18, and Word’s own help)."""
    separator = ";" if ";" in instruction else ","  # that of lists in the language of whoever wrote it
    groups, switches = [_Group()], list[str]()
    for token in _TOKEN.finditer(instruction):
        if token["switch"]:
            switches.append(token["switch"].lower())
        elif token["mark"] == "(" and switches:
            groups.append(_Group(switches))
            switches = []
        elif token["mark"] == ")" and len(groups) > 1:
            _close(groups)
        elif token["mark"] == separator and len(groups) > 1:
            groups[-1].arguments.append("")
        else:
            groups[-1].arguments[-1] += token["sign"] or token["mark"] or token["words"] or ""
    while len(groups) > 1:
        _close(groups)
    return groups[0].words()


def _close(groups: list[_Group]) -> None:
    """Ends the innermost group, whose words are an argument of the one around it."""
    ended, around = groups.pop(), groups[-1]
    if "up" in ended.switches and not around.arguments[-1].strip():
        around.raised.add(len(around.arguments) - 1)
    around.arguments[-1] += ended.words()


def link_address(instruction: str) -> str:
    """The address in the instruction of a HYPERLINK field, with its anchor; empty for any other field."""
    begins = _LINK.match(instruction)
    if not begins:
        return ""
    address = anchor = switch = ""
    for found in _ARGUMENT.finditer(instruction, begins.end()):
        if found["switch"]:
            switch = found["switch"].lower()
            continue
        argument = _ESCAPED.sub(r"\1", found["quoted"]) if found["quoted"] is not None else found["bare"]
        if switch == "l":
            anchor = argument
        elif switch not in _WITH_ARGUMENT:
            address = address or argument
        switch = ""
    return with_anchor(address, anchor)


def with_anchor(address: str, anchor: str) -> str:
    """An address with its anchor; the marks that Word sets by itself lead nowhere a reader knows."""
    if not anchor or (not address and anchor.startswith("_")):
        return address
    return f"{address.partition('#')[0]}#{anchor}"
