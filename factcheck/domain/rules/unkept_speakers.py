"""Which judged claims a report tells as what is so, though a rule reads in them who said it."""

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.report import Section, section_of


def unkept_speakers(case: Case) -> list[Claim]:
    """The claims told as what is so for which a speaker is proposed that nobody kept, by number.

    One that others stand beneath is left out: it was taken apart.
    """
    proposals, text = language_of(case.article.language).proposals, case.proof.text
    taken_apart = {claim.parent_id for claim in case.claims.values()}
    told_as_so = (one for one in case.claims_by_number() if section_of(one) is Section.SO and not one.is_cut)
    return [one for one in told_as_so if one.id not in taken_apart and proposals.of(text, one).speaker]
