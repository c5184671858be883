"""Tells who said what: reads a sentence for its speaker, its verb of saying and the words that were said."""

import re
from dataclasses import dataclass, field

from factcheck.domain.rules.speakers import Speakers, is_quoted
from factcheck.domain.rules.verbs import REACH, Verbs
from factcheck.domain.text.canonical import capitalised, stripped, trimmed
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

_QUOTED_BEFORE = pattern(r"[,.?!…][”\"»“]$|[”\"»“],$|^[“„«\"][^“„«\"]*[”»“\"]$|[?!]$")
_OPENS, _CLOSES = "“„«", "”“»"
_MOST_WORDS, _LONG_WORD = 5, 40
_COMMA = pattern(r",(?!\d)")
"""One that no thousands have."""
_CLAUSE_SIGNS = pattern(r"[,;:.!?–—“”\"]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's saying: `said` are the words that tell it, `contents` the words that were said, if they are there.

    `speaker` is a name where the text gives one, also for a pronoun; `statement` says the whole as one sentence.
    `aside` is where who said it stands in the middle of what was said, as in “Trains, she said, stop”.
    """

    speaker: str
    verb: str
    said: Span
    contents: tuple[Span, ...]
    statement: str
    aside: Span | None = None


@dataclass(frozen=True, slots=True)
class Attributions:
    """How a language tells who said what.

    `according_to` stands for a verb and before the speaker, in English where a language gives no words of its own.
    `addressed` is nothing but a listener and a time behind the verb, so that what was said stands before it; `listed` a
    name and a comma, as before the rest of a list of names.
    """

    speakers: Speakers = field(default_factory=Speakers)
    boundary: re.Pattern[str] = NEVER
    before_verb: re.Pattern[str] = NEVER
    more: re.Pattern[str] = NEVER
    ends: re.Pattern[str] = NEVER
    according_to: str = "according to"
    according_first: re.Pattern[str] = NEVER
    according_last: re.Pattern[str] = NEVER
    pronoun: re.Pattern[str] = NEVER
    object_pronoun: re.Pattern[str] = NEVER
    listed: re.Pattern[str] = NEVER
    joins_last: re.Pattern[str] = NEVER
    relative: re.Pattern[str] = NEVER
    turned: re.Pattern[str] = NEVER
    manner: re.Pattern[str] = NEVER
    addressed: re.Pattern[str] = NEVER
    statement_that: re.Pattern[str] = NEVER
    accused_before: re.Pattern[str] = NEVER
    leads_in: re.Pattern[str] = NEVER
    goes_on: re.Pattern[str] = NEVER
    before_speaker: re.Pattern[str] = NEVER
    beforehand: re.Pattern[str] = NEVER
    placed_before: re.Pattern[str] = NEVER
    by_nobody: re.Pattern[str] = NEVER

    @property
    def verbs(self) -> Verbs:
        """The verbs of saying."""
        return self.speakers.verbs

    def in_order(self, speaker: str, verb: str) -> str:
        """Who said it and how: “Ada Low said”, “according to Ada Low”."""
        return " ".join(filter(None, (verb, speaker) if verb == self.according_to else (speaker, verb)))

    def found(self, text: str, span: Span) -> Attribution | None:
        """The outermost attribution in the words at `span`, None where nobody is said to say anything."""
        according = self._according(text, span)
        if according is not None:
            return according
        found = list(self.verbs.found(text, span))
        outside = [one for one in found if not is_quoted(text, one.start(), span.start)]
        for verb in outside or found:
            start = self._speaker_start(text, span, verb.start())
            attribution = self._turned(text, span, verb, start) or self._straight(text, span, verb, start)
            if attribution is not None:
                return attribution
        return None

    def name(self, text: str, source: Span | None) -> str:
        """Who the words at `source` name, also where they are a pronoun; empty where they name nobody."""
        if source is None:
            return ""
        who = self._without_adverbs(self.relative.split(source.of(text), maxsplit=1)[0]).strip()
        who = self.speakers.possessive.sub("", who)
        if self.pronoun.fullmatch(who):
            return self.speakers.named_before(text, source.start)
        return "" if not who or self.speakers.is_vague(who) else self.speakers.plain_name(who)

    def is_nobody(self, text: str, begin: int, source: Span | None) -> bool:
        """Whether the words from `begin` to a `source` say that it was nobody: no official, neither Low nor Stone.

        So they do behind “at no time did”, and before “neither confirmed nor denied”.
        """
        clause = _CLAUSE_SIGNS.split(text[begin : source.end])[-1].strip() if source is not None else ""
        return self.by_nobody.match(clause) is not None

    def content_statement(self, text: str, content: Span) -> str:
        """What was said as a sentence of its own: with a capital, and the name where it begins with “he claimed”.

        Empty where its words make no sentence, as “the port of selling grain” behind “accused”.
        """
        if self.accused_before.search(text, max(0, content.start - _LONG_WORD), content.start) is not None:
            return ""
        inner = self.found(text, content)
        if inner is not None and inner.aside is not None and inner.contents == (content,):
            return capitalised(_without(text, content, inner.aside))
        if inner is not None and inner.said.start == content.start:
            return inner.statement
        return capitalised(_plain(text, content))

    def _according(self, text: str, span: Span) -> Attribution | None:
        first = self.according_first.match(text, span.start, span.end)
        last = None if first else self.according_last.search(text, span.start, span.end)
        found = first or last
        if found is None or is_quoted(text, found.start(), span.start):
            return None
        content = trimmed(text, first.end(), span.end) if first else trimmed(text, span.start, found.start())
        who = found["who"].strip()
        pronoun = self.object_pronoun.fullmatch(who)
        names = self.speakers.names_somebody
        if content is None or not (pronoun or names(text, who, found.start("who"), is_doubtful=False)):
            return None
        said = Span(span.start, max(content.end, found.end("who")))
        if pronoun is None:
            name = self.speakers.plain_name(who)
        else:
            name = "" if pronoun["many"] else self.speakers.named_before(text, found.start())
        return Attribution(name, self.according_to, said, (content,), capitalised(_plain(text, said)))

    def _turned(self, text: str, span: Span, verb: re.Match[str], start: int | None) -> Attribution | None:
        """The words first, then who said them, from `start` on if before the verb: “…,” she told reporters."""
        behind = text[verb.end() : min(span.end, verb.end() + REACH)]
        begins = verb.start() if start is None else start
        near = max(span.start, begins - REACH)
        before = text[near:begins].rstrip()
        is_quoting = _QUOTED_BEFORE.search(before) is not None
        if not is_quoting and (not before.endswith(",") or verb[0] in self.verbs.reproach):
            return None
        turned = self.turned.match(behind) if start is None else None
        if turned is not None:
            who, ends = turned["who"], verb.end() + turned.end("who")
        elif start is not None and (addressed := (self.manner if is_quoting else self.addressed).match(behind)):
            who, ends = text[start : verb.start()].strip(), verb.end() + len(addressed[0].rstrip(" ,.;"))
        else:
            return None
        content = _unquoted(text, trimmed(text, span.start, near + len(before.rstrip(","))))
        if content is None:
            return None
        name = self._speaker(text, who, begins, verb)
        if name is None:
            return None
        told = text[verb.start() : ends] if begins != verb.start() else verb[0]
        goes_on = self.goes_on.match(text, ends, span.end) if before[-1] == "," else None
        if goes_on is not None:
            whole = trimmed(text, span.start, self._clause_end(text, goes_on.end(), span.end)) or content
            aside = Span(near + len(before) - 1, goes_on.end())
            statement = f"{name or who} {told}: {_without(text, whole, aside)}"
            return Attribution(name, verb[0], whole, (whole,), capitalised(statement), aside)
        is_quoted = content.start > 0 and text[content.start - 1] in _OPENS
        words = f"“{content.of(text)}”" if is_quoted else content.of(text)
        statement = f"{name or who} {told}: {words}"
        return Attribution(name, verb[0], Span(span.start, ends), (content,), capitalised(statement))

    def _straight(self, text: str, span: Span, verb: re.Match[str], start: int | None) -> Attribution | None:
        """Who said it, from `start` on, then what: she said that …"""
        if start is None:
            return None
        who = text[start : verb.start()].strip()
        name = self._speaker(text, who, start, verb) if self.verbs.takes_words(text, verb, span.end) else None
        if name is None:
            return None
        if verb[0] in self.verbs.reproach:
            end = self._clause_end(text, verb.end(), span.end)
            contents = self._accused(text, verb, end)
        else:
            contents = self._contents(text, verb, span.end)
            end = contents[-1].end if contents else self._clause_end(text, verb.end(), span.end)
        said = trimmed(text, start, end) or Span(start, verb.end())
        words = _plain(text, said)
        if verb[0] in self.verbs.reproach - self.verbs.accusing and contents and contents[0].start > verb.end():
            words = self.leads_in.sub("", _plain(text, Span(start, contents[0].start))) or words
        pronoun = self.pronoun.match(words)
        if pronoun is not None and name:
            words = name + words[pronoun.end() :]
        when = self.before_speaker.fullmatch(text, span.start, start)
        if when is not None:
            words = f"{when['when']}, {words}"
        return Attribution(name, verb[0], said, contents, capitalised(words))

    def _accused(self, text: str, verb: re.Match[str], end: int) -> tuple[Span, ...]:
        """What is dismissed, where that is a saying itself; what somebody is accused of."""
        if verb.end() >= end:
            return ()
        that = self.statement_that.match(text, verb.end(), end)
        if that is not None:
            found = trimmed(text, that.end(), end)
            return (found,) if found is not None else ()
        inner = self.found(text, Span(verb.end(), end)) if verb[0] not in self.verbs.naming else None
        if inner is not None:
            return (inner.said,)
        of = trimmed(text, verb.end(), end) if verb[0] in self.verbs.accusing else None
        return (of,) if of is not None else ()

    def _contents(self, text: str, verb: re.Match[str], end: int) -> tuple[Span, ...]:
        begin = self.verbs.content_start(text, verb, end)
        end = self._clause_end(text, begin, end)
        cuts = [begin]
        for more in self.more.finditer(text, begin, end):
            cuts += more.span()
        cuts.append(end)
        pieces = [trimmed(text, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
        return tuple(piece for piece in pieces if piece is not None and " " in piece.of(text))

    def _clause_end(self, text: str, at: int, end: int) -> int:
        cuts = (one.start() for one in self.ends.finditer(text, at, end))
        return next((cut for cut in cuts if not is_quoted(text, cut, at)), end)

    def _speaker_start(self, text: str, span: Span, verb: int) -> int | None:
        """Where the words for the speaker begin before the verb at `verb`; None if there are none."""
        begin = max(span.start, verb - REACH)
        start = last = begin
        for boundary in self.boundary.finditer(text, begin, verb):
            start, last = boundary.end(), boundary.start()
        if self.relative.fullmatch(f" {text[last:start]}"):
            antecedent = self._antecedent_start(text, span, last)
            if antecedent is not None:
                return antecedent
        for joint in self.speakers.joint.finditer(text, start, verb):
            joined = re.search(r"[\w’-]+$", text[max(start, joint.start() - _LONG_WORD) : joint.start()])
            if joined is None or not (joined[0][0].isupper() or self.speakers.nouns.can_speak(joined[0])):
                start = last = joint.end()
        if start == begin > span.start:
            return None
        if text[start:verb].strip():
            return self._without_time(text, start, verb)
        aside = re.search(r"(?P<who>[A-Z][\w’' -]*), [^,“”]+$", text[begin:last])
        if aside is None or text[last : last + 1] != ",":
            return None
        return self._without_time(text, begin + aside.start("who"), verb)

    def _antecedent_start(self, text: str, span: Span, who: int) -> int | None:
        """Where the words begin that “who” at `who` stands for, if they begin the sentence or the clause."""
        near = text[max(span.start, who - _LONG_WORD) : who]
        start = self._speaker_start(text, span, who - len(near) + len(near.rstrip(" ,")))
        if start is None:
            return None
        words = text[start:who].strip(" ,")
        is_plain = len(words.split()) <= _MOST_WORDS and self.speakers.names_somebody(text, words, start, True)
        return start if is_plain else None

    def _without_time(self, text: str, start: int, verb: int) -> int:
        start, _end = stripped(text, start, verb)
        beforehand = self.beforehand.match(text, start, verb) or self.placed_before.match(text, start, verb)
        return beforehand.end() if beforehand is not None else start

    def _without_adverbs(self, words: str) -> str:
        if (comma := _COMMA.search(words, 1)) is not None:
            words = words[: comma.start()]
        while found := self.before_verb.search(words):
            words = words[: found.start()]
        return words

    def _speaker(self, text: str, who: str, at: int, verb: re.Match[str]) -> str | None:
        """Who speaks, as far as the text tells: "" where it stands for somebody unnamed, None where nobody speaks."""
        who = self._without_adverbs(self.relative.split(who, maxsplit=1)[0])
        if self.pronoun.fullmatch(who) or self.speakers.is_vague(who):
            return self.name(text, Span(at, at + len(who)))
        is_doubtful, is_noun_too = verb[0] in self.verbs.doubtful, self.verbs.may_be_noun(text, verb)
        if self.by_nobody.match(who) or not self.speakers.names_somebody(text, who, at, is_doubtful, is_noun_too):
            return None
        is_rest_of_list = self.joins_last.search(who) and self.listed.search(text[max(0, at - _LONG_WORD) : at])
        return "" if is_rest_of_list else self.speakers.plain_name(who)


def _unquoted(text: str, span: Span | None) -> Span | None:
    """The words inside, where quotation marks stand around all of them."""
    if span is None:
        return None
    words = span.of(text)
    if words[0] in _OPENS and words[-1] in _CLOSES and not any(character in words[1:-1] for character in _OPENS):
        return trimmed(text, span.start + 1, span.end - 1)
    return span


def _without(text: str, span: Span, aside: Span) -> str:
    return f"{text[span.start : aside.start].strip()} {text[aside.end : span.end].strip()}"


def _plain(text: str, span: Span) -> str:
    return re.sub(r"\s+", " ", span.of(text)).strip().rstrip(",;:")
