"""Control characters in text that is shown: each is replaced by its picture, nothing else changes."""

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_UNASSIGNED = dict.fromkeys((*range(128, 160), 65534, 65535, *range(55296, 57344)), "�")
_VISIBLE = {code: character for code, character in (_PICTURES | _UNASSIGNED).items() if chr(code) not in "\n\t"}


def visible(text: str) -> str:
    """`text` with every control character but LF and TAB replaced by a character that can be printed."""
    return text.translate(_VISIBLE)
