"""Whether two names may be those of one, and the words beside a name, by which one stands in the place of another."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.domain.rules.spellings import bare
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

_WORD = pattern(r"[^\W_]+")
_BEFORE = pattern(r"[^\W_]+(?:[’'][^\W_]+)?(?=\s*\Z)")
_BEHIND = pattern(r"\s+(?:[’']s\s+)?([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_NEAR = 40
_PREFIX = 5
_SHORTEST, _ALONE = 3, 4
"""How many letters begin two forms of a name (Chris, Christopher), and how many where it has no other word."""
_SLIPS, _SLIPS_BESIDE_SAME = (5, 7), (3, 6)
"""How many letters a word has that differs by a slip, and by two; fewer where another word of the name is the same."""


@dataclass(frozen=True, slots=True)
class ComparedNames:
    """What a language knows of names where they are compared.

    Words before a name tell what it is to the statement, but for `articles`; `places` are prepositions that many names
    follow, verbs of `links` tell who somebody is, and words of `calling` lead to who does or is called something, or
    whom it is done for. What `plays` finds stands between a part in a film and who plays it, what `owns` behind whose
    something is. `peoples` tell of which
    land a word is (French, of France); they stand in place of each other. `called` are other forms of given names,
    letters of `endings` make other forms of any (America, American), `same` is what is put in place of longer forms
    (U.S.), and none of the words of `none` tells a name from others.
    """

    places: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    plays: re.Pattern[str] = NEVER
    owns: re.Pattern[str] = NEVER
    peoples: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    endings: frozenset[str] = frozenset()
    same: Sequence[tuple[re.Pattern[str], str]] = ()
    none: frozenset[str] = frozenset()

    def parts(self, name: str) -> tuple[str, ...]:
        """The words of a name that tell it from others, small and without marks, in order."""
        plain = bare(name)
        for found, put in self.same:
            plain = found.sub(put, plain)
        words = tuple(self.peoples.get(one, one) for one in _WORD.findall(plain))
        return tuple(one for one in words if one not in self.none) or words

    def is_one(self, own: Sequence[str], other: Sequence[str]) -> bool:
        """Whether two names may be one: either adds nothing to the other but first letters and longer forms."""
        whole = "".join(own), "".join(other)
        if whole[0] == whole[1] or _initials(own) == whole[1] or whole[0] == _initials(other):
            return True
        short, long = sorted((own, other), key=len)
        is_told = not set(short).isdisjoint(long) or (len(short) == 1 and len(short[0]) >= _ALONE)
        return is_told and all(any(self._is_form(one, word) for word in long) for one in short)

    def is_slip(self, own: Sequence[str], other: Sequence[str]) -> bool:
        """Whether they are one but for how some words are spelled; words of two peoples only look alike."""
        short, long = sorted((own, other), key=len)
        is_told = not set(short).isdisjoint(long)
        return all(one in long or any(self._looks_like(one, word, is_told) for word in long) for one in short)

    def is_people(self, name: str) -> bool:
        """Whether a name tells of which land something is."""
        return name.casefold() in self.peoples

    def is_land(self, name: str) -> bool:
        """Whether a name is that of a land, or tells of which land something is."""
        parts = self.parts(name)
        return len(parts) == 1 and parts[0] in self.peoples.values()

    def may_be_alike(self, name: str, other: str) -> bool:
        """Whether two names may be of one sort, which a land and a name of several words, as persons have, are not."""
        lands = [one for one in (name, other) if self.is_land(one)]
        return len(lands) != 1 or all(len(self.parts(one)) < 2 for one in (name, other))

    def partners(self, text: str, names: Sequence[Span], span: Span) -> list[tuple[str, ...]]:
        """The names of those whose part the one at a span plays, or who play its part."""
        pairs = ((one, sorted((one, span))) for one in names if one != span)
        return [self.parts(one.of(text)) for one, (a, b) in pairs if self.plays.fullmatch(text, a.end, b.start)]

    def is_said(self, own: Sequence[str], words: Iterable[str]) -> bool:
        """Whether one of the words of a name stands among others small, or as an adjective; none of another land."""
        return any(
            one == word or (one[:_PREFIX] == word[:_PREFIX] and len(one) >= _PREFIX and not self._are_lands(one, word))
            for one in own
            for word in words
        )

    def _are_lands(self, one: str, other: str) -> bool:
        lands = self.peoples.values()
        return one in lands and self.peoples.get(other, other) in lands and self.peoples.get(other, other) != one

    def _is_form(self, one: str, other: str) -> bool:
        short, long = sorted((one, other), key=len)
        if self.called.get(one, one) == self.called.get(other, other):
            return True
        is_begun = long.startswith(short) and (len(short) == 1 or len(short) >= _SHORTEST)
        return is_begun and (len(long) - len(short) != 1 or long[-1] in self.endings or len(short) == 1)

    def _looks_like(self, one: str, other: str, is_told: bool) -> bool:
        """Whether two words differ by a slip, or two in long ones; where another word is the same, short ones too."""
        from rapidfuzz.distance import OSA

        least = _SLIPS_BESIDE_SAME if is_told and one[0] == other[0] else _SLIPS
        most = sum(min(len(one), len(other)) >= letters for letters in least)
        return most > 0 and OSA.distance(one, other, score_cutoff=most) <= most and not self._are_lands(one, other)

    def link(self, text: str, span: Span) -> int:
        """On which side of a verb that tells who somebody is a name stands: -1 before it, 1 behind it, 0 at none."""
        first, _ = self.before(text, span)
        if first in self.links:
            return 1
        return -1 if not first and self.links.intersection(behind(text, span)[:1]) else 0

    def before(self, text: str, span: Span) -> tuple[str, str]:
        """The last two words before a name, the nearest first, in small letters; empty where a sign stands there."""
        told: list[str] = []
        end = span.start
        while len(told) < 2 and (found := _BEFORE.search(text, max(0, end - _NEAR), end)) is not None:
            if found[0].casefold() not in self.articles:
                told.append(found[0].casefold())
            end = found.start()
        first, second, *_ = *told, "", ""
        return first, second


def behind(text: str, span: Span) -> list[str]:
    """The words behind a name, two at most and none behind a sign."""
    found = _BEHIND.match(text, span.end)
    return [one for one in found.groups() if one] if found is not None else []


def _initials(words: Sequence[str]) -> str:
    return "".join(one[0] for one in words) if len(words) > 1 else ""
