"""How English tells who said what."""

import re

from factcheck.domain.rules.attribution import Attributions
from factcheck.domain.rules.en import ACCORDING_TO
from factcheck.domain.rules.en.nouns import AFTER_NO_TITLE, TITLE
from factcheck.domain.rules.en.speakers import SPEAKERS
from factcheck.domain.rules.en.verbs import ADDRESSED, TIME
from factcheck.domain.text.patterns import pattern

ATTRIBUTIONS = Attributions(
    speakers=SPEAKERS,
    boundary=pattern(
        rf"[,;:—–()“”\"„«»]|(?<=\s)[-](?=\s)|(?<!\b[A-Z]){AFTER_NO_TITLE}[.!?]\s"
        r"|\b(?:after|before|while|whilst|although|though|because|since|when|where|which|that|who|whom|whose|but|if|unless"
        r"|until|as|so|yet|however|whereas)\b",
        re.IGNORECASE,
    ),
    before_verb=pattern(
        r"\s+(?:has|have|had|also|later|then|earlier|still|again|always|once|first|only|just|now|would|yesterday|today"
        r"|on [A-Z]\w+day|on \d+ \w+|(?!famil|assemb|al|supp)[a-z]+ly)$"
    ),
    more=pattern(r",?\s+and\s+that\s+"),
    ends=pattern(
        r",\s+(?:but|without|although|though|while|whereas|adding|despite|as well as|according to)\b|;"
        r"|\s+and\s+(?:said|says|insisted|insists|(?:added|adds)\s+that)\b"
        r"|[.!?]\s+(?=[A-Z“])"
    ),
    according_to=ACCORDING_TO,
    according_first=pattern(r"\s*[Aa]ccording to (?P<who>[^,]+),\s+"),
    according_last=pattern(rf",?\s+according to (?P<who>(?:\b{TITLE}|\b[A-Z]\.(?=\s[A-Z])|[^,.;])+)"),
    pronoun=pattern(r"(?:he|she)\b", re.IGNORECASE),
    object_pronoun=pattern(r"him|her|(?P<many>them)"),
    listed=pattern(r"\b(?!\w+day,)[A-Z][\w’-]+,\s+$"),
    joins_last=pattern(" and "),
    relative=pattern(r",?\s+who\b", re.IGNORECASE),
    turned=pattern(
        rf"\s+(?P<who>(?:the\s)?(?:\w+\s+){{0,4}}?(?:{TITLE}\s)?(?:[A-Z]\.\s)*[A-Z][\w’-]+"
        r"(?:\s(?:[A-Z]\.\s)*[A-Z][\w’-]+)*"
        r"|(?:the|an?|one|two|his|her|their|its)\s+\w+(?:\s+\w+){0,4}?)\s*(?:[,.;]|$)"
    ),
    manner=pattern(
        r"(?:\s+(?!that\b)[\w’-]+){0,5}?"
        r"(?:\s+(?:in|on|at|during|after|before|from|by|via|to|as|when|while|last|this|earlier|later|about|yesterday"
        r"|today)\b(?:(?!\bthat\b)[^,.:;“”\"])*)?(?=[,.;]|$)"
    ),
    addressed=pattern(ADDRESSED),
    statement_that=pattern(
        r"\s+(?:(?:the|a|an|any|these|those)\s+)?(?:statement|claim|allegation|report|suggestion|accusation|assertion"
        r"|charge|rumour|remark)s?(?:\s+(?:by|from|of)\s[^,;“”]{1,60}?)?\s+that\s+"
    ),
    accused_before=pattern(r"\baccuse[sd]?\s+$", re.IGNORECASE),
    leads_in=pattern(r",?\s*(?:\b(?:in|of|by|from|with)\s+)?\b(?:which|that|where|when|who|because|as|after)$|\s+of$"),
    goes_on=pattern(
        r",\s+(?!(?:without|adding|who|which|whose|but|and|or|though|although|while|when|after|before|as|citing"
        r"|referring|according|on|in|at|during|with|because|if)\b)(?=\w)"
    ),
    before_speaker=pattern(rf"(?P<when>{TIME}),?\s*", re.IGNORECASE),
    beforehand=pattern(rf"(?:{TIME}|meanwhile|then)\s+(?=\w)", re.IGNORECASE),
    placed_before=pattern(
        r"(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring)\s+(?:[a-z’]+\s+){0,3}?(?!in|of|at|from|the|with|to)[a-z’]+\s+(?=[A-Z])"
    ),
)
