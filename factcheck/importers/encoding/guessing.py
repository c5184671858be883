"""Guesses legacy encodings by how well the decoded letters fit a language; Windows-1252 by its signs, strays too."""

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_LOOKED_AT = 1 << 14
_TOO_DEAR = 0.5
_OUTSIDE = 1.0
_NO_TEXT = 9.0
# The right encoding costs at most 0.05 on sentences of 25 languages, the next one mostly 0.02 more.
_ALMOST = 0.01
_NOT_BYTE_BY_BYTE = ["utf_7", "utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"]
_RARE = 0.35
_LAST_LATIN = "\u024f"
_TWO_SCRIPTS = re.compile(r"[A-Za-z](?![\x00-\x7f])[^\W\d_]|(?![\x00-\x7f])[^\W\d_][A-Za-z]")
_SIGNS = frozenset("“”‘’„‚«»‹›–—…•·°§©®™€£¥†‡¡¿№×÷±¼½¾²³ªº\xa0\xad\u3000、。・「」『』，：；！？（）《》〈〉【】～ー")
_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s.,;:!?()\[\]\"/&@*+='’‘`·•–—…\xad-]+(?=[^\W\d_])")
_BENT = re.compile(r"[^\W\d_A-Z]*[a-zß-öø-ÿа-яёα-ωά-ώąćęłńśźż](?=[A-ZÀ-ÖØ-ÞА-ЯЁΑ-ΩĄĆĘŁŃŚŹŻ])")
WESTERN = "cp1252"
_ACCENTED = "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüýÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ"
_WESTERN_SIGNS = frozenset(_ACCENTED + "“”‘’„‚«»‹›–—…•·°§©®™€£¥†‡¡¿ªº½¼¾²³±×÷µ\xa0\xad")
_LETTER = f"[A-Za-z{_ACCENTED}]"
# Signs inside words are letters of another encoding, such as å, ä and ö of DOS code page 850.
_NOT_WESTERN = re.compile(
    rf"[{_ACCENTED}]{{3}}|{_LETTER}[¡¿£¥]|[²³ªº£¥½¼¾]{_LETTER}|{_LETTER}[‚„“”†‡‹›«»•°§©®™±¶÷¢¤¦¬]+[a-z{_ACCENTED}]"
)
# Hungarian in Windows-1250, as Windows-1252 would read it.
_TILDE = re.compile("[õÕ]")
_HUNGARIAN = frozenset("áéíóöõúüûÁÉÍÓÖÕÚÜÛ„”“’»«–—…\xa0")
_STRAYS_AT_MOST = 20
_HZ = re.compile(rb"~\{(?:[!-w][!-~])+~\}")
# How much less another encoding costs than the one that a file names: plainly so, or so that it has to be looked at.
# Of 1,227 pages of names of countries in 24 western languages the first is true of none, of a few in Estonian
# nearly, and the second of 22; of pages in other scripts than Latin the first is true of most, and one of both of all.
_PLAINLY, _PERHAPS = 0.3, 0.05
_FEWEST_WORDS = 5
# What parts words from each other, and from markup and scripts; none of it is the second half of a letter.
_SEPARATORS = re.compile(rb"""[\s<>"'=/;,.()]+""")
_FOREIGN_WORD = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]|\b(?=\w{3})\w*[^\W\x00-\x7f\d_]\w*")
_CHINESE = 0.25  # sentences cost 0.15 to 0.18, letters that only look so 0.35


@dataclass(frozen=True, slots=True)
class _Language:
    """The letters of a language beyond ASCII, common ones and others, as ranges in pairs too; the codecs for them."""

    common: str
    others: str
    codecs: tuple[str, ...]
    ranges: str = ""

    def cost(self, character: str) -> float:
        """How little `character` belongs here, 0 to 1."""
        if character in self.common:
            return 0.0
        pairs = zip(self.ranges[::2], self.ranges[1::2], strict=True)
        if character in self.others or any(low <= character <= high for low, high in pairs):
            return _RARE
        return _RARE / 2 if character in _SIGNS else _OUTSIDE


# The likeliest first: of codecs that fit as well, the first is taken.
_LATIN_EAST = ("cp1250", "iso8859-2", "cp852", "mac-latin2")
_LATIN_WEST = ("cp1252", "mac-roman", "cp850")
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "cp855")
_HAN_SIMPLE = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
    "全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果"
)
_HAN_FULL = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經"
    "十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相"
    "全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果"
)
_KANA = "".join(map(chr, range(0x3041, 0x3094)))
_HANGUL = "이다는의에을가고를로하은지한서도사시기대인리자어아라해일수그나정부보있과장전으들원제성만했여상구스주공동연"

