"""Questions to the reporter and proposed wordings, of a claim or of the article: a form and a section for each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity, WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.text.span import Span
from factcheck.domain.wording import joining
from factcheck.domain.wording.joining import comma_list
from factcheck.domain.wording.labels import DECISION, LEVEL, SEVERITY, person_words
from factcheck.domain.wording.query_words import decision_words, new_words, put_in_words, what_differs
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.services.desk import Desk
from factcheck.translation import N_, _, pgettext
from factcheck.ui.panel.record_form import FieldError, RecordForm, RecordKey
from factcheck.ui.panel.record_section import Item, RecordSection, SectionWords
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.labelled import breakable, dim_label, labelled, plain_label, under_its_name
from factcheck.ui.widgets.layouts import NO_MARGINS, add_parts, column_of, row_of
from factcheck.ui.widgets.quiet_button import QuietButton

ASK_SOMETHING = N_("Write the question.")
NO_ANSWER = N_("Write the answer, or leave out who gave it.")


def question_item(question: Question, claim_number: str = "", _proof: Proof | None = None) -> Item[QuestionDraft]:
    """A question as a row and as a draft; `claim_number` where it is listed away from its claim."""
    answer = (
        joining.labelled(joining.with_remark(_("Answer"), question.answered_by), question.answer)
        if question.answer
        else ""
    )
    asked = _("asked by {who}, {when}", who=person_words(question.asked_by), when=local_timestamp(question.asked_at))
    summary = Summary(
        f"{question.number}. {question.words}",
        word=_("Waits for an answer") if question.waits else "",
        where=_where(claim_number, question.level),
        beneath=" · ".join(filter(None, (answer, asked))),
    )
    return Item(question.id, summary, question.draft, rev=question.rev)


def _where(claim_number: str, level: Level | None) -> str:
    """Of which claim it is, where it is listed away from that, and who may read it, where somebody said so."""
    of = _("claim {number}", number=claim_number) if claim_number else ""
    return " · ".join(filter(None, (of, LEVEL[level] if level is not None else "")))


class QuestionForm(RecordForm[QuestionDraft]):
    """Question and options; the answer and what changes stand beneath once the question is recorded."""

    def __init__(self) -> None:
        super().__init__("question", _("Save question"))
        self.words = FramedText(_("Question to the reporter"), "question_words", (2, 6), enter_is_newline=False)
        self.options = FramedLine(_("Options"), "question_options", hint=_("Such as: 151, or 155? From where?"))
        self.options.setToolTip(self.options.placeholderText())  # which a narrow card cuts
        self.answer = FramedText(_("Answer"), "question_answer", (1, 6), enter_is_newline=False)
        self.answered_by = FramedLine(_("Answered by"), "question_answered_by")
        self.result = FramedLine(_("What changes"), "question_result")
        self._answer_box = QWidget()
        answer = labelled(_("Answer, word for word"), self.answer)
        below = row_of((under_its_name(self.answered_by), 2), (under_its_name(self.result), 3), gap=8)
        column_of(answer, below, inside=self._answer_box, gap=8, margins=NO_MARGINS)
        add_parts(self.fields, under_its_name(self.words), under_its_name(self.options), self._answer_box)
        self.heed(self.words, self.options, self.answer, self.answered_by, self.result)
        self.words.entered.connect(self.options.setFocus)
        self.options.entered.connect(self._options_entered)
        self.answer.entered.connect(self.answered_by.setFocus)
        self.answered_by.entered.connect(self.result.setFocus)
        self.result.entered.connect(self.save)

    @override
    def show_draft(self, key: RecordKey, recorded: QuestionDraft, typed: QuestionDraft | None) -> None:
        self._answer_box.setVisible(bool(key.record))
        super().show_draft(key, recorded, typed)

    @override
    def fill(self, draft: QuestionDraft) -> None:
        self.words.fill(draft.words)
        self.options.fill(draft.options)
        self.answer.fill(draft.answer)
        self.answered_by.fill(draft.answered_by)
        self.result.fill(draft.result)

    @override
    def draft(self) -> QuestionDraft:
        return QuestionDraft(
            self.words.value, self.options.value, self.answer.value, self.answered_by.value, self.result.value
        )

    @override
    def missing(self, draft: QuestionDraft) -> FieldError | None:
        if not draft.words.strip():
            return _(ASK_SOMETHING), self.words
        return (_(NO_ANSWER), self.answer) if draft.answered_by and not draft.answer else None

    @override
    def focus_first(self) -> None:
        (self.answer if self._answer_box.isVisibleTo(self) else self.words).setFocus()

    def _options_entered(self) -> None:
        if self._answer_box.isVisibleTo(self):
            self.answer.setFocus()
        else:
            self.save()


CHANGE_SOMETHING = N_("Write other words than those of the article.")


@dataclass(frozen=True, slots=True)
class WordingEdit:
    """A proposed wording as the form holds it, with the words of the article it is about."""

    span: Span
    quote: str
    draft: WordingDraft


def wording_item(wording: ProposedWording, claim_number: str = "", proof: Proof | None = None) -> Item[WordingEdit]:
    """A proposed wording as a row and as a draft; `claim_number` where it is listed away from its claim.

    With whether the proof in use has it, if that is given.
    """
    when = local_timestamp(wording.decided_at) if wording.decided_at else ""
    decided = capitalised(comma_list([decision_words(wording), when, put_in_words(wording, proof)]))
    severity = SEVERITY[wording.severity] if wording.severity is not None else ""
    proposed = _(
        "proposed by {who}, {when}", who=person_words(wording.proposed_by), when=local_timestamp(wording.proposed_at)
    )
    old, new = what_differs(wording.quote, wording.proposed)
    whole, short = new_words(wording.proposed), ""
    if not wording.is_there:
        whole = _("{proposed} for “{quote}”", proposed=whole, quote=wording.quote)
        short = _("{proposed} for “{quote}”", proposed=new_words(new), quote=old)
    summary = Summary(
        whole,
        short=short,
        word=severity,
        where=_where(claim_number, wording.level),
        beneath=" · ".join(filter(None, (decided, wording.why, proposed))),
    )
    return Item(
        wording.id, summary, WordingEdit(wording.span, wording.quote, wording.draft), rev=wording.rev, state=decided
    )


class WordingForm(RecordForm[WordingEdit]):
    """Enter goes from the new words to why, and from there saves; two buttons decide about what is recorded.

    `decided` names the wording and the decision.
    """

    decided = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("wording", _("Save wording"))
        self._about = WordingEdit(Span(0, 1), "", WordingDraft(""))
        self._is_there = False
        self._old = dim_label(object_name="wording_old")
        self.proposed = FramedText(_("New wording"), "wording_proposed", (1, 6), enter_is_newline=False)
        self.why = FramedLine(_("Why"), "wording_why")
        self.severity: ChoiceRow[Severity | None] = ChoiceRow(
            _("What is wrong"),
            "wording_severity",
            {one: ChoiceLabel(SEVERITY[one]) for one in Severity} | {None: ChoiceLabel(_("Not said"))},
        )
        self._decision_box = QWidget()
        self._decision = plain_label(object_name="wording_decision")
        self.accept_button = QuietButton(pgettext("proposed wording", "Accept"), "wording_accept")
        self.stet_button = QuietButton(DECISION[Decision.STET], "wording_stet")
        row_of((self._decision, 1), self.accept_button, self.stet_button, inside=self._decision_box, margins=NO_MARGINS)
        proposed, why = under_its_name(self.proposed), under_its_name(self.why)
        add_parts(self.fields, self._old, proposed, why, self.severity, self._decision_box)
        self.heed(self.proposed, self.why)
        self.proposed.entered.connect(self.why.setFocus)
        self.why.entered.connect(self.save)
        self.accept_button.clicked.connect(lambda: self._decide(Decision.ACCEPTED))
        self.stet_button.clicked.connect(lambda: self._decide(Decision.STET))

    @override
    def show_draft(self, key: RecordKey, recorded: WordingEdit, typed: WordingEdit | None) -> None:
        self._decision_box.setVisible(bool(key.record))
        self._is_there = bool(key.record) and recorded.draft.proposed == recorded.quote
        super().show_draft(key, recorded, typed)

    @override
    def fill(self, draft: WordingEdit) -> None:
        self._about = draft
        self._old.setText(breakable(_("Now: “{words}”", words=draft.quote)))
        self.proposed.fill(draft.draft.proposed)
        self.why.fill(draft.draft.why)
        self.severity.choose(draft.draft.severity)

    @override
    def draft(self) -> WordingEdit:
        about = self._about
        written = WordingDraft(self.proposed.value, self.why.value, self.severity.value)
        return WordingEdit(about.span, about.quote, written)

    @override
    def show_state(self, words: str) -> None:
        self._decision.setText(words)

    @override
    def missing(self, draft: WordingEdit) -> FieldError | None:
        is_other = self._is_there or draft.draft.proposed != draft.quote
        return None if is_other and not draft.draft.proposed.isspace() else (_(CHANGE_SOMETHING), self.proposed)

    @override
    def focus_first(self) -> None:
        self.proposed.setFocus()
        self.proposed.selectAll()

    def _decide(self, decision: Decision) -> None:
        record = self.key.record
        self.left.emit()
        self.decided.emit(record, decision)


@dataclass(frozen=True, slots=True)
class QueryKind:
    """A kind of records of which each claim and the article have a section.

    `action` asks for a new one; `item` makes a row of a record, with the number of its claim where it is listed away
    from that. `kept` says what was typed and is not saved, for a claim and for the article.
    `verbs` are those of the desk, and `given` what they take of a draft of the form, the record behind its place.
    """

    record: type[Any]
    action: str
    section: str
    words: SectionWords
    form: Callable[[], RecordForm[Any]]
    draft: type[Any]
    item: Callable[[Any, str, Proof | None], Item[Any]]
    kept: tuple[str, str]
    verbs: Callable[[Desk], Any]
    given: Callable[[Any], tuple[Any, ...]] = lambda draft: (draft,)


QUERY_KINDS = (
    QueryKind(
        Question,
        "question",
        "questions",
        SectionWords(
            N_("Question to reporter"), N_("Another question to reporter"), N_("Go on with question to reporter")
        ),
        QuestionForm,
        QuestionDraft,
        question_item,
        (N_("question for claim {number}"), N_("question for the article")),
        attrgetter("questions"),
    ),
    QueryKind(
        ProposedWording,
        "wording",
        "wordings",
        SectionWords(N_("New wording"), N_("Another new wording"), N_("Go on with new wording")),
        WordingForm,
        WordingEdit,
        wording_item,
        (N_("new wording for claim {number}"), N_("new wording for the article")),
        attrgetter("wordings"),
        attrgetter("span", "draft"),
    ),
)
"""From top to bottom."""


class Queries:
    """The sections with their forms."""

    def __init__(self) -> None:
        self._sections = {one.record: RecordSection[Any](one.words, one.section, one.form()) for one in QUERY_KINDS}

    @property
    def wordings(self) -> RecordSection[WordingEdit]:
        """The section of proposed wordings."""
        return self._sections[ProposedWording]

    @property
    def sections(self) -> tuple[RecordSection[Any], ...]:
        """All sections, from top to bottom."""
        return tuple(self._sections.values())

    def of(self, kind: type) -> RecordSection[Any]:
        """The section of a kind."""
        return self._sections[kind]

    def show_records(
        self,
        owner: str,
        records: Mapping[type, Iterable[Any]],
        number: Callable[[Any], str] = lambda _record: "",
        proof: Proof | None = None,
    ) -> None:
        """Shows those of an owner, the id of a claim or of an article; `number` is that of the claim of a record."""
        for kind in QUERY_KINDS:
            items = [kind.item(one, number(one), proof) for one in records.get(kind.record, ())]
            self._sections[kind.record].show_items(owner, items)
