"""Splits an attribution into who said it and what was said, and tells what of a claim its statement leaves out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck.domain.records.claim import Claim, Relation
from factcheck.domain.rules.languages import language_of, sayings_of
from factcheck.domain.rules.quotations import quotations
from factcheck.domain.text.canonical import capitalised, one_line, splits_grapheme, trimmed, without_first
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

if TYPE_CHECKING:
    from factcheck.domain.rules.attribution import Attributions
    from factcheck.domain.rules.clauses import Clauses
    from factcheck.domain.rules.language import Language
    from factcheck.domain.rules.sayings import Saying, Sayings

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_FIGURE = re.compile(r"(?P<thousands>\d{1,3}(?:[.,’'\s]\d{3})+(?![.,]?\d))|\d+(?:[.,]\d+)*")
_REMEMBERED = 1024
"""How many answers are kept, since rows of a list ask again each time they are painted."""


def omitted_words(claim: Claim) -> tuple[str, ...]:
    """The stretches of its words that neither the statement of a claim nor a claim beneath it has, in their order.

    Of a statement that is withheld nobody can tell.
    """
    if claim.restated is None or "restated" in claim.withheld:
        return ()
    told = f"{claim.speaker} {claim.verb}"
    return omitted(claim.claimed_words, claim.restated, told, claim.taken_up, claim.language)


def other_figures(claim: Claim) -> tuple[list[str], list[str]] | None:
    """The figures that only its words have, and those that only its statement has; None where either has no such.

    Of a statement that is withheld nobody can tell.
    """
    if claim.restated is None or "restated" in claim.withheld:
        return None
    words, statement = map(_figures, (claim.claimed_words, claim.restated))
    ours, theirs = [one for one in words if one not in statement], [one for one in statement if one not in words]
    return (ours, theirs) if ours and theirs else None


def _figures(text: str) -> list[str]:
    """The figures in a text, thousands without what stands between them."""
    return [re.sub(r"\D", "", one[0]) if one["thousands"] else one[0] for one in _FIGURE.finditer(text)]


@lru_cache(maxsize=_REMEMBERED)
def omitted(
    words: str, statement: str, told: str = "", taken_up: tuple[str, ...] = (), language: str = ""
) -> tuple[str, ...]:
    """The stretches of `words` that a statement made of them leaves out; it may have those that are `told` besides.

    What is `taken_up` elsewhere is not left out. None where it says it in words of its own: what it covers only a
    person can tell. Small words of the language alone are nothing, and neither are asides; of one that the rules do not
    know nothing is told.
    """
    rules = language_of(language)
    if rules.small_words is None:
        return ()
    ours, theirs = _words(words, rules), _words(statement, rules)
    if not set(theirs) <= {*ours, *_words(told, rules)}:
        return ()
    if set(theirs) - set(ours):
        past = {rules.denials.past_form(word): word for word in ours}
        theirs = [word if word in ours else past.get(word, word) for word in theirs]
    is_said = list(_said(ours, theirs))
    for other in taken_up:
        left = [at for at, is_there in enumerate(is_said) if not is_there]
        for at, is_there in zip(left, _said([ours[at] for at in left], _words(other, rules)), strict=True):
            is_said[at] = is_there
    stretches = groupby(zip(_content_words(words, rules), is_said, strict=True), key=itemgetter(1))
    left_out = [[found for found, _ in some] for is_there, some in stretches if not is_there]
    return tuple(words[some[0].start() : some[-1].end()] for some in left_out)


def _words(text: str, rules: "Language") -> list[str]:
    return [found[0].casefold() for found in _content_words(text, rules)]


def _content_words(text: str, rules: "Language") -> list[re.Match[str]]:
    small, asides = rules.small_words or NEVER, [one.span() for one in rules.clauses.asides.finditer(text)]
    words = (one for one in _WORD.finditer(text) if small.fullmatch(one[0]) is None)
    return [one for one in words if not any(start <= one.start() < end for start, end in asides)]


def _said(ours: list[str], theirs: list[str]) -> Iterator[bool]:
    """For each word whether the statement has it, as often as it has it, in its order first."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    matched = {at for block in blocks for at in range(block.a, block.a + block.size)}
    rest = Counter(theirs) - Counter(ours[at] for at in matched)
    for at, word in enumerate(ours):
        is_said = at in matched or rest[word] > 0
        rest[word] -= at not in matched
        yield is_said


