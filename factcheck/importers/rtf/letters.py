"""The letters of RTF: which encoding a font or a code page stands for, and the signs that have a control word."""

import codecs

SIGNS = {
    "\\~": "\u00a0",
    "\\_": "\u2011",
    "\\-": "\u00ad",
    "\\{": "{",
    "\\}": "}",
    "\\\\": "\\",
    "\\\t": "\t",
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "zwbo": "\u200b",
    "zwnbo": "\u2060",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}

SYMBOL = 2
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    78: "cp932",
    79: "big5",
    80: "cp949",
    81: "mac_arabic",
    83: "mac_greek",
    84: "mac_cyrillic",
    85: "gb18030",
    86: "mac_romanian",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_PAGES = {10000: "mac_roman", 10007: "mac_cyrillic", 10029: "mac_latin2", 65001: "utf-8", 936: "gb18030"}
PLATFORMS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_UNREAD = "\ufffd"
# Windows-1252 as it is used: the five bytes it leaves open are control characters, which no text holds.
_CONTROLS = dict.fromkeys([one for one in range(32) if one not in (9, 10)] + [127])


def of_charset(charset: int | None) -> str:
    """The encoding of a font's character set, or an empty string where the page of the file decides."""
    return _CHARSETS.get(-1 if charset is None else charset, "")


def of_page(number: int) -> str:
    """The encoding of a Windows code page, Windows-1252 where there is no such page."""
    try:
        return codecs.lookup(_PAGES.get(number, f"cp{number}")).name
    except LookupError:
        return "cp1252"


def letters_of(data: bytes, encoding: str) -> str:
    """The letters that bytes stand for; each that stands for none is U+FFFD, to be counted and said."""
    return shown(data.decode(encoding, "replace"))


def symbols_of(data: bytes) -> str:
    """The letters of a symbol font as far as they are the same in all of them: bullets, digits, signs."""
    return "".join("•" if one == 0xB7 else chr(one) if 32 <= one < 65 else _UNREAD for one in data)


def shown(text: str) -> str:
    """`text` without control characters, and with plain bullets for those of symbol fonts."""
    return text.translate(_CONTROLS).replace("\uf0b7", "•")
