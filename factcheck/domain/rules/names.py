"""Finds the names in a text: of persons, bodies and places, by their capitals and by how the whole text uses a word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.records.proof import UNNUMBERED, Proof
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

_INSIDE = pattern(r"(?:(?<=[^\W_] )|(?<=[,;’] ))[^\W\d_a-z][^\W_]+")
_SMALL = pattern(r"\b[a-zß-öø-ÿ][^\W\d_]+")
_BEGINS = pattern(r"(?:\A|[.!?…:\n])[\s“”\"‘’'«»„(—–-]*\Z|\s[“\"‘„«]\Z")
_IN_BRACKETS, _GOES_ON = pattern(r"\s[(\[]\Z"), pattern(r"\s[a-zß-öø-ÿ]")
_LEADS_TO_NAME = pattern(r"\s(?:[^\W\d_]{2,3}\s){0,2}[^\W\d_a-z]")
_PLURAL_ACRONYM = pattern(r"[^\W\d_a-z]{2,}s")
_BEFORE = 12
_TITLE_CASE, _LEAST_WORDS, _LONG = 0.8, 4, 5


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that a text writes with a capital inside of sentences, and those that it writes small."""

    capital: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()

    def writes_as_name(self, word: str) -> bool:
        """Whether it is written with a capital where a common word would not be."""
        return word in self.capital or (word.isupper() and word.capitalize() in self.capital)


def vocabulary_of(proof: Proof) -> Vocabulary:
    """How the paragraphs of a proof write their words; headlines may set every word with a capital."""
    return vocabulary_in([proof.text[one.start : one.end] for one in proof.blocks if one.kind not in UNNUMBERED])


def vocabulary_in(texts: Iterable[str], inside: re.Pattern[str] = _INSIDE) -> Vocabulary:
    """How texts write their words, `inside` finding those with a capital that begin no sentence."""
    capital, small = set[str](), set[str]()
    for text in texts:
        capital.update(word for word in inside.findall(text) if word[0].isupper())
        small.update(_SMALL.findall(text))
    return Vocabulary(frozenset(capital), frozenset(small))


@dataclass(frozen=True, slots=True)
class Names:
    """How a language writes names; without a pattern for a `word` it has none.

    `no_names` are written with a capital and name nobody (acronyms are listed in capitals), `openers` often begin a
    sentence, and `common` words are told by how they end and by what follows. Between two words of a name stands what
    `joins`, behind its `heads` `of` as well; `tail` is what belongs to a name behind a hyphen. `titles` alone name
    nobody.
    """

    word: re.Pattern[str] = NEVER
    no_names: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    common: re.Pattern[str] = NEVER
    joins: re.Pattern[str] = NEVER
    of: re.Pattern[str] = NEVER
    heads: frozenset[str] = frozenset()
    tail: re.Pattern[str] = NEVER
    titles: frozenset[str] = frozenset()

    def within(
        self, text: str, span: Span, vocabulary: Vocabulary, taken: Sequence[Span] = (), is_heading: bool = False
    ) -> Iterator[Span]:
        """The names in the words at `span`, in order, none on words that are `taken` (in order) by something else.

        The first word of a heading is one only where the text tells so, which then speaks of it.
        """
        words = list(self.word.finditer(text, span.start, span.end))
        in_title_case = is_heading and _is_title_case([one[0] for one in words])
        run: list[re.Match[str]] = []
        for word in words:
            if not _is_capital(word[0]) or Span(*word.span()).overlaps_any(taken):
                continue
            is_joined = bool(run) and self._is_joined(text, run[-1], word)
            begins = not is_joined and _begins_sentence(text, span.start, word)
            if not is_joined:
                yield from self._named(text, span, run)
                run = []
            is_alone = word.start() == span.start and word.end() == span.end  # as in a list, where nothing tells a name
            is_doubtful = in_title_case or (begins and (is_heading or is_alone))
            if self._is_name(text, word, vocabulary, begins, is_doubtful):
                run.append(word)
        yield from self._named(text, span, run)

    def _is_joined(self, text: str, last: re.Match[str], word: re.Match[str]) -> bool:
        between = text[last.end() : word.start()]
        is_of_it = last[0] in self.heads and self.of.fullmatch(between) is not None
        return is_of_it or self.joins.fullmatch(between) is not None

    def _is_name(self, text: str, word: re.Match[str], vocabulary: Vocabulary, begins: bool, is_doubtful: bool) -> bool:
        """Whether a word with a capital belongs to a name; of a doubtful one the rest of the text has to tell it."""
        written = word[0]
        small = written.lower().rstrip(".")
        is_acronym = len(written) > 1 and (written.isupper() or _PLURAL_ACRONYM.fullmatch(written) is not None)
        if (written if is_acronym else re.split("[’']", small)[0]) in self.no_names:
            return False
        if vocabulary.writes_as_name(written) or is_doubtful:
            return vocabulary.writes_as_name(written)
        if not begins or is_acronym:
            return True
        if written in self.titles | self.heads and _LEADS_TO_NAME.match(text, word.end()):
            return True
        is_common = small in vocabulary.small or small in self.openers
        return not is_common and self.common.match(text, word.start()) is None

    def _named(self, text: str, span: Span, run: Sequence[re.Match[str]]) -> Iterator[Span]:
        """The name that words make, unless they are nothing but a title."""
        if not run or all(one[0].rstrip(".") in self.titles for one in run):
            return
        tail = self.tail.match(text, run[-1].end(), span.end)
        yield Span(run[0].start(), tail.end() if tail is not None else run[-1].end())


def _is_capital(word: str) -> bool:
    """Whether it is written as a name; iPhone is, too."""
    return word[0].isupper() or word[1:2].isupper()


def _begins_sentence(text: str, start: int, word: re.Match[str]) -> bool:
    """Whether a word begins a sentence or a clause in brackets, where it would have a capital whatever it is."""
    before = text[max(start, word.start() - _BEFORE) : word.start()]
    if _IN_BRACKETS.search(before):
        return _GOES_ON.match(text, word.end()) is not None
    return _BEGINS.search(before) is not None


def _is_title_case(words: Sequence[str]) -> bool:
    """Whether so many words of a heading have a capital that it tells nothing."""
    longer = [word for word in words if len(word) >= _LONG]
    return len(longer) >= _LEAST_WORDS and sum(map(_is_capital, longer)) > _TITLE_CASE * len(longer)
