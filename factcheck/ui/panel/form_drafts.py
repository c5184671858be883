"""The drafts of all forms of the panel at once: taken out as JSON to be kept, and put back."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from factcheck.domain.records.claim_relation import RelationDraft
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.rules.splitting import Split
from factcheck.services.drafts import KeptDraft
from factcheck.translation import N_, Messages
from factcheck.ui.panel.article_page import ArticlePage
from factcheck.ui.panel.body import PanelBody
from factcheck.ui.panel.denial_form import DenialDraft
from factcheck.ui.panel.queries import QUERY_KINDS
from factcheck.ui.panel.reason_field import ReasonField
from factcheck.ui.panel.record_form import RecordForm, RecordKey
from factcheck.ui.panel.record_section import RecordSection
from factcheck.ui.panel.saved_text import Autosave
from factcheck.ui.panel.unsaved_words import TypedField

Draft = TypeVar("Draft")
SavingField = Autosave | ReasonField
"""A field that saves itself."""


def written(draft: object) -> str:
    """A draft, which is a dataclass, as JSON."""
    assert is_dataclass(draft)
    assert not isinstance(draft, type)
    return json.dumps(asdict(draft), ensure_ascii=False)


def read(kind: type[Draft], words: str) -> Draft | None:
    """The draft of this kind that was written, also before it had fields that may be left out; None if it is none."""
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
        later = {field.name for field in fields(plain) if field.default is not MISSING} - known.keys()
        names = [field.name for field in fields(plain) if field.name not in later]
        return plain(**{name: _made(kinds[name], known[name]) for name in names})
    return plain(_checked(str, value)) if issubclass(plain, StrEnum) else _checked(plain, value)


def _checked(kind: type[Draft], value: object) -> Draft:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


SEVERAL: Final = "several"
CORRECTION: Final = "correction"
NEW_SOURCE: Final = "source"
OF_SHEETS: Final = (CORRECTION, NEW_SOURCE)
"""The drafts of a corrected text and of a new source; no form of the panel holds them."""
DRAFT_WORDS: Final[Messages[str]] = Messages(
    {
        "evidence": N_("evidence for claim {number}"),
        SEVERAL: N_("evidence for claims {number}"),
        CORRECTION: N_("corrections of the text"),
        NEW_SOURCE: N_("new source"),
        "split": N_("split for claim {number}"),
        "denial": N_("denial for claim {number}"),
        "relation": N_("relation of claim {number}"),
        **{one.action: one.kept[0] for one in QUERY_KINDS},
        **{f"article_{one.action}": one.kept[1] for one in QUERY_KINDS},
        TypedField.STATEMENT: N_("statement for claim {number}"),
        TypedField.NOTE: N_("note for claim {number}"),
        TypedField.REASON: N_("reason for claim {number}"),
        TypedField.SPEAKER: N_("speaker for claim {number}"),
        TypedField.VERB: N_("verb for claim {number}"),
    }
)


class FormDrafts:
    """Knows which form and which field holds which kind of draft, by a name that lasts."""

    def __init__(self, body: PanelBody, page: ArticlePage, typed: Mapping[TypedField, SavingField]) -> None:
        self._typed = typed
        self._sections: dict[str, tuple[RecordSection[Any], type[Any]]] = {
            "evidence": (body.evidence, EvidenceDraft),
            "split": (body.split, Split),
            "denial": (body.denials, DenialDraft),
            "relation": (body.relations, RelationDraft),
            **{one.action: (body.queries.of(one.record), one.draft) for one in QUERY_KINDS},
            **{f"article_{one.action}": (page.queries.of(one.record), one.draft) for one in QUERY_KINDS},
        }

    def all(self) -> list[KeptDraft]:
        """All that was typed into forms and fields and is not saved."""
        return [*self._of_forms(), *_of_fields({name: field.drafts for name, field in self._typed.items()})]

    def unsaved(self) -> list[KeptDraft]:
        """What was to be saved and could not be: of fields, and of the form that is open."""
        about = set()
        for name, (section, _kind) in self._sections.items():
            key = section.form.key
            if section.form.is_unsaved:
                about.add((name, key.owner, key.record))
        fields = {name: field.unsaved.all for name, field in self._typed.items()}
        return [*(one for one in self._of_forms() if (one.form, one.owner, one.record) in about), *_of_fields(fields)]

    def _of_forms(self) -> list[KeptDraft]:
        return [
            KeptDraft(name, key.owner, key.record, written(one), _written_if(section.read(key)))
            for name, (section, _kind) in self._sections.items()
            for key, one in section.drafts().items()
        ]

    def put(self, drafts: Iterable[KeptDraft]) -> None:
        """Puts drafts back into their forms, which stay closed; those that no form understands are left out."""
        for one in drafts:
            if one.form in self._sections:
                section, kind = self._sections[one.form]
                draft = read(kind, one.words)
                if draft is not None:
                    section.put_draft(RecordKey(one.owner, one.record), draft, read(kind, one.read))
            elif one.form in self._typed:
                words = read(str, one.words)
                if words is not None:
                    self._typed[TypedField(one.form)].put_unsaved(one.owner, words)

    def open(self, draft: KeptDraft) -> None:
        """Asks for the form in which a draft stands, of what is shown."""
        section, _kind = self._sections[draft.form]
        if draft.record:
            section.edit_requested.emit(draft.record)
        else:
            section.new_requested.emit()

    def forget(self) -> None:
        """Closes the forms; they and the fields let go of what is not saved."""
        for section, _kind in self._sections.values():
            section.forget_drafts()
        for typed in self._typed.values():
            typed.unsaved.forget()

    @property
    def is_open(self) -> bool:
        """Whether a form is shown."""
        return any(section.is_form_open for section, _kind in self._sections.values())

    @property
    def several(self) -> dict[tuple[str, str, str], str]:
        """The claims, by their numbers, that the draft of an open form is for; by its form, owner and record."""
        return {
            (name, section.form.key.owner, section.form.key.record): section.form.several
            for name, (section, _kind) in self._sections.items()
            if section.is_form_open and section.form.several
        }

    @property
    def unsaved_form(self) -> RecordForm[Any] | None:
        """The form that was to be saved and could not be, or is being saved."""
        return next((section.form for section, _kind in self._sections.values() if section.form.is_unsaved), None)


def _written_if(draft: object) -> str:
    return written(draft) if draft is not None else ""


def _of_fields(words: Mapping[TypedField, Mapping[str, str]]) -> list[KeptDraft]:
    return [
        KeptDraft(field, claim_id, "", json.dumps(typed))
        for field, by_claim in words.items()
        for claim_id, typed in by_claim.items()
    ]
