"""Who says something and what: finds the words for a subject before or behind its verb, and those that were said."""

from dataclasses import dataclass

from factcheck.domain.rules.saying_tokens import SayingTokens, Stretch

_FAR, _NEAR = 40, 9
"""How many words before a verb its subject may begin, and behind it a listener may end."""
_CUTS = ",;:()—–"


@dataclass(frozen=True, slots=True)
class Sign:
    """Who says something, what tells so, and what is said, as in `Saying`."""

    source: Stretch | None
    cue: Stretch | None
    contents: tuple[Stretch, ...] = ()
    by_verb: bool = False
    in_sentences: bool = True


class SayingParts(SayingTokens):
    """The words that may be a source or a content, by the verb they belong to."""

    def subject(self, verb: int) -> Stretch | None:
        """The words for whoever does what a verb group that begins at `verb` says, with what explains them."""
        if verb not in self.subjects:
            words = self.subject_words(verb)
            is_sure = self.has(self.group_verb(verb) + 1, self.rules.that)
            self.subjects[verb] = words if words is not None and self.names(words, is_sure) else None
        return self.subjects[verb]

    def subject_words(self, verb: int) -> Stretch | None:
        """The words that are the subject of a verb group that begins at `verb`, whatever they stand for."""
        end = self._without_time(verb)
        start = self.edge(end)
        if start == end:
            if self.has(end - 1, self.rules.relatives):
                return (end - 1, end) if self.is_sign(end - 2, ",") else None
            opened = self._aside_start(end)
            if opened is not None:
                start, end = self.edge(opened, is_anew=True), opened
            else:
                start, end = self._before_apposition(end)
        start = self._without_lead(start, end)
        return (start, end) if start < end else None

    def object(self, start: int) -> Stretch | None:
        """The words behind a verb for whoever said it, with what explains them."""
        at = start
        while at < self.size and not self.stops(at) and not self.quoted[at]:
            if self.words[at] == ",":
                if not self.has(at + 1, self.rules.relatives) and not self.explains((at + 1, self.next_comma(at + 1))):
                    break
            elif self.has(at, self.rules.boundaries) or self.is_sign(at, ":—–") or self._leads_out(start, at):
                break
            at += 1
        return (start, at) if at > start and self.names((start, at)) else None

    def cue_end(self, verb: int) -> int:
        """Behind a verb and the words that belong to it: called for."""
        end = verb + 1
        while end < self.size and self.rules.adverb_behind.fullmatch(self.low[end]):
            end += 1
        while tuple(self.low[end - 1 : end + 1]) in self.cues.joined and not self.quoted[end]:
            end += 1
        return end

    def content_begin(self, end: int) -> int:
        """Where what was said begins that ends before a place: behind what stops it, and behind a conjunction."""
        at = end
        while at > 0 and self.free[at - 1] and not (self.stops(at - 1) and at < end):
            at -= 1
        while at < end and (self.is_sign(at, ",;") or self.has(at, self.rules.joints)):
            at += 1
        return at

    def names(self, words: Stretch, is_sure: bool = False) -> bool:
        """Whether words may be somebody who says, thinks or wants something; any noun may be where that `is_sure`."""
        start = words[0]
        if self.is_preposition(start) or self.has(start, self.rules.nothing):
            return False
        core = start, self._core_end(words)
        if self.has_any(core, self.rules.finite):
            return False
        if self.is_pronoun(start) or self.has(start, self.rules.relatives):
            return True
        last, nouns = core[1] - 1, self.rules.nouns
        is_name = self.is_capital(start) and not self.is_determiner(start)
        if is_name or any(map(self.is_capital, range(start + 1, core[1]))):
            return self.is_capital(last) or not nouns.is_thing(self.words[last])
        return is_sure or self.is_determiner(start) or any(nouns.can_speak(word) for word in self.words[slice(*core)])

    def agrees(self, verb: int, source: Stretch) -> bool:
        """Whether a word that may be a noun too is the verb of its subject: reports say, the report says."""
        rules = self.rules
        is_verb = self.group_start(verb) < verb or self.is_pronoun(source[0]) or self.has(source[0], rules.relatives)
        if is_verb or not self.has(verb, self.cues.nouns_too):
            return True
        if self.is_among(verb + 1, rules.finite, rules.behind_nouns):
            return False
        head = self.low[self._core_end(source) - 1]
        is_plural = head.endswith(rules.plural) or head in rules.plurals or self.has_any(source, rules.joints)
        return is_plural != self.low[verb].endswith(rules.plural)

    def content_start(self, verb: int, end: int) -> int | None:
        """Where what was said begins behind a verb that ends before `end`; None where nothing was said."""
        has_listener = self.has(verb, self.cues.listening) and end == verb + 1
        begin = self._behind_listener(end) if has_listener else end
        lead = self.behind_adjuncts(begin)
        if self.is_sign(lead, ":") or (self.is_sign(lead, ",") and self.opens(lead + 1)):
            return lead + 1 if lead + 1 < self.size else None
        if self.has(lead, self.rules.leads_in):
            return lead
        is_led = self.has(lead, self.rules.prepositions)
        if is_led and (that := self._that_behind(lead)) is not None:
            return that
        if self.stops(lead) or self.is_sign(lead, ","):
            return None
        if self.has(lead, self.rules.to):
            return lead if self.has(verb, self.cues.doing) else None
        if tuple(self.low[end - 2 : end]) in self.cues.joined:
            return begin
        if self.has(verb, self.cues.adjectives):
            return None
        return self._plain_start(verb, begin, lead)

    def content_end(self, start: int, is_inner: bool = False) -> int:
        """Behind what was said from `start` on; a comma ends it where it stands in a clause of “who” (`is_inner`)."""
        if self.opens(start) and (self.is_sign(start - 1, ":,")):
            return self.quote_end(start)
        at = start
        while at < self.size and self.free[at] and not self.stops(at):
            if at > start and not self.quoted[at] and self._ends_before(at, is_inner and at > start + 1):
                break
            at += 1
        is_asked = self.is_sign(at, "?!") and not self.quoted[at]
        return at + 1 if is_asked else self.without_comma(at)

    def next_comma(self, at: int) -> int:
        """Where the next comma stands, or what stops or quotes before."""
        while at < self.size and not self.stops(at) and not self.quoted[at] and self.words[at] != ",":
            at += 1
        return at

    # before the verb

    def _without_time(self, end: int) -> int:
        """Where a subject ends, without the day behind it: the mayor on Monday."""
        while self.has(end - 1, self.rules.times):
            is_led = self.has(end - 2, self.rules.prepositions) and not self.rules.past.fullmatch(self.low[end - 3])
            end -= 2 if is_led else 1
        return end

    def edge(self, end: int, is_anew: bool = False) -> int:
        """Where the words begin that end before `end` and that nothing cuts; `is_anew` where they may be taken."""
        at = end
        while at > max(0, end - _FAR):
            before, word = at - 1, self.low[at - 1]
            if word == ")" and "(" in self.words[max(0, at - _NEAR) : before]:
                at = before - self.words[before::-1].index("(")
                continue
            is_cut = self.quoted[before] or word in _CUTS or word in self.rules.boundaries
            is_relative = word in self.rules.relatives and (at == end or self.is_sign(before - 1, ","))
            if is_cut or is_relative or self.stops(before) or not (is_anew or self.free[before]):
                break
            at = before
        return at

    def _aside_start(self, end: int) -> int | None:
        """Where the comma stands before a clause with “who” or “facing” that ends with a comma before `end`."""
        if not self.is_behind_comma(end):
            return None
        for at in range(end - 2, max(0, end - _FAR), -1):
            if self.stops(at) or self.is_sign(at, ":;—"):
                return None
            if self.rules.asides.fullmatch(self.low[at]) and self.is_sign(at - 1, ",") and not self.quoted[at]:
                return at - 1
        return None

    def _before_apposition(self, end: int) -> Stretch:
        """The words before those that explain them in commas: Ada Low, the mayor, said; nothing where none do."""
        aside = self.edge(end - 1) if self.is_sign(end - 1, ",") else 0
        if not self.is_sign(aside - 1, ","):
            return end, end
        start = self.edge(aside - 1)
        while self.is_sign(start - 1, ",") and self.explains((start, aside - 1)):
            start = self.edge(start - 1)
        return (start, end) if self.explains((aside, end - 1)) else (start, aside - 1)

    def explains(self, words: Stretch) -> bool:
        """Whether words in commas tell who somebody is."""
        start, end = words
        if start >= end or self.is_among(start, self.rules.relatives, self.rules.prepositions, self.rules.turns):
            return False
        if self.has_any(words, self.rules.finite):
            return False
        is_noun = self.is_capital(start) or self.is_determiner(start) or self.words[start].isdigit()
        return is_noun or any(self.rules.nouns.can_speak(word) for word in self.words[start:end])

    def _without_lead(self, start: int, end: int) -> int:
        """Behind words that lead in a clause: a conjunction, a time, and what stands with a verb before “and”."""
        for at in range(end - 1, start, -1):
            if self.low[at] in self.rules.joints and self.has_any((start, at), self.rules.finite, self.cues.verbs):
                start = at + 1
                break
        while start < end and (self.has(start, self.rules.connectives) or self.is_adverb(start)):
            start += 1
        start = min(end, self.behind_adjuncts(start))
        start += self.is_sign(start, ",")
        return self._name_at_end(start, end) if self.is_preposition(start) else start

    def _name_at_end(self, start: int, end: int) -> int:
        """Where the name or “he” begins that ends words with a preposition: in last year’s campaign Ada Low."""
        if self.is_pronoun(end - 1):
            return end - 1
        at = end
        while at > start + 2 and self.is_capital(at - 1):
            at -= 1
        is_place = self.has(at - 1, self.rules.prepositions) or self.is_determiner(at - 1)
        return start if at == end or is_place else at

    def _core_end(self, words: Stretch) -> int:
        """Behind the noun that words are about: officials, of “officials in Oslo, who met”."""
        for at in range(words[0] + 1, words[1]):
            word = self.low[at]
            if word == "," or word in self.rules.prepositions or word in self.rules.relatives:
                return at
        return words[1]

    # behind the verb

    def _leads_out(self, start: int, at: int) -> bool:
        """Whether words that tell when or where something was said stand right behind a name that begins at `start`."""
        return at > start and "," not in self.words[start:at] and self.behind_adjuncts(at) > at

    def _plain_start(self, verb: int, begin: int, lead: int) -> int | None:
        """Where what was said begins without a word that leads it in."""
        is_object = self.has(verb, self.cues.things)
        if self.opens(lead) and (is_object or self.has(verb, self.cues.clause)):
            return lead
        is_led = self.has(lead, self.rules.prepositions)
        if self.has(verb, self.cues.likening) and self.has_any((lead + 1, self.next_comma(lead)), self.rules.as_):
            return begin
        is_clause = self.has(verb, self.cues.clause) and self.holds_clause(lead)
        if is_clause and (not is_led or (self.has(verb, self.cues.anew) and not self.has(lead, self.rules.by))):
            return lead
        is_noun = self.is_determiner(begin) or self.has(begin, self.rules.owners) or self.is_capital(begin)
        is_noun_too = self.has(verb, self.cues.nouns_too) and not is_noun
        if is_object and not is_noun_too and not self.has(begin, self.rules.prepositions):
            return begin
        return lead if self.is_among(verb, self.cues.plain, self.cues.thinking) and not is_led else None

    def _behind_listener(self, at: int) -> int:
        """Behind whoever is told something, where somebody is: told reporters; told the BBC on Friday that."""
        if self.has(at, self.rules.listeners):
            return at + 1
        if self.opens(at) and self.has(self.quote_end(at), self.rules.leads_in):
            return self.quote_end(at)
        for one in range(at, min(self.size, at + _NEAR)):
            is_led = self.is_among(one, self.rules.leads_in, self.rules.to) or self.opens(one) or self.is_sign(one, ":")
            if is_led or (self.is_sign(one, ",") and self.opens(one + 1)):
                return one
            if one > at and self.is_pronoun(one):
                return one
            if self.stops(one) or self.has(one, self.rules.boundaries):
                break
        end = at
        while self.is_capital(end):
            end += 1
        if end == at and self.is_determiner(at):
            return at + 2
        return end + (end == at < self.size and self.rules.nouns.can_speak(self.words[at]))

    def _that_behind(self, at: int) -> int | None:
        """Where “that” leads in what was said behind words that tell where: told reporters aboard the plane that."""
        for one in range(at + 1, min(self.size, at + _NEAR)):
            if self.has(one, self.rules.that):
                return one
            if self.is_sign(one, ",;:") or self.quoted[one] or self.stops(one) or self.has(one, self.rules.finite):
                return None
        return None

    def holds_clause(self, start: int) -> bool:
        """Whether a subject and a verb stand behind a place, before anything cuts."""
        if self.is_pronoun(start):
            return True
        for at in range(start, min(self.size, start + _FAR)):
            if self.is_sign(at, _CUTS) or self.stops(at) or (at > start and self.has(at, self.rules.boundaries)):
                return False
            if at > start and (self.is_among(at, self.rules.finite, self.cues.verbs) or self.is_past(at)):
                return True
        return False

    def is_past(self, at: int) -> bool:
        """Whether a word tells of what was, and stands where no adjective would."""
        is_adjective = self.has(at - 1, self.rules.prepositions) or self.is_determiner(at - 1)
        return not is_adjective and self.rules.past.fullmatch(self.low[at]) is not None

    def _ends_before(self, at: int, is_inner: bool) -> bool:
        """Whether what was said ends before a place: by a turn, or since somebody says something else."""
        if self.is_behind_comma(at):
            if self.has(at, self.rules.turns):
                return not self.opens(at + 1)
            verb = self.group_verb(at)
            if is_inner or self.has(at, self.cues.gerunds) or (verb < self.size and self.is_cue(verb)):
                return True
        if not self.has(at, self.rules.joints) and not self.is_sign(at, ","):
            return False
        behind = at + 1 + (self.is_sign(at, ",") and self.has(at + 1, self.rules.joints))
        if self.has(at, self.rules.joints) and (self.has(behind, self.cues.anew) or self._is_led_in(behind)):
            return True
        return self._says_anew(behind)

    def _is_led_in(self, start: int) -> bool:
        """Whether a verb with its helpers stands at a place, and “that” or “to” behind it."""
        verb = self.group_verb(start)
        to_do = self.has(verb + 1, self.rules.to) and self.has(verb, self.cues.doing)
        return (to_do or self.has(verb + 1, self.rules.that)) and self.is_cue(verb)

    def _says_anew(self, start: int) -> bool:
        """Whether a subject and a plain verb of saying stand behind a place."""
        for at in range(start + 1, min(self.size, start + _NEAR - 1)):
            if self.is_sign(at, ",;:“”") or self.has(at, self.rules.boundaries):
                return False
            if self.has(at, self.cues.anew) and self.is_cue(at):
                return self.names((start, self.group_start(at)))
            if self.has(at, self.rules.finite) and not self.has(at, self.rules.helpers):
                return False
        return False
