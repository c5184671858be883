"""The keys that stand on buttons: those of the table, or those that a person has chosen."""

from PySide6.QtWidgets import QWidget

from factcheck.ui.app.actions import Actions
from factcheck.ui.widgets.choice_button import VerdictButton
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.quiet_button import QuietButton

# The name of a button, and of the action that it stands for, where the two differ.
_OF_BUTTON = {
    "verdict_supported": "supported",
    "verdict_disputed": "disputed",
    "verdict_unverified": "unverified",
    "verdict_not_needed": "not_needed",
    "outcome_fine": "fine",
    "outcome_change": "change",
    "outcome_editor": "editor",
    "clear_verdict": "clear",
    "another_passage": "passage",
    "add_split": "split",
    "add_denial": "denial",
    "add_question": "question",
    "add_wording": "wording",
    "add_passage": "passage",
    "more_evidence": "evidence",
    "more_split_section": "split",
    "more_denials": "denial",
    "more_questions": "question",
    "more_wordings": "wording",
    "use_annotation": "use_annotation",
    "dismiss_annotation": "dismiss_annotation",
    "reopen_annotation": "dismiss_annotation",
    "previous_annotation": "previous_annotation",
    "next_annotation": "next_annotation",
}


def show_keys(parts: QWidget, actions: Actions) -> None:
    """Shows on the buttons within `parts` the first key of their action, or none where it has none."""
    buttons: list[QuietButton | VerdictButton] = [*parts.findChildren(QuietButton), *parts.findChildren(VerdictButton)]
    for button in buttons:
        action = _OF_BUTTON.get(button.objectName())
        if action is not None:
            button.show_key(shown_key(actions[action].shortcut()))
