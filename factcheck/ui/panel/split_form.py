"""The form that takes an attribution apart: who said it, and what was said."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from typing_extensions import override

from factcheck.domain.records.claim import Relation
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.splitting import Content, Split, content_of
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.text.span import Span
from factcheck.domain.wording import joining
from factcheck.translation import N_, _
from factcheck.ui.panel.record_form import FieldError, RecordForm, RecordKey
from factcheck.ui.panel.words import asked_words
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.framed_fields import FramedText
from factcheck.ui.widgets.labelled import breakable, dim_label, labelled, under_its_name
from factcheck.ui.widgets.layouts import add_parts, column_of, empty, pane_of
from factcheck.ui.widgets.quiet_button import QuietButton

SAY_WHAT_WAS_SAID = N_("Say what was said, as one sentence.")
SAY_BOTH = N_("Say each claim as one sentence.")
MOST = 6
_IN_TREE = 160


class SplitForm(RecordForm[Split]):
    """Two fields, filled by rule: a sentence on who said what, and what was said. Enter in the second saves.

    A tree beneath shows what becomes of them.

    Where nobody is said to say anything the fields are the claims that it may be divided into, and `way` tells which.
    """

    def __init__(self) -> None:
        super().__init__("split", _("Split"))
        self._split = Split("", "", "", ())
        self._offered: tuple[Content, ...] = ()
        self._number = ""
        self.language = Language()
        self._there: tuple[str, ...] = ()
        self._ways: dict[bool, Split] = {}
        self.way: ChoiceRow[bool] = ChoiceRow(
            _("What becomes of it"),
            "split_way",
            {True: ChoiceLabel(_("Claims beside each other")), False: ChoiceLabel(_("Who said it, and what"))},
        )
        self.said = FramedText(_("Who said what"), "split_said", (1, 4), enter_is_newline=False)
        self.contents: list[FramedText] = []
        self._column = column_of(gap=8)
        self._more = QuietButton(_("And that…"), "split_more", icon_name="plus")
        self._more.setToolTip(_("A second thing that was said"))
        self._more.clicked.connect(self.add_content)
        self.tree = dim_label(object_name="split_tree")
        self._said_box = pane_of(under_its_name(self.said))
        add_parts(self.fields, self.way, self._said_box, self._column, self._more, self.tree)
        self.heed(self.said)
        self.way.changed.connect(self._take_way)
        self.said.edited.connect(self._show_tree)
        self.said.entered.connect(self.focus_first)

    @property
    @override
    def is_changed(self) -> bool:
        recorded = self._recorded
        return recorded is None or self.draft() != replace(recorded, contents=_written(recorded.contents))

    def name_claim(self, number: str, contents: Sequence[str] = ()) -> None:
        """Tells which claim is split, and the contents it has already; called before a draft is shown."""
        self._number, self._there = number, tuple(contents)

    def offer_ways(self, said: Split, divided: Split | None = None) -> None:
        """Tells how the claim may be split, and divided where there is a way to; called before a draft is shown."""
        self._ways = {False: said} | ({True: divided} if divided is not None else {})

    def add_content(self) -> None:
        """Adds a field for one more thing that was said, or one more claim, on the same words."""
        self._new_field("").setFocus()

    @override
    def show_draft(self, key: RecordKey, recorded: Split, typed: Split | None) -> None:
        self._offered = recorded.contents
        super().show_draft(key, recorded, typed)

    @override
    def fill(self, draft: Split) -> None:
        self._split = draft
        self.way.choose(draft.divides)
        self.way.setVisible(draft.divides or len(self._ways) > 1)
        self._said_box.setVisible(not draft.divides)
        self._more.set_word(_("Another claim") if draft.divides else _("And that…"))
        self._more.setToolTip(_("Of the same words") if draft.divides else _("A second thing that was said"))
        empty(self._column)
        self.contents = []
        self.said.fill(draft.said)
        for content in draft.contents or (Content("", Span(0, 1)),):
            self._new_field(content.statement)
        self._show_tree()

    @override
    def draft(self) -> Split:
        known = self._split.contents or self._offered
        spans = [known[min(at, len(known) - 1)].span if known else Span(0, 1) for at in range(len(self.contents))]
        written = zip(self.contents, spans, strict=True)
        contents = tuple(self._content(field.value, span) for field, span in written)
        return replace(self._split, said=self.said.value, contents=_written(contents))

    def _content(self, statement: str, span: Span) -> Content:
        if self._split.divides:
            return Content(statement, span)
        return content_of(statement, span, self.language.attributions)

    def _take_way(self) -> None:
        """Shows what a rule proposes for the other way."""
        other = self._ways.get(self.way.value)
        if other is not None and other.divides is not self._split.divides:
            self._offered = other.contents
            self.fill(other)

    @override
    def missing(self, draft: Split) -> FieldError | None:
        if draft.divides:
            return (_(SAY_BOTH), self.contents[-1]) if len(draft.contents) == 1 else None
        return None if draft.contents or not self.contents else (_(SAY_WHAT_WAS_SAID), self.contents[0])

    @override
    def focus_first(self) -> None:
        field = self.contents[0]
        field.setFocus()
        field.selectAll()

    def _new_field(self, words: str) -> FramedText:
        at = len(self.contents)
        label = name = _("And that")
        if self._split.divides:
            label = name = _("A claim of its own") if at else _("Claim {number}", number=self._number)
        elif at == 0 and not self._there:
            label = name = _("What is denied") if self._is_denied else _("What is said")
        elif at:
            name = _("And that, {number}", number=at + 1)
        field = FramedText(name, f"split_content_{at + 1}", (1, 4), enter_is_newline=False)
        field.setPlaceholderText(_(SAY_BOTH) if self._split.divides else _(SAY_WHAT_WAS_SAID))
        field.fill(words)
        box = pane_of(labelled(label, field))
        self._column.addWidget(box)
        box.show()  # at once, so that the keyboard can be given to it
        self.contents.append(field)
        self.heed(field)
        field.edited.connect(self._show_tree)
        field.entered.connect(partial(self._entered, at))
        self._more.setEnabled(len(self.contents) < MOST)
        return field

    def _entered(self, at: int) -> None:
        empty = next((field for field in self.contents[at + 1 :] if not field.value.strip()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self.save()

    def _show_tree(self) -> None:
        if self._split.divides:
            self.tree.setText("")
            return
        lines = [f"{self._number} {self._line(self._split, self.said.value)}"]
        lines += [f"└ {_short(words)}" for words in self._there]
        lines += [f"└ {self._line(one, one.statement, self._is_denied)}" for one in self.draft().contents]
        self.tree.setText(breakable("\n".join(lines)))

    def _line(self, one: Split | Content, words: str, is_denied: bool = False) -> str:
        """What is asked of a claim, and the words that it is asked of."""
        asked = asked_words(bool(one.speaker or one.verb), is_denied)
        told = self.language.attributions.in_order(one.speaker, one.verb)
        return joining.labelled(joining.with_remark(asked, told), _short(words))

    @property
    def _is_denied(self) -> bool:
        return self.language.denials.relation(self._split.verb) is Relation.DENIED


def _written(contents: tuple[Content, ...]) -> tuple[Content, ...]:
    return tuple(one for one in contents if one.statement.strip())


def _short(words: str) -> str:
    return shortened(one_line(words), _IN_TREE)
