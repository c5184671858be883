"""Who said what: reads an English sentence for its speaker, its verb of saying and the words that were said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.domain.rules.en.speakers import named_before, plain_name
from factcheck.domain.text.canonical import capitalised, trimmed
from factcheck.domain.text.span import Span

_CLAUSE = (
    "said says say claimed claims claim announced announces announce argued argues argue alleged alleges allege "
    "added adds insisted insists insist stated states declared declares acknowledged acknowledges admitted admits "
    "conceded concedes asserted asserts replied contends contended complained hinted boasted denied denies deny "
    "believes believe"
)
_TELLING = "told tells tell warned warns warn assured assures informed reminded"
_THAT = (
    "maintained maintains predicted predicts explained explains noted notes suggested suggests reported confirmed "
    "confirms stressed repeated reiterated promised pledged estimated estimates estimate wrote writes testified "
    "responded believed"
)
_OBJECT = (
    "dismissed dismisses rejected rejects slammed criticised criticized condemned welcomed called calls described "
    "describes accused accuses accuse blamed blames praised rebuked refuted"
)
_TELLING_VERBS, _THAT_VERBS, _OBJECT_VERBS = (frozenset(one.split()) for one in (_TELLING, _THAT, _OBJECT))
_VERB = re.compile(rf"\b(?:{'|'.join((*_CLAUSE.split(), *_TELLING_VERBS, *_THAT_VERBS, *_OBJECT_VERBS))})\b")
_NOT_A_VERB = re.compile(
    r"\b(?:the|a|an|his|her|its|their|our|my|these|those|this|such|no|any|all|of|by|to|is|are|was|were|be|been|being"
    r"|not|never)(?:\s+\w+ly)?\s+$|’s\s+$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"[,;:—–()“”\"„«»]|(?<=\s)[-](?=\s)"
    r"|\b(?:after|before|while|whilst|although|though|because|since|when|where|which|that|who|whom|whose|but|if|unless"
    r"|until|as|so|yet|however|whereas)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|or)\s")
_BEFORE_VERB = re.compile(
    r"\s+(?:has|have|had|also|later|then|earlier|still|again|always|\w+ly|would|will|could|may|might)$"
)
_TIME = (
    r"(?:late |early )?(?:on \w+day|on \d+ \w+|yesterday|today|last \w+|this \w+|earlier|later|in an? \w+"
    r"|at an? [\w ]+)"
)
_LISTENER = (
    r"(?:(?:the )?(?:reporters|journalists|lawmakers|parliament|police|officials|senators|investigators|viewers|fans)"
    r"|him|her|us|them|me|the [A-Z]{2,}\w*|the \w+(?= that\b)|(?:[A-Z]\w+ ){1,3})"
)
_WHERE = r"(?:on|in|at|during|last|this|earlier|late|early|yesterday|today|to|via|by|after)\b[^,.;:“”]{0,60}?"
_AFTER_TELLING = re.compile(rf"\s*{_LISTENER}\s*")
_AFTER_VERB = re.compile(
    rf"\s*(?:to {_LISTENER}\s*)?(?:(?:{_WHERE})?\bthat\s+|(?:{_TIME}\b)?(?:\s*,\s*|\s*:\s*|\s+)(?:how\s+)?)?"
)
_HAS_THAT = re.compile(rf"\s*(?:to {_LISTENER}\s*)?(?:{_WHERE})?\bthat\s|[,:]?\s*[“\"„«]")
_MORE = re.compile(r",?\s+and\s+that\s+")
_ENDS = re.compile(
    r",\s+(?:but|without|although|though|while|whereas|adding|despite|as well as|according to)\b|;|[.!?]\s+(?=[A-Z“])"
)
_LISTENED_ONLY = re.compile(rf"\s*(?:{_LISTENER})?\s*(?:{_TIME})?\s*(?:[,.;]|$)")
_ACCORDING_FIRST = re.compile(r"\s*[Aa]ccording to (?P<who>[^,]+),\s+")
_ACCORDING_LAST = re.compile(r",?\s+according to (?P<who>[^,.;]+)")
_PRONOUN = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
_STATEMENT_THAT = re.compile(
    r"\s+(?:(?:the|a|an|any|these|those)\s+)?(?:statement|claim|allegation|report|suggestion|accusation|assertion|charge"
    r"|rumour|remark)s?(?:\s+(?:by|from|of)\s[^,;“”]{1,60}?)?\s+that\s+"
)
_NAMING = frozenset({"called", "calls", "described", "describes", "praised", "welcomed"})
_LEADS_IN = re.compile(r",?\s*(?:\b(?:in|of|by|from|with)\s+)?\b(?:which|that|where|when|who|because|as|after)$|\s+of$")
_GOES_ON = re.compile(
    r",\s+(?!(?:without|adding|who|which|whose|but|and|or|though|although|while|when|after|before|as|citing|referring"
    r"|according|on|in|at|during|with|because|if)\b)(?=\w)"
)
_BEFOREHAND = re.compile(rf"(?:{_TIME}|meanwhile|then)\s+(?=[A-Z])", re.IGNORECASE)
_NO_SPEAKERS = frozenset(
    {
        "nothing",
        "nobody",
        "none",
        "it",
        "this",
        "such",
        "with",
        "in",
        "at",
        "by",
        "and",
        "or",
        "for",
        "of",
        "to",
        "there",
        "also",
    }
)
_OPENS, _CLOSES = "“„«", "”“»"


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


def attribution_in(text: str, span: Span) -> Attribution | None:
    """The outermost attribution in the words at `span`, None where nobody is said to say anything."""
    according = _according(text, span)
    if according is not None:
        return according
    found = list(_verbs(text, span))
    outside = [one for one in found if not _is_quoted(text, span, one.start())]
    for verb in outside or found:
        attribution = _turned(text, span, verb) or _straight(text, span, verb)
        if attribution is not None:
            return attribution
    return None


def content_statement(text: str, content: Span) -> str:
    """What was said as a sentence of its own: with a capital, and the name where it begins with “he claimed”."""
    inner = attribution_in(text, content)
    if inner is not None and inner.aside is not None and inner.contents == (content,):
        return capitalised(_without(text, content, inner.aside))
    if inner is not None and inner.said.start == content.start:
        return inner.statement
    return capitalised(_plain(text, content))


def _according(text: str, span: Span) -> Attribution | None:
    first = _ACCORDING_FIRST.match(text, span.start, span.end)
    last = None if first else _ACCORDING_LAST.search(text, span.start, span.end)
    found = first or last
    if found is None or _is_quoted(text, span, found.start()):
        return None
    content = trimmed(text, first.end(), span.end) if first else trimmed(text, span.start, found.start())
    if content is None:
        return None
    said = Span(span.start, max(content.end, found.end("who")))
    return Attribution(plain_name(found["who"]), "according to", said, (content,), capitalised(_plain(text, said)))


def _verbs(text: str, span: Span) -> Iterator[re.Match[str]]:
    for verb in _VERB.finditer(text, span.start, span.end):
        if verb[0] in _THAT_VERBS and not _says_that(text, verb, span):
            continue
        if not _NOT_A_VERB.search(text[max(span.start, verb.start() - 40) : verb.start()]):
            yield verb


def _says_that(text: str, verb: re.Match[str], span: Span) -> bool:
    """Whether words that were said stand beside a verb that has other meanings too."""
    before = text[span.start : verb.start()]
    return _HAS_THAT.match(text, verb.end(), span.end) is not None or any(sign in before for sign in _CLOSES)


def _turned(text: str, span: Span, verb: re.Match[str]) -> Attribution | None:
    """The words first, then who said them: “…,” she told reporters."""
    behind = text[verb.end() : span.end]
    start = _speaker_start(text, span, verb.start())
    turned = re.match(r"\s+(?P<who>(?:the\s)?(?:\w+\s+){0,4}?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)\s*(?:[,.;]|$)", behind)
    if start is not None and _LISTENED_ONLY.match(behind):
        who, begins = text[start : verb.start()].strip(), start
        ends = verb.end() + _end_of(_LISTENED_ONLY, behind)
    elif start is None and turned is not None:
        who, begins, ends = turned["who"], verb.start(), verb.end() + turned.end("who")
    else:
        return None
    before = text[span.start : begins].rstrip()
    if not before or before[-1] not in f',{_CLOSES}"?!':
        return None
    content = _unquoted(text, trimmed(text, span.start, span.start + len(before.rstrip(","))))
    if content is None:
        return None
    name = _name(text, who, begins)
    told = text[verb.start() : ends] if begins != verb.start() else verb[0]
    goes_on = _GOES_ON.match(text, ends, span.end) if before[-1] == "," else None
    if goes_on is not None:
        whole = trimmed(text, span.start, _clause_end(text, goes_on.end(), span.end)) or content
        aside = Span(span.start + len(before) - 1, goes_on.end())
        statement = f"{name} {told}: {_without(text, whole, aside)}"
        return Attribution(name, verb[0], whole, (whole,), capitalised(statement), aside)
    is_quoted = content.start > 0 and text[content.start - 1] in _OPENS
    statement = f"{name} {told}: “{content.of(text)}”" if is_quoted else f"{name} {told}: {content.of(text)}"
    return Attribution(name, verb[0], Span(span.start, ends), (content,), capitalised(statement))


def _straight(text: str, span: Span, verb: re.Match[str]) -> Attribution | None:
    """Who said it, then what: she said that …"""
    start = _speaker_start(text, span, verb.start())
    if start is None:
        return None
    who = _without_adverbs(text[start : verb.start()].strip())
    if not re.search(r"\w", who) or who.split()[0].lower() in _NO_SPEAKERS:
        return None
    if verb[0] in _OBJECT_VERBS:
        end = _clause_end(text, verb.end(), span.end)
        contents = _accused(text, verb, end)
    else:
        contents = _contents(text, verb, span.end)
        end = contents[-1].end if contents else _clause_end(text, verb.end(), span.end)
    said = trimmed(text, start, end) or Span(start, verb.end())
    name = _name(text, who, start)
    words = _plain(text, said)
    if verb[0] in _OBJECT_VERBS and contents and contents[0].start > verb.end():
        words = _LEADS_IN.sub("", _plain(text, Span(start, contents[0].start))) or words
    pronoun = _PRONOUN.match(words)
    if pronoun is not None and name.lower() != who.lower():
        words = name + words[pronoun.end() :]
    return Attribution(name, verb[0], said, contents, capitalised(words))


def _accused(text: str, verb: re.Match[str], end: int) -> tuple[Span, ...]:
    """What is dismissed, where that is a saying itself; what somebody is accused of."""
    if verb.end() >= end:
        return ()
    that = _STATEMENT_THAT.match(text, verb.end(), end)
    if that is not None:
        found = trimmed(text, that.end(), end)
        return (found,) if found is not None else ()
    inner = attribution_in(text, Span(verb.end(), end)) if verb[0] not in _NAMING else None
    if inner is not None:
        return (inner.said,)
    of = trimmed(text, verb.end(), end) if verb[0].startswith("accus") else None
    return (of,) if of is not None else ()


def _contents(text: str, verb: re.Match[str], end: int) -> tuple[Span, ...]:
    begin = verb.end()
    if verb[0] in _TELLING_VERBS and (listener := _AFTER_TELLING.match(text, begin, end)):
        begin = listener.end()
    lead = _AFTER_VERB.match(text, begin, end)
    begin = lead.end() if lead is not None else begin
    end = _clause_end(text, begin, end)
    cuts = [begin]
    for more in _MORE.finditer(text, begin, end):
        cuts += more.span()
    cuts.append(end)
    pieces = [trimmed(text, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
    return tuple(piece for piece in pieces if piece is not None and " " in piece.of(text))


def _clause_end(text: str, at: int, end: int) -> int:
    for cut in _ENDS.finditer(text, at, end):
        if not _is_quoted(text, Span(at, end), cut.start()):
            return cut.start()
    return end


def _speaker_start(text: str, span: Span, verb: int) -> int | None:
    """Where the words for the speaker begin before the verb at `verb`; None if there are none."""
    start, last = span.start, span.start
    for boundary in _BOUNDARY.finditer(text, span.start, verb):
        start, last = boundary.end(), boundary.start()
    for joint in _AND.finditer(text, start, verb):
        if not re.search(r"[A-Z]\w*$", text[start : joint.start()]):
            start = last = joint.end()
    if text[start:verb].strip():
        start += len(text[start:verb]) - len(text[start:verb].lstrip())
        beforehand = _BEFOREHAND.match(text, start, verb)
        return beforehand.end() if beforehand is not None else start
    aside = re.search(r"(?P<who>[A-Z][\w’ -]*), [^,“”]+$", text[span.start : max(span.start, last)])
    return span.start + aside.start("who") if aside is not None and text[last : last + 1] == "," else None


def _without_adverbs(words: str) -> str:
    if re.match(r"[^,]+,", words):
        words = words[: words.index(",")]
    while found := _BEFORE_VERB.search(words):
        words = words[: found.start()]
    return words


def _name(text: str, who: str, at: int) -> str:
    who = _without_adverbs(who)
    if _PRONOUN.fullmatch(who):
        return named_before(text, at) or who
    return plain_name(who)


def _is_quoted(text: str, span: Span, at: int) -> bool:
    before = text[span.start : at]
    opened = max(before.rfind(sign) for sign in "“„«")
    return opened > max(before.rfind(sign) for sign in "”»") or before.count('"') % 2 == 1


def _unquoted(text: str, span: Span | None) -> Span | None:
    """The words inside, where quotation marks stand around all of them."""
    if span is None:
        return None
    words = span.of(text)
    if words[0] in _OPENS and words[-1] in _CLOSES and not any(sign in words[1:-1] for sign in _OPENS):
        return trimmed(text, span.start + 1, span.end - 1)
    return span


def _without(text: str, span: Span, aside: Span) -> str:
    """The words at `span` without those at `aside`."""
    return f"{text[span.start : aside.start].strip()} {text[aside.end : span.end].strip()}"


def _plain(text: str, span: Span) -> str:
    return re.sub(r"\s+", " ", span.of(text)).strip().rstrip(",;:")


def _end_of(pattern: re.Pattern[str], words: str) -> int:
    found = pattern.match(words)
    return len(found[0].rstrip(" ,.;")) if found is not None else 0
