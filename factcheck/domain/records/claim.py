"""A claim: a statement that can be checked, the passages it stands in, and what was found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ArticleId, ClaimId, PassageId, ProofId
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.text.span import Span


class Kind(StrEnum):
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


NEED_NO_VERDICT = frozenset({Kind.OPINION, Kind.PREDICTION})

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


class PassageRole(StrEnum):
    """What a further passage does: it says the claim again, or the claim needs its words too."""

    REPEATS = "repeats"
    COMPLETES = "completes"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a proof that a claim stands in: position in code points, and the words."""

    id: PassageId
    claim_id: ClaimId
    proof_id: ProofId
    span: Span
    quote: str
    role: PassageRole = PassageRole.REPEATS


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its verdict; `restated` is None until somebody puts it in other words."""

    id: ClaimId
    article_id: ArticleId
    number: str
    parent_id: ClaimId | None
    restated: str | None
    kind: Kind | None
    risk: Risk | None
    speaker: str
    verb: str
    verdict: Verdict | None
    reason: Reason | str | None
    note: str
    judged_by: str
    judged_at: str
    judged_words: str
    passages: tuple[Passage, ...]
    evidence_count: int = 0
    outcome: Outcome | None = None
    denials: tuple[Denial, ...] = ()
    unanswered: int = 0
    undecided: int = 0

    @property
    def words(self) -> str:
        """The words of the article, pieces joined by an ellipsis."""
        return joined(passage.quote for passage in self.passages)

    @property
    def statement(self) -> str:
        """The claim as one sentence: restated, else the words of its first passage and of those that complete it."""
        if self.restated is not None:
            return self.restated
        further = (one.quote for one in self.passages[1:] if one.role is PassageRole.COMPLETES)
        return " … ".join((*(one.quote for one in self.passages[:1]), *further))

    @property
    def status(self) -> Status:
        """Where the claim stands."""
        if self.verdict is not None:
            return Status(self.verdict.value)
        return Status.NOT_NEEDED if self.kind in NEED_NO_VERDICT else Status.NOT_CHECKED

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to judge it."""
        return self.status is Status.NOT_CHECKED

    @property
    def is_speech(self) -> bool:
        """Whether it says who said what; otherwise it says what is so."""
        return bool(self.speaker)

    @property
    def lacks_evidence(self) -> bool:
        """Whether it is called supported while no evidence is recorded."""
        return self.verdict is Verdict.SUPPORTED and self.evidence_count == 0


def joined(quotes: Iterable[str]) -> str:
    """The words of a claim that stands in several places, as one line."""
    return " … ".join(quotes)


def number_key(number: str) -> tuple[tuple[int, str], ...]:
    """Sorts claim numbers as people count: 2, 12, 12a, 12a1, 12b, 12aa, 13."""
    runs = _RUNS.findall(number)
    return tuple((int(run), "") if run.isdecimal() else (len(run), run) for run in runs)


def child_number(parent: str, count: int) -> str:
    """The number of the `count`th content (from 1) of the claim `parent`: 12, 12a, 12a1."""
    if not parent[-1].isdigit():
        return f"{parent}{count}"
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return parent + letters
