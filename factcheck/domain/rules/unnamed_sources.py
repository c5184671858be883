"""Sources that are not to be named, and records without their names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from typing import Any, TypeVar
from unicodedata import normalize

from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Source, Terms, is_link
from factcheck.domain.records.kinds import CLAIM, KINDS
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.first_levels import is_public
from factcheck.domain.rules.source_names import all_names, without_marks, without_names
from factcheck.domain.text.matching import folded_words
from factcheck.domain.text.patterns import pattern

R = TypeVar("R")
_WORD = pattern(r"[^\W_]+")
TYPED = ("quote", "translation", "locator", "note")
"""What somebody typed into evidence."""
_OF_COPY: Mapping[type, tuple[str, ...]] = {
    Claim: ("restated", "speaker", "judged_statement"),
    Denial: ("speaker",),
    Evidence: ("statement",),
    ProposedWording: ("proposed",),
}
"""Fields that are made of words of the copy, which prints some of the names in them itself."""
_REMARKS: Mapping[type, tuple[str, ...]] = {
    Source: ("title", "described_as", "author", "publisher", "url", "archive_url", "status_said_in"),
    Capture: ("name",),
    **{kind.type: tuple(one for one in kind.texts if one != "quote" or not kind.is_pinned) for kind in (CLAIM, *KINDS)},
}
"""Fields that somebody typed, or that came with a file, in which a name may stand; not those at which a record stands.
"""
_LEFT_OUT = frozenset({"author", "publisher", "url", "archive_url"})
"""Fields of a source that leave empty where a name stands in them, as what would be left of them tells of it."""


class UnnamedSources:
    """Sources that are not to be named: `here` those of an article, the others are elsewhere on the desk.

    Which of them a text may name is found by its words, however many sources there are.
    """

    def __init__(self, here: Iterable[Source] = (), elsewhere: Iterable[Source] = ()) -> None:
        self.here = frozenset(here)
        self._all = self.here.union(elsewhere)
        self._by_word: dict[str, dict[tuple[str, Source, bool], None]] = defaultdict(dict)
        for source in sorted(self._all, key=lambda one: one.id):
            for name, is_part in all_names(source):
                folded = _folded(name.rstrip(" ."))
                is_cased = name.lower() != name.upper()  # else no blank may stand before it
                word = _WORD.search(folded) if is_cased else None
                self._by_word[word[0] if word is not None else ""][folded, source, is_part] = None

    def __bool__(self) -> bool:
        return bool(self._all)

    def with_here(self, sources: Iterable[Source]) -> "UnnamedSources":
        """These, and some that are of the article."""
        here = self.here.union(sources)
        if not here <= self._all:
            return UnnamedSources(here, self._all)
        found = copy(self)
        found.here = here
        return found

    def without_names(self, words: str, instead: str, printed: str, *, is_of_copy: bool, besides: object = None) -> str:
        """Words without the names of these sources, but of one, and but for what the article prints of them."""
        for one in self._named_in(words) if self else ():
            if one != besides:
                is_here = one in self.here
                words = without_names(one, words, instead, printed, is_of_copy=is_of_copy, is_of_article=is_here)
        return words

    def _named_in(self, words: str) -> Iterable[Source]:
        folded = _folded(words)
        begun = (one for word in ("", *_WORD.findall(folded)) for one in self._by_word.get(word, ()))
        return dict.fromkeys(
            source for name, source, is_part in begun if name in folded and (not is_part or source in self.here)
        )


def _folded(words: str) -> str:
    return folded_words(words if words.isascii() else without_marks(normalize("NFC", words)))


def without_unnamed(record: R, unnamed: UnnamedSources, instead: str, printed: str) -> R:
    """A record whose texts are without the names of some sources, but for what the article prints of them.

    Of what another source is called this stays only where that one may be named: on the record, or on the public web.
    """
    left: dict[str, Any] = {}
    of_copy, is_source = _OF_COPY.get(type(record), ()), isinstance(record, Source)
    for name in {*of_copy, *_REMARKS.get(type(record), ())}:
        words = getattr(record, name)
        if type(words) is str and words:  # a reason of the list names nobody
            is_of_copy = name in of_copy or (isinstance(record, Source) and _may_be_named(record))
            told = unnamed.without_names(words, instead, printed, is_of_copy=is_of_copy, besides=record)
            if told != words:
                left[name] = _of_source(name, words, told, instead) if is_source else told
    if isinstance(record, Evidence):
        left["source"] = without_unnamed(record.source, unnamed, instead, printed)
    elif isinstance(record, Source) and left and not (left.get("title", record.title) or left.get("url", record.url)):
        left["title"] = instead
    return replace(record, **left) if left else record  # type: ignore[type-var]


def _may_be_named(source: Source) -> bool:
    return source.terms is Terms.ON_THE_RECORD or (source.terms is None and is_public(source.url))


def _of_source(name: str, words: str, told: str, instead: str) -> str:
    """What is left of a field of a source in which a name stands: of links nothing."""
    if name in _LEFT_OUT:
        return ""
    return instead if is_link(words) else told
