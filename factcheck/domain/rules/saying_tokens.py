"""Words that may tell of a saying: what is quoted, where a sentence stops, and which are verbs of saying."""

from factcheck.domain.rules.saying_words import SayingWords, alone
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

Stretch = tuple[int, int]
"""The place of the first token of some, and the place behind the last."""
_TOKENS = pattern(
    r"\w++(?![’'.,\-‑])"  # most words, for which nothing else has to be tried
    r"|(?!\s)(?:[^\W\d_]\.(?:[^\W\d_]\.)+|\w+(?:[’'.\-‑]\w+|(?<=\d),\d{3}(?!\d))*(?:’(?=\s\w))?|\.{2,}|[^\w\s])"
)
_OPENS, _EITHER, _CLOSES = ("“", "„", "«"), '"', ("”", "»", '"')
_MARKS = frozenset((*_OPENS, *_CLOSES))
OPENING = (*_OPENS, _EITHER)
"""Marks that may begin a quotation."""
_STOPS = frozenset(".?!…;")
SMALL = 3
"""How many letters words have at most that are not written with a capital in titles and headlines."""
_MOST_CAPITALS = 0.8
"""How many of the other words of a headline have one."""


class SayingTokens:
    """The words and signs of a text by their places; those that an attribution has are not `free` for another."""

    def __init__(self, rules: SayingWords, text: str, span: Span) -> None:
        self.rules, self.cues, self.text = rules, rules.cues, text
        self._tokens = list(_TOKENS.finditer(text, span.start, span.end))
        self.words = [one[0] for one in self._tokens]
        self.low = [word.lower().replace("'", "’") for word in self.words]
        self.size = len(self.words)
        self.free = [True] * self.size
        self._starts: dict[int, int] = {}
        self.subjects: dict[int, Stretch | None] = {}  # of verbs, as long as no more words are taken
        self.quoted = self._quotations()
        cues = alone(self.cues)
        self.cue_places = [at for at, word in enumerate(self.low) if word in cues]

    @property
    def is_title(self) -> bool:
        """Whether most of the words are written with a capital, as in a headline."""
        long = [word[0].isupper() for word in self.words if len(word) > SMALL and word[0].isalpha()]
        return len(long) > 2 and sum(long) >= _MOST_CAPITALS * len(long)

    def span(self, stretch: Stretch) -> Span:
        """Where some tokens stand in the text."""
        return Span(self._tokens[stretch[0]].start(), self._tokens[stretch[1] - 1].end())

    def has(self, at: int, words: frozenset[str]) -> bool:
        """Whether one of `words` stands at a place, which may be none."""
        return 0 <= at < self.size and self.low[at] in words

    def is_among(self, at: int, *sets: frozenset[str]) -> bool:
        """Whether a word of one of some sets, which are too large to be joined each time, stands at a place."""
        if 0 <= at < self.size:
            for words in sets:
                if self.low[at] in words:
                    return True
        return False

    def has_any(self, stretch: Stretch, *sets: frozenset[str]) -> bool:
        """Whether a word of one of some sets is among some tokens."""
        tokens = set(self.low[max(0, stretch[0]) : max(0, stretch[1])])
        return not all(map(tokens.isdisjoint, sets))

    def places(self, cues: frozenset[str]) -> list[int]:
        """All places at which one of some words stands that may tell of a saying."""
        return [at for at in self.cue_places if self.low[at] in cues]

    def is_sign(self, at: int, signs: str) -> bool:
        """Whether one of `signs` stands at a place, which may be none."""
        return 0 <= at < self.size and self.words[at] in signs

    def is_capital(self, at: int) -> bool:
        """Whether a word with a capital stands at a place."""
        return 0 <= at < self.size and self.words[at][0].isupper()

    def is_pronoun(self, at: int) -> bool:
        """Whether “she” stands at a place, or “she’d”."""
        return 0 <= at < self.size and self.low[at].partition("’")[0] in self.rules.pronouns

    def is_determiner(self, at: int) -> bool:
        """Whether a word that tells which or how many stands at a place."""
        return 0 <= at < self.size and self.rules.nouns.is_determiner(self.words[at])

    def is_preposition(self, at: int) -> bool:
        """Whether a preposition stands at a place, and no “at least”."""
        return self.has(at, self.rules.prepositions) and not self.has(at + 1, self.rules.limits)

    def is_adverb(self, at: int) -> bool:
        """Whether a word stands at a place that may stand between a verb and its helpers."""
        return 0 <= at < self.size and self.rules.adverb.fullmatch(self.low[at]) is not None

    def opens(self, at: int) -> bool:
        """Whether a quotation begins at a place."""
        if not 0 <= at < self.size or not self.quoted[at]:
            return False
        return at == 0 or not self.quoted[at - 1] or self.words[at] in _OPENS

    def closes(self, at: int) -> bool:
        """Whether a quotation ends with the sign at a place."""
        return 0 <= at < self.size and self.quoted[at] and self.words[at] in _CLOSES

    def quote_end(self, at: int) -> int:
        """Behind the quotation that begins at a place."""
        while at < self.size and self.quoted[at]:
            at += 1
            if self.words[at - 1] in _CLOSES and not self.opens(at - 1):
                break
        return at

    def stops(self, at: int) -> bool:
        """Whether a sentence, or half of one, stops at a place: at the edge, or with a sign that no title has."""
        if at >= self.size:
            return True
        if self.words[at] not in _STOPS or self.quoted[at]:
            return False
        before, behind = self.words[at - 1] if at else "", self.words[at + 1] if at + 1 < self.size else ""
        is_short = self.words[at] == "." and (before in self.rules.titles or (len(before) == 1 and before.isupper()))
        is_new = behind[:1].isupper() or behind in OPENING
        return not behind or (is_new and not is_short) or self.words[at] == ";"

    def is_behind_comma(self, at: int) -> bool:
        """Whether a comma stands before a place, also in the quotation that ends there."""
        return self.is_sign(at - 2 if self.closes(at - 1) else at - 1, ",")

    def without_comma(self, at: int) -> int:
        """A place, or that of the comma right before it."""
        return at - 1 if self.is_sign(at - 1, ",") and not self.quoted[at - 1] else at

    def behind_adjuncts(self, at: int) -> int:
        """Behind words that tell when, where and how something was said."""
        if at >= self.size or self.quoted[at]:
            return at
        found = self.rules.adjunct.match(self.text, self._tokens[at].start())
        end = found.end() if found is not None else 0
        while at < self.size and self._tokens[at].start() < end and not self.quoted[at]:
            at += 1
        return at

    def group_start(self, verb: int) -> int:
        """Where a verb begins with its helpers and adverbs, and what leads to it: “has often”, “went on to” say."""
        if verb not in self._starts:
            start = verb
            while start > 0 and not self.quoted[start - 1]:
                led = self._lead_start(start)
                if led == start and not (self.has(start - 1, self.rules.helpers) or self.is_adverb(start - 1)):
                    break
                start = min(led, start - 1)
            self._starts[verb] = start
        return self._starts[verb]

    def _lead_start(self, verb: int) -> int:
        """Where “went on to” begins that stands before a verb; the place of the verb where nothing like it does."""
        if not self.has(verb - 1, self.rules.to):
            return verb
        start = verb - 3 if self.has(verb - 2, self.rules.onward) else verb - 2
        return start if self.has(start, self.rules.leading) and not self.quoted[start] else verb

    def group_verb(self, start: int) -> int:
        """Where the verb stands whose helpers and adverbs begin at `start`."""
        while self.has(start, self.rules.helpers) or self.is_adverb(start) or self.has(start, self.rules.leading):
            start += 1
            if self.has(start - 1, self.rules.leading):
                start += self.has(start, self.rules.onward)
                start += self.has(start, self.rules.to)
        return start

    def is_passive(self, verb: int) -> bool:
        """Whether something was done to the subject: was told."""
        is_done = self.has(verb, self.cues.participles) and not self.has(verb - 1, self.rules.to)
        return is_done and self.has_any((self.group_start(verb), verb), self.rules.passives)

    def is_cue(self, at: int) -> bool:
        """Whether a word that may tell of a saying does, and is no noun, no participle and no infinitive."""
        if (
            not (self.has(at, self.cues.verbs) or self.has(at, self.cues.adjectives))
            or self.quoted[at]
            or (self.is_capital(at) and (at == 0 or not self.is_title))
        ):
            return False
        start = self.group_start(at)
        if start > 0 and self.rules.owned.search(self.low[start - 1]):
            return False
        if self.has(at, self.cues.adjectives):
            return self.has_any((start, at), self.rules.copulas) and not self.has(start - 1, self.rules.empty)
        is_means = self.has(at, self.cues.gerunds) and self.has(start - 1, self.rules.by)
        return (is_means or not self.has(start - 1, self.rules.no_verb_behind)) and not self.is_passive(at)

    def _quotations(self) -> list[bool]:
        """Of each token whether it is quoted; its marks are. Marks without their pair quote up to the edge."""
        quoted: list[bool] = []
        is_open = has_opened = False
        is_odd = self.words.count(_EITHER) % 2 == 1
        for at in [at for at, word in enumerate(self.low) if word in _MARKS]:
            word = self.words[at]
            quoted += [is_open] * (at - len(quoted))
            is_joined = is_odd and at > 0 and self._tokens[at - 1].end() == self._tokens[at].start()
            closes = word in _CLOSES and (word != _EITHER or is_open or is_joined)
            opens = word in _OPENS or (word == _EITHER and not closes)
            if closes and not has_opened:
                quoted = [True] * len(quoted)
            is_open, has_opened = is_open or opens, has_opened or opens or closes
            quoted.append(is_open)
            is_open &= not closes
            quoted[-1] |= closes
        return quoted + [is_open] * (self.size - len(quoted))
