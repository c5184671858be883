"""Encodings of text files, by the names people know."""

import codecs

from factcheck.translation import N_, _

# What people are offered, by name (a message) and by codec; the likeliest first.
ENCODINGS: tuple[tuple[str, str], ...] = (
    ("UTF-8", "utf-8"),
    ("UTF-16", "utf-16"),
    (N_("UTF-16 (little-endian)"), "utf-16-le"),
    (N_("UTF-16 (big-endian)"), "utf-16-be"),
    (N_("Windows-1252 (Western European)"), "cp1252"),
    (N_("Windows-1250 (Central European)"), "cp1250"),
    (N_("Windows-1251 (Cyrillic)"), "cp1251"),
    (N_("Windows-1253 (Greek)"), "cp1253"),
    (N_("Windows-1254 (Turkish)"), "cp1254"),
    (N_("Windows-1255 (Hebrew)"), "cp1255"),
    (N_("Windows-1256 (Arabic)"), "cp1256"),
    (N_("Windows-1257 (Baltic)"), "cp1257"),
    (N_("Windows-1258 (Vietnamese)"), "cp1258"),
    (N_("ISO-8859-1 (Western European)"), "iso8859-1"),
    (N_("ISO-8859-15 (Western European)"), "iso8859-15"),
    (N_("ISO-8859-2 (Central European)"), "iso8859-2"),
    (N_("ISO-8859-5 (Cyrillic)"), "iso8859-5"),
    (N_("ISO-8859-6 (Arabic)"), "iso8859-6"),
    (N_("ISO-8859-7 (Greek)"), "iso8859-7"),
    (N_("KOI8-R (Russian)"), "koi8-r"),
    (N_("KOI8-U (Ukrainian)"), "koi8-u"),
    (N_("Mac Roman (Western European)"), "mac-roman"),
    (N_("Mac Cyrillic"), "mac-cyrillic"),
    (N_("Mac Central European"), "mac-latin2"),
    (N_("Mac Greek"), "mac-greek"),
    (N_("Mac Turkish"), "mac-turkish"),
    (N_("DOS 437 (Western)"), "cp437"),
    (N_("DOS 850 (Western European)"), "cp850"),
    (N_("DOS 852 (Central European)"), "cp852"),
    (N_("DOS 866 (Cyrillic)"), "cp866"),
    (N_("DOS 855 (Cyrillic)"), "cp855"),
    (N_("DOS 1125 (Ukrainian)"), "cp1125"),
    (N_("DOS 737 (Greek)"), "cp737"),
    (N_("DOS 775 (Baltic)"), "cp775"),
    (N_("DOS 857 (Turkish)"), "cp857"),
    (N_("DOS 862 (Hebrew)"), "cp862"),
    (N_("Shift-JIS (Japanese)"), "cp932"),
    (N_("EUC-JP (Japanese)"), "euc_jp"),
    (N_("ISO-2022-JP (Japanese)"), "iso2022_jp_2"),
    (N_("GB18030 (simplified Chinese)"), "gb18030"),
    (N_("HZ (simplified Chinese)"), "hz"),
    (N_("Big5 (traditional Chinese)"), "big5hkscs"),
    (N_("EUC-KR (Korean)"), "cp949"),
    (N_("Johab (Korean)"), "johab"),
    (N_("Windows-874 (Thai)"), "cp874"),
    ("UTF-32", "utf-32"),
)
# Code pages of Windows that Python calls otherwise.
_CODE_PAGES = {936: "gb18030", 10000: "mac-roman", 10007: "mac-cyrillic", 10029: "mac-latin2", 20127: "ascii"}
_CODE_PAGES |= {20866: "koi8-r", 21866: "koi8-u", 50220: "iso2022_jp", 65001: "utf-8"}
_CODE_PAGES |= {28590 + part: f"iso8859-{part}" for part in range(1, 16)}


def code_page_codec(number: int) -> str:
    """The codec of a code page of Windows, or an empty string where there is no such page."""
    try:
        return codecs.lookup(_CODE_PAGES.get(number, f"cp{number}")).name
    except LookupError:
        return ""


def encoding_label(codec: str) -> str:
    """What people call the encoding of this codec: "Windows-1251"; a codec that nobody offers keeps its name."""
    try:
        known = codecs.lookup(codec).name
    except (LookupError, ValueError):
        return codec
    label = next((label for label, offered in ENCODINGS if codecs.lookup(offered).name == known), None)
    return _(label).partition(" (")[0] if label is not None else known.replace("_", "-").upper()