_LANGUAGES = (
    _Language("éèàçêôùûîœâëïÉÀÈÊÇ", "ÔÙÛÎŒÂËÏæÆÿŸüÜ", (*_LATIN_WEST, "iso8859-15")),
    _Language("äöüßÄÖÜé", "àèçáóâêô", _LATIN_WEST),
    _Language("áéíóúñÁÉÍÓÚÑ", "üÜàèòïçÀÈÒÇ", _LATIN_WEST),
    _Language("ãáçéõíóêâàúôÃÁÇÉÕÍÓ", "ÊÂÀÚÔüÜ", _LATIN_WEST),
    _Language("àèìòùéÀÈÉ", "ÌÒÙóîí", _LATIN_WEST),
    _Language("åäöæøÅÄÖÆØé", "üÜáàèôêó", _LATIN_WEST),
    _Language("áðéíóúýþæöÁÍÓÚÞÆÖ", "ÐÉÝ", _LATIN_WEST),
    _Language("ąćęłńóśźżĆŁŚŻÓ", "ĄĘŃŹöüéá", _LATIN_EAST),
    _Language("áčďéěíňóřšťúůýžČŠŘŽÚ", "ÁĎÉĚÍŇÓŤŮÝöüä", _LATIN_EAST),
    _Language("áäčďéíľňóôšťúýžČŠŽ", "ÁĎÉÍĽŇÓŤÚÝĺŕöü", _LATIN_EAST),
    _Language("áéíóöőúüűÁÉÍÓÖŐÚÜŰ", "äßč", _LATIN_EAST),
    _Language("ăâîşţĂÂÎŞŢ", "éáöü", _LATIN_EAST),
    _Language("čćđšžČĆĐŠŽ", "éáöüä", _LATIN_EAST),
    _Language("çğıöşüÇĞİÖŞÜ", "âîûÂÎÛ", ("cp1254", "cp857", "mac-turkish")),
    _Language("āčēģīķļņšūžąęėįųĀČĒŠŪŽĖ", "ĢĪĶĻŅĄĘĮŲõäöü", ("cp1257", "cp775")),
    _Language("оеаинтслрвкмдпуяыьгзбчй", "хжшюцщэфъёЁ", _CYRILLIC, "АЯ"),
    _Language("оеаинтслрвкмдпуіяьгзбчйї", "хжшюцщєґфЄІЇҐ", ("cp1251", "koi8-u", "mac-cyrillic", "cp1125"), "АЯ"),
    _Language("оаиенсртјувкдмлпгзбчњћљ", "шжхцђфџЈЉЊЋЂЏ", ("cp1251", "iso8859-5", "mac-cyrillic", "cp855"), "АШ"),
    _Language("αοιετσνρκπμςλυηωάόίέήύώγδθφχβ", "ξζψϊϋΐΰΆΈΉΊΌΎΏ", ("cp1253", "iso8859-7", "cp737", "mac-greek"), "ΑΩ"),
    _Language("אבגדהוזחטיךכלםמןנסעףפץצקרשת", "", ("cp1255", "cp862"), "\u05b0\u05c2"),
    _Language("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ", "پچژگ،؛؟", ("cp1256", "iso8859-6"), "\u064b\u0652"),
    _Language("กขคงจชซณดตถทธนบปผพภมยรลวศษสหอะาเแโใไำ่้็์ัิีึืุู", "", ("cp874",), "ก๛"),
    _Language(_KANA + "人日大年一国者会市出本中長行社分事方発間上見東京自地合場", "", ("cp932", "euc_jp"), "ァヶ一龠"),
    _Language(_HAN_SIMPLE, "", ("gb18030",), "一龥"),
    _Language(_HAN_FULL, "", ("big5hkscs",), "一龥"),
    _Language(_HANGUL, "", ("cp949", "johab"), "가힣"),
)
_CODECS = frozenset(codec for language in _LANGUAGES for codec in language.codecs)


def likely_encodings(data: bytes) -> list[str]:
    """The codecs that make the words of some language out of `data`, the likeliest first; perhaps none.

    Told from the first 16 KB of lines that are not plain ASCII.
    """
    sample = _sample(data)
    found = {codec: _letters(begun(sample, codec)) for codec in _CODECS}
    costs: dict[str, float] = {}
    for language in _LANGUAGES:
        for codec in language.codecs:
            costs[codec] = min(costs.get(codec, _TOO_DEAR), _cost(found[codec], language))
    return sorted((codec for codec in costs if costs[codec] < _TOO_DEAR), key=lambda codec: costs[codec])


