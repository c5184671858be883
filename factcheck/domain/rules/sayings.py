"""Finds every saying of a sentence, also what somebody thinks, wants or rejects: who, the words that tell it, and what.

More is found than `Attributions` proposes of itself, and less surely: it is for what a person asks for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from factcheck.domain.rules.saying_parts import SayingParts, Sign
from factcheck.domain.rules.saying_signs import SayingSigns
from factcheck.domain.rules.saying_tokens import OPENING, Stretch
from factcheck.domain.rules.saying_words import SayingWords
from factcheck.domain.rules.speakers import is_quoted
from factcheck.domain.rules.verbs import REACH
from factcheck.domain.text.canonical import without_first
from factcheck.domain.text.span import Span

_MOST = 4000
"""How much of a text is read, in code points."""
_REMEMBERED = 4
"""Of so many paragraphs the sayings are kept: claims of one paragraph are gone to one after the other."""
_SHORTEST = 3
"""How many words and signs make a quotation of its own, and what is said before a comma."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says something (`source`), the words that tell so (`cue`), and what is said, each where it stands if it does.

    Of a quotation that nobody is said to say only its content is known. `by_verb`: the cue is a verb that has a
    subject, not a noun (the claim that), an adverb (reportedly), a colon or a verb that has none (a letter saying).
    `in_sentences`: the contents read as sentences; not so where somebody “was accused of fraud”.
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    by_verb: bool = True
    in_sentences: bool = True

    @property
    def span(self) -> Span:
        """All of it, from its first word to its last."""
        parts = [one for one in (self.source, self.cue, *self.contents) if one is not None]
        return Span(min(one.start for one in parts), max(one.end for one in parts))


@dataclass(frozen=True, slots=True)
class Sayings:
    """Finds sayings by the words of a language, nothing without them."""

    words: SayingWords = field(default_factory=SayingWords)

    def every(self, text: str, span: Span) -> list[Saying]:
        """The sayings in the words at `span`, in the order in which they begin, none inside another."""
        return sorted(self._reading(text, span).found(), key=lambda one: one.span) if self.words.cues.verbs else []

    def _reading(self, text: str, span: Span) -> "_Reading":
        """What reads the words at `span`.

        No more than 4,000 code points are read: words without a full stop would take very long.
        """
        return _Reading(self.words, text, Span(span.start, min(span.end, span.start + _MOST)))

    def of_quotation(self, text: str, span: Span) -> Saying | None:
        """The saying in whose quotation the words at `span` stand, in the same paragraph; None where none tells it."""
        is_quotation = is_quoted(text, span.start) or span.of(text)[0] in OPENING
        if not is_quotation or not self.words.cues.verbs:
            return None
        begin = max(text.rfind("\n", 0, span.start) + 1, span.start - REACH)
        end = text.find("\n", span.end, span.end + REACH)
        around = Span(begin, end if end >= 0 else min(len(text), span.end + REACH))
        return next((one for one in self._told(text, around) if any(part.covers(span) for part in one.contents)), None)

    @lru_cache(maxsize=_REMEMBERED)  # noqa: B019 - there is one a language
    def _told(self, text: str, around: Span) -> tuple[Saying, ...]:
        """The sayings in a paragraph that some words tell."""
        return tuple(self._reading(text, around).told())

    def to_write(self, text: str, saying: Saying) -> tuple[Span, ...]:
        """What was said without “that” before it; nothing where it stands around the cue and makes no sentence."""
        is_told = saying.in_sentences or len(saying.contents) == 1
        return tuple(without_first(text, one, self.words.that) for one in saying.contents) if is_told else ()

    def with_both_verbs(self, text: str, saying: Saying) -> Saying:
        """The same with the second verb in its cue where what it asks follows: refused to say | whether it broke."""
        if saying.cue is None or not saying.by_verb or not saying.contents:
            return saying
        first, *others = saying.contents
        telling = self.words.telling.match(text, saying.cue.end, first.end)
        if telling is None:
            return saying
        contents = (Span(max(first.start, telling.end() + 1), first.end), *others)
        return replace(saying, cue=Span(saying.cue.start, telling.end()), contents=contents)

    def each(self, speaker: str) -> tuple[str, ...]:
        """Those whom the words for a speaker name: US officials and South Korean officials; one alone as it is."""
        is_read = 0 < len(speaker) <= REACH
        names = _Speakers(self.words, speaker, Span(0, len(speaker))).each() if is_read else ()
        return names if len(names) > 1 else (speaker,)


