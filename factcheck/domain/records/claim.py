"""A claim: a statement that can be checked, the passages it stands in, and what was found."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.ids import ArticleId, ClaimId, PassageId, ProofId
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.text.matching import bare_words, same_words
from factcheck.domain.text.span import Span


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    EVENT = "event"
    CAUSE = "cause"
    COMPARISON = "comparison"
    DESCRIPTION = "description"
    ALLEGATION = "allegation"
    DENIAL = "denial"
    ABSENCE = "absence"
    OPINION = "opinion"
    PREDICTION = "prediction"
    IMPLICATION = "implication"


NEED_NO_VERDICT = frozenset({ClaimKind.OPINION, ClaimKind.PREDICTION})
TELLS_SPEECH = frozenset({ClaimKind.QUOTATION, ClaimKind.PARAPHRASE, ClaimKind.ALLEGATION, ClaimKind.DENIAL})

_RUNS = re.compile(r"\d+|\D+")


class Risk(StrEnum):
    """How much care a claim asks for."""

    ROUTINE = "routine"
    CAREFUL = "careful"
    LEGAL = "legal"


class Outcome(StrEnum):
    """What is to become of the words in the copy: a decision apart from the verdict."""

    FINE = "fine"
    CHANGE = "change"
    EDITOR = "editor"


class Relation(StrEnum):
    """What a claim is to its parent: what somebody said to be so, or what its parent denies."""

    CONTENT = "content"
    DENIED = "denied"


class Alteration(StrEnum):
    """What is other about a claim than when it was judged, gravest first."""

    NOT_FOUND = "not_found"
    WORDS = "words"
    SENTENCE = "sentence"
    STATEMENT = "statement"


class PassageRole(StrEnum):
    """What a further passage does: it says the claim again, or the claim needs its words too."""

    REPEATS = "repeats"
    COMPLETES = "completes"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a proof that a claim stands in: position in code points, and the words.

    `cut_in`: the proof of which somebody said that it has these words no more.
    """

    id: PassageId
    claim_id: ClaimId
    proof_id: ProofId
    span: Span
    quote: str
    role: PassageRole = PassageRole.REPEATS
    position: int = 0
    cut_in: ProofId | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a rule reads in the words of a claim, until somebody keeps it; None and "" where no rule fits."""

    speaker: str = ""
    verb: str = ""
    kind: ClaimKind | None = None
    risk: Risk | None = None

    def __bool__(self) -> bool:
        return self != Proposal()

    @property
    def known(self) -> dict[str, str]:
        """What it proposes, by the names of the properties."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name))}

    def only(self, names: frozenset[str]) -> "Proposal":
        """The part of it that is about the properties of these names."""
        return self if names == PROPOSABLE else Proposal(**{name: getattr(self, name) for name in names})


PROPOSABLE = frozenset({"speaker", "verb", "kind", "risk"})


