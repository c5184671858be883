"""Which numbers, dates and names of a statement a passage of a source does not contain, and what stands there instead.

Nothing is said about who is right: a fact may be missing because the passage is too short, or says it in other words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol, Self, TypeVar

from factcheck.domain.rules.compared_words import ComparedWords
from factcheck.domain.rules.dated_words import DatedWords
from factcheck.domain.rules.facts import FactKind, Facts
from factcheck.domain.rules.measures import Measures
from factcheck.domain.rules.names import Vocabulary
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

_WORD = pattern(r"[^\W_]+(?:[’'‑.-][^\W_]+)*")
_SMALL = pattern(r"\b[a-zß-öø-ÿ][^\W\d_]+")
_INSIDE = pattern(r"(?<=[^\W_] )[^\W\d_a-z][^\W_]+")
_LETTERS = pattern(r"[^\W_]+")
_ENDS = pattern(r"[.,;:!?)\n]")
_PREFIX = 4
_CLEARLY = 2


class _Compared(Protocol):
    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def is_limited(self) -> bool:
        """Whether much would bear it out, such as all numbers above one."""

    def is_like(self, other: Self) -> bool:
        """Whether the two can be compared."""

    def holds(self, found: Self) -> bool:
        """Whether what is found bears this one out."""

    def is_rounded(self, found: Self) -> bool:
        """Whether it does so but for rounding."""


T = TypeVar("T", bound=_Compared)


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact of a statement that a passage does not contain.

    `instead` are the words there that it can be compared with, empty where there are none; where `is_rounded` they say
    the same number less roundly, or in another unit.
    """

    kind: FactKind
    span: Span
    words: str
    instead: str = ""
    is_rounded: bool = False


