"""Finds names that a text spells in two ways; few and sure, since many people have names that look alike."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.text.span import Span

_LEAST, _SHORTEST, _LONG, _LONGEST = 4, 5, 9, 30


@dataclass(frozen=True, slots=True)
class _Form:
    """A spelling of a last word: where it stands first, and which words stand before it anywhere."""

    word: str
    span: Span
    given: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spellings:
    """What a language knows of names that look alike.

    `titles` are no given names. `endings` make another word of a name (Syria, Syrian), so do pairs of `other_words`
    behind what is the same (Buddhist, Buddhism); `different` pairs are known to be two. `nouns` are parts of names of
    places and bodies, which look like names by chance.
    """

    titles: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    different: frozenset[frozenset[str]] = frozenset()
    other_words: frozenset[frozenset[str]] = frozenset()
    nouns: frozenset[str] = frozenset()

    def variants(self, text: str, names: Sequence[Span]) -> Iterator[Inconsistency]:
        """Pairs of spellings of what is likely one name, where each stands first.

        Two that differ in their marks alone (Erdogan, Erdoğan) are one. Others are where both have the same given name,
        or only one has any: a person who is never introduced is more likely the one who was. So are given names
        before the same last word. Short ones are where both have the same given name and two letters changed places.
        """
        for one, other in _near(form for form in _forms(text, names, self.titles) if form.word.isalpha()):
            if self._is_one(one, other) and self.looks_like(one.word, other.word):
                yield _found(one.span, other.span)
        yield from self._given(text, names)

    def _is_one(self, one: _Form, other: _Form) -> bool:
        bares = {bare(one.word), bare(other.word)}
        if min(map(len, bares)) < _SHORTEST:
            return _share_given(one, other) and len({"".join(sorted(word)) for word in bares}) == 1
        is_never_introduced = bool(one.given) != bool(other.given)
        is_one = _share_given(one, other) or (is_never_introduced and self.nouns.isdisjoint(bares))
        return is_one or len(bares) == 1

    def _given(self, text: str, names: Iterable[Span]) -> Iterator[Inconsistency]:
        """The same for given names before one last word."""
        firsts: dict[str, dict[str, Span]] = defaultdict(dict)
        for span in names:
            words = [word for word in span.of(text).split() if word not in self.titles]
            if len(words) == 2 and len(words[0]) >= _SHORTEST:
                firsts[words[1]].setdefault(words[0], span)
        for group in firsts.values():
            for (one, here), (other, there) in combinations(group.items(), 2):
                if one[0] == other[0] and self.looks_like(one, other) and not _is_other_gender(one, other):
                    yield _found(here, there)

    def looks_like(self, one: str, other: str) -> bool:
        """Whether two words differ by a slip, and not as a word and one made of it do."""
        here, there = bare(one), bare(other)
        if one.casefold() == other.casefold() or frozenset((here, there)) in self.different:
            return False
        if here == there:
            return True
        short, long = sorted((here.removesuffix("s"), there.removesuffix("s")), key=len)
        if long.startswith(short) and long[len(short) :] in self.endings and long != short + short[-1]:
            return False
        same = next((at for at, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), len(short))
        if frozenset((here[same:], there[same:])) in self.other_words:
            return False
        from rapidfuzz.distance import OSA

        most = 2 if len(short) >= _LONG else 1
        return OSA.distance(here, there, score_cutoff=most) <= most


def _forms(text: str, names: Iterable[Span], titles: frozenset[str]) -> list[_Form]:
    """The last words of names, with the given names that stand before each."""
    found: dict[str, tuple[Span, set[str]]] = {}
    for span in names:
        *before, last = span.of(text).split()
        _, given = found.setdefault(last, (span, set()))
        given.update(bare(word) for one in before[-1:] if (word := one.rstrip(".")) not in titles)
    return [_Form(word, span, frozenset(given)) for word, (span, given) in found.items()]


def _share_given(one: _Form, other: _Form) -> bool:
    """Whether a given name of both is the same, or begins with the letter that is all of the other."""
    pairs = (sorted(pair, key=len) for pair in product(one.given, other.given))
    return any(short == long or (len(short) == 1 and long.startswith(short)) for short, long in pairs)


def _near(forms: Iterable[_Form]) -> Iterator[tuple[_Form, _Form]]:
    """Pairs of words that begin with one letter and of which the same is left without another letter or two."""
    alike: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        plain = bare(form.word)
        for left in _shortened(plain) if _LEAST <= len(plain) <= _LONGEST else ():
            alike[plain[0] + left].append(form)
    seen = set()
    for group in alike.values():
        for one, other in combinations(group, 2):
            if (one.word, other.word) not in seen:
                seen.add((one.word, other.word))
                yield one, other


def _shortened(word: str) -> set[str]:
    """A word without its first letter, and the same without any letter more; without any two if it is long."""
    rest = word[1:]
    without = {rest, *(rest[:at] + rest[at + 1 :] for at in range(len(rest)))}
    if len(word) >= _LONG:
        without |= {one[:at] + one[at + 1 :] for one in without for at in range(len(one))}
    return without


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """A word in small letters without marks over or under them."""
    return "".join(one for one in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(one))


def _is_other_gender(one: str, other: str) -> bool:
    """Whether two given names may be those of a woman and a man, such as Maria and Mario, or Daniel and Daniela."""
    short, long = sorted((one, other), key=len)
    return (one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeo")) or long[:-1] == short


def _found(one: Span, other: Span) -> Inconsistency:
    first, second = sorted((one, other))
    return Inconsistency(InconsistencyKind.SPELLING, (first, second))
