"""Tells what went wrong in the world in the bar over the article, until something goes right."""

from collections.abc import Callable

from factcheck.domain.errors import FactcheckError
from factcheck.domain.wording.labels import sentence
from factcheck.ui.app.notices import NoticeBar


class ErrorBar:
    """Wraps what a person can do, so that an error is told and the program goes on."""

    def __init__(self, notice: NoticeBar) -> None:
        self._notice = notice
        self._complains = False

    def told(self, act: Callable[..., object]) -> Callable[..., None]:
        """The same act, with what went wrong in the world told in the bar."""

        def run(*values: object) -> None:
            try:
                act(*values)
            except FactcheckError as error:
                self._notice.say(sentence(error))
                self._complains = True
            else:
                self._stop()

        return run

    def _stop(self) -> None:
        if self._complains:
            self._complains = False
            self._notice.dismiss()