class _Speakers(SayingParts):
    """The words for a speaker, who may be several."""

    def each(self) -> tuple[str, ...]:
        joint = max((at for at in range(1, self.size - 1) if self.has(at, self.rules.both)), default=0)
        before, behind = (0, self.without_comma(joint)), (joint + 1, self.size)
        if not joint or self._is_one_body(before, behind):
            return ()
        noun = self._shared_noun(before, behind)
        if noun is not None:
            return f"{self._of(before)} {self._of((noun, self.size))}", self._of(behind)
        if not (self.names(before) and self.names(behind)):
            return ()
        commas = [-1, *(at for at in range(before[1]) if self.is_sign(at, ",")), before[1]]
        listed = [(start + 1, end) for start, end in pairwise(commas)]
        is_list = all(self.names(one) and not self.is_determiner(one[0]) for one in listed)
        return (*map(self._of, listed if is_list else [before]), self._of(behind))

    def _is_one_body(self, before: Stretch, behind: Stretch) -> bool:
        """Whether “and” stands in a name: Department of Health and Human Services, Health and Safety Executive."""
        last = behind[1] - 1
        ends_as_body = self.is_capital(last) and self.rules.nouns.can_speak(self.words[last])
        is_begun = self.rules.nouns.can_speak(self.words[before[1] - 1]) or self.is_determiner(behind[0])
        is_led = self.has_any(before, self.rules.prepositions) and not self.is_determiner(behind[0])
        return is_led or (ends_as_body and not is_begun and before[1] == 1 < last - behind[0] + 1)

    def _shared_noun(self, before: Stretch, behind: Stretch) -> int | None:
        """Where the noun stands that both have: officials, of “US and South Korean officials”."""
        start = before[0] + self.is_determiner(before[0])
        is_origin = all(self.rules.origins.fullmatch(word) for word in self.words[start : before[1]])
        noun = next((at for at in range(*behind) if not self.rules.origins.fullmatch(self.words[at])), behind[1])
        is_noun = noun > behind[0] and any(map(self.rules.nouns.can_speak, self.words[noun : behind[1]]))
        return noun if is_origin and is_noun and start < before[1] else None

    def _of(self, stretch: Stretch) -> str:
        return self.span(stretch).of(self.text).rstrip(",")


