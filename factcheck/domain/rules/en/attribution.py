"""Who said what: reads an English sentence for its speaker, its verb of saying and the words that were said."""

import re
from dataclasses import dataclass

from factcheck.domain.rules.en.nouns import AFTER_NO_TITLE, TITLE, can_speak
from factcheck.domain.rules.en.speakers import is_vague, named_before, names_somebody, plain_name
from factcheck.domain.rules.en.verbs import (
    ACCORDING_TO,
    ADDRESSED,
    DOUBTFUL,
    REACH,
    REPROACH,
    TIME,
    content_start,
    may_be_noun,
    takes_words,
    verbs_in,
)
from factcheck.domain.text.canonical import capitalised, trimmed
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

_BOUNDARY = pattern(
    rf"[,;:—–()“”\"„«»]|(?<=\s)[-](?=\s)|(?<!\b[A-Z]){AFTER_NO_TITLE}[.!?]\s"
    r"|\b(?:after|before|while|whilst|although|though|because|since|when|where|which|that|who|whom|whose|but|if|unless"
    r"|until|as|so|yet|however|whereas)\b",
    re.IGNORECASE,
)
_AND = pattern(r"\s(?:and|or)\s")
_BEFORE_VERB = pattern(
    r"\s+(?:has|have|had|also|later|then|earlier|still|again|always|once|first|only|just|now|would|yesterday|today"
    r"|on [A-Z]\w+day|on \d+ \w+|(?!famil|assemb|al|supp)[a-z]+ly)$"
)
_MORE = pattern(r",?\s+and\s+that\s+")
_ENDS = pattern(
    r",\s+(?:but|without|although|though|while|whereas|adding|despite|as well as|according to)\b|;|[.!?]\s+(?=[A-Z“])"
)
_ACCORDING_FIRST = pattern(r"\s*[Aa]ccording to (?P<who>[^,]+),\s+")
_ACCORDING_LAST = pattern(rf",?\s+according to (?P<who>(?:\b{TITLE}|\b[A-Z]\.(?=\s[A-Z])|[^,.;])+)")
_PRONOUN = pattern(r"(?:he|she)\b", re.IGNORECASE)
_OBJECT_PRONOUNS = frozenset({"him", "her", "them"})
_LISTED = pattern(r"\b(?!\w+day,)[A-Z][\w’-]+,\s+$")
"""A name and a comma, as before the rest of a list of names."""
_WHO = pattern(r",?\s+who\b", re.IGNORECASE)
_TURNED = pattern(
    rf"\s+(?P<who>(?:the\s)?(?:\w+\s+){{0,4}}?(?:{TITLE}\s)?(?:[A-Z]\.\s)*[A-Z][\w’-]+(?:\s(?:[A-Z]\.\s)*[A-Z][\w’-]+)*"
    r"|(?:the|an?|one|two|his|her|their|its)\s+\w+(?:\s+\w+){0,4}?)\s*(?:[,.;]|$)"
)
_QUOTED_BEFORE = pattern(r"[,.?!…][”\"»“]$|[”\"»“],$|^[“„«\"][^“„«\"]*[”»“\"]$|[?!]$")
_MANNER = pattern(
    r"(?:\s+(?!that\b)[\w’-]+){0,5}?"
    r"(?:\s+(?:in|on|at|during|after|before|from|by|via|to|as|when|while|last|this|earlier|later|about|yesterday|today)\b"
    r"(?:(?!\bthat\b)[^,.;:“”\"])*)?(?=[,.;]|$)"
)
_STATEMENT_THAT = pattern(
    r"\s+(?:(?:the|a|an|any|these|those)\s+)?(?:statement|claim|allegation|report|suggestion|accusation|assertion|charge"
    r"|rumour|remark)s?(?:\s+(?:by|from|of)\s[^,;“”]{1,60}?)?\s+that\s+"
)
_ACCUSING = frozenset({"accused", "accuses", "accuse"})
_ACCUSED_BEFORE = pattern(r"\baccuse[sd]?\s+$", re.IGNORECASE)
_NAMING = frozenset({"called", "calls", "described", "describes", "praised", "welcomed"})
_LEADS_IN = pattern(r",?\s*(?:\b(?:in|of|by|from|with)\s+)?\b(?:which|that|where|when|who|because|as|after)$|\s+of$")
_GOES_ON = pattern(
    r",\s+(?!(?:without|adding|who|which|whose|but|and|or|though|although|while|when|after|before|as|citing|referring"
    r"|according|on|in|at|during|with|because|if)\b)(?=\w)"
)
_BEFORE_SPEAKER = pattern(rf"(?P<when>{TIME}),?\s*", re.IGNORECASE)
_BEFOREHAND = pattern(rf"(?:{TIME}|meanwhile|then)\s+(?=\w)", re.IGNORECASE)
_PLACED_BEFORE = pattern(
    r"(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring)\s+(?:[a-z’]+\s+){0,3}?(?!in|of|at|from|the|with|to)[a-z’]+\s+(?=[A-Z])"
)
_OPENS, _CLOSES = "“„«", "”“»"
_MOST_WORDS, _LONG_WORD = 5, 40


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
    found = list(verbs_in(text, span))
    outside = [one for one in found if not _is_quoted(text, span, one.start())]
    for verb in outside or found:
        attribution = _turned(text, span, verb) or _straight(text, span, verb)
        if attribution is not None:
            return attribution
    return None