@dataclass(frozen=True, slots=True)
class Basis:
    """What a verdict rested on and what spoke against it when it was given: ids of evidence and denials.

    `states` are those of the sources it rested on that were not as they were: the id of the evidence and the state.
    """

    rested_on: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim by its id, number and article: enough to name it, whatever is recorded of it."""

    id: ClaimId
    article_id: ArticleId
    number: str


@dataclass(frozen=True)
class Claim:
    """A claim with its verdict; `restated` is None until somebody puts it in other words.

    Speaker, verb, kind and risk are what a person gave or kept; `unset` names those that nobody has given, for which
    a rule may propose something.
    `awaited_wordings` are accepted and do not stand in the text yet.
    `denied_by` are the denials of it; `relations` are those to other claims, from either side.
    `language` is that of its article, `taken_up` are the words and statements of the claims beneath it.
    `passages` are those in the current proof, `absent` those in an earlier one alone: not placed yet, or cut.
    `judged_sentence` is the sentence around its words when it was judged, where that says something else by now.
    `level`: from whom on statement, reason and note may be read, None where nobody said so; `is_in_part`: told without
    all that is recorded of it, so that nothing follows from what is missing; `withheld` are the fields that are told
    otherwise than they are, of which nothing follows either.
    `judged_statement` and `basis` are None for verdicts that Factcheck 1.0 gave; its `judged_words` are those of
    all passages, later ones those of `claimed_words`.
    """

    id: ClaimId
    article_id: ArticleId
    number: str
    parent_id: ClaimId | None = None
    restated: str | None = None
    kind: ClaimKind | None = None
    risk: Risk | None = None
    speaker: str = ""
    verb: str = ""
    verdict: Verdict | None = None
    reason: Reason | str | None = None
    note: str = ""
    judged_by: str = ""
    judged_at: str = ""
    judged_words: str = ""
    relation: Relation | None = None
    judged_statement: str | None = None
    basis: Basis | None = None
    outcome: Outcome | None = None
    unset: frozenset[str] = frozenset()
    judged_sentence: str | None = None
    level: Level | None = None
    rev: int = field(default=1, compare=False)
    passages: tuple[Passage, ...] = ()
    language: str = ""
    absent: tuple[Passage, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    denials: tuple[Denial, ...] = ()
    denied_by: tuple[Denial, ...] = ()
    relations: tuple[ClaimRelation, ...] = ()
    asked: int = 0
    unanswered: int = 0
    undecided_wordings: int = 0
    awaited_wordings: tuple[ProposedWording, ...] = ()
    taken_up: tuple[str, ...] = ()
    is_in_part: bool = False
    withheld: frozenset[str] = frozenset()

    if not TYPE_CHECKING:

        def __init__(self, id: str, article_id: str, number: str, *values: object, **named: object) -> None:
            """Sets its fields at once: a frozen dataclass would set each by itself, which takes many times as long."""
            known = self.__dataclass_fields__
            if not named.keys() <= known.keys():
                raise TypeError(named)
            vars(self).update(zip(known, (id, article_id, number, *values), strict=False), **named)

    @cached_property
    def words(self) -> str:
        """The words of all its passages, joined by an ellipsis."""
        return joined([passage.quote for passage in self.known])

    @property
    def unplaced(self) -> tuple[Passage, ...]:
        """The passages of which nobody has said where they stand in the current proof, or that they were cut."""
        return tuple(one for one in self.absent if one.cut_in is None) if self.absent else ()

    @property
    def is_in_no_words(self) -> bool:
        """Whether it stands in no words of any proof: what readers take from headline, picture and order."""
        return not self.passages and not self.absent

    @cached_property
    def is_cut(self) -> bool:
        """Whether all its words were cut from the article."""
        return bool(self.absent) and not self.passages and not self.unplaced

    @property
    def known(self) -> tuple[Passage, ...]:
        """Its passages, also those that are not placed yet; those that were cut where there are no others."""
        if not self.absent:
            return self.passages
        return tuple(sorted((*self.passages, *self.unplaced) or self.absent, key=lambda one: one.position))

    @cached_property
    def main(self) -> Passage:
        """The passage that it was made from, which completes no other; IndexError where it stands nowhere."""
        return _main_of(self.passages)

    @property
    def claimed(self) -> tuple[Passage, ...]:
        """Its main passage and those that complete it; passages that repeat it do not count."""
        known = self.known
        if len(known) < 2:
            return known
        main = _main_of(known)
        return tuple(one for one in known if one is main or one.role is PassageRole.COMPLETES)

    @cached_property
    def claimed_words(self) -> str:
        """The words that it claims, joined by an ellipsis."""
        return joined([one.quote for one in self.claimed])

    @property
    def statement(self) -> str:
        """The claim as one sentence: restated, else its words."""
        return self.claimed_words if self.restated is None else self.restated

    @property
    def conflicts(self) -> tuple[ClaimRelation, ...]:
        """The relations that say with which claims it conflicts."""
        return tuple(one for one in self.relations if one.kind is RelationKind.CONFLICTS)

    @property
    def evidence_count(self) -> int:
        """How many pieces of evidence are recorded that count, whatever they say."""
        return len(self.evidence_counted)

    @cached_property
    def evidence_counted(self) -> tuple[Evidence, ...]:
        """The evidence recorded that counts, whatever it says."""
        return tuple([one for one in self.evidence if one.counts])

    @cached_property
    def is_stale(self) -> bool:
        """Whether there is a verdict, and the words or the statement it judged are no longer those of the claim."""
        return self.verdict is not None and self.was_other_when_judged

    @cached_property
    def was_other_when_judged(self) -> bool:
        """Whether it had other words or another statement when it was judged, or said to need no verdict.

        So it had where it is not known where its words stand now, or the sentence around them says something else; of
        one that was cut nothing is to be judged any more.
        """
        if self.is_cut:
            return False
        if self.unplaced or self.judged_sentence is not None:
            return True
        if self.judged_statement is None:
            return not self._has_words_judged_before()
        if self.has_other_words:
            return True
        is_of_words = self.restated is None and same_words(self.judged_statement, self.judged_words)
        return not (is_of_words or same_words(self.judged_statement, self.statement))

    @property
    def alteration(self) -> Alteration | None:
        """What is other than when it was judged, if anything is."""
        if not self.was_other_when_judged:
            return None
        if self.unplaced:
            return Alteration.NOT_FOUND
        if self.has_other_words:
            return Alteration.WORDS
        return Alteration.STATEMENT if self.judged_sentence is None else Alteration.SENTENCE

    @cached_property
    def has_other_words(self) -> bool:
        """Whether it claims other words than were judged; blanks and a stop or comma behind a passage do not count."""
        judged, claimed = self.judged_words, self.claimed_words
        return judged != claimed and _bare_pieces(judged) != _bare_pieces(claimed)

    @property
    def needed_none_otherwise(self) -> bool:
        """Whether somebody said that it needs no verdict, of other words or another statement."""
        return self.status is Status.NOT_NEEDED and self.was_other_when_judged

    @cached_property
    def status(self) -> Status:
        """Where the claim stands; opinion and prediction need no verdict unless they are a legal risk."""
        if self.verdict is not None:
            return Status.STALE if self.is_stale else Status(self.verdict.value)
        if self.kind in NEED_NO_VERDICT and self.risk is not Risk.LEGAL:
            return Status.NOT_NEEDED
        return Status.NOT_CHECKED

    @property
    def is_speech(self) -> bool:
        """Whether it says who said what, even of somebody without a name; otherwise it says what is so.

        The kind tells it of a claim of its own, or where there is none that it denies something; a content is what
        was said, whatever kind that is.
        """
        tells = self.kind in TELLS_SPEECH if self.kind is not None else bool(self.denials)
        return bool(self.speaker or self.verb) or (tells and self.relation is None)

    def _has_words_judged_before(self) -> bool:
        """The same for a verdict of Factcheck 1.0, which kept the words of all passages joined."""
        if not self.judged_words or self.judged_words == self.words:
            return True
        judged = set(_bare_pieces(self.judged_words))
        return set(_bare_pieces(self.claimed_words)) <= judged <= set(_bare_pieces(self.words))


Passages = tuple[Passage, ...]


def by_proof(passages: Passages, proof_id: ProofId) -> tuple[Passages, Passages]:
    """The passages of a claim in a proof, and those that stand in another one alone."""
    here = tuple([one for one in passages if one.proof_id == proof_id])
    if len(here) == len(passages):
        return passages, ()
    return here, tuple(one for one in passages if one.proof_id != proof_id)


def _main_of(passages: Sequence[Passage]) -> Passage:
    return next((one for one in passages if one.role is PassageRole.REPEATS), passages[0])


_JOINT = " … "


def joined(quotes: Iterable[str]) -> str:
    """The words of a claim that stands in several places, as one line."""
    return _JOINT.join(quotes)


def _bare_pieces(words: str) -> list[str]:
    return [bare_words(piece) for piece in words.split(_JOINT)]


def number_key(number: str) -> tuple[tuple[int, str], ...]:
    """Sorts claim numbers as people count: 2, 12, 12a, 12a1, 12b, 12aa, 13."""
    runs = _RUNS.findall(number)
    return tuple([(int(run), "") if run.isdecimal() else (len(run), run) for run in runs])


def child_number(parent: str, count: int) -> str:
    """The number of the `count`th content (from 1) of the claim `parent`: 12, 12a, 12a1."""
    if not parent[-1].isdigit():
        return f"{parent}{count}"
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return parent + letters
