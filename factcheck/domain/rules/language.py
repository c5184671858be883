"""What the rules know of the language of an article: nothing of one that nobody has told them of."""

import re
from dataclasses import dataclass, field

from factcheck.domain.rules.amounts import Amounts
from factcheck.domain.rules.arithmetic import Arithmetic
from factcheck.domain.rules.attribution import Attributions
from factcheck.domain.rules.claim_against_evidence import ClaimAgainstEvidence
from factcheck.domain.rules.clauses import Clauses
from factcheck.domain.rules.dates import WeekdayDates
from factcheck.domain.rules.denial_target import DenialTargets
from factcheck.domain.rules.facts import Facts
from factcheck.domain.rules.proposal import Proposals
from factcheck.domain.rules.quantities import Quantities
from factcheck.domain.rules.relative_dates import RelativeDates
from factcheck.domain.rules.shares import Shares
from factcheck.domain.rules.single_values import SingleValues
from factcheck.domain.rules.spellings import Spellings


@dataclass(frozen=True, slots=True)
class Language:
    """The rules with the words of a language, which propose nothing where they have none.

    `small_words` are those that a statement may leave out, `telling_words` those by which a sentence says how sure
    something is, how much, when and who says so; None where they are not known. `negations` and `hedges` are those
    among them that say it is not so, or not for certain; `extents` say how often or how far it is so.
    """

    attributions: Attributions = field(default_factory=Attributions)
    denials: DenialTargets = field(default_factory=DenialTargets)
    proposals: Proposals = field(default_factory=Proposals)
    relative_dates: RelativeDates = field(default_factory=RelativeDates)
    clauses: Clauses = field(default_factory=Clauses)
    small_words: re.Pattern[str] | None = None
    facts: Facts = field(default_factory=Facts)
    telling_words: frozenset[str] | None = None
    spellings: Spellings = field(default_factory=Spellings)
    quantities: Quantities = field(default_factory=Quantities)
    single_values: SingleValues = field(default_factory=SingleValues)
    arithmetic: Arithmetic = field(default_factory=Arithmetic)
    amounts: Amounts = field(default_factory=Amounts)
    shares: Shares = field(default_factory=Shares)
    weekday_dates: WeekdayDates = field(default_factory=WeekdayDates)
    evidence: ClaimAgainstEvidence = field(default_factory=ClaimAgainstEvidence)
    negations: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    extents: frozenset[str] = frozenset()
