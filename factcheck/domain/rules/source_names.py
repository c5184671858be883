"""How a source is named, where a text has such a name, and the text without it."""

from bisect import insort
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import normalize

from factcheck.domain.records.evidence import Source, SourceKind, Terms
from factcheck.domain.text.matching import spans_of, whole_spans_of
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

_SHORTEST = 3
_PART = pattern(r"[^\W\d_]{2,}")
_UNBROKEN = pattern(r"\S+")
_DOTTED = pattern(r"[\w-]\.[A-Za-z]\w{1,4}(?!\w)")
_JOINTS = ("", ".", "_", "-")
_NO_NAME = frozenset({"of", "the", "at", "in", "for", "from"})
"""Words that stand in what somebody is, as “Mayor of Elbow”, and in no name."""
_TITLES = frozenset(
    {"dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx", "sir", "rev", "reverend", "herr", "frau"}
)
_WORD_BEFORE = pattern(r"\b([^\W_]+)\.?\s+\Z")
_LONGEST_TITLE = 12
_IN_BRACKETS = pattern(r"\s*[(\[][^()\[\]]*[)\]]")
_AROUND = '.,;:()[]"“”'
_PRINTED = str.maketrans("’‘‐‑", "''--")
_LETTERS_WITH_MARKS = "".join(map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))))
_BARE = {ord(one): normalize("NFD", one)[0] for one in _LETTERS_WITH_MARKS} | dict(
    zip(map(ord, "øØłŁđĐı"), "oOlLdDi", strict=True)
)


def is_unnamed(source: Source) -> bool:
    """Whether it was agreed that a source is not to be named."""
    return source.terms not in (None, Terms.ON_THE_RECORD) and not source.is_lead


def named_in(source: Source, text: str) -> Iterator[tuple[str, Span]]:
    """Where a text has a name of a source, outside of the words in which it may be described."""
    agreed = whole_spans_of(text, source.described_as)
    taken: list[Span] = []
    for name, is_last in _names(source):
        for span in places_of(name, text):
            is_other_word = is_last and span.of(text).islower()
            if not is_other_word and not any(span.overlaps(one) for one in (*agreed, *taken)):
                taken.append(span)
                yield span.of(text), span


def without_names(
    source: Source,
    words: str,
    instead: str,
    printed: str = "",
    *,
    is_of_copy: bool = False,
    is_of_article: bool = True,
) -> str:
    """Words without the names and links of a source; those in which it may be described stay.

    Of what may be a person of the article each part of the name goes, too, where it begins with a capital or stands in
    an address or the name of a file, which are written small: a part of another article's may be somebody else. A title
    of the name goes with what it stands before.
    `printed` is what everybody reads in the article: what stands there of a name stays in words that are made of the
    copy, and elsewhere a part of it that is not the last name.
    """
    parts = _parts(source) if is_of_article else set[str]()
    stays = _printed(source, parts, printed, is_of_copy=is_of_copy) if printed else set[str]()
    composed, going = normalize("NFC", words), list[Span]()
    agreed = whole_spans_of(composed, source.described_as)
    called = () if is_of_article else filter(_is_one_word, (source.author, source.title, *_people(source)))
    capitals = {*parts, *_nicknames(source), *called}
    addresses = list(_addresses_in(composed)) if is_of_article else []
    longest_first, titles = sorted(parts, key=len, reverse=True), _titles(source)
    for name in (one for one in (*_whole_names(source), *longest_first) if one not in stays):
        for span in places_of(name, composed):
            is_small = name != name.lower() and span.of(composed).islower()
            is_other_word = name in capitals and is_small and not any(one.covers(span) for one in addresses)
            if not is_other_word and not any(one.covers(span) for one in agreed) and not span.overlaps_any(going):
                titled = _with_titles(span, composed, titles)
                insort(going, span if titled.overlaps_any(going) else titled)
    for span in reversed(going):
        composed = f"{composed[: span.start]}{instead}{composed[span.end :]}"
    return composed if going else words


def _titles(source: Source) -> set[str]:
    """The titles in what may be a person's name, small: dr of Dr Anna Berg."""
    words = {word.casefold() for name in _personal_names(source) for word in _PART.findall(name)}
    return words & _TITLES


def _with_titles(span: Span, words: str, titles: set[str]) -> Span:
    """Where a name stands with the titles before it."""
    start = span.start
    while titles and (before := _WORD_BEFORE.search(words, max(0, start - _LONGEST_TITLE), start)) is not None:
        if before[1].casefold() not in titles:
            break
        start = before.start()
    return Span(start, span.end)


def _addresses_in(words: str) -> Iterator[Span]:
    """Where links, addresses of mail and names of files stand in words."""
    for found in _UNBROKEN.finditer(words):
        if "://" in found[0] or "@" in found[0] or _DOTTED.search(found[0]):
            yield Span(*found.span())


def _printed(source: Source, parts: set[str], printed: str, *, is_of_copy: bool) -> set[str]:
    """The names of a source that may stay in words since the article prints them."""
    wholes = _whole_names(source)
    if is_of_copy:
        return {one for one in (*wholes, *parts) if places_of(one, printed)}
    lasts = {name.split()[-1] for name in wholes[:2] if name.strip()}.union(*map(_last_names, _people(source)))
    return {one for one in parts - lasts if _is_printed_alone(one, source, printed)}


def all_names(source: Source) -> Iterator[tuple[str, bool]]:
    """All that `without_names` looks for, and whether it is a part of a name."""
    yield from ((one, False) for one in _whole_names(source) if one.strip(" ."))
    yield from ((one, True) for one in _parts(source))


