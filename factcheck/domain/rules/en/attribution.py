"""How English tells who says what: nouns that speak, names of people, and the words around them."""

from factcheck.domain.rules.attribution import Attributions
from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.verbs import ADDRESSED, ASIDE, TIME, VERBS
from factcheck.domain.rules.speakers import Nouns, Speakers
from factcheck.domain.text.patterns import pattern

_PEOPLE = (
    "activist adviser advisor agent aide ally ambassador analyst attorney aunt author bishop boss boy brother "
    "captain cardinal chair champion chancellor chef chief child children citizen civilian clerk coach colleague "
    "colonel columnist commander constable consul consultant counsel couple cousin crew critic daughter dean "
    "defendant delegate deputy detective diplomat economist employee envoy executive expert eyewitness family "
    "father friend general girl governor guard guest head historian host judge king lady landlady landlord locals "
    "lord mayor mechanic medic member mother mp neighbour nurse official opponent parent participant partner pastor "
    "patient person pilot plaintiff poet pope president priest prince princess principal pupil queen rabbi recruit "
    "relative representative resident sailor scientist secretary sergeant sheriff sister skipper son source "
    "specialist spokesperson staff student survivor suspect tenant treasury trustee uncle veteran vicar victim "
    "volunteer warden widow wife witness youth"
)
_BODIES = (
    "academy administration agency airline alliance army assembly association authority bank board body brewery bureau "
    "business cabinet charity church city club coalition college commission committee community company congress "
    "consortium consulate corporation council county court defence delegation department directorate embassy "
    "enterprise federation firm force foundation fund government group hospital industry inquiry institute "
    "institution jury laboratory league media military ministry movement museum navy network office opposition "
    "organisation organization palace panel parish parliament party police press prosecution regime school "
    "secretariat senate service society state studio team tribunal trust union university utility village watchdog"
)
_DOCUMENTS = (
    "article audit complaint document dossier email filing findings indictment leaflet letter lawsuit memo memorandum "
    "newspaper note notice paper petition poll register report review ruling statement study survey testimony text "
    "verdict website"
)
_NO_PEOPLE = (
    "after another border chapter cinder computer copper corner counter cover daylight dinner either fever filter "
    "flower former helicopter layer list lumber matter mist motor other meter number order over paper power quarter "
    "river rubber sector shelter shutter system temper thunder timber tower tractor under vector water weather winter "
    "summer reactor factor tender cluster disaster register barrier crater trailer poster"
)
_THINGS = (
    "car cent clock day deed evidence fact figure fire flood frost habit house law legend map number picture plan "
    "plant plate price proof result rule rumour sign song story table test tradition war weather wind word year"
)
_DETERMINERS = (
    "a an the this that these those some any all both each every either neither many most few fewer several no none "
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands another other others "
    "more half much such same former latter first second third his her its their our my your"
)
_PRONOUNS = "it he she they we i you everyone everybody someone somebody anyone anybody people what"
_NOBODY = words("nothing nobody none no neither nor few fewer hardly scarcely barely not never there such")
_TITLES = sorted(words("Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Col Maj Capt Lt Sgt Adm Insp Supt Rev Hon"))
AFTER_NO_TITLE = "".join(rf"(?<!\b{title})" for title in _TITLES)
"""A place that no title stands before whose full stop ends no sentence."""
TITLE = rf"(?:{'|'.join(_TITLES)})\."

OFFICES = {one.capitalize() for one in words(_PEOPLE)} - {"Dean"} | words(
    "Admiral Archbishop Architect Chairman Chairwoman Commander Commissioner Congressman Congresswoman Director "
    "Engineer Imam Inspector Lawyer Lieutenant Manager Marshal Prosecutor Referee Reverend Sheikh Spokesman "
    "Spokeswoman Superintendent Surgeon Teacher"
)
"""What somebody is, as it stands before a name; Dean is more often a given name."""

