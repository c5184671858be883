"""English nouns that speak, and words that tell which or stand for nobody."""

from factcheck.domain.rules.en import words
from factcheck.domain.rules.nouns import Nouns
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
    "river rubber sector shelter shutter system temper thunder timber tower tractor under vector water weather "
    "winter summer reactor border factor tender cluster disaster register barrier crater trailer poster"
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
_NOBODY = words("nothing nobody none no neither few fewer not there such")
_TITLES = sorted(words("Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Col Maj Capt Lt Sgt Adm Insp Supt Rev Hon"))
AFTER_NO_TITLE = "".join(rf"(?<!\b{title})" for title in _TITLES)
"""A place that no title stands before whose full stop ends no sentence."""
TITLE = rf"(?:{'|'.join(_TITLES)})\."

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
