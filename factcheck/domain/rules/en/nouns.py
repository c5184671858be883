"""English nouns that stand for people, bodies and documents that say things, and words that stand for nobody."""

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
_SPEAKING = frozenset(f"{_PEOPLE} {_BODIES} {_DOCUMENTS}".split())
_ENDS_AS_PEOPLE = pattern(r"(?:[^aeiou]er|[aeiou][dgklmnrt]er|[st]or|ist|man|men|people|ian|folk|eer|crat)s?$")
_NO_PEOPLE_WORDS = (
    "after another border chapter cinder computer copper corner counter cover daylight dinner either fever filter "
    "flower former helicopter layer list lumber matter mist motor other meter number order over paper power quarter "
    "river rubber sector shelter shutter system temper thunder timber tower tractor under vector water weather "
    "winter summer reactor border factor tender cluster disaster register barrier crater trailer poster"
)
_NO_PEOPLE = frozenset(_NO_PEOPLE_WORDS.split())
_THINGS_WORDS = (
    "car clock day deed evidence fact figure fire flood frost habit house law legend map number picture plan plant "
    "plate price proof result rule rumour sign song story table test tradition war weather wind word year"
)
_THINGS = frozenset(_THINGS_WORDS.split())
_DETERMINERS_WORDS = (
    "a an the this that these those some any all both each every either neither many most few fewer several no none "
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands another other others "
    "more half much such same former latter first second third his her its their our my your"
)
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
_PRONOUNS = "it he she they we i you everyone everybody someone somebody anyone anybody people what"
_TITLES_WORDS = "Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Col Maj Capt Lt Sgt Adm Insp Supt Rev Hon"
TITLES = _TITLES_WORDS.split()
"""Titles before a name that are written with a full stop, which ends no sentence."""
AFTER_NO_TITLE = "".join(rf"(?<!\b{title})" for title in TITLES)
"""A place in a regular expression that no such title stands before."""
TITLE = rf"(?:{'|'.join(TITLES)})\."
NOBODY = frozenset({"nothing", "nobody", "none", "no", "neither", "few", "fewer", "not", "there", "such"})
"""Words that begin by saying that it was nobody."""
VAGUE = _DETERMINERS - NOBODY | frozenset(_PRONOUNS.split())
"""Words that, alone, stand for somebody whom the sentence does not name."""


def is_determiner(word: str) -> bool:
    """Whether a word only tells which or how many."""
    return word.lower() in _DETERMINERS or word.replace(",", "").isdecimal()


def can_speak(noun: str) -> bool:
    """Whether a common noun stands for a person, a group, a body, or a document that says things."""
    word = _singular(noun.lower())
    if word in _SPEAKING or noun.lower() in _SPEAKING:
        return True
    return word not in _NO_PEOPLE and _ENDS_AS_PEOPLE.search(word) is not None


def is_thing(noun: str) -> bool:
    """Whether a common noun stands for what nobody would quote."""
    word = _singular(noun.lower())
    return word in _THINGS or word in _NO_PEOPLE


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