def content_statement(text: str, content: Span) -> str:
    """What was said as a sentence of its own: with a capital, and the name where it begins with “he claimed”.

    Empty where its words make no sentence, as “the port of selling grain” behind “accused”.
    """
    if _ACCUSED_BEFORE.search(text, max(0, content.start - _LONG_WORD), content.start) is not None:
        return ""
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
    who = found["who"].strip()
    is_pronoun = who in _OBJECT_PRONOUNS
    if content is None or not (is_pronoun or names_somebody(text, who, found.start("who"), is_doubtful=False)):
        return None
    said = Span(span.start, max(content.end, found.end("who")))
    name = plain_name(who) if not is_pronoun else "" if who == "them" else named_before(text, found.start())
    return Attribution(name, ACCORDING_TO, said, (content,), capitalised(_plain(text, said)))


def _turned(text: str, span: Span, verb: re.Match[str]) -> Attribution | None:
    """The words first, then who said them: “…,” she told reporters."""
    start, behind = _speaker_start(text, span, verb.start()), text[verb.end() : min(span.end, verb.end() + REACH)]
    begins = verb.start() if start is None else start
    near = max(span.start, begins - REACH)
    before = text[near:begins].rstrip()
    is_quoting = _QUOTED_BEFORE.search(before) is not None
    if not is_quoting and (not before.endswith(",") or verb[0] in REPROACH):
        return None
    turned = _TURNED.match(behind) if start is None else None
    if turned is not None:
        who, ends = turned["who"], verb.end() + turned.end("who")
    elif start is not None and (addressed := (_MANNER if is_quoting else ADDRESSED).match(behind)):
        who, ends = text[start : verb.start()].strip(), verb.end() + len(addressed[0].rstrip(" ,.;"))
    else:
        return None
    content = _unquoted(text, trimmed(text, span.start, near + len(before.rstrip(","))))
    if content is None:
        return None
    name = _speaker(text, who, begins, verb)
    if name is None:
        return None
    told = text[verb.start() : ends] if begins != verb.start() else verb[0]
    goes_on = _GOES_ON.match(text, ends, span.end) if before[-1] == "," else None
    if goes_on is not None:
        whole = trimmed(text, span.start, _clause_end(text, goes_on.end(), span.end)) or content
        aside = Span(near + len(before) - 1, goes_on.end())
        statement = f"{name or who} {told}: {_without(text, whole, aside)}"
        return Attribution(name, verb[0], whole, (whole,), capitalised(statement), aside)
    is_quoted = content.start > 0 and text[content.start - 1] in _OPENS
    words = f"“{content.of(text)}”" if is_quoted else content.of(text)
    statement = f"{name or who} {told}: {words}"
    return Attribution(name, verb[0], Span(span.start, ends), (content,), capitalised(statement))


def _straight(text: str, span: Span, verb: re.Match[str]) -> Attribution | None:
    """Who said it, then what: she said that …"""
    start = _speaker_start(text, span, verb.start())
    if start is None:
        return None
    who = text[start : verb.start()].strip()
    name = _speaker(text, who, start, verb) if takes_words(text, verb, span.end) else None
    if name is None:
        return None
    if verb[0] in REPROACH:
        end = _clause_end(text, verb.end(), span.end)
        contents = _accused(text, verb, end)
    else:
        contents = _contents(text, verb, span.end)
        end = contents[-1].end if contents else _clause_end(text, verb.end(), span.end)
    said = trimmed(text, start, end) or Span(start, verb.end())
    words = _plain(text, said)
    if verb[0] in REPROACH - _ACCUSING and contents and contents[0].start > verb.end():
        words = _LEADS_IN.sub("", _plain(text, Span(start, contents[0].start))) or words
    pronoun = _PRONOUN.match(words)
    if pronoun is not None and name:
        words = name + words[pronoun.end() :]
    when = _BEFORE_SPEAKER.fullmatch(text, span.start, start)
    if when is not None:
        words = f"{when['when']}, {words}"
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
    of = trimmed(text, verb.end(), end) if verb[0] in _ACCUSING else None
    return (of,) if of is not None else ()


