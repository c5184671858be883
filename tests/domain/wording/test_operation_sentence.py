"""One sentence for each operation, made of its facts."""

import pytest

from factcheck.domain.records.ids import OperationId
from factcheck.domain.records.operation import Operation
from factcheck.domain.wording.operation_sentence import operation_sentence


def told(kind, facts):
    operation = Operation(1, OperationId("o"), "2025-04-10T09:00:00Z", "+02:00", "Mara Lind", kind, facts, None, None)
    return operation_sentence(operation)


@pytest.mark.parametrize(
    ("kind", "facts", "sentence"),
    [
        ("article.add", {"article": "Ferry"}, "“Ferry” added"),
        ("article.describe", {"article": "Ferry"}, "“Ferry” described"),
        ("article.describe", {"article": "Ferry", "renamed": "Boat"}, "“Ferry” renamed “Boat”"),
        (
            "article.describe",
            {"article": "Ferry", "changed": {"byline": "", "date": "2026-04-03", "deadline": "noon, or so"}},
            "“Ferry” described; byline: none; date: 3 April 2026; deadline: noon, or so",
        ),
        ("article.remove", {"article": "Ferry"}, "“Ferry” removed"),
        ("claim.add", {"claims": ["3"], "words": "red"}, "3 added: “red”"),
        ("claim.add", {"claims": ["3"], "words": "“red” paint"}, "3 added: “‘red’ paint”"),
        ("evidence.add", {"claims": ["3"], "source": "“Rust”"}, "3: evidence added, “‘Rust’”"),
        ("wording.propose", {"words": "“red”", "proposed": "“green”"}, "New wording for “‘red’”: “‘green’”"),
        ("claim.split", {"claims": ["3"]}, "3 split"),
        ("claim.split", {"claims": ["1a"], "denied": [["1", "1a1"]]}, "1a split; 1 denies 1a1"),
        ("claim.restate", {"claims": ["3"]}, "3 restated"),
        ("claim.judge", {"claims": ["3", "4"], "judgement": "disputed"}, "2 claims marked disputed"),
        (
            "claim.judge",
            {"claims": ["3"], "judgement": "supported", "kept": {"speaker": "Low", "verb": "said", "risk": "careful"}},
            "3 marked supported; kept: speaker Low, verb said, needs a careful check",
        ),
        ("claim.keep", {"claims": ["3"], "kept": {"kind": "number"}}, "3: kept kind number"),
        ("claim.confirm", {"claims": ["3"]}, "3: confirmed"),
        ("claim.reason", {"claims": ["3"]}, "3: reason given"),
        ("claim.reason", {"claims": ["3"], "reason": None}, "3: reason taken away"),
        ("claim.reason", {"claims": ["3"], "reason": "number-differs"}, "3: reason given, “number differs”"),
        ("claim.reason", {"claims": ["3"], "reason": "my own"}, "3: reason given, “my own”"),
        ("claim.outcome", {"claims": ["3"], "outcome": "fine"}, "3: fine as written"),
        ("claim.outcome", {"claims": ["3"], "outcome": None}, "3: not decided"),
        ("claim.note", {"claims": ["3"]}, "3: note written"),
        ("claim.kind", {"claims": ["3"], "to": "number"}, "3: kind set to number"),
        ("claim.kind", {"claims": ["3"], "to": None}, "3: kind set to no kind"),
        ("claim.risk", {"claims": ["3"], "to": "legal"}, "3: risk set to legal"),
        ("claim.speaker", {"claims": ["3"]}, "3: who said it"),
        ("claim.verb", {"claims": ["3"]}, "3: verb of saying"),
        ("claim.remove", {"claims": ["3", "3a"]}, "2 claims removed"),
        ("passage.add", {"claims": ["3"], "words": "red", "role": "repeats"}, "3 also stands at “red”"),
        ("passage.add", {"claims": ["3"], "words": "red", "role": "completes"}, "3 is completed by “red”"),
        ("passage.move", {"claims": ["3"]}, "3 has new edges"),
        ("passage.remove", {"claims": ["3"], "words": "red"}, "3 no longer stands at “red”"),
        ("evidence.add", {"claims": ["3"], "source": "Log"}, "3: evidence added, “Log”"),
        ("evidence.edit", {"claims": ["3"], "source": "Log"}, "3: evidence changed, “Log”"),
        ("source.merge", {"source": "Log", "into": "Port log", "evidence": 0}, "Source “Log” merged into “Port log”"),
        (
            "source.unite",
            {"source": "Log", "other": "Port log", "origin": "Port"},
            "Sources “Log” and “Port log” are of one origin: Port",
        ),
        (
            "source.unite",
            {"source": "Log", "other": "Port log", "count": 2, "origin": "Port"},
            "Source “Log” and 2 other sources are of one origin: Port",
        ),
        ("evidence.remove", {"claims": ["3"], "source": "Log"}, "3: evidence removed, “Log”"),
        ("source.level", {"claims": ["3"], "source": "Log", "to": "checkers"}, "3: “Log”, for checkers only"),
        ("denial.add", {"claims": ["3"], "target": "2"}, "3 denies 2"),
        ("denial.add", {"claims": ["3"], "target": None}, "3 denies something, not stated what"),
        ("denial.edit", {"claims": ["3"], "target": "2"}, "3 denies 2: changed"),
        ("denial.remove", {"claims": ["3"], "target": None}, "3 no longer denies anything"),
        ("question.ask", {"question": 1, "words": "Who?"}, "Question 1 asked: “Who?”"),
        ("question.edit", {"question": 1, "words": "Who?", "answered": False}, "Question 1 changed: “Who?”"),
        ("question.edit", {"question": 1, "words": "Who?", "answered": True}, "Question 1 answered: “Who?”"),
        ("question.remove", {"question": 1}, "Question 1 removed"),
        ("wording.propose", {"words": "red", "proposed": "blue"}, "New wording for “red”: “blue”"),
        ("wording.edit", {"words": "red", "proposed": "blue"}, "New wording for “red” changed: “blue”"),
        ("wording.propose", {"words": "red", "proposed": ""}, "New wording for “red”: nothing"),
        ("wording.edit", {"words": "red", "proposed": ""}, "New wording for “red” changed: nothing"),
        ("wording.decide", {"words": "red", "decision": "accepted"}, "New wording for “red”: accepted"),
        ("wording.decide", {"words": "red", "decision": None}, "New wording for “red”: not decided"),
        ("wording.remove", {"words": "red"}, "New wording for “red” removed"),
        (
            "annotation.claim",
            {"annotation": "comment", "claims": ["3"], "words": "red"},
            "3 added: “red”, with the reporter’s comment",
        ),
        (
            "annotation.claim",
            {"annotation": "link", "claims": ["3"], "words": ""},
            "3: the reporter’s link added as evidence",
        ),
        (
            "annotation.claim",
            {"annotation": "comment", "claims": ["3"], "words": ""},
            "3: the reporter’s comment added as a lead",
        ),
        ("annotation.dismiss", {"annotation": "comment", "words": "ok"}, "The reporter’s comment dismissed: “ok”"),
        ("annotation.reopen", {"annotation": "comment", "words": "ok"}, "The reporter’s comment opened again: “ok”"),
        ("undo", {"kind": "claim.note", "facts": {"claims": ["3"]}}, "Undone: 3: note written"),
        ("redo", {"kind": "claim.note", "facts": {"label": "3: note written"}}, "Redone: 3: note written"),
    ],
)
def test_a_kind_of_operation_is_told_in_words(kind, facts, sentence):
    assert told(kind, facts) == sentence


def test_a_sentence_that_an_older_program_stored_is_shown_as_it_is():
    assert told("claim.judge", {"label": "3 marked as it was then"}) == "3 marked as it was then"


def test_of_facts_that_were_erased_the_kind_is_left():
    assert told("claim.note", {}) == "claim.note"