NOUNS = Nouns(
    speaking=words(f"{_PEOPLE} {_BODIES} {_DOCUMENTS}"),
    end_as_people=pattern(r"(?:[^aeiou]er|[aeiou][dgklmnrt]er|[st]or|ist|man|men|people|ian|folk|eer|crat)s?$"),
    no_people=words(_NO_PEOPLE),
    things=words(_THINGS),
    determiners=words(_DETERMINERS),
    nobody=_NOBODY,
    vague=words(_DETERMINERS) - _NOBODY | words(_PRONOUNS),
    singulars=(
        (pattern(r"ies$"), "y"),
        (pattern(r"(?<=ss|ch|sh)es$"), ""),
        (pattern(r"(?<!s)s$"), ""),
    ),
)


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
    placed=pattern(r"(?i)\b(?:in|from|of|into|to|at|on|for|against|near|over|with|the)\s+$"),
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
        r"(?s)(?P<part>\w+)\s+(?:\w+\s+)?of\s+(?:the|these|those|his|her|its|their|our|my)\s+(?P<whole>.+)"
    ),
    some_of_them=pattern(r"\w+\s+of\s+(?:them|us|you|whom|which)\b"),
    joint=pattern(r"\s(?:and|or)\s"),
    possessive=pattern(r"[’']s$"),
    plural="s",
    no_names=words(_NO_NAMES),
    no_persons=words(_NO_PERSONS),
    at_place=pattern(r"(?i)\b(?:in|into|at|on|near|over|of|from|for|the)\s+$"),
    crowd=pattern(r"\s+(?:citizens|nationals|officials|troops|soldiers|forces|men|women|people|government)\b"),
    speaks=pattern(
        r"(?:, [^,.]{1,60},)?\s+(?:has |have |had |also |later )?"
        r"(?:said|says|told|claimed|announced|added|argued|warned|denied)\b"
    ),
    others_speak=pattern(
        r"\b(?!he\b|she\b|He\b|She\b)\w+\s+(?:said|says|told|announced|added|argued|warned|claimed)\b"
    ),
    said_by=pattern(r"[”\"],?\s+(?:said|says|added)\s+$"),
    sentence_end=pattern(rf"(?=[.!?])(?<![A-Z]){AFTER_NO_TITLE}[.!?][”\"]?\s+|\n+"),
)


ATTRIBUTIONS = Attributions(
    speakers=SPEAKERS,
    boundary=pattern(
        rf"(?i),(?!\d)|[;:—–()“”\"„«»]|-(?<=\s-)(?=\s)|(?=[.!?]\s)(?<!\b[A-Z]){AFTER_NO_TITLE}[.!?]\s"
        r"|\b(?:a(?:fter|lthough|s)|b(?:efore|ecause|ut)|however|if|s(?:ince|o)|th(?:ough|at)|un(?:less|til)"
        r"|wh(?:en|ere|ereas|ich|ile|ilst|o|om|ose)|yet)\b"
    ),
    before_verb=pattern(
        r"\s+(?:has|have|had|also|later|then|earlier|still|again|always|once|first|only|just|now|would|yesterday|today"
        rf"|on [A-Z]\w+day|on \d+ \w+|{ASIDE}|(?!famil|assemb|al|supp)[a-z]+ly)$"
    ),
    more=pattern(r",?\s+and\s+that\s+"),
    ends=pattern(
        r",\s+(?:but|without|although|though|while|whereas|adding|despite|as well as|according to)\b|;"
        r"|\s+and\s+(?:said|says|insisted|insists|(?:added|adds)\s+that)\b"
        r"|[.!?]\s+(?=[A-Z“])"
    ),
    according_first=pattern(r"\s*[Aa]ccording to (?P<who>[^,]+),\s+"),
    according_last=pattern(rf"according to (?P<who>(?:\b{TITLE}|\b[A-Z]\.(?=\s[A-Z])|[^,.;])+)"),
    pronoun=pattern(r"(?i)(?:he|she)\b"),
    object_pronoun=pattern(r"him|her|(?P<many>them)"),
    listed=pattern(r"\b(?!\w+day,)[A-Z][\w’-]+,\s+$"),
    joins_last=pattern(" and "),
    relative=pattern(r"(?i),?\s+who\b"),
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
    accused_before=pattern(r"(?i)\baccuse[sd]?\s+$"),
    leads_in=pattern(r",?\s*(?:\b(?:in|of|by|from|with)\s+)?\b(?:which|that|where|when|who|because|as|after)$|\s+of$"),
    goes_on=pattern(
        r",\s+(?!(?:without|adding|who|which|whose|but|and|or|though|although|while|when|after|before|as|citing"
        r"|referring|according|on|in|at|during|with|because|if)\b)(?=\w)"
    ),
    before_speaker=pattern(rf"(?i)(?P<when>{TIME}),?\s*"),
    beforehand=pattern(rf"(?i)(?:{TIME}|meanwhile|then)\s+(?=\w)"),
    placed_before=pattern(
        r"(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring)\s+(?!no\b)(?:[a-z’]+\s+){0,3}?(?!in|of|at|from|the|with|to)[a-z’]+\s+(?=[A-Z])"
    ),
    by_nobody=pattern(rf"(?i)(?:{'|'.join(sorted(_NOBODY))}|(?:at|in|on|under)\s+no)\b|.*\bneither$"),
)