@dataclass(frozen=True, slots=True)
class ClaimAgainstEvidence:
    """How facts of a language are compared: its numbers, names and dates, what they measure, and the words around them.

    A name in place of another is told behind the same one of its `prepositions`.
    """

    facts: Facts = field(default_factory=Facts)
    measures: Measures = field(default_factory=Measures)
    words: ComparedWords = field(default_factory=ComparedWords)
    dated: DatedWords = field(default_factory=DatedWords)
    prepositions: frozenset[str] = frozenset()

    def missing(self, statement: str, passage: str) -> list[MissingFact]:
        """The facts of a statement that a passage does not contain, in order."""
        if not (statement.strip() and passage.strip()):
            return []
        vocabulary = _vocabulary(statement, passage)
        claim, source = _Text(self, statement, vocabulary), _Text(self, passage, vocabulary)
        found = [
            *self._unlike(FactKind.NUMBER, claim, source, claim.numbers, source.numbers),
            *self._unlike(FactKind.DATE, claim, source, claim.dates, source.dates),
            *self._names(claim, source),
        ]
        return sorted(found, key=lambda one: one.span)

    def _unlike(
        self, kind: FactKind, claim: "_Text", source: "_Text", wanted: Sequence[T], there: Sequence[T]
    ) -> Iterator[MissingFact]:
        for one in wanted:
            others = [other for other in there if one.is_like(other)]
            around = self.words.around(claim.text, one.span)
            shared = {other.span: len(around & self.words.around(source.text, other.span)) for other in others}
            told = self._counted(claim, one)
            lead = 1 if one.is_limited else _CLEARLY
            counted = {other.span: self._counted(source, other) for other in others}
            same = [other for other in others if told and (told & counted[other.span] or not counted[other.span])]
            for other in same:
                shared[other.span] += _CLEARLY
            fitting = [other for other in others if one.holds(other)]
            near = [other for other in fitting if shared[other.span] + lead > max(shared.values())]
            if near:
                if all(one.is_rounded(other) for other in near):
                    yield MissingFact(kind, one.span, one.span.of(claim.text), near[0].span.of(source.text), True)
                continue
            if kind is FactKind.DATE and _plain(one.span.of(claim.text)) in _plain(source.text):
                continue  # 22:30 is 22.30, too, which is read as a number
            nearest = max(others, key=lambda other: shared[other.span], default=None)
            instead = nearest.span.of(source.text) if nearest is not None else ""
            yield MissingFact(kind, one.span, one.span.of(claim.text), instead)

    def _counted(self, text: "_Text", one: _Compared) -> frozenset[str]:
        """What a number counts: the first word behind it that tells something."""
        ends = _ENDS.search(text.text, one.span.end, one.span.end + 40)
        for word in _WORD.finditer(text.text, one.span.end, ends.start() if ends else one.span.end + 40):
            told = self.words.of(word[0])
            if told:
                return told
        return frozenset()

    def _names(self, claim: "_Text", source: "_Text") -> Iterator[MissingFact]:
        for span in claim.names:
            name = span.of(claim.text)
            own = self._parts(name)
            others = [(other, self._parts(other.of(source.text))) for other in source.names]
            like = [(other, parts) for other, parts in others if own & parts]
            if any(_is_one(own, parts) for _, parts in like) or (not like and self._is_said(own, source, others)):
                continue
            instead = like[0][0] if like else self._in_its_place(claim, span, source)
            if like or instead is not None or own:
                yield MissingFact(FactKind.NAME, span, name, instead.of(source.text) if instead is not None else "")

    def _parts(self, name: str) -> frozenset[str]:
        words = {self.facts.endings.sub("", one[0].casefold()) for one in _WORD.finditer(name)}
        titles = {title.casefold() for title in self.facts.names.titles}
        return frozenset(one for one in words - titles if one not in ("of", "the", "and")) or frozenset(words)

    def _is_said(self, own: frozenset[str], source: "_Text", others: Sequence[tuple[Span, frozenset[str]]]) -> bool:
        """Whether the passage has a name in another form: small, as an adjective, or by its first letters."""
        if own & source.words:
            return True
        initials = {
            "".join(word[0] for word in _WORD.findall(span.of(source.text)) if word[0].isupper()).casefold()
            for span, _ in others
        }
        if own & initials or any(len(one) > 1 and one in {"".join(w[0] for w in own)} for one in source.words):
            return True
        return any(one[:_PREFIX] == word[:_PREFIX] for one in own for word in source.words if len(one) >= _PREFIX)

    def _in_its_place(self, claim: "_Text", span: Span, source: "_Text") -> Span | None:
        """A name that stands where this one stands in the statement: behind the same words, or before them."""
        left, right = self._sides(claim.text, span)
        here = claim.text.casefold()
        for other in source.names:
            if other.of(source.text).casefold() in here:
                continue
            its_left, its_right = self._sides(source.text, other)
            is_behind = bool(left) and left == its_left and self._shares(claim, span, source, other)
            if is_behind or (right and right == its_right):
                return other
        return None

    def _shares(self, claim: "_Text", span: Span, source: "_Text", other: Span) -> bool:
        return bool(self.words.around(claim.text, span) & self.words.of(source.text))

    def _sides(self, text: str, span: Span) -> tuple[str, str]:
        """The preposition before a name, and the word that tells something behind it, in the form to be compared."""
        before = _WORD.findall(text[max(0, span.start - 30) : span.start])
        last = before[-1].casefold() if before else ""
        left = last if last in self.prepositions else next(iter(self.words.of(last)), "")
        behind = (self.words.of(one[0]) for one in _WORD.finditer(text, span.end, span.end + 30))
        return left, next((next(iter(told)) for told in behind if told), "")


class _Text:
    """A text with its facts."""

    def __init__(self, rules: ClaimAgainstEvidence, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        whole = Span(0, len(text))
        dates = rules.facts.dates(text, whole)
        self.dates = [one for one in rules.dated.read(text, dates) if any(part is not None for part in one.parts)]
        self.numbers = list(rules.measures.within(text, rules.facts.numbers, dates))
        taken = sorted([*dates, *(one.span for one in self.numbers)])
        self.names = list(rules.facts.names.within(text, whole, vocabulary, taken))
        self.words = {rules.facts.endings.sub("", one[0].casefold()) for one in _WORD.finditer(text)}


def _plain(words: str) -> str:
    """Words with blanks in place of all signs, and around them."""
    return f" {' '.join(_LETTERS.findall(words))} "


def _is_one(own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names that share a word may be one: either adds nothing, or first letters alone."""
    left, right = own - other, other - own
    short, long = sorted((left, right), key=lambda some: max(map(len, some), default=0))
    return not left or not right or (all(len(one) == 1 for one in short) and short <= {one[0] for one in long})


def _vocabulary(*texts: str) -> Vocabulary:
    capital = {word for text in texts for word in _INSIDE.findall(text) if word[0].isupper()}
    return Vocabulary(frozenset(capital), frozenset(word for text in texts for word in _SMALL.findall(text)))
