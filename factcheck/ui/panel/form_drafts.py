"""The drafts of all forms of the panel at once: taken out to be kept, and put back."""

from collections.abc import Iterable
from typing import Any, Final

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.rules.splitting import Split
from factcheck.services.drafts import KeptDraft
from factcheck.ui.panel.article_page import ArticlePage
from factcheck.ui.panel.body import PanelBody
from factcheck.ui.panel.denial_form import DenialDraft
from factcheck.ui.panel.draft_json import read, written
from factcheck.ui.panel.evidence_list import FormKey
from factcheck.ui.panel.record_section import RecordKey, RecordSection
from factcheck.ui.panel.wording_form import WordingEdit

EVIDENCE = "evidence"
FORM_WORDS: Final = {
    EVIDENCE: "evidence",
    "split": "split",
    "denial": "denial",
    "question": "question",
    "wording": "new wording",
    "article_question": "question",
    "article_wording": "new wording",
}


class DraftShelf:
    """Knows which form holds which kind of draft, by a name that lasts."""

    def __init__(self, body: PanelBody, page: ArticlePage) -> None:
        self._evidence = body.evidence
        self._sections: dict[str, tuple[RecordSection[Any], type[Any]]] = {
            "split": (body.split, Split),
            "denial": (body.denials, DenialDraft),
            "question": (body.queries.questions, QuestionDraft),
            "wording": (body.queries.wordings, WordingEdit),
            "article_question": (page.queries.questions, QuestionDraft),
            "article_wording": (page.queries.wordings, WordingEdit),
        }

    def take(self) -> list[KeptDraft]:
        """All that was typed into forms and is not saved; the forms are closed and forget it."""
        evidence = self._evidence.take_drafts()
        found = [KeptDraft(EVIDENCE, key.claim_id, key.evidence_id, written(one)) for key, one in evidence.items()]
        for name, (section, _kind) in self._sections.items():
            drafts = section.take_drafts()
            found += [KeptDraft(name, key.owner, key.record, written(one)) for key, one in drafts.items()]
        return found

    def put(self, drafts: Iterable[KeptDraft]) -> None:
        """Puts drafts back into their forms, which stay closed; those that no form understands are left out."""
        for one in drafts:
            if one.form == EVIDENCE:
                evidence = read(EvidenceDraft, one.words)
                if evidence is not None:
                    self._evidence.put_draft(FormKey(one.owner, one.record), evidence)
            elif one.form in self._sections:
                section, kind = self._sections[one.form]
                draft = read(kind, one.words)
                if draft is not None:
                    section.put_draft(RecordKey(one.owner, one.record), draft)
