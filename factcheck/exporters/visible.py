"""Text made fit to be seen: control characters become their pictures, nothing else changes."""

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_UNSEEN = {code: "\ufffd" for code in (*range(0x80, 0xA0), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000))}
_VISIBLE = {code: sign for code, sign in (_PICTURES | _UNSEEN).items() if chr(code) not in "\n\t"}


def visible(text: str) -> str:
    """`text` with every control character but LF and TAB replaced by a sign that can be printed."""
    return text.translate(_VISIBLE)
