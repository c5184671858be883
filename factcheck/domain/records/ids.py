"""The types of ids of records: text that is unique everywhere, so that two desk files can be merged."""

from typing import NewType

ArticleId = NewType("ArticleId", str)
ProofId = NewType("ProofId", str)
ClaimId = NewType("ClaimId", str)
PassageId = NewType("PassageId", str)
EvidenceId = NewType("EvidenceId", str)
SourceId = NewType("SourceId", str)
PersonId = NewType("PersonId", str)
CaptureId = NewType("CaptureId", str)
AnnotationId = NewType("AnnotationId", str)
DenialId = NewType("DenialId", str)
RelationId = NewType("RelationId", str)
QuestionId = NewType("QuestionId", str)
WordingId = NewType("WordingId", str)
ExemptionId = NewType("ExemptionId", str)
OperationId = NewType("OperationId", str)