def _contents(text: str, verb: re.Match[str], end: int) -> tuple[Span, ...]:
    begin = content_start(text, verb, end)
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
    begin = max(span.start, verb - REACH)
    start = last = begin
    for boundary in _BOUNDARY.finditer(text, begin, verb):
        start, last = boundary.end(), boundary.start()
    if text[last:start].lower() == "who" and (antecedent := _antecedent_start(text, span, last)) is not None:
        return antecedent
    for joint in _AND.finditer(text, start, verb):
        joined = re.search(r"[\w’-]+$", text[max(start, joint.start() - _LONG_WORD) : joint.start()])
        if joined is None or not (joined[0][0].isupper() or can_speak(joined[0])):
            start = last = joint.end()
    if start == begin > span.start:
        return None
    if text[start:verb].strip():
        return _without_time(text, start, verb)
    aside = re.search(r"(?P<who>[A-Z][\w’' -]*), [^,“”]+$", text[begin:last])
    if aside is None or text[last : last + 1] != ",":
        return None
    return _without_time(text, begin + aside.start("who"), verb)


def _antecedent_start(text: str, span: Span, who: int) -> int | None:
    """Where the words begin that “who” at `who` stands for, if they begin the sentence or the clause."""
    near = text[max(span.start, who - _LONG_WORD) : who]
    start = _speaker_start(text, span, who - len(near) + len(near.rstrip(" ,")))
    words = text[start:who].strip(" ,") if start is not None else ""
    is_plain = start is not None and len(words.split()) <= _MOST_WORDS and names_somebody(text, words, start, True)
    return start if is_plain else None


def _without_time(text: str, start: int, verb: int) -> int:
    start += len(text[start:verb]) - len(text[start:verb].lstrip())
    beforehand = _BEFOREHAND.match(text, start, verb) or _PLACED_BEFORE.match(text, start, verb)
    return beforehand.end() if beforehand is not None else start


def _without_adverbs(words: str) -> str:
    if re.match(r"[^,]+,", words):
        words = words[: words.index(",")]
    while found := _BEFORE_VERB.search(words):
        words = words[: found.start()]
    return words


def _speaker(text: str, who: str, at: int, verb: re.Match[str]) -> str | None:
    """Who speaks, as far as the text tells: "" where it stands for somebody unnamed, None where nobody speaks."""
    who = _without_adverbs(_WHO.split(who, maxsplit=1)[0])
    if _PRONOUN.fullmatch(who):
        return named_before(text, at)
    if is_vague(who):
        return ""
    if not names_somebody(text, who, at, verb[0] in DOUBTFUL, may_be_noun(text, verb)):
        return None
    is_rest_of_list = " and " in who and _LISTED.search(text[max(0, at - _LONG_WORD) : at]) is not None
    return "" if is_rest_of_list else plain_name(who)


def _is_quoted(text: str, span: Span, at: int) -> bool:
    before = text[max(span.start, text.rfind("\n", 0, at) + 1) : at]
    opened = max(before.rfind(character) for character in "“„«")
    return opened > max(before.rfind(character) for character in "”»") or before.count('"') % 2 == 1


def _unquoted(text: str, span: Span | None) -> Span | None:
    """The words inside, where quotation marks stand around all of them."""
    if span is None:
        return None
    words = span.of(text)
    if words[0] in _OPENS and words[-1] in _CLOSES and not any(character in words[1:-1] for character in _OPENS):
        return trimmed(text, span.start + 1, span.end - 1)
    return span


def _without(text: str, span: Span, aside: Span) -> str:
    """The words at `span` without those at `aside`."""
    return f"{text[span.start : aside.start].strip()} {text[aside.end : span.end].strip()}"


def _plain(text: str, span: Span) -> str:
    return re.sub(r"\s+", " ", span.of(text)).strip().rstrip(",;:")
