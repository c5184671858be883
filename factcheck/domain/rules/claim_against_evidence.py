"""Which numbers, dates and names of a statement a passage of a source does not contain, and what stands there instead.

Nothing is said about who is right: a fact may be missing because the passage is too short, or says it in other words.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from factcheck.domain.rules.compared_names import ComparedNames, behind
from factcheck.domain.rules.compared_words import ComparedWords
from factcheck.domain.rules.dated_words import DatedPart, DatedWords
from factcheck.domain.rules.facts import FactKind, Facts
from factcheck.domain.rules.limits import Limit
from factcheck.domain.rules.measures import RANK, Measure, Measures
from factcheck.domain.rules.names import Vocabulary, vocabulary_in
from factcheck.domain.rules.spellings import bare
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

T = TypeVar("T", Measure, DatedPart)
_WORD = pattern(r"[^\W_]+(?:[’'‑.-][^\W_]+)*")
_INSIDE = pattern(r"(?<=[^\W_] )[^\W\d_a-z][^\W_]+")
_LETTERS = pattern(r"[^\W_]+")
_ENDS = pattern(r"[.,;:!?)\n]")
_LABELLED = pattern(r" ([A-Z][^\W\d_]+)(?:-\d+)?(?! [a-z]+s\b)")
_YEARS, _QUOTES = pattern(r"\d{4}(?:[-–/]\d{2,4})?"), tuple("\"'“”‘’„«»")
_SCORED, _SCORES = pattern(r"\d\s?[-–]\s?\Z"), pattern(r"\s?[-–]\s?\d")
_PIECE = pattern(r"[^\n\f]{1,600}(?:[^\s]{0,200}(?=\s)|(?=[\n\f]|\Z))|[^\n\f]{1,600}")
_SMALL_BEHIND = pattern(r"\s[a-zß-öø-ÿ]")
_ANYWHERE = Span(0, 1)
_QUICK, _SLOW = 24, 3  # pieces of which so many are read in a millisecond or two, for their words and for their facts
_SAMPLE = 20_000
_NEAR, _FEW = 40, 4
_LARGE = 100
_CLEARLY = 2


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact of a statement that a passage does not contain.

    `instead` are the words there that it can be compared with, empty where there are none; where `is_rounded` they say
    the same number less roundly or in another unit, or the same name in another spelling. Where they are not
    `is_alike`, they are likely told of something else, and say nothing to people.
    """

    kind: FactKind
    span: Span
    words: str
    instead: str = ""
    is_rounded: bool = False
    is_alike: bool = True

    @property
    def told_instead(self) -> str:
        """What of it people are told."""
        return self.instead if self.is_alike else ""