class _Reading(SayingSigns):
    """Takes the sayings out of some words one after the other, the surest first."""

    def found(self) -> Iterator[Saying]:
        """All sayings; where no words tell of any, what is quoted."""
        if self._is_one_quotation():
            yield self._taken(None, None, (0, self.size))
            return
        yield from self.told()
        if all(self.free):
            yield from (self._signalled(one) for one in self.marks())

    def told(self) -> Iterator[Saying]:
        """The sayings that some words tell; what was said is in one of them alone."""
        if self._is_one_quotation():
            return
        yield from (self._signalled(one) for one in self.asides())
        yield from self._views()
        yield from self._passives()
        cues = [at for at in self.cue_places if self.is_cue(at)]
        for read in (self._behind_content, self._before_content):
            yield from filter(None, (read(at) for at in cues if self.free[at]))
        for signs in self.signs():
            if all(self.free):
                yield from (self._signalled(one) for one in signs)

    def _is_one_quotation(self) -> bool:
        return self.size > _SHORTEST and all(self.quoted)

    def _taken(self, source: Stretch | None, cue: Stretch | None, *contents: Stretch) -> Saying:
        self.subjects.clear()
        for stretch in filter(None, (source, cue, *contents)):
            self.free[slice(*stretch)] = [False] * (stretch[1] - stretch[0])
        spans = tuple(self.span(one) for one in contents if one[0] < one[1])
        return Saying(self.span(source) if source else None, self.span(cue) if cue else None, spans)

    def _signalled(self, sign: Sign) -> Saying:
        taken = self._taken(sign.source, sign.cue, *sign.contents)
        return replace(taken, by_verb=sign.by_verb, in_sentences=sign.in_sentences)

    def _cue(self, verb: int) -> Stretch:
        """The verb with its helpers, and words that belong to it: has called for."""
        return self.group_start(verb), self.cue_end(verb)

    def _behind_content(self, verb: int) -> Saying | None:
        """The words first, or around who said them: “…,” she said; “…,” said Low; trains, she said, stop."""
        cue = self._cue(verb)
        is_plain = self.has(verb, self.cues.plain)
        source, rest = self.subject(cue[0]), self._behind_phrase(cue[1])
        begin = source[0] if source is not None else cue[0]
        if source is not None and not self.agrees(verb, source):
            return None
        if source is None and is_plain and (source := self.object(cue[1])) is not None:
            rest = self._behind_phrase(source[1])
        if source is None:
            return None
        if begin == 0 and self.stops(self.behind_adjuncts(cue[1])) and is_plain:
            return self._taken(source, cue)
        content = self._content_before(begin, rest, is_plain)
        further = self._goes_on(rest, self.closes(begin - 1))
        return self._taken(source, cue, content, *further) if content is not None else None

    def _behind_phrase(self, at: int) -> int:
        """Behind words that tell when, where or of what something was said, as far as what was said cannot be there."""
        at = self.behind_adjuncts(at)
        if not self.is_preposition(at):
            return at
        end = self.next_comma(at)
        return at if self.has_any((at, end), self.rules.that, self.rules.finite) else end

    def _content_before(self, end: int, rest: int, is_plain: bool) -> Stretch | None:
        """What was said before `end`, where who said it goes on no further than `rest`."""
        is_quote, is_end = self.closes(end - 1), self.stops(rest)
        is_cut = is_end or (self.is_sign(rest, ",") and (is_quote or not self.opens(rest + 1)))
        if is_quote:
            if not (is_cut or self.opens(rest) or not self.has(rest, self.rules.leads_in)):
                return None
        elif not (is_plain and is_cut and self.is_sign(end - 1, ",")):
            return None
        content = self.content_begin(end), end if is_quote else end - 1
        is_short = content[1] - content[0] < (_SHORTEST if is_end and not is_quote else 1)
        is_lead = self.has(content[0], self.rules.prepositions) and not self.has_any(content, self.rules.finite)
        return None if is_short or is_lead else content

    def _goes_on(self, rest: int, is_quote: bool) -> Iterator[Stretch]:
        """What was said behind who said it."""
        is_cut = self.is_sign(rest, ",")
        if is_quote:
            if self.opens(rest + 1) and (is_cut or self.stops(rest)):
                yield rest + 1, self.quote_end(rest + 1)
        elif is_cut and not self.is_among(rest + 1, self.rules.turns, self.cues.gerunds):
            yield rest + 1, self.content_end(rest + 1)

    def _before_content(self, verb: int) -> Saying | None:
        """Who says it, the verb, then what is said; nobody behind “and”, and before a comma and “saying”."""
        cue = self._cue(verb)
        is_gerund = self.has(verb, self.cues.gerunds) and cue[0] == verb
        is_aside = is_gerund and (self.is_behind_comma(verb) or self.has(verb - 1, self.rules.by))
        source = None
        if is_gerund and not is_aside:
            return None
        if not is_aside and not self.has(cue[0] - 1, self.rules.joints):
            source = self.subject(cue[0])
            if source is None or not self.agrees(verb, source):
                return None
        start = self.content_start(verb, cue[1])
        if start is None and source is not None and self.has(verb, self.cues.showing):
            start = cue[1] if self.has_any(source, self.rules.documents) and not self.stops(cue[1]) else None
        if start is None:
            return None
        is_inner = source is not None and any(self.has(source[0] - at, self.rules.relatives) for at in (0, 1))
        end = self.content_end(start, is_inner)
        return self._taken(source, cue, (start, end)) if end > start else None

    def _passives(self) -> Iterator[Saying]:
        """What is said of somebody, and by whom: was accused by prosecutors of lying; it is said that."""
        for at, source, cue, behind in self.passives():
            if self.has(behind, self.rules.that) and (source or self.has(cue[0] - 1, self.rules.empty)):
                yield self._taken(source, cue, (behind, self.content_end(behind)))
            elif self.has(behind, self.rules.of) and self.has(at, self.cues.things) and (who := self.subject(cue[0])):
                told = self._taken(source, cue, who, (behind, self.content_end(behind)))
                yield replace(told, in_sentences=False)

    def _views(self) -> Iterator[Saying]:
        """What a noun tells of: her view is that."""
        for at in self.places(self.cues.views):
            if at and self.has(at + 1, self.rules.passives) and self.has(at + 2, self.rules.that):
                start = self.edge(at)
                if start < at and (self.has(at - 1, self.rules.owners) or self.rules.owned.search(self.low[at - 1])):
                    yield self._taken((start, at), (at, at + 2), (at + 2, self.content_end(at + 2)))
