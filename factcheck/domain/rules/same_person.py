"""Tells which names of those who speak are likely those of one person: Zelenskyy, President Volodymyr Zelenskyy."""

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from factcheck.domain.rules.language import Language
from factcheck.domain.rules.spellings import bare

_SHORTEST, _ALIKE = 5, 3
"""How long two last names must be that differ by a slip and may still be one, and how many letters begin both."""


class _Person(NamedTuple):
    given: str
    last: str


def other_name(speaker: str, names: Mapping[str, int], language: Language) -> str:
    """Under which of `names`, each with how often it stands, whoever `speaker` names is likely known better.

    It has a given name more, else stands more often. Empty where there is none, or where two persons may be meant.
    """
    here = _person(speaker, language)
    if here is None:
        return ""
    start = bare(here.last)[:_ALIKE]
    near = {name: person for name in names if start in bare(name) and (person := _person(name, language)) is not None}
    fitting = {name: person for name, person in near.items() if _is_one(here, person, language)}
    if not all(_is_one(*pair, language) for pair in combinations(fitting.values(), 2)):
        return ""

    def rank(name: str) -> tuple[bool, int]:
        return bool(fitting[name].given), names[name]

    others = [name for name in fitting if name != speaker]
    best = max(others, key=rank, default="")
    own = bool(here.given), names.get(speaker, 0)
    return best if best and rank(best) > own else ""


def _person(speaker: str, language: Language) -> _Person | None:
    """The given and the last name in the words for a speaker; None where they name no person."""
    rules = language.attributions.speakers
    for part in speaker.split(","):
        runs = [run for run in rules.name.finditer(part) if run.end() == len(part.rstrip())]
        if not runs or rules.placed.search(part[: runs[0].start()]):
            continue
        words = runs[0][0].split()
        if any(word.lower().strip("’'") in rules.no_persons | rules.no_names for word in words):
            return None
        named = [word for word in words if word not in language.spellings.titles]
        return _Person(named[-2] if len(named) > 1 else "", named[-1]) if named else None
    return None


def _is_one(one: _Person, other: _Person, language: Language) -> bool:
    """Whether two may be one: of one last name, or of two spellings of it, and not of two given names."""
    here, there = bare(one.last), bare(other.last)
    is_slip = min(len(here), len(there)) >= _SHORTEST and language.spellings.looks_like(one.last, other.last)
    if here != there and not is_slip:
        return False
    short, long = sorted((bare(one.given).rstrip("."), bare(other.given).rstrip(".")), key=len)
    return short == long or not short or (len(short) == 1 and long.startswith(short))
