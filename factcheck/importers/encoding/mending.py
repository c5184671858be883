"""Mojibake mended line by line: only where the bytes are whole characters of UTF-8, or a lost byte is certain."""

import re
from dataclasses import dataclass
from itertools import pairwise

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_LOST = re.compile(r"(â€(?=[ \t.,;:!?)\]}'\"/-]|\Z))")
# The beginning of a character whose other bytes are gone; capitals before it make it a letter, as in "IRMÃ ".
_DOUBTFUL = re.compile(r"â€|(?<![A-ZÀ-Þ])[ÃÂ](?!\w)")
LOST = "\x9d"
_MARKS = re.compile(
    f"(?P<low>â€ž|„)|(?P<high>â€œ|“)|(?P<close>â€{LOST}|”)|(?P<lost>â€(?=[ \\t\\n.,;:!?)\\]}}'\"/-]|â€|\\Z))"
)


def mended_line(line: str) -> str:
    """A line as it was meant; ASCII, blanks among it, and characters that were read well stay as they are."""
    return "".join(map(_mended_part, _LOST.split(line)))


def _mended_part(line: str) -> str:
    """A stretch of a line that has no lost bytes."""
    if line.isascii() or _LOST.fullmatch(line):
        return line
    from ftfy.badness import is_bad

    if not is_bad(line):
        return line
    whole = _decoded(line)
    if whole != line and _FOREIGN.split(whole) == _FOREIGN.split(line):
        return whole
    return _FOREIGN.sub(lambda run: _mended_run(run[0]), line)


def wrong_runs(line: str) -> list[str]:
    """The runs of letters beyond ASCII that are others once the line is mended."""
    meant = _FOREIGN.findall(mended_line(line))
    return [run for run, other in zip(_FOREIGN.findall(line), meant, strict=True) if run != other]


def doubtful_places(text: str) -> int:
    """How many places look like letters read wrongly that have lost a part, so that nobody can tell them."""
    return 0 if text.isascii() else len(_DOUBTFUL.findall(text))


def _mended_run(run: str) -> str:
    """A run of letters beyond ASCII, mended as a whole or in those parts that look wrong."""
    whole = _decoded(run)
    if whole != run:
        return run if _has_ascii(whole) else whole
    from ftfy.chardata import UTF8_DETECTOR_RE

    def meant(found: re.Match[str]) -> str:
        part = _decoded(found[0])
        return found[0] if _has_ascii(part) else part

    return UTF8_DETECTOR_RE.sub(meant, run)


def _has_ascii(text: str) -> bool:
    return any(character < "\x80" for character in text)


def _decoded(text: str) -> str:
    """What `text` was before all of it was read in a wrong encoding, if that is likely; no byte is guessed."""
    from ftfy import TextFixerConfig, fix_encoding

    only_decoding = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        restore_byte_a0=False,
        replace_lossy_sequences=False,
        decode_inconsistent_utf8=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )
    return fix_encoding(text, only_decoding)


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
