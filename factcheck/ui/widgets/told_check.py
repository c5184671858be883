"""Buttons whose check tells what is so: a press asks for something, and only what became of it is shown."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton


def tell_by_check(button: QAbstractButton) -> None:
    """Lets `button`, which changes nothing when it is clicked, have a check that others show.

    Assistive technology may toggle it without a press, which is taken for one.
    """
    button.setCheckable(True)
    button.toggled.connect(partial(_press, button))


def show_check(button: QAbstractButton, is_on: bool) -> None:
    """Shows whether it is so; nobody is told of it as of a press."""
    if button.isChecked() is not is_on:
        with QSignalBlocker(button):
            button.setChecked(is_on)


def _press(button: QAbstractButton, is_on: bool) -> None:
    show_check(button, not is_on)
    button.click()
