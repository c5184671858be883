"""English verbs of saying, and whether the words behind one are what was said or an ordinary object."""

import re
from collections.abc import Iterator

from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

ACCORDING_TO = "according to"
"""What stands for a verb of saying, and before the speaker."""
_PLAIN = "said says say"
_TELLING = "told tells tell warned warns warn assured assures informed reminded"
_CLAUSE = (
    "claimed claims claim announced announces announce argued argues argue alleged alleges allege added adds insisted "
    "insists insist stated states declared declares acknowledged acknowledges admitted admits conceded concedes "
    "asserted asserts replied contends contended complained hinted boasted denied denies deny believes believe "
    "maintained maintains predicted predicts explained explains noted notes suggested suggests reported confirmed "
    "confirms stressed repeated reiterated promised pledged estimated estimates estimate wrote writes testified "
    "responded believed"
)
_REPROACH = (
    "slammed criticised criticized condemned accused accuses accuse blamed blames praised rebuked dismissed dismisses "
    "rejected rejects refuted welcomed called calls described describes"
)
TELLING, REPROACH = frozenset(_TELLING.split()), frozenset(_REPROACH.split())
_PLAIN_VERBS = frozenset(_PLAIN.split())
_DOUBTFUL = (
    "suggested suggests confirmed confirms estimated estimates estimate explained explains predicted predicts stated "
    "states noted notes reported warned warns warn maintained maintains added adds stressed "
    "reminded welcomed called calls described describes blamed blames wrote writes believed"
)
REACH = 600
"""How far from its verb a sentence that tells of a saying is read, in code points; longer ones are rare in the news."""
DOUBTFUL = frozenset(_DOUBTFUL.split())
"""Verbs that things take as subjects too: figures suggest, roads call, ice adds weight."""
_NOUNS_TOO = frozenset({"claims", "claim", "estimates", "estimate", "notes", "states", "calls"})
_VERB = pattern(rf"\b(?:{'|'.join(f'{_PLAIN} {_TELLING} {_CLAUSE} {_REPROACH}'.split())})\b")
_NO_VERB_AFTER = pattern(
    r"\b(?:the|a|an|his|her|its|their|our|my|these|those|this|such|no|any|every|each|of|by|to|is|are|was|were|be|been"
    r"|being|not|never|(?-i:will|may|might|could|should|must|can))(?:\s+(?!famil|assemb|al|supp)[a-z]+ly)?\s+$|[’']s\s+$|s[’']\s+$|n[’']t\s+$",
    re.IGNORECASE,
)
_LISTENER = (
    r"(?:(?:the )?(?:reporters|journalists|lawmakers|parliament|police|officials|senators|investigators|viewers|fans)"
    r"|him|her|us|them|me|the [A-Z]{2,}\w*|the \w+(?= that\b)|(?:[A-Z]\w+ ){1,3})"
)
TIME = (
    r"(?:late |early )?(?:on \w+day|on \d+ \w+|yesterday|today|last \w+|this \w+|earlier|later|in an? \w+"
    r"|at an? [\w ]+|the (?:day|night|week|month|year) (?:before|after))"
)
_WHERE = r"(?:on|in|at|during|last|this|earlier|late|early|yesterday|today|to|via|by|after)\b[^,.:;“”]{0,60}?"
_AFTER_TELLING = pattern(rf"\s*{_LISTENER}\s*")
_LEAD = pattern(
    rf"\s*(?:to {_LISTENER}\s*)?(?:(?:{_WHERE})?\bthat\s+|(?:{TIME}\b)?(?:\s*,\s*|\s*:\s*|\s+)(?:how\s+)?)?"
)
ADDRESSED = pattern(rf"\s*(?:{_LISTENER})?\s*(?:{TIME})?\s*(?:[,.;]|$)")
"""Nothing but a listener and a time behind the verb: what was said stands before it."""
_THAT = pattern(
    rf"\s*(?:to {_LISTENER}\s*)?(?:{_WHERE})?\b(?:that|how|why|whether)[\s,]"
    rf"|(?:\s\w+)?[,:]?\s*[“\"„«]|\s*(?:{TIME})?\s*:"
)
_TOLD_SOMEBODY = pattern(
    r"\s+(?!nobody|no one|nothing|to\b)(?:[^\s,.;:“”]+\s+){1,8}?(?:(?:that|how|why|whether)\s|to\s\w|about\s)"
    r"|\s+(?!nobody|no one|nothing)(?:[^\s,.;:“”]+\s+){0,8}?(?:[^\s,.;:“”]+[,:]\s*)?[“\"„«]"
    rf"|\s+{_LISTENER}\s*(?!nothing)\w"
)
_WARNED_OF = pattern(r"\s+(?:[^\s,.;:“”]+\s+){0,4}?(?:of|about|against)\s")
_AUXILIARY = (
    "is are was were has have had will would can could may might must should does do did shall cannot isn aren wasn "
    "weren hasn haven hadn won wouldn couldn shouldn doesn don didn"
)
_FINITE_VERBS = (
    "fell held sank went came stood left made took gave got knew saw began broke brought built bought caught chose "
    "cost cut drew drove found flew forgot fought kept lay led lent lost met paid ran rose sold sent shot shut spent "
    "stole struck swept taught thought threw understood woke won wore bore hid hit burst knows thinks wants owns "
    "belongs makes takes goes comes gives gets says keeps becomes seems appears deserves"
)
_FINITE_WORD = rf"(?:(?:{'|'.join(_AUXILIARY.split())})\b|(?:{'|'.join(_FINITE_VERBS.split())})\b(?!\s+by\b|[-‑]))"
_FINITE = pattern(rf"\b{_FINITE_WORD}")
_FINITE_FIRST = pattern(rf"\s*(?:{_FINITE_WORD}|\w+ed\s+(?:in|by|to|from|on|at)\b)")
_REGULAR_FINITE_VERBS = pattern(
    r"\b(?!(?:the|a|an|his|her|its|their|our|no|any|some|of|for|with|by|in|on|at|and|or|two|three|more|very|\w+ly)\b)"
    r"[^\W\d]\w*\s(?:\w+ly\s)?[a-z]{2,}ed\b(?=\s+(?:the|a|an|his|her|its|their|no|to|at|in|on|from|after|last|this|\d|\w+ly)"
    r"\b|\s*$)"
)
_SUBJECT = pattern(r"\s+(?:he|she|they|we|I|there)\s+\w")
_ENDS_SEGMENT = pattern(
    r"[,;:.?!(]|\s(?:that|which|who|whom|whose|where|when|after|before|because|if|as|while|until|since|than)\s"
    rf"|\s(?:and|or|but)\s+(?:{_FINITE_WORD}|\w+ed\b)"
)
_NO_WORDS = pattern(r"\s+(?:nothing|little|much|so|yes|goodbye|no more|no|sorry)\b")
_DOING = pattern(r"\s+(?:ever\s+|having\s+)?\w+ing\b")
_TO_DO = pattern(r"\s+to\s+(?:\w+ly\s+)?[a-z]+")
_DENIABLE = pattern(
    r"\s+(?:(?:the|an?|any|all|these|those|such|his|her|its|their)\s+)?(?:\w+\s+){0,2}?(?:reports?|claims?|allegations?"
    r"|accusations?|charges?|suggestions?|rumours?|remarks?|statements?|involvement|wrongdoing|responsibility|knowledge"
    r"|guilt|everything|anything|it|this|idea|theory|criticism|assertions?)\b"
)
_OWNED = pattern(r"\s+(?:responsibility|credit|victory|innocence|ignorance|guilt|wrongdoing|defeat)\b")
_CALLED_SO = pattern(
    r"\s+(?:for|on)\s|\s+(?:it|him|her|them|us|this|that|(?:the|his|her|its|their|these|those)\s[\w’-]+(?:\s[\w’-]+){0,3}?"
    r"|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)\s(?:[“\"„«]|an?\s|the\s|\w+ed\b|\w+(?:ful|ous|ible|able|less|al)\b)"
)
_WELCOMED = pattern(
    r"\s+(?:\w+\s+){0,3}?(?:decision|news|move|ruling|report|plan|announcement|statement|verdict|agreement|deal|law)s?\b"
)
_AS = pattern(r"[^,.;:]*?\sas\s|\s*[“\"„«]")