@dataclass(frozen=True, slots=True)
class TextFacts:
    """The facts of a long text, each once wherever it stands, with its words without marks, how it writes them, and
    how it begins."""

    beginning: str
    vocabulary: Vocabulary
    numbers: frozenset[Measure]
    dates: frozenset[DatedPart]
    names: frozenset[tuple[str, ...]]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimAgainstEvidence:
    """How facts of a language are compared: its numbers, names and dates, what they measure, and the words around."""

    facts: Facts = field(default_factory=Facts)
    measures: Measures = field(default_factory=Measures)
    words: ComparedWords = field(default_factory=ComparedWords)
    dated: DatedWords = field(default_factory=DatedWords)
    names: ComparedNames = field(default_factory=ComparedNames)

    def missing(self, statement: str, passage: str) -> list[MissingFact]:
        """The facts of a statement that a passage does not contain, in order."""
        if not (statement.strip() and passage.strip()):
            return []
        vocabulary = vocabulary_in((statement, passage), _INSIDE)
        claim, source = _Text(self, statement, vocabulary), _Text(self, passage, vocabulary)
        found = [
            *self._unlike(FactKind.NUMBER, claim, source, _wanted(claim.numbers, source.shown), source.shown),
            *self._unlike(FactKind.DATE, claim, source, claim.dates, source.dates),
            *self._names(claim, source),
        ]
        return sorted(found, key=lambda one: one.span)

    def read(self, text: str, pause: Callable[[], object] | None = None) -> TextFacts:
        """The facts of a long text, read piece by piece; `pause` is as in WordIndex."""
        pieces = [one[0] for one in _PIECE.finditer(text)]
        vocabulary = vocabulary_in(_with_pauses(pieces, _QUICK, pause), _INSIDE)
        numbers, dates, names, words = set[Measure](), set[DatedPart](), set[tuple[str, ...]](), set[str]()
        for piece in _with_pauses(pieces, _SLOW, pause):
            found = _Text(self, piece, vocabulary)
            numbers.update(map(_anywhere, found.shown))
            dates.update(replace(one, span=_ANYWHERE) for one in found.dates)
            names.update(self.names.parts(found.said(one)) for one in found.names)
            words |= found.words
        return TextFacts(
            text[:_SAMPLE], vocabulary, frozenset(numbers), frozenset(dates), frozenset(names), frozenset(words)
        )

    def absent(self, statement: str, there: TextFacts) -> list[MissingFact]:
        """The facts of a statement that a long text has nowhere, in order."""
        own = vocabulary_in((statement,), _INSIDE)
        vocabulary = Vocabulary(own.capital | there.vocabulary.capital, own.small | there.vocabulary.small)
        claim = _Text(self, statement, vocabulary)
        wanted = _wanted(claim.numbers, there.numbers)
        numbers = [claim.limited(one) for one in wanted if not is_held(one, there.numbers)]
        dates = [one for one in claim.dates if not is_held(one, there.dates)]
        dates = [one for one in dates if one.is_limited or not there.words.issuperset(_words(claim.said(one.span)))]
        days = [claim.limited(one) for one in dates]
        names = [one for one in claim.names if not self._is_named(self.names.parts(claim.said(one)), there)]
        kinds = ((FactKind.NUMBER, numbers), (FactKind.DATE, days), (FactKind.NAME, names))
        found = [MissingFact(kind, span, claim.said(span)) for kind, spans in kinds for span in spans]
        return sorted(found, key=lambda one: one.span)

    def _is_named(self, own: Sequence[str], there: TextFacts) -> bool:
        if any(self.names.is_one(own, parts) for parts in there.names):
            return True
        return all(set(own).isdisjoint(parts) for parts in there.names) and self.names.is_said(own, there.words)

    def _unlike(
        self, kind: FactKind, claim: "_Text", source: "_Text", wanted: Sequence[T], there: Sequence[T]
    ) -> Iterator[MissingFact]:
        for one in wanted:
            others = [other for other in there if one.is_like(other)]
            if kind is FactKind.DATE and claim.is_in_name(one.span):
                others = [other for other in others if one.holds(other) or source.is_in_name(other.span)]
            shared = {other.span: self._shared(claim, one, source, other) for other in others}
            if not any(map(one.holds, others)):
                most = max(shared.values(), default=None)
                akin = [(other, self._shared(claim, one, source, other)) for other in there if one.is_akin(other)]
                akin = [(other, much) for other, much in akin if most is None or (one.holds(other) and much > most)]
                others += [other for other, _ in akin]
                shared |= {other.span: much for other, much in akin}
            fitting = [other for other in others if one.holds(other)]
            near = [other for other in fitting if not one.is_limited or shared[other.span] >= max(shared.values())]
            if near:
                if all(one.is_rounded(other) for other in near):
                    yield MissingFact(kind, one.span, claim.said(one.span), source.said(near[0].span), True)
                continue
            if one.is_limited and any(map(one.is_close, fitting)):
                continue
            if kind is FactKind.DATE and not one.is_limited and _plain(one.span.of(claim.text)) in _plain(source.text):
                continue  # 22:30 is 22.30, too, which is read as a number
            nearest = max(others, key=lambda other: shared[other.span], default=None)
            told = claim.limited(one)
            missing = MissingFact(kind, told, claim.said(told))
            if nearest is not None:
                is_alike = self._is_alike(claim, one, source, nearest) and not is_held_by_another(one, wanted, nearest)
                instead = source.said(source.limited(nearest))
                missing = replace(missing, instead=instead, is_alike=is_alike)
            yield missing

    def _is_alike(self, claim: "_Text", one: T, source: "_Text", other: T) -> bool:
        """Whether two may be told of one thing; bare numbers are not where the words around have none in common."""
        around = source.around(other.span) if one.is_bare and other.is_bare else frozenset()
        return not around or not around.isdisjoint(claim.around(one.span))

    def _shared(self, claim: "_Text", one: T, source: "_Text", other: T) -> int:
        """How much speaks for it that two numbers or dates are told of one thing: words around them, and nearness."""
        shared = len(claim.around(one.span) & source.around(other.span))
        told, counted = claim.counted(one.span), source.counted(other.span)
        if told and (told & counted or not counted):
            shared += _CLEARLY + max(0, len(told & counted) - 1)
        if one.is_limited and one.is_close(other):
            counts_other = told and counted and told.isdisjoint(counted)
            shared += _CLEARLY * (1 if counts_other or not one.is_at(other) else 2)  # it may be the limit itself
        return shared

    def _names(self, claim: "_Text", source: "_Text") -> Iterator[MissingFact]:
        """The names of the claim that the passage has in no form, each with one there that is no other of the claim."""
        wanted = [(span, self.names.parts(span.of(claim.text))) for span in claim.names]
        there = [(span, self.names.parts(span.of(source.text))) for span in source.names]
        free = [(span, parts) for span, parts in there if not any(self.names.is_one(one, parts) for _, one in wanted)]
        for span, own in wanted:
            if any(self.names.is_one(own, parts) for _, parts in there):
                continue
            name = claim.said(span)
            slip = next((other for other, parts in free if self.names.is_slip(own, parts)), None)
            if slip is not None:
                yield MissingFact(FactKind.NAME, span, name, source.said(slip), True)
                continue
            like = [other for other, parts in free if not set(own).isdisjoint(parts)]
            if not like and self.names.is_said(own, source.words):
                continue
            instead = self._in_its_place(claim, span, source, [other for other, _ in free], like)
            told = source.said(instead) if instead is not None else ""
            yield MissingFact(FactKind.NAME, span, name, told, is_alike=self.names.may_be_alike(name, told))

    def _in_its_place(
        self, claim: "_Text", span: Span, source: "_Text", others: Sequence[Span], like: Sequence[Span]
    ) -> Span | None:
        """The name that stands most likely where this one stands in the statement: it shares words, or stands beside
        the same ones, of which one alone tells too little behind a preposition of many places, or before a verb."""
        left, earlier, right = self._beside(claim.text, span)
        around = claim.around(span)
        is_people = self.names.is_people(span.of(claim.text))
        best, told = None, (_CLEARLY, -1)
        for other in others:
            its_left, its_earlier, its_right = self._beside(source.text, other)
            shares = len(around & source.around(other))
            both_peoples = is_people and self.names.is_people(other.of(source.text))
            is_behind, is_before = bool(left) and left == its_left, bool(right) and right == its_right
            is_before |= both_peoples and not claim.counted(span).isdisjoint(source.counted(other))
            begins = is_before and shares >= _CLEARLY
            is_linked = shares > 0 and self.names.link(claim.text, span) * self.names.link(source.text, other) < 0
            is_linked &= is_people == self.names.is_people(other.of(source.text))
            is_likely = left not in self.names.places or shares >= _CLEARLY
            is_told = other in like or is_linked or (is_behind and is_likely)
            is_told |= self._stands_for(claim, span, source, other, shares)
            points = (
                _CLEARLY * is_told
                + both_peoples
                + is_behind * (1 + (bool(earlier) and earlier == its_earlier))
                + is_before * (1 + begins)
            )
            if (points, shares) > told:
                best, told = other, (points, shares)
        return best

    def _stands_for(self, claim: "_Text", span: Span, source: "_Text", other: Span, shares: int) -> bool:
        """Whether two names are told of one thing: both are lands, or in quotation marks, or the one who does, is or is
        called something, or the two who play one part."""
        left, earlier = self.names.before(claim.text, span)
        names, name, its_name = self.names, span.of(claim.text), other.of(source.text)
        is_land = names.is_land(name)
        if is_land != names.is_land(its_name):
            return False
        if is_land and left and left not in names.places:
            return not names.is_people(name) or not _SMALL_BEHIND.match(claim.text, span.end)
        if claim.is_quoted(span) and source.is_quoted(other):
            return True
        is_of_one = left in names.links | names.calling or f"{earlier} {left}" in names.calling
        if is_of_one and shares > 0 and not names.owns.match(claim.text, span.end):
            return True
        own, its = names.partners(claim.text, claim.names, span), names.partners(source.text, source.names, other)
        return any(names.is_one(one, two) for one in own for two in its)

    def _beside(self, text: str, span: Span) -> tuple[str, str, str]:
        """The two words before a name, the nearest first, and one behind that tells something, in compared forms."""
        left, earlier = self.names.before(text, span)
        told = (self.words.of(one) for one in behind(text, span))
        right = next((one for words in told for one in words), "")
        return left if self.words.small.fullmatch(left) else self.words.form(left), self.words.form(earlier), right


