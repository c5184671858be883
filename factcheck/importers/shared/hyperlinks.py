"""Addresses of hyperlinks as the fields of Word files and RTF write them."""

import re

_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_ARGUMENT = re.compile(r'\\(?P<switch>[a-zA-Z])|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"\\]\S*)')
_ESCAPED = re.compile(r"\\(.)")
_WITH_ARGUMENT = frozenset("lotm")


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
