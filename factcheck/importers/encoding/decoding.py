"""Decodes bytes: by what a person says, byte-order mark, UTF-8, declaration, then a guess that is said."""

import codecs
import re
from dataclasses import dataclass, replace

from factcheck.domain.file_errors import EncodingError, NotATextError
from factcheck.domain.records.article_draft import Offer
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.domain.text.encodings import encoding_label
from factcheck.importers.encoding.guessing import (
    WESTERN,
    is_hz,
    likely_encodings,
    mostly_utf_8,
    other_encoding,
    reads_as_western,
    second_opinion,
)
from factcheck.importers.encoding.unmarked import unmarked_unicode
from factcheck.importers.shared.notices import halves_left_out, left_out, notice, said
from factcheck.translation import _

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
# Labels of the Encoding Standard of the web that Python does not know.
_OF_THE_WEB = {
    **dict.fromkeys(("unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8"), "utf-8"),
    **dict.fromkeys(("windows-31j", "x-sjis"), "cp932"),
    **dict.fromkeys(("cseucpkdfmtjapanese", "x-euc-jp"), "euc_jp"),
    **dict.fromkeys(("csgb2312", "gb_2312", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("cn-big5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("cseuckr", "csksc56011987", "iso-ir-149"), "cp949"),
    **dict.fromkeys(("ks_c_5601-1989", "ksc_5601", "windows-949"), "cp949"),
    **dict.fromkeys(("dos-874", "windows-874"), "cp874"),
    **dict.fromkeys(("iso-8859-6-e", "iso-8859-6-i"), "iso8859-6"),
    **dict.fromkeys(("csiso88598i", "iso-8859-8-e", "iso-8859-8-i", "logical", "visual"), "iso8859-8"),
    **dict.fromkeys(("koi", "koi8"), "koi8-r"),
    **dict.fromkeys(("csisolatin9", "latin-9"), "iso8859-15"),
    **dict.fromkeys(("csmacintosh", "mac", "x-mac-roman"), "mac-roman"),
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), "mac-cyrillic"),
    **{f"x-cp{page}": f"cp{page}" for page in range(1250, 1259)},
    "iso88592": "iso8859-2",
    "koi8-ru": "koi8-u",
    "sun_eu_greek": "iso8859-7",
}
# Labels mean on the web what the larger set of the same family means.
_WIDER = {
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    "iso8859-9": "cp1254",
    **dict.fromkeys(("iso8859-11", "tis-620"), "cp874"),
    "shift_jis": "cp932",
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Names that Python takes for codecs, and that are no way to write letters.
_NO_ENCODINGS = frozenset({"unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape"})
_NO_ENCODINGS |= {"idna", "punycode", "undefined", "mbcs", "oem"}
# Control characters that no text in an old encoding holds; ESC belongs to ISO-2022-JP.
_NEVER_TEXT = bytes({*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_JAPANESE_BY_ESCAPES = re.compile(rb"\x1b\$[@B(]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with how its letters were read, in words, and a sentence for each thing a person should know about it.

    It offers another encoding where the file does not tell this one, or tells something else.
    """

    text: str
    noticed: tuple[str, ...] = ()
    encoding: str = ""
    offers: tuple[Offer, ...] = ()


def decoded(name: str, data: bytes, declared: str = "", wanted: str = "") -> Decoded:
    """The text that `data` holds; lone surrogates are dropped and said.

    `declared` is what the file says of itself, `wanted` what a person says, which is kept to.
    Raises NotATextError, or EncodingError where the wanted encoding does not fit.
    """
    read = _as_wanted(name, data, wanted) if wanted else _as_it_says(name, data, declared)
    zeros = read.text.count("\0")
    noticed = said(left_out("{count} [character|characters] that [stands|stand] for nothing (NUL) left out", zeros))
    return replace(read, text=read.text.replace("\0", ""), noticed=(*noticed, *read.noticed)) if zeros else read


def declared_encoding(data: bytes) -> str:
    """The encoding that a web page names for itself in its first 4,096 bytes, or an empty string."""
    head = data[:_DECLARED_WITHIN]
    found = _XML.search(head) or _META.search(_COMMENT.sub(b"", head))
    return found[1].decode("ascii", "replace") if found else ""


def dropped_said(text: str) -> tuple[str, ...]:
    """The lone surrogates that `text` loses, in words, if it has any."""
    return said(halves_left_out(lone_surrogates(text)))


def _as_wanted(name: str, data: bytes, wanted: str) -> Decoded:
    codec = _codec(wanted)
    text = _strict(data, codec) if codec and codec not in _NO_ENCODINGS else None
    if text is None:
        raise EncodingError(name, wanted)
    return Decoded(text, (*dropped_said(text), *_lost_said(text)), encoding_label(codec))


def _as_it_says(name: str, data: bytes, declared: str) -> Decoded:
    """Text as its mark, its bytes or what it declares tell."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(name, _strict(data[len(mark) :], encoding), encoding)
    zeros = data.count(0)
    is_odd = zeros + _never_text(data) > 3 + len(data) // 20
    is_utf_8 = bool(zeros) and not data.isascii() and _strict(data, "utf-8") is not None
    wide = unmarked_unicode(data) if is_odd or (zeros and not is_utf_8) else ""
    return _wide(name, data, wide) if is_odd or wide else _unmarked(name, data, declared)


def _wide(name: str, data: bytes, encoding: str) -> Decoded:
    """Text whose bytes are no letters one by one, so that it is UTF-16 or UTF-32 or none."""
    said = _(
        "The file does not say how its letters are written; it was read as {encoding}.",
        encoding=_plain_label(encoding),
    )
    return _whole(name, _strict(data, encoding) if encoding else None, encoding, said)


def _unmarked(name: str, data: bytes, declared: str) -> Decoded:
    """Text without any mark: UTF-8 where its many-byte letters prove it, what is declared, UTF-8, or a guess."""
    codec = _declared_codec(declared)
    utf_8 = _strict(data, "utf-8")
    if utf_8 is not None and not data.isascii():
        differs = _(
            "The file says that it is written in {declared}, but its letters are UTF-8; it was read as UTF-8.",
            declared=declared,
        )
        return _whole(name, utf_8, "utf-8", differs if codec not in ("", "utf-8", "ascii") else "")
    text = _strict(data, codec) if codec else None
    if text is not None:
        return _as_declared(name, data, text, codec, declared)
    if utf_8 is None or _JAPANESE_BY_ESCAPES.search(data) or is_hz(data):
        return _guessed(name, data, declared)
    return _whole(name, utf_8, "utf-8", _does_not_fit(declared, "utf-8") if codec else "")


def _as_declared(name: str, data: bytes, text: str, codec: str, declared: str) -> Decoded:
    """`text` as the declared codec has it, unless its letters are plainly others; where they may be, that is said.

    Windows-1252 is what the web takes for granted (WHATWG Encoding, names of encodings), so that many a page says it
    and is something else; control characters between 0x80 and 0x9F are what no page means.
    """
    mostly = None if data.isascii() else mostly_utf_8(data)
    if mostly is not None:
        return _whole(name, mostly, "utf-8", _uncertain("utf-8", declared))
    has_controls = _C1.search(text) is not None
    if not has_controls and (codec != WESTERN or reads_as_western(text)):
        return _whole(name, text, codec)
    other, is_plain = other_encoding(data, codec)
    other_text = _strict(data, other) if other else None
    if other_text is None:
        return _whole(name, text, codec)
    said = {"declared": declared, "encoding": encoding_label(other)}
    if is_plain or has_controls:
        makes_none = _(
            "The file says that it is written in {declared}, which makes no words of its letters; it was read as "
            "{encoding}. Look whether it reads well.",
            **said,
        )
        return _whole(name, other_text, other, makes_none)
    may_be = _(
        "The file says that it is written in {declared}, but its letters may be {encoding}. "
        "Look whether it reads well.",
        **said,
    )
    return _whole(name, text, codec, may_be)


def _codec(label: str) -> str:
    try:
        return codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""


def _declared_codec(label: str) -> str:
    """The codec that a label means in a file that can be read byte by byte, which UTF-16 is not."""
    label = label.strip().lower()
    found = _codec(_OF_THE_WEB.get(label, label)) if label else ""
    if found.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return "" if found in _NO_ENCODINGS else _WIDER.get(found, found)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except LookupError:
        return None
    except UnicodeError:
        return _with_surrogates(data, encoding) if encoding.startswith(("utf-8", "utf-16", "utf-32")) else None


def _with_surrogates(data: bytes, encoding: str) -> str | None:
    """The text of `data` that may hold halves of characters; two that stand side by side are that character."""
    try:
        halves = data.decode(encoding, "surrogatepass").encode("utf-16-le", "surrogatepass")
        return halves.decode("utf-16-le", "surrogatepass")
    except UnicodeError:
        return None


def _whole(name: str, text: str | None, encoding: str, uncertain: str = "") -> Decoded:
    """`text` as it was read; `uncertain` tells what is not certain about that."""
    if text is None:
        raise NotATextError(name)
    halves = lone_surrogates(text)
    if halves > 10 and halves > len(text) // 100:
        raise NotATextError(name)
    noticed = said(uncertain, halves_left_out(halves), *_lost_said(text))
    return Decoded(text, noticed, _plain_label(encoding), (Offer.ENCODING,) if uncertain else ())


def _never_text(data: bytes) -> int:
    """How many bytes no text in an old encoding holds."""
    return len(data) - len(data.translate(None, _NEVER_TEXT))


def _plain_label(encoding: str) -> str:
    return encoding_label(encoding.removesuffix("-le").removesuffix("-be"))


def _lost_said(text: str) -> tuple[str, ...]:
    """A sentence about letters that were lost before the file came here."""
    return said(
        notice("The file itself has {count} [sign|signs] that [was|were] lost before (�).", text.count("\ufffd"))
    )


def _guessed(name: str, data: bytes, declared: str) -> Decoded:
    if _never_text(data):
        return _wide(name, data, unmarked_unicode(data))
    encoding, text = _best(data)
    return _whole(name, text, encoding, _uncertain(encoding, declared))


def _uncertain(encoding: str, declared: str) -> str:
    """What is said of an encoding that was guessed."""
    if encoding == "utf-8":
        return _(
            "A few letters are not in UTF-8 as all others; they were read as {encoding}.",
            encoding=encoding_label(WESTERN),
        )
    if not declared:
        return _(
            "The file does not say how its letters are written; it was read as {encoding}. Look whether it reads well.",
            encoding=encoding_label(encoding),
        )
    return _does_not_fit(declared, encoding)


def _does_not_fit(declared: str, encoding: str) -> str:
    return _(
        "The file says that it is written in {declared}, in which it cannot be read; it was read as {encoding}. "
        "Look whether it reads well.",
        declared=declared,
        encoding=encoding_label(encoding),
    )


def _best(data: bytes) -> tuple[str, str | None]:
    """The likeliest encoding and the text that it makes, None where no encoding makes one."""
    if _JAPANESE_BY_ESCAPES.search(data):
        return "iso2022_jp_2", _strict(data, "iso2022_jp_2")
    if is_hz(data):
        return "hz", _strict(data, "hz")
    text = mostly_utf_8(data)
    if text is not None:
        return "utf-8", text
    first = second_opinion(data, _by_letters(data))
    return first, _strict(data, first) if first else None


def _by_letters(data: bytes) -> str:
    """The likeliest encoding by the letters that it makes, or an empty string."""
    text = _strict(data, WESTERN)
    if text is not None and reads_as_western(text):
        return WESTERN
    return next((encoding for encoding in likely_encodings(data) if _strict(data, encoding) is not None), "")
