"""The drafts of all forms of the panel at once: taken out as JSON to be kept, and put back."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.rules.splitting import Split
from factcheck.services.drafts import KeptDraft
from factcheck.ui.panel.article_page import ArticlePage
from factcheck.ui.panel.body import PanelBody
from factcheck.ui.panel.denial_form import DenialDraft
from factcheck.ui.panel.evidence_list import FormKey
from factcheck.ui.panel.record_section import RecordKey, RecordSection
from factcheck.ui.panel.wording_form import WordingEdit

Draft = TypeVar("Draft")


def written(draft: object) -> str:
    """A draft, which is a dataclass, as JSON."""
    assert is_dataclass(draft)
    assert not isinstance(draft, type)
    return json.dumps(asdict(draft), ensure_ascii=False)


def read(kind: type[Draft], words: str) -> Draft | None:
    """The draft of this kind that was written; None where it is none, such as one of another version."""
    try:
        draft = _made(kind, json.loads(words))
    except (ValueError, TypeError, KeyError):
        return None
    return draft if isinstance(draft, kind) else None


def _made(kind: object, value: object) -> object:
    """`value` as a kind of field; raises ValueError, TypeError or KeyError where it is none."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if value is None else _made(next(one for one in inner if one is not NoneType), value)
    if origin is tuple:
        return tuple(_made(inner[0], one) for one in _checked(list, value))
    plain = _checked(type, getattr(kind, "__supertype__", kind))
    if is_dataclass(plain):
        kinds, known = get_type_hints(plain), _checked(dict, value)
        return plain(**{field.name: _made(kinds[field.name], known[field.name]) for field in fields(plain)})
    return plain(_checked(str, value)) if issubclass(plain, StrEnum) else _checked(plain, value)


def _checked(kind: type[Draft], value: object) -> Draft:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


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


class FormDrafts:
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
