"""Tables of RTF control words by what they do, and the dates that some of them write, as ISO 8601."""

import re
from collections.abc import Mapping
from datetime import datetime

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.importers.rtf.state import Destination, State
from factcheck.importers.shared.numerals import Height, signed

# Groups whose words are never text of the article.
SKIPPED = frozenset(
    {"aftncn", "aftnsep", "aftnsepc", "background", "bkmkend", "bkmkstart", "colortbl", "datafield", "datastore"}
    | {"docvar", "factoidname", "falt", "filetbl", "ftncn", "ftnsep", "ftnsepc", "generator", "hl"}
    | {"latentstyles", "listoverridetable", "listtable", "nonesttables", "nonshppict", "objclass"}
    | {"objdata", "objname", "objtime", "oldcprops", "oldpprops", "oldsprops", "oldtprops", "panose", "pgptbl"}
    | {"pnseclvl", "private", "revtbl", "rsidtbl", "rxe", "shprslt", "tc", "tcn", "template", "themedata", "txe"}
    | {"buptim", "category", "comment", "company", "doccomm", "hlinkbase", "keywords", "manager", "nextfile"}
    | {"password", "pn", "pntxta", "pntxtb", "printim", "subject", "userprops", "xe", "xmlnstbl"}
)

# Groups that may be passed over, and hold text all the same.
ENTERED = frozenset(
    {"do", "formfield", "info", "nesttableprops", "picprop", "result", "shp", "shpgrp", "shppict", "sp"}
)

# Groups whose words are taken for what they say.
KEPT = frozenset(
    {"atndate", "atnauthor", "atnid", "atnparent", "atnref", "atrfend", "atrfstart", "author", "ffl", "fldinst"}
    | {"listtext", "operator", "pntext", "sn", "sv", "title"}
)

SCOPES_OF_NOTES = frozenset({"footnote", "annotation"})
TEXT_BOXES = frozenset({"shptxt", "dptxbxtext"})
SCOPES = SCOPES_OF_NOTES | TEXT_BOXES | {"header", "headerl", "headerr", "headerf"}
SCOPES |= {"footer", "footerl", "footerr", "footerf"}
DESTINATIONS = {"fonttbl": Destination.FONTS, "stylesheet": Destination.STYLES}
FORMULAS = frozenset({"mmath", "moMath", "moMathPara"})
PICTURES = FORMULAS | {"object", "pict", "shpinst"}
TIMES = frozenset({"atntime", "creatim", "revtim"})
DATE_PARTS = frozenset({"yr", "mo", "dy", "hr", "min", "sec"})

BREAKS = frozenset({"par", "sect", "page", "column", "cell", "nestcell", "row", "nestrow"})

# Words that turn something on, and off with a 0 behind them (None), or set it once and for all.
SWITCHES: dict[str, tuple[str, bool | None]] = {
    "b": ("bold", None),
    "i": ("italic", None),
    "strike": ("struck", None),
    "striked": ("struck", None),
    "v": ("hidden", None),
    "deleted": ("deleted", None),
    "mvf": ("deleted", None),
    "revised": ("inserted", None),
    "mvt": ("inserted", None),
    "rtlpar": ("rtl", True),
    "ltrpar": ("rtl", False),
    "rtlch": ("reversed", True),
    "ltrch": ("reversed", False),
    "intbl": ("in_table", True),
}

# Words that set a number: where it is kept, and what it is where none is given.
VALUES: dict[str, tuple[str, int]] = {
    "af": ("other_font", 0),
    "deflang": ("language", 0),
    "f": ("font", 0),
    "ilvl": ("level", 0),
    "itap": ("depth", 0),
    "lang": ("language", 0),
    "ls": ("list", 0),
    "outlinelevel": ("outline", 0),
    "revauth": ("author", 0),
    "revauthdel": ("author", 0),
    "s": ("style", 0),
    "uc": ("blanks", 1),
}

# Words that raise or lower the words behind them, and those that do so by half points, six where none are given.
HEIGHTS = {"super": Height.SUPERSCRIPT, "sub": Height.SUBSCRIPT, "nosupersub": Height.BASELINE}
SHIFTS = {"up": 0.5, "dn": -0.5}
USUAL_SHIFT = 6

# Words that put things back, as they are at first.
_OF_LETTERS = "bold,italic,struck,height,hidden,deleted,inserted,reversed,font,other_font"
_OF_PARAGRAPHS = "style,outline,list,level,depth,in_table,rtl"
RESETS: dict[str, dict[str, object]] = {
    word: {name: getattr(State(), name) for name in names.split(",")}
    for word, names in (("plain", _OF_LETTERS), ("pard", _OF_PARAGRAPHS))
}

# Words that say how words or paragraphs look, in ways that are not kept: what stands behind them is text.
LOOKS = re.compile(
    "|".join(
        (
            r"a?ul\w*|[af]?cs|a?fs|cb|a?cf|ds|ts|highlight|kerning|a?expnd(?:tw)?|charscalex|a?s?caps|a?outl|a?shad",
            r"embo|impr|webhidden|noproof|animtext|ab|ai|astrike|a?lang\w*|acc(?:none|dot|comma|circle|underdot)",
            r"(?:db|hi|lo)ch|(?:char|ins|del|par|sect|tbl)rsid|ch(?:brdr|shdng|[cb][bf]pat|bg)\w*|brdr\w*",
            r"q[cdjklrt]|[lr]in?|fi|cufi|cu[lr]i|lis[ab]|s[abl]|s[ab]auto|slmult|t[xb]|t[lq]\w+|keepn?|pagebb|noline",
            r"(?:no)?widctlpar|hyphpar|level|contextualspace|indmirror|adjustright|faauto|aspalpha|aspnum",
        )
    )
)

NUMBER_FORMS = {
    f"{note}{form}": (kind, one)
    for note, kind in (("ftn", AnnotationKind.FOOTNOTE), ("aftn", AnnotationKind.ENDNOTE))
    for form, one in (("nar", "1"), ("nalc", "a"), ("nauc", "A"), ("nrlc", "i"), ("nruc", "I"))
}


_FIRST_YEAR = 1900


def date_of_number(given: str) -> str:
    """The minute packed into one number of 32 bits, or an empty string where it is none."""
    bits = signed(given, longest=11) & 0xFFFFFFFF
    minute, hour, day = bits & 0x3F, bits >> 6 & 0x1F, bits >> 11 & 0x1F
    return _written(_FIRST_YEAR + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, day, hour, minute)


def date_of_parts(parts: Mapping[str, int]) -> str:
    """The minute given by `yr`, `mo`, `dy`, `hr` and `min`, or an empty string."""
    year, month, day = (parts.get(part, 0) for part in ("yr", "mo", "dy"))
    return _written(year, month, day, parts.get("hr", 0), parts.get("min", 0))


def _written(year: int, month: int, day: int, hour: int, minute: int) -> str:
    try:
        return datetime(year, month, day, hour, minute).isoformat()
    except (ValueError, OverflowError):
        return ""
