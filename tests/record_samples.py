"""A question and a proposed wording made up for tests."""

from factcheck.domain.records.ids import ArticleId, ProofId, QuestionId, WordingId
from factcheck.domain.records.proposed_wording import ProposedWording, Severity
from factcheck.domain.records.question import Question
from factcheck.domain.text.span import Span

MOMENT = "2026-11-25T10:00:00Z"
ASKED = Question(
    QuestionId("q"), ArticleId("a"), None, 3, "Which port?", "Bergen, or Oslo?", "Mara Lind", MOMENT, "", "", "", ""
)
NEW = ProposedWording(
    WordingId("w"),
    ArticleId("a"),
    ProofId("p"),
    None,
    Span(0, 7),
    "40 load",
    "40 loads",
    "slip of the pen",
    Severity.STYLE,
    "Mara Lind",
    MOMENT,
    None,
    "",
    "",
)
