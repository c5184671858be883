"""The words by which a language tells of sayings, thoughts and wishes."""

import re
from dataclasses import dataclass, field
from functools import cache

from factcheck.domain.rules.speakers import Nouns
from factcheck.domain.text.patterns import NEVER


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of a language that tell of a saying, in all their forms, by what may stand behind them.

    Verbs: `plain` ones stand before, behind or in the middle of what is said, those of them that begin the next saying
    of a sentence are `anew`; `clause` ones take a sentence without “that”, `thinking` ones any words, `doing` ones what
    is to be done, `things` an object, `listening` ones a listener first; `showing` ones have documents for a subject.
    All are among `verbs`; those that are `nouns_too` must agree with their subject, `gerunds` need none, `participles`
    make a passive, but not those that tell what is `foreseen` (is expected to). `joined` are verbs and adjectives with
    words that belong to them (call for), `likening` verbs take “as” behind an object. `adjectives` take “that” behind
    a verb.

    Nouns: `views` take “that” behind a verb (her view is that), `nouns` at once (the claim that), `nouns_doing` take
    “to” and a verb, `nouns_with` stand with a preposition (criticism of); verbs of `holding` tell whose they are (has a
    plan). `opinions` stand in an aside (in her opinion). `adverbs` tell that others say it (reportedly).
    """

    verbs: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    anew: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    thinking: frozenset[str] = frozenset()
    doing: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    listening: frozenset[str] = frozenset()
    showing: frozenset[str] = frozenset()
    nouns_too: frozenset[str] = frozenset()
    gerunds: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    joined: frozenset[tuple[str, str]] = frozenset()
    adjectives: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    nouns_doing: frozenset[str] = frozenset()
    nouns_with: frozenset[tuple[str, str]] = frozenset()
    holding: frozenset[str] = frozenset()
    opinions: frozenset[str] = frozenset()
    likening: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    foreseen: frozenset[str] = frozenset()


@cache
def alone(cues: Cues) -> frozenset[str]:
    """The words that may tell of a saying whatever stands beside them; most words of a text are none."""
    return cues.verbs.union(cues.participles, cues.adjectives, cues.views, cues.adverbs)


@dataclass(frozen=True, slots=True)
class SayingWords:
    """What a language has around the words that tell of a saying.

    In the group of a verb stand `helpers` and adverbs (those behind it match `adverb_behind`), and words that are
    `leading` to it with “to” (went on to, where “on” is `onward`); with `passives` it is suffered, and words
    `behind_passives` lead in what is said of the subject; what follows `no_verb_behind` is none. `connectives` stand
    before a subject, and `boundaries` cut it off; `limits` behind a preposition make none of it (at least). `origins`
    tell where people are from, `both` joins two of them. `pronouns` are one alone, `nothing` and `empty` ones none;
    `asides` begin what stands between it and its verb in commas. `leads_in` begin what is said, `turns` and `joints`
    may end it; behind a `telling` verb stands what is asked (refused to say whether); `finite` words and those in the
    `past` are signs of a clause. An `adjunct` tells when and how.
    """

    cues: Cues = field(default_factory=Cues)
    nouns: Nouns = field(default_factory=Nouns)
    documents: frozenset[str] = frozenset()
    plural: str = ""
    plurals: frozenset[str] = frozenset()
    behind_nouns: frozenset[str] = frozenset()
    behind_passives: frozenset[str] = frozenset()
    helpers: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    onward: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    adverb: re.Pattern[str] = NEVER
    adverb_behind: re.Pattern[str] = NEVER
    no_verb_behind: frozenset[str] = frozenset()
    owned: re.Pattern[str] = NEVER
    owners: frozenset[str] = frozenset()
    boundaries: frozenset[str] = frozenset()
    connectives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    listeners: frozenset[str] = frozenset()
    nothing: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    asides: re.Pattern[str] = NEVER
    leads_in: frozenset[str] = frozenset()
    telling: re.Pattern[str] = NEVER
    that: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    as_: frozenset[str] = frozenset()
    in_: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    origins: re.Pattern[str] = NEVER
    turns: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    past: re.Pattern[str] = NEVER
    times: frozenset[str] = frozenset()
    adjunct: re.Pattern[str] = NEVER
    according: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
