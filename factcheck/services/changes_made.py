"""Takes back that claims need a change once the words that were accepted for them are in the text."""

from collections.abc import Collection

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.ids import WordingId
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.store.operation_writer import OperationWriter


def end_changes(
    case: Case,
    wordings: Collection[ProposedWording],
    put_in: Collection[WordingId],
    proof: Proof,
    writer: OperationWriter,
) -> int:
    """Takes it back for the claims of wordings that a proof has by now; gives how many.

    Those stay to be changed for which other words are accepted and not there, or not decided about.
    """
    open_still = {one.claim_id for one in wordings if one.waits or one.is_awaited_in(proof)}
    done = {one.claim_id for one in wordings if one.id in put_in} - open_still
    ended = [one for one in case.some(filter(None, done)) if one.outcome is Outcome.CHANGE]
    for claim in ended:
        writer.change(claim, outcome=None)
    return len(ended)