_MARKS = re.compile('["“”„«»]')
_AROUND = ' .,"“”„«»'
_APOSTROPHES = re.compile("['‘‚]")
_BETWEEN = '["“”„«»]?\\s+["“”„«»]?'


@dataclass(frozen=True, slots=True)
class Content:
    """What was said, as a sentence, and the words it stands in; with a speaker and verb it tells of a saying itself."""

    statement: str
    span: Span
    speaker: str = ""
    verb: str = ""


class Surety(StrEnum):
    """How surely a claim tells who says what, and whether it may as well be divided."""

    SURE = "sure"
    """A verb tells it."""
    LIKELY = "likely"
    """Something else tells it: the claim may be divided, too."""
    DOUBTFUL = "doubtful"
    """Nothing tells it, or what was said makes no sentence: the claim is divided rather, if there is a way to."""


@dataclass(frozen=True, slots=True)
class Split:
    """Who said it as a sentence with its speaker and verb, and the contents.

    `divides`: nobody says it; the contents are claims beside each other, the first of which is the one that is split.
    `surety` is that of who says what, by rule.
    """

    said: str
    speaker: str
    verb: str
    contents: tuple[Content, ...]
    divides: bool = False
    surety: Surety = Surety.SURE


def split_of(text: str, claim: Claim, attributions: "Attributions", chosen: Span | None = None) -> Split:
    """How a claim may be taken apart by rule; `chosen` are words that a person selected as the content.

    Where nobody is said to say anything what was said is left empty, to be written by hand; what a sentence of the rule
    would leave out without a word stays in it. Thoughts and wishes are taken apart where no saying is sure.
    """
    span = chosen if not claim.passages else claim.main.span
    if span is None:
        return Split(claim.statement, claim.speaker, claim.verb, ())
    found = attributions.found(text, span)
    if found is None:
        return _likely_split(text, span, claim, attributions, chosen)
    contents = _contents(text, (chosen,) if chosen is not None else found.contents, span, attributions)
    told = " ".join((found.statement, *(one.span.of(text) for one in contents)))
    is_whole = not omitted(claim.claimed_words, told, f"{found.speaker} {found.verb}", language=claim.language)
    said = found.statement if claim.restated is None and is_whole else claim.statement
    return Split(said, claim.speaker or found.speaker, claim.verb or found.verb, contents)


def _likely_split(text: str, span: Span, claim: Claim, attributions: "Attributions", chosen: Span | None) -> Split:
    """How a claim may be taken apart where no saying in it is sure: what somebody thinks, wants or rejects."""
    sayings = sayings_of(claim.language)
    is_own = chosen is None and claim.parent_id is None and claim.restated is None
    told = sayings.of_quotation(text, span) if is_own and _MARKS.match(text, span.start) else None
    if told is not None and told.source is not None:
        return _quotation_split(text, span, claim, attributions, told)
    whole = span.of(text).strip(_AROUND)
    every = (one for one in sayings.every(text, span) if not attributions.is_nobody(text, span.start, one.source))
    found = [one for one in every if one.cue or one.span.of(text).strip(_AROUND) != whole]
    likely = next((one for one in found if one.contents), found[0] if found else None)
    likely = sayings.with_both_verbs(text, likely) if likely is not None else None
    spans = (chosen,) if chosen is not None else sayings.to_write(text, likely) if likely is not None else ()
    contents = _contents(text, spans, span, attributions)
    if likely is None or likely.cue is None:
        surety = Surety.LIKELY if likely is not None and likely.in_sentences else Surety.DOUBTFUL
        return Split(claim.statement, claim.speaker, claim.verb, contents, surety=surety)
    if len(spans) > 1 and text[spans[0].start].isalnum():  # one sentence, which goes on behind the cue
        contents = (content_of(_sentence(" ".join(one.of(text) for one in spans)), likely.span, attributions),)
    speaker, verb = attributions.name(text, likely.source), likely.cue.of(text) if likely.by_verb else ""
    surety = _surety(likely, any(quotations(text, span)))
    return Split(claim.statement, claim.speaker or speaker, claim.verb or verb, contents, surety=surety)


