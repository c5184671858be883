"""Finds verbs of saying, and tells whether the words behind one are what was said or an ordinary object."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

REACH = 600
"""How far from its verb a sentence that tells of a saying is read, in code points; longer ones are rare in the news."""
Objects = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
"""What stands behind verbs that begin so, where they tell of words."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of saying of a language, and what stands around them.

    `plain` ones take any words, `telling` ones a listener first, those of `reproach` whom or what they are about;
    things are the subject of `doubtful` ones too (figures suggest, roads call), and those of `nouns_too` may be nouns.
    """

    any: re.Pattern[str] = NEVER
    plain: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    reproach: frozenset[str] = frozenset()
    accusing: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    nouns_too: frozenset[str] = frozenset()
    object_behind: re.Pattern[str] = NEVER
    no_verb_after: re.Pattern[str] = NEVER
    that: re.Pattern[str] = NEVER
    subject: re.Pattern[str] = NEVER
    no_words: re.Pattern[str] = NEVER
    objects: Objects = ()
    reproached: Objects = ()
    finite: re.Pattern[str] = NEVER
    finite_first: re.Pattern[str] = NEVER
    regular_finite: re.Pattern[str] = NEVER
    ends_segment: re.Pattern[str] = NEVER
    listener: re.Pattern[str] = NEVER
    lead: re.Pattern[str] = NEVER

    def found(self, text: str, span: Span) -> Iterator[re.Match[str]]:
        """The words at `span` that may be verbs of saying, and are no nouns, participles or passives."""
        for verb in self.any.finditer(text, span.start, span.end):
            if not self.no_verb_after.search(text[max(span.start, verb.start() - 40) : verb.start()]):
                yield verb

    def may_be_noun(self, text: str, verb: re.Match[str]) -> bool:
        """Whether a verb may be a noun, so that the word before it may belong to that: bridge claims."""
        return verb[0] in self.nouns_too and self.object_behind.match(text[verb.end() :][:9]) is None

    def takes_words(self, text: str, verb: re.Match[str], end: int) -> bool:
        """Whether what stands behind a verb of saying was said, in its own words or others, and is no other object."""
        word, at, end = verb[0], verb.end(), min(end, verb.end() + REACH)
        rest = text[at:end]
        if word in self.reproach:
            return bool(rest.strip(" .,;")) and self._reproaches(word, rest)
        if self.that.match(text, at, end) or self.subject.match(text, at, end):
            return True
        if word in self.plain:
            return bool(rest.strip(" .,;")) and (self.no_words.match(rest) is None or self.holds_clause(rest))
        is_told = any(word.startswith(begins) and told.match(rest) for begins, told in self.objects)
        return is_told or self.holds_clause(rest)

    def holds_clause(self, words: str) -> bool:
        """Whether words begin with a clause of their own: a subject, and a verb that says what it does or did."""
        if self.finite_first.match(words):
            return False
        cut = self.ends_segment.search(words)
        clause = words[: cut.start()] if cut is not None else words
        return self.finite.search(clause) is not None or self.regular_finite.search(clause) is not None

    def is_clause(self, words: str) -> bool:
        """Whether words hold a verb that says what somebody does or did, so that they name nobody."""
        return self.finite.search(words) is not None or self.any.search(words) is not None

    def content_start(self, text: str, verb: re.Match[str], end: int) -> int:
        """Where what was said begins, behind the listener, the time and “that”."""
        begin = verb.end()
        if verb[0] in self.telling and (listener := self.listener.match(text, begin, end)):
            begin = listener.end()
        lead = self.lead.match(text, begin, end)
        return lead.end() if lead is not None else begin

    def _reproaches(self, word: str, rest: str) -> bool:
        told = next((told for begins, told in self.reproached if word.startswith(begins)), None)
        return told is None or told.match(rest) is not None
