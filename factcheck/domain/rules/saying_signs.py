"""Sayings that no verb with its subject tells: a noun, a passive, an adverb, a colon, or quotation marks alone do.

They are less sure than those that a verb tells, and are read only where there is none of these.
"""

from collections.abc import Iterator

from factcheck.domain.rules.saying_asides import SayingAsides
from factcheck.domain.rules.saying_parts import Sign
from factcheck.domain.rules.saying_tokens import OPENING, SMALL, Stretch

_NEAR = 5
"""How many words stand between a noun and whose it is, at most."""
_SHORTEST, _SHORTEST_QUOTATION = 3, 2
"""How many words and signs are said behind a colon, and words in a quotation that nobody is said to say, at least."""


class SayingSigns(SayingAsides):
    """Finds what is said where no verb of saying with a subject tells it."""

    def signs(self) -> tuple[Iterator[Sign], ...]:
        """The signs of each kind, the surest kind first; to be read only while nothing was found."""
        return (
            self._colons(),
            self._passive_verbs(),
            self._verbs_alone(),
            self._loose_verbs(),
            self._nouns(),
            self._adverbs(),
        )

    def agent(self, start: int) -> Stretch | None:
        """Whom something was done by, behind “by”."""
        ends = self.rules.that | self.rules.behind_passives | frozenset(",")
        end = next((at for at in range(start, self.size) if self.has(at, ends) or self.stops(at)), self.size)
        return (start, end) if start < end and self.names((start, end)) else None

    def _colons(self) -> Iterator[Sign]:
        """A name, a colon and what was said, as headlines have it."""
        at = self.words.index(":") if ":" in self.words else 0
        if at and self.size - at > _SHORTEST and all(map(self.is_capital, range(at))):
            yield Sign((0, at), (at, at + 1), ((at + 1, self.content_end(at + 1)),))

    def passives(self) -> Iterator[tuple[int, Stretch | None, Stretch, int]]:
        """The participles that are passive, each with by whom, its words, and where what stands behind these begins."""
        for at in self.places(self.cues.participles):
            if not self.quoted[at] and self.is_passive(at):
                start, behind = self.group_start(at), at + 1
                source = self.agent(behind + 1) if self.has(behind, self.rules.by) else None
                yield (at, source, (start, source[0]), source[1]) if source else (at, None, (start, behind), behind)

    def _passive_verbs(self) -> Iterator[Sign]:
        """What is said of somebody or something, by whoever it may be: is described as; was rejected by."""
        for at, source, cue, behind in self.passives():
            leads_in = self.has(behind, self.rules.behind_passives)
            if self.has(at, self.cues.foreseen) or not (source or leads_in):
                continue
            end = self.content_end(behind) if leads_in else behind
            if self.has(behind, self.rules.that):
                yield Sign(source, cue, ((behind, end),), by_verb=True)
                continue
            who = self.subject_words(cue[0])
            yield Sign(source, cue, (*filter(None, [who]), (behind, end)), by_verb=True, in_sentences=False)

    def _verbs_alone(self) -> Iterator[Sign]:
        """Who said something, where the words for it stand elsewhere: she agreed."""
        for at in self.places(self.cues.verbs):
            if self.free[at] and self.is_among(at, self.cues.plain, self.cues.clause) and self.is_cue(at):
                start, end = self.group_start(at), self.cue_end(at)
                source = self.subject(start) if start < at or not self.has(at, self.cues.gerunds) else None
                if source is not None and self.agrees(at, source) and not self.has(end, self.rules.to):
                    yield Sign(source, (start, end), by_verb=True)

    def _loose_verbs(self) -> Iterator[Sign]:
        """What a verb leads in of which nobody is the subject: an advertisement calling; a way to say."""
        for at in self.places(self.cues.verbs):
            if self.quoted[at] or not self.free[at]:
                continue
            is_infinitive = self.has(at - 1, self.rules.to)
            if not is_infinitive and not (self.has(at, self.cues.gerunds) and self.group_start(at) == at):
                continue
            end = self.cue_end(at)
            start = self.content_start(at, end)
            if start is not None and (behind := self.content_end(start)) > start:
                is_clause = self.has(at, self.cues.clause) and self.holds_clause(start)
                in_sentences = is_clause or self.has(start, self.rules.leads_in) or self.opens(start)
                yield Sign(None, (at - is_infinitive, end), ((start, behind),), in_sentences=in_sentences)

    def _nouns(self) -> Iterator[Sign]:
        """What a noun tells of: the mayor’s claim that; there are fears that; have a plan to; criticism of."""
        for at in range(self.size - 2):
            if self.free[at] and not self.quoted[at] and self._is_noun_of(at):
                is_about = tuple(self.low[at : at + 2]) in self.cues.nouns_with
                start, end = at + 1 + is_about, self._noun_content_end(at, at + 1)
                source, begin = self._holder(at)
                if end > start:
                    yield Sign(source, (begin, start), ((start, end),), in_sentences=self.has(at + 1, self.rules.that))

    def _is_noun_of(self, at: int) -> bool:
        """Whether a noun stands at a place that tells what the words behind it say."""
        noun, behind = self.low[at : at + 2]
        if behind in self.rules.that:
            is_clause = not self.is_among(at + 2, self.rules.finite, self.cues.verbs)
            return is_clause and noun in self.cues.nouns
        return (noun, behind) in self.cues.nouns_with or (behind in self.rules.to and noun in self.cues.nouns_doing)

    def _holder(self, noun: int) -> tuple[Stretch | None, int]:
        """Whose claim or plan a noun is, and where the words begin that tell so."""
        start = noun
        while noun - start < _NEAR and self._is_in_phrase(start - 1):
            start -= 1
        before = start - 1
        is_owner = self.has(before, self.rules.owners)
        verb = before - (is_owner or self.is_determiner(before))
        if self.has(verb, self.cues.holding) and not self.quoted[verb]:
            begin = self.group_start(verb)
            return self.subject(begin), begin
        if is_owner:
            return (before, start), noun
        is_owned = before >= 0 and not self.quoted[before] and self.rules.owned.search(self.low[before])
        return ((self._name_start(before), start) if is_owned else None), noun

    def _is_in_phrase(self, at: int) -> bool:
        """Whether a word at a place belongs to the noun behind it: growing fears, campaign promise."""
        if at < 0 or not self.free[at] or self.quoted[at] or not self.words[at][0].isalpha():
            return False
        rules = self.rules
        apart = (rules.prepositions, rules.finite, rules.owners, rules.boundaries, rules.joints, rules.to)
        is_apart = self.is_among(at, *apart, self.cues.holding, self.cues.verbs) or self.is_determiner(at)
        return not is_apart and rules.owned.search(self.low[at]) is None

    def _name_start(self, owner: int) -> int:
        """Where the words begin for whoever something belongs to, which end with “’s” at a place."""
        at = owner
        while owner - at < _NEAR and self._is_in_phrase(at - 1):
            if self.is_capital(owner) and not self.is_capital(at - 1):
                break
            at -= 1
        return at - self.is_determiner(at - 1)

    def _noun_content_end(self, noun: int, start: int) -> int:
        """Behind what a noun tells of, which ends before the verb whose subject that noun is."""
        end = self.content_end(start)
        if any(self._is_finite(at) for at in range(self.edge(noun), noun)):
            return end
        left = 1 + self.has(start, self.rules.that)
        for at in range(start + 2, end):
            if self._is_finite(at) and not self.has(at - 1, self.rules.helpers):
                left -= 1
                if left == 0:
                    return self.without_comma(at)
        return end

    def _is_finite(self, at: int) -> bool:
        return self.is_among(at, self.rules.finite, self.cues.anew) or self.is_past(at)

    def _adverbs(self) -> Iterator[Sign]:
        """What is only told by others, as “reportedly” says."""
        for at in self.places(self.cues.adverbs):
            if self.free[at] and not self.quoted[at]:
                yield Sign(None, (at, at + 1), ((self.edge(at), at), (at + 1, self.content_end(at + 1))))

    def marks(self) -> Iterator[Sign]:
        """A quotation that nobody is said to say: part of a longer one, or no title."""
        at = 0
        while at < self.size:
            if not self.opens(at):
                at += 1
                continue
            end = self.quote_end(at)
            words = [word for word in self.words[at:end] if word[0].isalpha()]
            is_title = all(word[0].isupper() for word in words if len(word) > SMALL)
            is_whole = self.words[at] in OPENING and self.closes(end - 1)
            if words and (not is_whole or (len(words) >= _SHORTEST_QUOTATION and not is_title)):
                yield Sign(None, None, ((at, end),), in_sentences=len(words) > _SHORTEST)
            at = end
