"""Encodings of text files, by the names people know."""

import codecs

# What people are offered, by name and by codec; the likeliest first.
ENCODINGS: tuple[tuple[str, str], ...] = (
    ("UTF-8", "utf-8"),
    ("UTF-16", "utf-16"),
    ("UTF-16 (little-endian)", "utf-16-le"),
    ("UTF-16 (big-endian)", "utf-16-be"),
    ("Windows-1252 (Western European)", "cp1252"),
    ("Windows-1250 (Central European)", "cp1250"),
    ("Windows-1251 (Cyrillic)", "cp1251"),
    ("Windows-1253 (Greek)", "cp1253"),
    ("Windows-1254 (Turkish)", "cp1254"),
    ("Windows-1255 (Hebrew)", "cp1255"),
    ("Windows-1256 (Arabic)", "cp1256"),
    ("Windows-1257 (Baltic)", "cp1257"),
    ("Windows-1258 (Vietnamese)", "cp1258"),
    ("ISO-8859-1 (Western European)", "iso8859-1"),
    ("ISO-8859-15 (Western European)", "iso8859-15"),
    ("ISO-8859-2 (Central European)", "iso8859-2"),
    ("ISO-8859-5 (Cyrillic)", "iso8859-5"),
    ("ISO-8859-6 (Arabic)", "iso8859-6"),
    ("ISO-8859-7 (Greek)", "iso8859-7"),
    ("KOI8-R (Russian)", "koi8-r"),
    ("KOI8-U (Ukrainian)", "koi8-u"),
    ("Mac Roman (Western European)", "mac-roman"),
    ("Mac Cyrillic", "mac-cyrillic"),
    ("Mac Central European", "mac-latin2"),
    ("Mac Greek", "mac-greek"),
    ("Mac Turkish", "mac-turkish"),
    ("DOS 437 (Western)", "cp437"),
    ("DOS 850 (Western European)", "cp850"),
    ("DOS 852 (Central European)", "cp852"),
    ("DOS 866 (Cyrillic)", "cp866"),
    ("DOS 855 (Cyrillic)", "cp855"),
    ("DOS 1125 (Ukrainian)", "cp1125"),
    ("DOS 737 (Greek)", "cp737"),
    ("DOS 775 (Baltic)", "cp775"),
    ("DOS 857 (Turkish)", "cp857"),
    ("DOS 862 (Hebrew)", "cp862"),
    ("Shift-JIS (Japanese)", "cp932"),
    ("EUC-JP (Japanese)", "euc_jp"),
    ("ISO-2022-JP (Japanese)", "iso2022_jp_2"),
    ("GB18030 (simplified Chinese)", "gb18030"),
    ("HZ (simplified Chinese)", "hz"),
    ("Big5 (traditional Chinese)", "big5hkscs"),
    ("EUC-KR (Korean)", "cp949"),
    ("Johab (Korean)", "johab"),
    ("Windows-874 (Thai)", "cp874"),
    ("UTF-32", "utf-32"),
)


def encoding_label(codec: str) -> str:
    """What people call the encoding of this codec: "Windows-1251"; a codec that nobody offers keeps its name."""
    try:
        known = codecs.lookup(codec).name
    except (LookupError, ValueError):
        return codec
    for label, offered in ENCODINGS:
        if codecs.lookup(offered).name == known:
            return label.partition(" (")[0]
    return known.replace("_", "-").upper()
