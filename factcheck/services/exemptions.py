"""What a person can do with exemptions: say that there is nothing to check in some words, and take that back."""

from factcheck.domain.records.case import Case
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ArticleId, ExemptionId, ProofId
from factcheck.domain.text.anchor import Anchor, anchored
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.span import Span
from factcheck.services.unit_of_work import DeskPart
from factcheck.store.operation_writer import OperationWriter


class Exemptions(DeskPart):
    """The exemptions of a desk; claims on the same words stay as they are."""

    def add(self, article_id: ArticleId, span: Span, is_beside: bool = False) -> Exemption:
        """Says that there is nothing to check in the words at `span`; where that was said already it answers that.

        With `is_beside` it says so of what the file shows beside them. Raises as `Claims.add` does.
        """
        case = self._cases.here(article_id)
        anchor = anchored(case.proof.text, span)
        for one in case.all(Exemption):
            if one.proof_id == case.proof.id and (one.span, one.is_beside) == (span, is_beside):
                return one
        exemption_id = ExemptionId(self._unit.new_id())
        facts = {"words": shortened(anchor.quote, 60), "beside": is_beside}
        with self._unit.operation("exemption.add", facts, article_id) as writer:
            insert_exemption(writer, exemption_id, case, case.proof.id, anchor, is_beside=is_beside)
        return self._cases.record(Exemption, exemption_id)

    def remove(self, *exemption_ids: ExemptionId) -> None:
        """Takes back, in one step, that there is nothing to check in words of an article; raises NoSuchRecordError."""
        gone = [self._cases.record(Exemption, one) for one in exemption_ids]
        facts = {"words": shortened(gone[0].quote, 60), "beside": gone[0].is_beside}
        with self._unit.operation("exemption.remove", facts, gone[0].article_id) as writer:
            for one in gone:
                writer.remove(one)


def insert_exemption(
    writer: OperationWriter,
    exemption_id: ExemptionId,
    case: Case,
    proof_id: ProofId,
    anchor: Anchor,
    *,
    behind: int = 0,
    is_beside: bool = False,
) -> None:
    """Writes that there is nothing to check in words of a proof, or beside, `behind` so many others of this verb."""
    made = Exemption(
        id=exemption_id,
        article_id=case.article.id,
        proof_id=proof_id,
        span=anchor.span,
        quote=anchor.quote,
        marked_by=writer.who,
        marked_at=writer.at,
        position=case.next_position(Exemption) + behind,
        is_beside=is_beside,
    )
    writer.add(made, **anchor.context)