def _quotation_split(text: str, span: Span, claim: Claim, attributions: "Attributions", told: "Saying") -> Split:
    """How a claim that is a quotation is taken apart: whoever is `told` beside it to say it, and all of it."""
    verb = told.cue.of(text) if told.cue is not None and told.by_verb else ""
    speaker = quoted_speaker(text, claim, attributions)
    contents = (content_of(capitalised(span.of(text).strip(_AROUND)), span, attributions),)
    return Split(claim.statement, claim.speaker or speaker, claim.verb or verb, contents, surety=Surety.LIKELY)


def _surety(saying: "Saying", is_quoted: bool) -> Surety:
    if not (saying.contents and saying.in_sentences):
        return Surety.LIKELY if is_quoted and saying.source is not None else Surety.DOUBTFUL
    return Surety.SURE if saying.by_verb else Surety.LIKELY


def _contents(text: str, spans: Iterable[Span], otherwise: Span, attributions: "Attributions") -> tuple[Content, ...]:
    """What was said at `spans`; where there are none, nothing on the words at `otherwise`."""
    contents = tuple(content_of(attributions.content_statement(text, one), one, attributions) for one in spans)
    return contents or (content_of("", otherwise, attributions),)


def further_split(
    text: str, claim: Claim, attributions: "Attributions", there: Sequence[Claim] = (), chosen: Span | None = None
) -> Split:
    """One more content for a claim that is split already, whose contents are `there`.

    It is what a person selected, else one for each of several speakers, so that each has evidence of its own, else to
    be written by hand. A saying is nothing that is denied, so none is beneath a denial.
    """
    whole = claim.main.span
    contents: tuple[Content, ...] = ()
    if chosen is not None:
        contents = (content_of(attributions.content_statement(text, chosen), chosen, attributions),)
    elif there and language_of(claim.language).denials.relation(claim.verb) is Relation.CONTENT:
        contents = _each_saying(text, sayings_of(claim.language), _named(text, claim)[:1], there, attributions)
    return Split(claim.statement, claim.speaker, claim.verb, contents or (content_of("", whole, attributions),))


def saying_beside(text: str, claim: Claim, there: Sequence[Claim]) -> tuple[Content, ...]:
    """The saying that a claim keeps, which was split into what is there, and the others of its words.

    Nothing where there is no other saying, or what is there stands in all of them.
    """
    taken = [one.span for content in there for one in content.passages]
    own, others = list[Span](), list[Span]()
    for one in _named(text, claim):
        (own if any(span.overlaps(one.span) for span in taken) else others).append(one.span)
    if not own or not others:
        return ()
    kept = Content(own[0].of(text) if claim.restated is None else claim.statement, own[0])
    return kept, *(Content(_sentence(one.of(text)), one) for one in others)


def _named(text: str, claim: Claim) -> list["Saying"]:
    """The sayings of the words of a claim of which a verb tells who says what."""
    every = sayings_of(claim.language).every(text, claim.main.span)
    return [one for one in every if one.source and one.by_verb and one.contents]


def _each_saying(
    text: str, sayings: "Sayings", named: Iterable["Saying"], there: Sequence[Claim], attributions: "Attributions"
) -> tuple[Content, ...]:
    """Sayings told of each of their speakers alone; nothing where there is one, or one is there already."""
    contents = list[Content]()
    for source, span in ((one.source, one.span) for one in named if one.source is not None):
        before, behind = text[span.start : source.start], text[source.end : span.end]
        each = sayings.each(source.of(text))
        contents += [content_of(_sentence(before + one + behind), span, attributions) for one in each]
    is_there = not {one.statement for one in contents}.isdisjoint(one.statement for one in there)
    return tuple(contents) if len(contents) > 1 and not is_there else ()


def is_of_one_speaker(content: Content, split: Split, claim: Claim) -> bool:
    """Whether a content of a claim says that one of its several speakers said so: no content that they said."""
    speakers = sayings_of(claim.language).each(split.speaker) if content.speaker else ()
    return content.speaker.casefold() in map(str.casefold, speakers)


def _sentence(words: str) -> str:
    return capitalised(one_line(words).rstrip(",;"))


def quoted_speaker(text: str, claim: Claim, attributions: "Attributions") -> str:
    """Whose words a claim quotes, where nobody is recorded to say them: the name, else the words that stand for it."""
    if claim.parent_id is not None or claim.speaker or not claim.passages:
        return ""
    told = sayings_of(claim.language).of_quotation(text, claim.main.span)
    if told is None or told.source is None:
        return ""
    return attributions.name(text, told.source) or told.source.of(text)


