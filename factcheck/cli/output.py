"""Puts answers on standard output and sentences on standard error, whatever characters they hold."""

import json
import re
import sys
from collections.abc import Sequence
from typing import TextIO

Answer = dict[str, object]

_as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
# Control characters and lone surrogates; the invisible characters that turn the direction of a line round.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def use_utf8() -> None:
    """Has both streams write UTF-8 in every locale; what cannot be written is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def shown(text: str) -> str:
    """`text` with what could upset a terminal escaped; ordinary text comes back as it is."""
    return text if text.isprintable() else _UNSAFE.sub(_escaped, text)


def json_text(value: object) -> str:
    """`value` as JSON on one line, every script readable, control characters escaped."""
    text = _as_json(value)
    return text if text.isascii() and "\x7f" not in text else shown(text)  # JSON escapes all others that are ASCII


def print_line(line: str) -> None:
    """One line on standard output."""
    print(shown(line))


def print_json(value: Answer) -> None:
    """One object on standard output."""
    print(json_text(value))


def print_json_list(values: Sequence[Answer]) -> None:
    """One array on standard output, an item a line."""
    print("[" + "".join(f"{',' if at else ''}\n{json_text(value)}" for at, value in enumerate(values)) + "\n]")


def warn(sentence: str) -> None:
    """One line on standard error, after what was said before it."""
    flush()
    stream: TextIO | None = sys.stderr
    # Without this, print() would turn to standard output where there is no standard error.
    if stream is not None:
        print(shown(sentence), file=stream, flush=True)


def flush() -> None:
    """Has what was said so far arrive where it is read."""
    stream: TextIO | None = sys.stdout
    if stream is not None:
        stream.flush()


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}"