def _whole_names(source: Source) -> tuple[str, ...]:
    """What a source is called, its links, and what may be a person's name in the other forms that people write."""
    people = tuple(one for one in _people(source) if one not in (source.author, source.title))
    untitled = map(_untitled, (*_personal_names(source), *people))
    personal = dict.fromkeys(one for one in untitled if not _is_one_word(one))
    forms = (form for name in personal for form in _forms(name.split()))
    links = source.url, source.archive_url
    return (source.author, source.title, *links, *_nicknames(source), *people, *personal, *forms)


def _people(source: Source) -> tuple[str, ...]:
    """What may be a person's name, alone: without what follows in brackets or behind a comma, first names first."""
    names = (source.author, source.title) if source.kind is SourceKind.PERSON else (source.author,)
    return tuple(dict.fromkeys(filter(None, map(_name_alone, names))))


def _name_alone(name: str) -> str:
    """A name out of “Dr Maria Lund, minister (by phone)”, “Lund, Maria” or “Kestrel (a pilot)”."""
    head, _comma, rest = (one.strip() for one in _IN_BRACKETS.sub("", name).partition(","))
    is_first_name = bool(rest) and all(one[0].isupper() for one in rest.split())
    name = f"{rest} {head}" if is_first_name and (_is_one_word(head) or head[:1].islower()) else head
    return name if _is_one_word(untitled := _untitled(name)) else untitled


def _untitled(name: str) -> str:
    words = name.split()
    while len(words) > 1 and _is_title(words[0]):
        del words[0]
    return " ".join(words)


def _is_title(word: str) -> bool:
    return word.rstrip(".").casefold() in _TITLES


def _last_names(name: str) -> set[str]:
    """The last name of somebody who has more than one, with what stands before it in small letters, and without."""
    words = name.split()
    if not _NO_NAME.isdisjoint(words):
        return set()
    small = next((at for at, word in enumerate(reversed(words[:-1])) if not word.islower()), 0)
    return {" ".join(words[-1 - at :]) for at in (0, small)} if len(words) > 1 else set()


def _forms(name: Sequence[str]) -> Iterator[str]:
    """A name as addresses and names of files have it, with an initial, and as lists do, the last one first."""
    yield from (joint.join(name) for joint in _JOINTS)
    for last in sorted(_last_names(" ".join(name)), key=len, reverse=True):
        yield f"{name[0][0]}. {last}"
        yield f"{last}, {' '.join(name[: -len(last.split())])}"


def _is_one_word(name: str) -> bool:
    return len(name.split()) < 2


def _nicknames(source: Source) -> tuple[str, ...]:
    """What else people call it, as somebody listed it."""
    return tuple(filter(None, map(str.strip, source.also_called.split(";"))))


def _parts(source: Source) -> set[str]:
    """The parts of what may be a person's name, with signs in them or without: al-Masri, Masri, van der Berg.

    Titles are none, which others have too, but for what is the last name of somebody.
    """
    names = _personal_names(source)
    parts = {one for name in names for one in _PART.findall(name)}
    parts |= {word for name in names for one in name.split() if not (word := one.strip(_AROUND)).isalpha()}
    parts = parts.union(*map(_last_names, (*names, *_people(source))))
    lasts = {one.split()[-1] for one in map(_name_alone, names) if one}
    parts = {one for one in parts if one in lasts or not _is_title(one.strip(_AROUND))}
    return set(filter(_is_name, parts)) - {source.author, source.title}


def _personal_names(source: Source) -> tuple[str, ...]:
    """Those that may be a person's: who made it, and what may be a person itself."""
    return (source.author, source.title) if source.kind in (None, SourceKind.PERSON) else (source.author,)


def _is_name(part: str) -> bool:
    """Whether a part of a name is likely one by itself: it has a capital, or is long enough where there are none."""
    return part.lower() != part if part.lower() != part.upper() else len(part) >= _SHORTEST and part.isalpha()


def _is_printed_alone(part: str, source: Source, printed: str) -> bool:
    """Whether an article prints a part of a name elsewhere than in the whole one."""
    wholes = [span for name in _whole_names(source) for span in places_of(name, printed)]
    return any(not any(one.covers(span) for one in wholes) for span in places_of(part, printed))


def places_of(name: str, words: str) -> list[Span]:
    """Where a name stands in words, with or without the marks on its letters.

    It stands between other letters only in a script without capitals, which may put no blanks between words.
    """
    has_cases = name.lower() != name.upper()
    places = whole_spans_of if has_cases else spans_of
    return places(without_marks(words), without_marks(normalize("NFC", name)).translate(_PRINTED))


@lru_cache(maxsize=64)
def without_marks(words: str) -> str:
    """Words, letter by letter, without the marks on Latin ones."""
    return words.translate(_BARE)


def _names(source: Source) -> Iterator[tuple[str, bool]]:
    """What a source is called in full, then the last name of a person, and whether that alone tells."""
    people = _people(source)
    called = (source.author, source.title, *_nicknames(source), *people)
    yield from ((name, False) for name in dict.fromkeys(called) if len(name) >= _SHORTEST)
    if source.kind is SourceKind.PERSON:
        lasts = {last for one in (*people, *_nicknames(source)) for last in _last_names(one)}
        longest_first = sorted(lasts, key=len, reverse=True)
        yield from ((last, True) for last in longest_first if len(last) > _SHORTEST and last != last.lower())