def division_of(
    text: str, claim: Claim, clauses: "Clauses", attributions: "Attributions", chosen: Span | None = None
) -> tuple[Content, ...]:
    """The claims that one may be divided into, the one that it stays first; that one alone where there are no others.

    These are the clauses of its main passage, or `chosen` words and the longer rest of the passage that they stand in.
    """
    within = next((one.span for one in claim.passages if chosen is not None and one.span.covers(chosen)), None)
    if chosen is None or within is None:
        found = _outside_quotations(text, claim.main.span, clauses.of(text, claim.main.span))
        spans = [without_first(text, one, clauses.conjunctions) for one in found]
    else:
        rests = [trimmed(text, within.start, chosen.start), trimmed(text, chosen.end, within.end)]
        spans = [max(filter(None, rests), key=len, default=chosen), chosen]
    keeps, *others = dict.fromkeys(spans)
    kept = Content(keeps.of(text) if claim.restated is None else claim.statement, keeps)
    return (kept, *(Content(attributions.content_statement(text, one), one) for one in others))


def _outside_quotations(text: str, within: Span, clauses: list[Span]) -> list[Span]:
    """The clauses of the words at `within` without cuts inside quotation marks, where there are others."""
    quoted = list(quotations(text, within))
    whole = list[Span]()
    for one in clauses:
        around = next((quotation for quotation in quoted if quotation.start < one.start < quotation.end), None)
        if around is None or not whole:
            whole.append(one)
        else:
            is_its_end = not any(map(str.isalnum, text[one.end : around.end]))
            whole[-1] = Span(whole[-1].start, around.end if is_its_end else one.end)
    return whole if len(whole) > 1 else clauses


def standing_where_said(text: str, passages: Iterable[Span], content: Content) -> Content:
    """A part of a claim on the words that it says, where these stand in a passage of the claim; else where it stood."""
    for passage in passages:
        found = content_span(text, passage, content.statement)
        if found != passage:
            return replace(content, span=found)
    return content


def content_of(statement: str, span: Span, attributions: "Attributions") -> Content:
    """A content with the speaker and the verb that its statement begins with, where it tells of a saying itself."""
    found = attributions.found(statement, Span(0, len(statement))) if statement else None
    if found is None or found.said.start > 0:
        return Content(statement, span)
    return Content(statement, span, found.speaker, found.verb)


def narrowed(text: str, passages: Sequence[Span], content: Content, attributions: "Attributions") -> Content:
    """The content on just the words that it says.

    Where these stand in none of the passages it stays where the rule found words like them, else it has the passage.
    """
    if content.statement == attributions.content_statement(text, content.span):
        return content
    found, around = standing_where_said(text, passages, content), [one for one in passages if one.covers(content.span)]
    if found is not content or not around or _is_like(content.span.of(text), content.statement):
        return found
    return replace(content, span=around[-1])


def content_span(text: str, within: Span, statement: str) -> Span:
    """The words inside `within` that a content typed as `statement` stands for.

    They are the same but for the case of the first letter, a last full stop, quotation marks and blanks. All of
    `within` where they do not stand there, or more than once.
    """
    words = _MARKS.sub(" ", _APOSTROPHES.sub("’", statement)).strip(" .\n").split()
    if not words:
        return within
    first = f"(?:{re.escape(words[0][0])}|{re.escape(words[0][0].swapcase())}){re.escape(words[0][1:])}"
    pattern = _BETWEEN.join((first, *map(re.escape, words[1:])))
    passage = _APOSTROPHES.sub("’", within.of(text))
    spans = [Span(within.start + one.start(), within.start + one.end()) for one in re.finditer(pattern, passage)]
    whole = [one for one in spans if _is_whole(text, one)]
    return whole[0] if len(whole) == 1 else within


def _is_whole(text: str, span: Span) -> bool:
    """Whether no word, and no character of several code points, goes on beyond the edges of `span`."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return not (before.isalnum() or after.isalnum() or splits_grapheme(text, span))


def _is_like(words: str, statement: str) -> bool:
    """Whether at least half of the words of a statement stand in `words`."""
    said = statement.casefold().split()
    known = frozenset(words.casefold().split())
    return sum(one.strip(".,") in known for one in said) * 2 >= len(said)
