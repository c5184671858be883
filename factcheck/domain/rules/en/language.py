"""English, whole."""

from factcheck.domain.rules.en.attribution import ATTRIBUTIONS
from factcheck.domain.rules.en.clauses import CLAUSES
from factcheck.domain.rules.en.denial_target import DENIALS
from factcheck.domain.rules.en.omission import SMALL_WORDS
from factcheck.domain.rules.en.proposal import PROPOSALS
from factcheck.domain.rules.en.relative_dates import RELATIVE_DATES
from factcheck.domain.rules.language import Language

ENGLISH = Language(ATTRIBUTIONS, DENIALS, PROPOSALS, RELATIVE_DATES, CLAUSES, SMALL_WORDS)
