"""English, whole: its clauses, days and small words, and how it denies."""

from factcheck.domain.rules.calendar_words import ENGLISH as CALENDAR
from factcheck.domain.rules.clauses import PUNCTUATION, Clauses
from factcheck.domain.rules.denial_target import DenialTargets
from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.attribution import ATTRIBUTIONS
from factcheck.domain.rules.en.consistency import (
    AMOUNTS,
    ARITHMETIC,
    QUANTITIES,
    SHARES,
    SINGLE_VALUES,
    SPELLINGS,
    WEEKDAY_DATES,
)
from factcheck.domain.rules.en.evidence import EVIDENCE
from factcheck.domain.rules.en.facts import FACTS
from factcheck.domain.rules.en.proposal import PROPOSALS
from factcheck.domain.rules.en.relative_dates import RELATIVE_DATES, WEEKDAYS
from factcheck.domain.rules.en.verbs import ASIDE, VERBS_OF_SAYING
from factcheck.domain.rules.language import Language
from factcheck.domain.text.patterns import pattern

_PREPOSITIONS = ("in", "of", "for", "to", "with", "by", "on", "at", "from", "under")
_CONNECTORS = (
    rf"(?:(?:{'|'.join(_PREPOSITIONS)})\s+)?(?:which|whom|whose)|that|who|where|when|while|whereas|although|though|because"
    r"|since|after|before|until|unless|if|but|as|and\s+(?:that|who|said|says|has|have|had|is|are|was|were)"
)

_NEGATIONS = "no not never none nobody nothing neither nor without cannot hardly barely scarcely t"
_HEDGES = (
    "may might could would should can allegedly alleged reportedly apparently apparent seemingly seems seem appears "
    "appear perhaps possibly possible probably probable likely unlikely suspected presumed supposed supposedly "
    "about around approximately roughly nearly almost least most more less fewer over under up estimated believed "
    "thought expected planned some several many few all every only if unless"
)
_EXTENTS = (
    "always often frequently usually generally normally regularly repeatedly sometimes occasionally rarely seldom ever "
    "mostly mainly largely partly entirely completely fully wholly exclusively everywhere everyone everybody both any"
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens half third quarter double twice triple once "
    "first second last next previous"
)
_TIMES = "ago earlier later before after since until day days week weeks month months year years morning evening night"
_WHO = "he she they i we his her their who whose"

_SUGGEST = (
    r"(?P<verb>suggest|claim|say|imply|allege|argue|insist|state|hint|assert|maintain|pretend|accuse|declare|think"
    r"|believe|tell)\s+(?:that\s+)?(?P<what>.+)"
)
_DENYING = r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|disput|rebuff|contradict)(?:s|es|ed|e|ing)?)"

ENGLISH = Language(
    attributions=ATTRIBUTIONS,
    denials=DenialTargets(
        attributions=ATTRIBUTIONS,
        verb=pattern(rf"(?i)^(?:(?!\b(?:not|never|cannot|hardly)\b|n[’']t\b).)*\b{_DENYING}(?:\s+by)?$"),
        suggesting=(
            pattern(rf"(?s)\b(?:of|for)\s+(?P<who>[\w’'. -]{{2,60}}?)\s+to\s+{_SUGGEST}"),
            pattern(
                rf"(?s)(?P<who>[^\W\d_a-z][\w’'. -]{{1,60}}?)\s+(?:is|was|were|are)\s+[“\"]?\w+[”\"]?\s+to\s+{_SUGGEST}"
            ),
        ),
        denying=pattern(
            rf"(?is)\b{_DENYING}\s+"
            r"(?:(?:the|any|all|these|those|such|his|her|their|its)\s+)?"
            r"(?:(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?|rumours?|remarks)\b\s*)?"
            r"(?:(?:that|of)\s+)?(?P<what>.*)"
        ),
        doing=pattern(r"(?s).{1,80}?\s(?:is|was|are|were|be|been)\s+(?P<doing>\w+ing\s\S.+)"),
        ends=pattern(
            r"(?s),\s+(?:but|and|while|although|though|adding|saying|calling)\b.*|;.*|^(?:as|and)\s.*"
            r"|\s+and\s+(?:said|says|insisted|insists|(?:added|adds)\s+that)\b.*"
        ),
        past={"say": "said", "tell": "told", "think": "thought", "hold": "held", "speak": "spoke", "write": "wrote"},
        past_endings=((pattern("(?<=e)$"), "d"), (pattern("(?<=[^aeiou])y$"), "ied"), (pattern("$"), "ed")),
        stem=pattern(r"(?:ing|ed|es|s|’s)$"),
        plain=words("deny denies denied denying denial denials"),
        small=words(
            "the and that this with from they them their there have has had was were are for not but his her its into "
            "who which will would been being about over under after before said says told"
        ),
    ),
    proposals=PROPOSALS,
    relative_dates=RELATIVE_DATES,
    clauses=Clauses(
        cuts=pattern(rf"(?i){PUNCTUATION}|\s+(?=(?:{_CONNECTORS})\b)"),
        prepositions=frozenset(_PREPOSITIONS),
        conjunctions=frozenset({"and", "but", "or"}),
        asides=pattern(rf"(?i)\b(?:{ASIDE})\b"),
    ),
    small_words=pattern(
        r"(?i)a|an|the|and|but|or|nor|so|yet|however|meanwhile|then|also|too|still|that|this|which|who|whose|he|she|it|they|his"
        r"|her|its|their|according|of|to|in|on|at|by|for|from|with|as|is|are|was|were|be|been|has|have|had"
    ),
    telling_words=VERBS_OF_SAYING
    | words(f"{_NEGATIONS} {_HEDGES} {_NUMBERS} {_TIMES} {_WHO} {' '.join((*WEEKDAYS, *CALENDAR.near))}"),
    negations=words(_NEGATIONS),
    hedges=words(_HEDGES),
    extents=words(_EXTENTS),
    facts=FACTS,
    evidence=EVIDENCE,
    spellings=SPELLINGS,
    quantities=QUANTITIES,
    single_values=SINGLE_VALUES,
    arithmetic=ARITHMETIC,
    amounts=AMOUNTS,
    shares=SHARES,
    weekday_dates=WEEKDAY_DATES,
)
