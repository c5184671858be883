"""A desk with words nobody else writes in each kind of record, in its history, in drafts and in backups."""

from dataclasses import replace
from pathlib import Path

from factcheck import places
from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, SourceKind, Stance
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.services.backups import back_up
from factcheck.services.desk import Desk
from factcheck.services.drafts import KeptDraft, keep
from factcheck.services.opening import new_desk
from tests.desk_samples import Clock, claim_at, draft

TEXT = "The Kanałbridge is closed. It cost 9 million crowns. The mayor denies it."

WORDS = {
    "source": ["SOURCE", "SLIP", "LINK", "QUOTED", "PLACE", "REMARK", "REMOVED", "UNDONE", "MOVED", "DRAFTED"],
    "question": ["ASKED", "OPTIONS", "ANSWER", "CONTACT", "RETYPED"],
    "annotation": ["COMMENT", "AUTHOR", "REPLY"],
    "capture": ["BYTES", "ADDRESS"],
    "note": ["NOTED", "MISTYPED", "JUDGED", "UNSAVED"],
}
WORDS["article"] = [
    *("ARTICLE", "HEADLINE", "WORDING", "WHY", "FOOTNOTE"),
    *(word for kind in ("question", "annotation", "capture", "note") for word in WORDS[kind] if word != "AUTHOR"),
]
"""The words that go with a record of each kind."""


def secret(word: str) -> str:
    """A word that stands nowhere else, with letters that UTF-8 and UTF-16 write in other ways."""
    return f"Zż{word}Qœ"


def hidden_desk(path: Path) -> tuple[Desk, dict[str, tuple[str, str]]]:
    """The desk, and its records by what they are called here, each as a table and an id."""
    desk = new_desk(path, "Mara Lind", clock=Clock())
    article = desk.articles.add(_with_notes("ARTICLE"))
    other = desk.articles.add(draft("The harbour is open.", headline="Harbour"))
    claim = claim_at(desk, article, "cost 9 million")
    stays = claim_at(desk, other, "harbour")
    found = {"article": ("article", article), "other": ("article", other), "claim": ("claim", claim.id)}
    found |= _sources(desk, claim.id, stays.id)
    found |= _questions(desk, article, claim.id)
    notes = desk.annotations.of(article)
    desk.annotations.make_claim(notes[0].id)
    desk.annotations.dismiss(notes[-1].id)
    found["annotation"] = "annotation", notes[0].id
    found["note"] = "note", _noted(desk, article)
    desk.wordings.add(article, Span(4, 9), WordingDraft(secret("WORDING"), why=secret("WHY")))
    found["capture"] = "capture", desk.articles.captures(article)[0].id
    keep(path, _typed(found))
    back_up(path, desk.here())
    desk.claims.judge([stays.id], Judgement.SUPPORTED)
    return desk, found


def traces_of(path: Path, word: str) -> list[Path]:
    """The files of the desk, of its drafts and of its backups that hold a word in UTF-8 or UTF-16."""
    written = [secret(word).encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    there = [one for one in path.parent.rglob("*") if one.is_file()]
    there += [one for one in places.drafts().parent.rglob("*") if one.is_file()]
    return sorted({one for one in there for word in written if word in one.read_bytes()})


def _with_notes(word: str):
    capture = CaptureDraft(
        secret("BYTES").encode() * 300, f"https://example.org/{secret('ADDRESS')}", "https://example.org", "text/html",
        "2025-04-10T08:00:00Z",
    )  # fmt: skip
    annotations = (
        AnnotationDraft(AnnotationKind.COMMENT, secret("COMMENT"), Span(4, 14), secret("AUTHOR")),
        AnnotationDraft(AnnotationKind.COMMENT, secret("REPLY"), Span(4, 14), "Ana", answers=0),
        AnnotationDraft(AnnotationKind.FOOTNOTE, secret("FOOTNOTE"), Span(28, 32)),
    )
    made = draft(f"{TEXT} {secret(word)} said so.", headline=f"Bridge {secret('HEADLINE')}")
    return replace(made, annotations=annotations, capture=capture)


def _sources(desk: Desk, claim, stays) -> dict[str, tuple[str, str]]:
    """A source that was typed over, used for two claims, removed, undone and moved away from; and one that stays."""
    hidden = EvidenceDraft(secret("SOURCE"), f"https://{secret('LINK')}.org", secret("QUOTED"), secret("PLACE"))
    (first,) = desk.evidence.add([claim], replace(hidden, title=secret("SLIP"), kind=SourceKind.PERSON))
    desk.evidence.edit(first.id, replace(hidden, note=secret("REMARK")))
    desk.evidence.add([claim, stays], replace(hidden, stance=Stance.CONTEXT))
    (gone,) = desk.evidence.add([claim], replace(hidden, quote=secret("REMOVED")))
    desk.evidence.remove(gone.id)
    desk.evidence.add([claim], replace(hidden, quote=secret("UNDONE")))
    desk.history.undo()
    (moved,) = desk.evidence.add([stays], replace(hidden, quote=secret("MOVED")))
    desk.evidence.edit(moved.id, EvidenceDraft("Minutes of the council", quote="as they are"))
    source = desk.record(Evidence, first.id).source
    return {"source": ("source", source.id), "moved": ("evidence", moved.id)}


def _noted(desk: Desk, article) -> str:
    """A claim whose note was typed over, written with a verdict that was undone, and taken away with the claim."""
    claim = claim_at(desk, article, "is closed").id
    for word in ("MISTYPED", "NOTED"):
        desk.claims.set_note(claim, secret(word))
        desk.end_visit()
    desk.claims.judge([claim], Judgement.SUPPORTED, note=secret("JUDGED"))
    desk.history.undo()
    desk.claims.remove([claim])
    desk.history.undo()
    return claim


def _questions(desk: Desk, article, claim) -> dict[str, tuple[str, str]]:
    question = desk.questions.add(article, QuestionDraft(secret("ASKED")), claim)
    desk.questions.edit(question.id, QuestionDraft("Really?", options=secret("OPTIONS")))
    desk.questions.answer(question.id, secret("ANSWER"), secret("CONTACT"))
    other = desk.questions.add(article, QuestionDraft("Who paid?"))
    return {"question": ("question", question.id), "asked": ("question", other.id)}


def _typed(found: dict[str, tuple[str, str]]) -> list[KeptDraft]:
    owner = found["claim"][1]
    return [
        KeptDraft("evidence", owner, "", f'{{"title": "{secret("SOURCE")}", "quote": "{secret("DRAFTED")}"}}'),
        KeptDraft("question", owner, found["question"][1], f'{{"words": "{secret("RETYPED")}"}}'),
        KeptDraft("note", found["other"][1], "", '{"words": "stays"}'),
        KeptDraft("note", found["note"][1], "", f'{{"words": "{secret("UNSAVED")}"}}'),
        KeptDraft("reason", found["note"][1], "", '{"words": "stays"}'),
    ]