class _Text:
    """A text with its facts."""

    def __init__(self, rules: ClaimAgainstEvidence, text: str, vocabulary: Vocabulary) -> None:
        self._given, self._rules = text, rules
        self.text = text = text.replace("\ufffd", " ")  # stands for letters that were lost, and is no letter itself
        self._around: dict[Span, frozenset[str]] = {}
        whole = Span(0, len(text))
        dates = rules.facts.dates(text, whole)
        self.dates = [one for one in rules.dated.read(text, dates) if any(part is not None for part in one.parts)]
        numbers = list(rules.measures.within(text, rules.facts.numbers, dates))
        taken = sorted([*dates, *(one.span for one in numbers)])
        self.names = list(rules.facts.names.within(text, whole, vocabulary, taken))
        named = {one.end: one for one in self.names}
        self.numbers = [replace(one, label=self._label(one, named)) for one in numbers]
        self.shown = rules.measures.with_shares(text, self.numbers)
        self.words = _words(text)

    def said(self, span: Span) -> str:
        return span.of(self._given)

    def limited(self, one: Measure | DatedPart) -> Span:
        """Where a number or a date stands with the words that limit it."""
        rules = self._rules.dated if isinstance(one, DatedPart) else self._rules.measures
        return rules.limits.of(self.text, one.span)[1] if one.is_limited else one.span

    def is_in_name(self, span: Span) -> bool:
        """Whether a year belongs to a name or is one: the 2016 Summer Games, “1984”."""
        if not _YEARS.fullmatch(self.text, span.start, span.end):
            return False
        if self.is_quoted(span):
            return True
        tells_when = self._rules.dated.at.search(self.text[max(0, span.start - _NEAR) : span.start])
        return not tells_when and any(one.start == span.end + 1 or one.end == span.start - 1 for one in self.names)

    def is_quoted(self, span: Span) -> bool:
        """Whether nothing else stands between quotation marks."""
        return self.text[span.start - 1 : span.start] in _QUOTES and self.text[span.end : span.end + 1] in _QUOTES

    def around(self, span: Span) -> frozenset[str]:
        """The words of the clause around a fact."""
        if span not in self._around:
            self._around[span] = self._rules.words.around(self.text, span)
        return self._around[span]

    def counted(self, span: Span) -> frozenset[str]:
        """What a number counts: the first words behind it that tell something, in a row."""
        told: frozenset[str] = frozenset()
        ends = _ENDS.search(self.text, span.end, span.end + _NEAR)
        for word in _WORD.finditer(self.text, span.end, ends.start() if ends else span.end + _NEAR):
            words = self._rules.words.of(word[0])
            if told and not words:
                break
            told |= words
        return told

    def _label(self, number: Measure, named: Mapping[int, Span]) -> frozenset[str]:
        """What makes a number one of others: the name that it belongs to (Article 5), what the first is the first of,
        and whether it is a score."""
        if number.dimension == RANK:
            first = self._rules.measures.behind_rank.match(self.text, number.span.end)
            return self.counted(number.span) if first and self._rules.words.of(first[1]) else frozenset()
        if number.dimension or number.number >= _LARGE:
            return frozenset()
        start, end = number.span.start, number.span.end
        if _SCORED.search(self.text, max(0, start - _FEW), start) or _SCORES.match(self.text, end):
            return frozenset(("score",))
        before = named.get(len(self.text[:start].rstrip(" .")))
        if before is not None:
            return frozenset(_LETTERS.findall(bare(before.of(self.text)))[-1:])
        behind = _LABELLED.match(self.text, end) if number.limit is Limit.NONE else None
        return frozenset((bare(behind[1]),)) if behind is not None else frozenset()


