"""How English names those who speak, and what stands around names."""

import re

from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.nouns import AFTER_NO_TITLE, NOUNS
from factcheck.domain.rules.en.verbs import VERBS
from factcheck.domain.rules.speakers import Speakers
from factcheck.domain.text.patterns import pattern

_PARTICLE = r"(?:(?:de|van|von|bin|al|der|la|di|du|den|ter)\s+)"
_NO_NAMES = (
    "after although and as at because before both but by despite during each every for from he her here his however if "
    "in it its last many no none not now on one only or our over she since so some than that the their then there "
    "these they this those though through to under until we what when where which while who whom whose why with yet "
    "sometimes often usually rarely never always perhaps maybe yesterday today tomorrow "
    "whoever whatever whichever wherever whenever once twice again instead indeed meanwhile moreover furthermore "
    "nevertheless nonetheless otherwise elsewhere thus hence therefore easier sooner eventually finally "
    "did does do is are was were has have had can could would should must might "
    "you i having being asked a an any all another most few several either neither "
    "two three four five six seven eight nine ten other "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
_NO_PERSONS = (
    "north south east west new united great saint sea ocean river lake island islands bay street road square avenue "
    "ministry department council party union court bank trust company group university college school institute "
    "office agency authority association church parliament senate congress house army navy police times post herald "
    "news mill bridge port harbour quay dam park valley mount airport station museum hospital league club"
)

SPEAKERS = Speakers(
    nouns=NOUNS,
    verbs=VERBS,
    name=pattern(
        rf"[^\W\d_a-z][\w’'.-]*(?:\s+{_PARTICLE}{{0,2}}(?:[^\W\d_a-z]\.(?=\s[^\W\d_a-z])|[^\W\d_a-z][\w’'-]*))*"
    ),
    particle_before=pattern(rf"(?:^|\s)({_PARTICLE}{{1,2}})$"),
    placed=pattern(r"\b(?:in|from|of|into|to|at|on|for|against|near|over|with|the)\s+$", re.IGNORECASE),
    occasion=pattern(
        r"\s+in an? (?:\w+ )?(?:statement|interview|letter|speech|report|post|tweet|email|briefing|conference)$"
        r"|(?:\s+(?:published|released|issued|dated|made|given|posted))?(?:\s+(?:on|last))?\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
    ),
    role=pattern(r"^(?:Spokes(?:wo)?man|Spokesperson|Lawyer|Analyst|Economist|Detective)\s+(?=[^\W\d_a-z])"),
    behind_noun=pattern(
        r",|\s(?:in|of|from|at|for|on|with|near|who|whom|whose|which|by|to|about|within|outside|across|close|inside"
        r"|behind|under|over|working|living|familiar)\s"
    ),
    part_of=pattern(
        r"(?P<part>\w+)\s+(?:\w+\s+)?of\s+(?:the|these|those|his|her|its|their|our|my)\s+(?P<whole>.+)", re.DOTALL
    ),
    some_of_them=pattern(r"\w+\s+of\s+(?:them|us|you|whom|which)\b"),
    joint=pattern(r"\s(?:and|or)\s"),
    possessive=pattern(r"[’']s$"),
    plural="s",
    no_names=words(_NO_NAMES),
    no_persons=words(_NO_PERSONS),
    at_place=pattern(r"\b(?:in|into|at|on|near|over|of|from|for|the)\s+$", re.IGNORECASE),
    crowd=pattern(r"\s+(?:citizens|nationals|officials|troops|soldiers|forces|men|women|people|government)\b"),
    speaks=pattern(
        r"(?:, [^,.]{1,60},)?\s+(?:has |have |had |also |later )?"
        r"(?:said|says|told|claimed|announced|added|argued|warned|denied)\b"
    ),
    others_speak=pattern(
        r"\b(?!he\b|she\b|He\b|She\b)\w+\s+(?:said|says|told|announced|added|argued|warned|claimed)\b"
    ),
    said_by=pattern(r"[”\"],?\s+(?:said|says|added)\s+$"),
    sentence_end=pattern(rf"(?<![A-Z]){AFTER_NO_TITLE}[.!?][”\"]?\s+|\n+"),
)
