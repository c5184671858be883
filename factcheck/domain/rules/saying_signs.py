"""Sayings that no verb with its subject tells: an aside, a noun, a passive, an adverb, a colon, or quotation marks do.

But for asides they are less sure than those that a verb tells, and are read only where there is none of these.
"""

from collections.abc import Iterator

from factcheck.domain.rules.saying_parts import SayingParts, Sign
from factcheck.domain.rules.saying_tokens import OPENING, SMALL, Stretch

_NEAR_NOUN, _NEAR = 8, 5
"""How many words “in” stands before the noun of “in the mayor’s view”, and a noun behind whose it is, at most."""
_SHORTEST, _SHORTEST_QUOTATION = 3, 2
"""How many words and signs are said behind a colon, and words in a quotation that nobody is said to say, at least."""


class SayingSigns(SayingParts):
    """Finds what is said where no verb of saying with a subject tells it."""

    def asides(self) -> Iterator[Sign]:
        """The sayings that asides tell, to be taken one after the other."""
        leads = {*self.rules.according[:1], *self.rules.as_, *self.rules.in_}
        places = [at for at, word in enumerate(self.low[:-2]) if word in leads and not self.quoted[at]]
        for read in (self._according, self._as_told, self._opinion):
            yield from filter(None, map(read, places))

    def _around(self, start: int, end: int, source: Stretch | None, cue: Stretch, by_verb: bool = True) -> Sign | None:
        """What is said around an aside from `start` to `end`; None where there is nothing, or nobody says it."""
        if self._is_first(start):
            content = end + 1, self.content_end(min(end + 1, self.size))
        else:
            content = self.content_begin(start), self.without_comma(start)
        is_said = source is not None and self.names(source) and content[0] < content[1]
        return Sign(source, cue, (content,), by_verb=by_verb) if is_said else None

    def _is_first(self, at: int) -> bool:
        return at == 0 or self.stops(at - 1)

    def _according(self, at: int) -> Sign | None:
        behind = at + len(self.rules.according)
        if behind >= self.size or tuple(self.low[at:behind]) != self.rules.according:
            return None
        end = self._according_end(behind) if self._is_first(at) else behind
        return self._around(at, end, (behind, end) if end > behind else self.object(behind), (at, behind))

    def _according_end(self, start: int) -> int:
        """Where the comma stands behind whom it is according to, and behind what explains them."""
        end = self.next_comma(start)
        further = self.next_comma(end + 1)
        explains = self.is_sign(further, ",") and self.explains((end + 1, further))
        return further if explains else end

    def _as_told(self, at: int) -> Sign | None:
        """What stands before or behind “as the mayor noted”."""
        if not self.has(at, self.rules.as_) or not (self._is_first(at) or self.is_behind_comma(at)):
            return None
        end = self.next_comma(at)
        verb = next((one for one in range(at + 2, end) if self.has(one, self.cues.plain) and self.is_cue(one)), None)
        start = self.group_start(verb) if verb is not None else at
        source = self.subject(start) if start > at else None
        if verb is None or source is None or source[0] != at + 1:
            return None
        return self._around(at, end, source, (start, self.cue_end(verb)))

    def _opinion(self, at: int) -> Sign | None:
        """What is so in somebody’s view, or in the view of somebody."""
        if not self.has(at, self.rules.in_) or not (self._is_first(at) or self.is_behind_comma(at)):
            return None
        nouns = (one for one in range(at + 2, min(at + _NEAR_NOUN, self.size)) if self.has(one, self.cues.opinions))
        noun = next(nouns, None)
        if noun is None:
            return None
        if self.has(noun + 1, self.rules.of):
            source = self.object(noun + 2)
            return self._around(at, source[1] if source else noun, source, (at, noun + 2), by_verb=False)
        is_owned = self.has(noun - 1, self.rules.owners) or self.rules.owned.search(self.low[noun - 1])
        is_aside = is_owned and (self.is_sign(noun + 1, ",") or self.stops(noun + 1))
        return self._around(at, noun + 1, (at + 1, noun), (noun, noun + 1), by_verb=False) if is_aside else None

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
