"""Detects UTF-16 and UTF-32 without a byte-order mark by the pattern of the bytes."""

import re
import unicodedata

from factcheck.importers.encoding.guessing import begun, misfit

_LOOKED_AT = 1 << 16
_FEW = 1 << 12
# Chinese, Japanese and Thai cost 0.14 to 0.29; rare ideographs alone, as noise makes them, cost 0.35.
_FITS = 0.32
_WIDE = (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2))
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def unmarked_unicode(data: bytes) -> str:
    """The codec of UTF-16 or UTF-32 without a byte-order mark, or an empty string where the bytes are no such text.

    Told from the first 64 KB: blanks and line ends have their zeros on one side. Where there are none, as in Chinese,
    charset-normalizer is asked.
    """
    head = data[:_LOOKED_AT]
    if not _may_be_wide(head):
        return ""
    best, most = "", 0.0
    for codec, width in _WIDE:
        share = 0.0 if len(data) % width else _ascii_share(head, codec)
        if share > most:
            best, most = codec, share
    return best or _by_statistics(data[:_FEW])


def _by_statistics(head: bytes) -> str:
    """The codec that charset-normalizer proposes, where its text is almost all letters of one language."""
    from charset_normalizer import from_bytes

    best = from_bytes(
        head[: len(head) // 4 * 4 or None], cp_isolation=[codec.replace("-", "_") for codec, _ in _WIDE]
    ).best()
    if best is None or not _is_text(text := str(best)):
        return ""
    return best.encoding.replace("_", "-") if misfit(text) < _FITS else ""


def _may_be_wide(head: bytes) -> bool:
    """Whether this is more than words with a zero here and there."""
    zeros = head.count(0)
    plain = sum(0x20 <= byte < 0x7F for byte in head)
    return zeros >= 0.4 * len(head) or len(head) - zeros - plain >= 0.1 * len(head)


def _ascii_share(head: bytes, codec: str) -> float:
    """How much of the text that `codec` makes is ASCII; 0 where it makes no text."""
    text = begun(head, codec)
    return sum(character < "\x7f" for character in text) / len(text) if _is_text(text) else 0.0


def _is_text(text: str) -> bool:
    """Whether there are no control characters and hardly any unassigned ones."""
    if not text or _NO_TEXT.search(text):
        return False
    return sum(unicodedata.category(character) in ("Cn", "Co") for character in text) <= len(text) // 50
