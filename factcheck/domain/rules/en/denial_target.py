"""How English denies."""

import re

from factcheck.domain.rules.denial_target import DenialTargets
from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.attribution import ATTRIBUTIONS
from factcheck.domain.text.patterns import pattern

_SUGGEST = (
    r"(?P<verb>suggest|claim|say|imply|allege|argue|insist|state|hint|assert|maintain|pretend|accuse|declare|think"
    r"|believe|tell)\s+(?:that\s+)?(?P<what>.+)"
)
_DENYING = r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|disput|rebuff|contradict)(?:s|es|ed|e|ing)?)"

DENIALS = DenialTargets(
    attributions=ATTRIBUTIONS,
    verb=pattern(rf"\b{_DENYING}$", re.IGNORECASE),
    suggesting=(
        pattern(rf"\b(?:of|for)\s+(?P<who>[\w’'. -]{{2,60}}?)\s+to\s+{_SUGGEST}", re.DOTALL),
        pattern(
            rf"(?P<who>[^\W\d_a-z][\w’'. -]{{1,60}}?)\s+(?:is|was|were|are)\s+[“\"]?\w+[”\"]?\s+to\s+{_SUGGEST}",
            re.DOTALL,
        ),
    ),
    denying=pattern(
        rf"\b{_DENYING}\s+"
        r"(?:(?:the|any|all|these|those|such|his|her|their|its)\s+)?"
        r"(?:(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?|rumours?|remarks)\b\s*)?"
        r"(?:(?:that|of)\s+)?(?P<what>.*)",
        re.DOTALL | re.IGNORECASE,
    ),
    doing=pattern(r".{1,80}?\s(?:is|was|are|were|be|been)\s+(?P<doing>\w+ing\s\S.+)", re.DOTALL),
    ends=pattern(
        r",\s+(?:but|and|while|although|though|adding|saying|calling)\b.*|;.*|^(?:as|and)\s.*"
        r"|\s+and\s+(?:said|says|insisted|insists|(?:added|adds)\s+that)\b.*",
        re.DOTALL,
    ),
    past={"say": "said", "tell": "told", "think": "thought", "hold": "held", "speak": "spoke", "write": "wrote"},
    past_endings=((pattern("(?<=e)$"), "d"), (pattern("(?<=[^aeiou])y$"), "ied"), (pattern("$"), "ed")),
    stem=pattern(r"(?:ing|ed|es|s|’s)$"),
    small=words(
        "the and that this with from they them their there have has had was were are for not but his her its into who "
        "which will would been being about over under after before said says told"
    ),
)