def verbs_in(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The words at `span` that may be verbs of saying, and are no nouns, participles or passives."""
    for verb in _VERB.finditer(text, span.start, span.end):
        if not _NO_VERB_AFTER.search(text[max(span.start, verb.start() - 40) : verb.start()]):
            yield verb


def may_be_noun(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb may be a noun, so that the word before it may belong to that: bridge claims."""
    return verb[0] in _NOUNS_TOO and re.match(r"\s+(?:it|him|them)\b", text[verb.end() :][:9]) is None


def takes_words(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether what stands behind a verb of saying was said, in its own words or others, and is no other object."""
    word, at, end = verb[0], verb.end(), min(end, verb.end() + REACH)
    if word in REPROACH:
        return _reproaches(text, word, at, end)
    if _THAT.match(text, at, end) or _SUBJECT.match(text, at, end):
        return True
    rest = text[at:end]
    if word in _PLAIN_VERBS:
        return bool(rest.strip(" .,;")) and (_NO_WORDS.match(rest) is None or holds_clause(rest))
    if word in TELLING and (
        _TOLD_SOMEBODY.match(rest) or (not word.startswith(("tell", "told", "remind")) and _WARNED_OF.match(rest))
    ):
        return True
    if word.startswith(("den", "admit", "acknowledg")) and (_DOING.match(rest) or _DENIABLE.match(rest)):
        return True
    if word.startswith(("claim", "promis", "pledg")) and (_TO_DO.match(rest) or _OWNED.match(rest)):
        return True
    return holds_clause(rest)


def holds_clause(words: str) -> bool:
    """Whether words begin with a clause of their own: a subject, and a verb that says what it does or did."""
    if _FINITE_FIRST.match(words):
        return False
    cut = _ENDS_SEGMENT.search(words)
    clause = words[: cut.start()] if cut is not None else words
    return _FINITE.search(clause) is not None or _REGULAR_FINITE_VERBS.search(clause) is not None


def is_clause(words: str) -> bool:
    """Whether words hold a verb that says what somebody does or did, so that they name nobody."""
    return _FINITE.search(words) is not None or _VERB.search(words) is not None


def content_start(text: str, verb: re.Match[str], end: int) -> int:
    """Where what was said begins, behind the listener, the time and “that”."""
    begin = verb.end()
    if verb[0] in TELLING and (listener := _AFTER_TELLING.match(text, begin, end)):
        begin = listener.end()
    lead = _LEAD.match(text, begin, end)
    return lead.end() if lead is not None else begin


def _reproaches(text: str, word: str, at: int, end: int) -> bool:
    rest = text[at:end]
    if not rest.strip(" .,;"):
        return False
    if word.startswith("call"):
        return _CALLED_SO.match(rest) is not None
    if word.startswith("describ"):
        return _AS.match(rest) is not None
    if word.startswith("accus"):
        return re.search(r"\sof\s", rest) is not None
    if word.startswith("welcom"):
        return _WELCOMED.match(rest) is not None
    if word.startswith(("dismiss", "reject", "refut")):
        return _DENIABLE.match(rest) is not None or _AS.match(rest) is not None
    return True
