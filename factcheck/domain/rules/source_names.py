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
    for name in _names(source):
        for span in places_of(name, text):
            if not any(span.overlaps(one) for one in (*agreed, *taken)):
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
    an address or the name of a file, which are written small: a part of another article's may be somebody else.
    `printed` is what everybody reads in the article: what stands there of a name stays in words that are made of the
    copy, and elsewhere a part of it that is not the last name.
    """
    parts = _parts(source) if is_of_article else set[str]()
    stays = _printed(source, parts, printed, is_of_copy=is_of_copy) if printed else set[str]()
    composed, going = normalize("NFC", words), list[Span]()
    agreed = whole_spans_of(composed, source.described_as)
    called = () if is_of_article else filter(_is_one_word, (source.author, source.title))
    capitals = {*parts, *_nicknames(source), *called}
    addresses = list(_addresses_in(composed)) if is_of_article else []
    for name in (one for one in (*_whole_names(source), *parts) if one not in stays):
        for span in places_of(name, composed):
            is_small = name[:1].isupper() and composed[span.start].islower()
            is_other_word = name in capitals and is_small and not any(one.covers(span) for one in addresses)
            if not is_other_word and not any(one.covers(span) for one in agreed) and not span.overlaps_any(going):
                insort(going, span)
    for span in reversed(going):
        composed = f"{composed[: span.start]}{instead}{composed[span.end :]}"
    return composed if going else words


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
    lasts = {name.split()[-1] for name in wholes[:2] if name.strip()}
    return {one for one in parts - lasts if _is_printed_alone(one, source, printed)}


def all_names(source: Source) -> Iterator[tuple[str, bool]]:
    """All that `without_names` looks for, and whether it is a part of a name."""
    yield from ((one, False) for one in _whole_names(source) if one.strip(" ."))
    yield from ((one, True) for one in _parts(source))


def _whole_names(source: Source) -> tuple[str, ...]:
    """What a source is called, its links, and what may be a person's name in the other forms that people write."""
    forms = (form for name in _personal_names(source) if not _is_one_word(name) for form in _forms(name.split()))
    return (source.author, source.title, source.url, source.archive_url, *_nicknames(source), *forms)


def _forms(name: Sequence[str]) -> Iterator[str]:
    """A name as addresses and names of files have it, with an initial, and as lists do, the last one first."""
    yield from (joint.join(name) for joint in _JOINTS)
    yield f"{name[0][0]}. {name[-1]}"
    yield f"{name[-1]}, {' '.join(name[:-1])}"


def _is_one_word(name: str) -> bool:
    return len(name.split()) < 2


def _nicknames(source: Source) -> tuple[str, ...]:
    """What else people call it, as somebody listed it."""
    return tuple(filter(None, map(str.strip, source.also_called.split(";"))))


def _parts(source: Source) -> set[str]:
    """The parts of what may be a person's name."""
    parts = {one for name in _personal_names(source) for one in _PART.findall(name) if _is_name(one)}
    return parts - {source.author, source.title}


def _personal_names(source: Source) -> tuple[str, ...]:
    """Those that may be a person's: who made it, and what may be a person itself."""
    return (source.author, source.title) if source.kind in (None, SourceKind.PERSON) else (source.author,)


def _is_name(part: str) -> bool:
    """Whether a part of a name is likely one by itself: it has a capital, or is long enough where there are none."""
    return part[0].isupper() or (len(part) >= _SHORTEST and part.lower() == part.upper())


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
    return places(without_marks(words), without_marks(normalize("NFC", name)))


@lru_cache(maxsize=64)
def without_marks(words: str) -> str:
    """Words, letter by letter, without the marks on Latin ones."""
    return words.translate(_BARE)


def _names(source: Source) -> Iterator[str]:
    """What a source is called in full, then the last name of a person."""
    called = (source.author, source.title, *_nicknames(source))
    names = [name for name in dict.fromkeys(called) if len(name) >= _SHORTEST]
    yield from names
    if source.kind is SourceKind.PERSON:
        lasts = (name.split()[-1] for name in names if len(name.split()) > 1)
        yield from (last for last in lasts if len(last) > _SHORTEST and last[0].isupper())