def is_held_by_another(one: T, wanted: Sequence[T], found: T) -> bool:
    """Whether what is found bears another one of a statement out, of which it is told then."""
    others = (other for other in wanted if other is not one and not other.is_limited)
    return any(other.is_like(found) and other.holds(found) for other in others)


def is_held(one: T, there: Iterable[T]) -> bool:
    """Whether anything that a text has bears a number or a date out."""
    return any(one.is_like(other) and one.holds(other) for other in there)


def _wanted(numbers: Sequence[Measure], there: Collection[Measure]) -> list[Measure]:
    """The numbers of a statement but for parts of which a text has both numbers: three of four, and each is told."""
    return [one for one in numbers if not (one.made_of and all(is_held(each, there) for each in one.made_of))]


def _with_pauses(pieces: Iterable[str], most: int, pause: Callable[[], object] | None) -> Iterator[str]:
    """The pieces of a text, of which so many at most are read before the next pause."""
    for at, piece in enumerate(pieces):
        if pause is not None and at % most == 0:
            pause()
        yield piece


def _anywhere(number: Measure) -> Measure:
    return replace(number, span=_ANYWHERE, made_of=tuple(map(_anywhere, number.made_of)))


def _words(text: str) -> set[str]:
    """The words of a text, small and without marks."""
    return {bare(one) for one in _LETTERS.findall(text)}


def _plain(words: str) -> str:
    """Words with blanks in place of all signs, and around them."""
    return f" {' '.join(_LETTERS.findall(words))} "
