"""Bytes as text: byte-order mark, then what the file declares, then UTF-8, then a guess that is said."""

import codecs
import re
from dataclasses import dataclass

from factcheck.domain.errors import NotATextError
from factcheck.domain.text import lone_surrogates

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)""", re.IGNORECASE)
_META = re.compile(rb"""<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARED_WITHIN = 4096
# Labels mean on the web what the larger set of the same family means.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Control characters that no text in an old encoding holds; ESC belongs to ISO-2022-JP.
_NEVER_TEXT = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WESTERN = "cp1252"
_ACCENTED = "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüýÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ"
_WESTERN_SIGNS = frozenset(_ACCENTED + "“”‘’„‚«»‹›–—…•·°§©®™€£¥†‡¡¿ªº½¼¾²³±×÷µ\xa0\xad")
_NOT_WESTERN = re.compile(rf"[{_ACCENTED}]{{3}}|[A-Za-z{_ACCENTED}][¡¿£¥]|[²³ªº£¥½¼¾][A-Za-z{_ACCENTED}]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with a sentence for each thing a person should know about how it was read."""

    text: str
    noticed: tuple[str, ...] = ()


def decoded(name: str, data: bytes, declared: str = "") -> Decoded:
    """The text that `data` holds; lone surrogates are dropped and said. Raises NotATextError."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(name, _strict(data[len(mark) :], encoding))
    if b"\0" in data:
        raise NotATextError(name)
    if declared:
        text = _strict(data, _codec(declared))
        if text is not None:
            return _whole(name, text)
    text = _strict(data, "utf-8")
    return _guessed(name, data) if text is None else _whole(name, text)


def declared_encoding(data: bytes) -> str:
    """The encoding that a web page names for itself in its first 4,096 bytes, or an empty string."""
    head = data[:_DECLARED_WITHIN]
    found = _XML.search(head) or _META.search(_COMMENT.sub(b"", head))
    return found[1].decode("ascii", "replace") if found else ""


def _codec(label: str) -> str:
    try:
        found = codecs.lookup(label).name
    except LookupError:
        return ""
    if found.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8"  # a declaration that can be read byte by byte is not written in these
    return _WIDER.get(found, found)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        if encoding.startswith("utf-"):
            text = data.decode(encoding, "surrogatepass")
            return _paired(text) if lone_surrogates(text) else text
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _paired(text: str) -> str:
    """`text` with two halves of a character that stand side by side as that character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _whole(name: str, text: str | None) -> Decoded:
    if text is None:
        raise NotATextError(name)
    halves = lone_surrogates(text)
    if halves > 10 and halves > len(text) // 100:
        raise NotATextError(name)
    return Decoded(text, dropped_said(text))


def dropped_said(text: str) -> tuple[str, ...]:
    """A sentence about the lone surrogates that `text` loses, if it has any."""
    halves = lone_surrogates(text)
    if not halves:
        return ()
    what = "1 half of a character was" if halves == 1 else f"{halves} halves of characters were"
    return (f"{what} left out, because no file can keep them.",)


def _guessed(name: str, data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    if _NEVER_TEXT.search(data):
        raise NotATextError(name)
    encoding, text = _WESTERN, _strict(data, _WESTERN)
    if text is None or not _reads_as_western(text):
        best = from_bytes(data).best()
        encoding, text = (best.encoding, _strict(data, best.encoding)) if best else ("", None)
    if text is None:
        raise NotATextError(name)
    said = f"The file does not say how its letters are written; it was read as {_label(encoding)}."
    return Decoded(text, (f"{said} Look at the accents.",))


def _reads_as_western(text: str) -> bool:
    """Whether text decoded as Windows-1252 looks like a western language: a guess better than statistics."""
    foreign = [sign for sign in text if sign > "\x7f"]
    if len(foreign) > max(2, len(text) // 4) or not _WESTERN_SIGNS.issuperset(foreign):
        return False
    return not _NOT_WESTERN.search(text)


def _label(encoding: str) -> str:
    if re.fullmatch(r"cp125\d", encoding):
        return f"Windows-{encoding[2:]}"
    return encoding.replace("_", "-").upper()