def second_opinion(data: bytes, first: str) -> str:
    """`first`, or the codec that charset-normalizer proposes where that makes letters of some language no less.

    Its statistics see more than letters alone, so they decide where both fit almost, but not exactly, as well.
    """
    from charset_normalizer import from_bytes

    sample = _sample(data)
    best = from_bytes(sample, cp_exclusion=_NOT_BYTE_BY_BYTE).best()
    if best is None or not first:
        return first or ("" if best is None else best.encoding)
    ours, theirs = _least_cost(sample, first), _least_cost(sample, best.encoding)
    return best.encoding if theirs != ours and theirs <= ours + _ALMOST else first


def other_encoding(data: bytes, declared: str) -> tuple[str, bool]:
    """A codec that makes words of the letters in `data` as the declared one does not, or an empty string.

    And whether that is plain, so that the declaration is none to be believed.
    """
    sample = _foreign(data, _SEPARATORS.split)  # names in markup and scripts do not count
    other = next(iter(likely_encodings(sample)), "")
    if not other:
        return "", False
    other = second_opinion(sample, other)
    gain = _least_cost(sample, declared) - _least_cost(sample, other)
    if gain <= _PERHAPS:
        return "", False
    words = set(_FOREIGN_WORD.findall(begun(sample, other)))
    return other, gain >= _PLAINLY and len(words) >= _FEWEST_WORDS


def _least_cost(sample: bytes, codec: str) -> float:
    """The misfit of the text that `codec` makes."""
    text = begun(sample, codec)
    return misfit(text) if text else _NO_TEXT


def misfit(text: str) -> float:
    """How little `text` looks like the language that it looks most like, for each letter that is not ASCII."""
    letters = _letters(text)
    return min(_cost(letters, language) for language in _LANGUAGES)


def _sample(data: bytes) -> bytes:
    return _foreign(data, lambda line: (line,))


def _foreign(data: bytes, parts_of: Callable[[bytes], Iterable[bytes]]) -> bytes:
    """The first 16 KB of the parts of lines that are not plain ASCII."""
    parts: list[bytes] = []
    size = 0
    for line in data.split(b"\n"):
        found = [] if line.isascii() else [part for part in parts_of(line) if not part.isascii()]
        parts += found
        size += sum(map(len, found))
        if size >= _LOOKED_AT:
            break
    return b"\n".join(parts)[:_LOOKED_AT]


def begun(sample: bytes, codec: str) -> str:
    """The sample as text, whose last character may be cut; an empty string where it is none in this codec."""
    try:
        return codecs.getincrementaldecoder(codec)("strict").decode(sample, final=False)
    except UnicodeError:
        return ""


@dataclass(frozen=True, slots=True)
class _Letters:
    """What decides how a text looks: its letters beyond ASCII, and how often characters stand where none belong."""

    counts: Counter[str]
    total: int
    odd: int
    mixed: int


def _letters(text: str) -> _Letters:
    counts = Counter(character for character in (text.lower() if text.isupper() else text) if character > "\x7f")
    odd = len(_IN_WORD.findall(text)) + len(_BENT.findall(text))
    return _Letters(counts, counts.total(), odd, len(_TWO_SCRIPTS.findall(text)))


def _cost(letters: _Letters, language: _Language) -> float:
    """How little some letters look like `language`, for each that is not ASCII."""
    if not letters.total:
        return _TOO_DEAR
    cost = sum(count * language.cost(character) for character, count in letters.counts.items())
    mixed = letters.mixed if language.common[0] > _LAST_LATIN else 0
    return (cost + letters.odd + mixed) / letters.total


def is_hz(data: bytes) -> bool:
    """Whether plain ASCII holds Chinese between `~{` and `~}`, as HZ does, and no other signs."""
    try:
        return bool(_HZ.search(data)) and data.isascii() and misfit(data.decode("hz")) < _CHINESE
    except UnicodeDecodeError:
        return False


def mostly_utf_8(data: bytes) -> str | None:
    """`data` as UTF-8 where only a few letters among many are something else; those are read as Windows-1252."""
    parts: list[str] = []
    at = strays = 0
    while at < len(data):
        try:
            parts.append(data[at:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            strays += 1
            bad = data[at + error.start : at + error.end]
            letter = bad.decode(WESTERN, "ignore")
            if len(letter) < len(bad) or strays > _STRAYS_AT_MOST:
                return None
            parts += [data[at : at + error.start].decode("utf-8"), letter]
            at += error.end
    text = "".join(parts)
    return text if sum(character > "\x7f" for character in text) >= 10 * strays else None


def reads_as_western(text: str) -> bool:
    """Whether text decoded as Windows-1252 looks like a western language: a guess better than statistics."""
    foreign = [character for character in text if character > "\x7f"]
    if len(foreign) > max(2, len(text) // 4) or not _WESTERN_SIGNS.issuperset(foreign):
        return False
    return not _NOT_WESTERN.search(text) and not (_TILDE.search(text) and _HUNGARIAN.issuperset(foreign))
