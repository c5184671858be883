"""In which of a few languages a text is, by its letters or commonest words; where these do not tell, nothing."""

import re
from collections.abc import Mapping
from itertools import islice

from factcheck.domain.rules.languages import code_of
from factcheck.domain.text.patterns import pattern

_COMMON: Mapping[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "ar": "في من على إلى أن التي عن مع هذا الذي ما هذه لا كان قد بعد بين أو كما لم",
        "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wird dass hat bei",
        "en": "the of and to in is that was for it with as on be at by had not are but from which this have has they",
        "es": "el la de que y en los del se las por un una con no para es al lo como más pero sus le ha fue",
        "fr": "le la les de des et en un une du que est dans qui pour pas au sur ne se par plus avec il ce sont aux",
        "it": "il di che la e è per un una in non del della si le con i da dei nel alla come sono gli al più ha",
        "nl": "de het een van en in is dat op te zijn met voor niet aan er om door ook bij naar als maar uit heeft",
        "pt": "o a de que e do da em um uma para com não os as no na por se dos mais ao das foi é como são",
    }.items()
}
_NAMES: Mapping[str, str] = {
    **{"german": "de", "deutsch": "de", "dutch": "nl", "nederlands": "nl", "french": "fr", "français": "fr"},
    **{"spanish": "es", "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt"},
}
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ja": pattern("[\u3040-\u30ff]"),
    "ko": pattern("[\uac00-\ud7a3]"),
    "zh": pattern("[\u4e00-\u9fff]"),
}
"""The letters of languages that put no blank between words, or have a script of their own; kana stand beside Han."""
_LETTER = pattern(r"[^\W\d_]")
_MOST_LETTERS, _LEAST_LETTERS, _OWN = 3000, 20, 0.3
_WORD = pattern(r"[^\W\d_]+")
_MOST_WORDS, _TELLING = 3000, 8
_LEAST, _SHARE, _AHEAD = 3, 0.15, 1.5


def language_named(language: str) -> str:
    """The code of a language of these as somebody wrote it, by its code or its name; empty where it is none."""
    if not language.strip():
        return ""
    code = code_of(language)
    code = _NAMES.get(code, code)
    return code if code in _COMMON else ""


def language_seen(text: str) -> str:
    """The code of the language that a text begins in; empty where its letters and words do not tell."""
    letters = "".join(found[0] for found in islice(_LETTER.finditer(text), _MOST_LETTERS))
    if len(letters) >= _LEAST_LETTERS:
        for code, script in _SCRIPTS.items():
            if len(script.findall(letters)) >= _OWN * len(letters):
                return code
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _MOST_WORDS)]
    if len(words) < _TELLING:
        return ""
    counts = sorted((sum(map(common.__contains__, words)), code) for code, common in _COMMON.items())
    (second, _), (most, code) = counts[-2:]
    return code if most >= max(_LEAST, _SHARE * len(words), _AHEAD * second) else ""
