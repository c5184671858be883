"""The keys of actions on the buttons that stand for them."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from factcheck.ui.app.actions import Actions
from factcheck.ui.panel.queries import QUERY_KINDS
from factcheck.ui.widgets.choice_button import VerdictButton
from factcheck.ui.widgets.keys import with_key
from factcheck.ui.widgets.quiet_button import QuietButton

# The name of a button, and of the action that it stands for.
_OF_BUTTON = {
    "button_find": "find",
    "button_report": "report",
    "start_open": "open",
    "find_previous_button": "find_previous",
    "find_next_button": "find_next",
    "verdict_supported": "supported",
    "verdict_disputed": "disputed",
    "verdict_unverified": "unverified",
    "verdict_not_needed": "not_needed",
    "outcome_fine": "fine",
    "outcome_change": "change",
    "outcome_editor": "editor",
    "clear_verdict": "clear",
    "confirm_verdict": "confirm",
    "another_passage": "passage",
    "add_split": "split",
    "add_denial": "denial",
    "add_passage": "passage",
    "more_evidence": "evidence",
    "more_split_section": "split",
    "more_denials": "denial",
    "use_annotation": "use_annotation",
    "dismiss_annotation": "dismiss_annotation",
    "reopen_annotation": "dismiss_annotation",
    "previous_annotation": "previous_annotation",
    "next_annotation": "next_annotation",
    **{f"add_{one.action}": one.action for one in QUERY_KINDS},
    **{f"more_{one.section}": one.action for one in QUERY_KINDS},
}


def show_keys(parts: QWidget, actions: Actions) -> None:
    """Shows on the buttons within `parts` the first key of their action, or none where it has none."""
    for button in parts.findChildren(QAbstractButton):
        action = _OF_BUTTON.get(button.objectName())
        if action is None:
            continue
        key = actions.key_of(action)
        if isinstance(button, QuietButton | VerdictButton):
            button.show_key(key)
        else:
            button.setToolTip(with_key(button.accessibleName(), key))
