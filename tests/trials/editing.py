"""Edits a desk of which nobody knows what it holds, by commands and in the window, and tells what went wrong.

Each edit is done, or refused in a sentence about the desk; afterwards `check` says nothing that it did not say before.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import DiskFullError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.text.span import Span
from factcheck.domain.wording.error_sentence import WENT_WRONG, sentence
from factcheck.domain.wording.labels import finding_words
from factcheck.services import backups
from factcheck.services.opening import read_desk
from tests.trials.looking import TrialWindow, done

Line = dict[str, object]
_NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
_SOURCE = {"title": "A source", "url": "https://example.org/source"}
_ARTICLE = "# One more\n\nThe bridge is 512 metres long.\n"


class Edits:
    """What can be edited in a desk, as it was before somebody did it harm."""

    def __init__(self, whole: Path) -> None:
        with closing(read_desk(whole)) as desk:
            self.articles = desk.articles.ids()
            self.people = sorted({one.who for one in desk.history.all()})
            self.words = {one: _words_once(desk.articles.proof(one).text) for one in self.articles}

    def wrong_by_command(self, path: Path) -> list[str]:
        """What went wrong in edits by commands."""
        before, wrong = _found_by_check(path), []
        lines, article = path.with_name("edits.jsonl"), path.with_name("article.md")
        lines.write_text("\n".join(map(json.dumps, self._lines())), encoding="utf-8")
        article.write_text(_ARTICLE, encoding="utf-8")
        for verb, *words in (
            ("apply", str(path), str(lines)),
            ("import", str(article), "--into", str(path)),
            *(("undo", str(path), "--as", who) for who in self.people * 2),
            ("export", str(path), "--to", str(path.with_name("report.html"))),
            *(("erase", str(path), "article", one, "--dry-run") for one in self.articles),
            ("backups", str(path)),
        ):
            code, printed, said = done([verb, *words])
            if code not in (0, 1) or _is_wrong(printed + said, path):
                wrong.append(f"{verb} ended with {code}: {printed[-2000:]} {said[-600:]}")
        return [*wrong, *_wrong_in_backup(path), *(_found_by_check(path) - before)]

    def wrong_in_window(self, path: Path, trial: TrialWindow) -> list[str]:
        """What went wrong in edits in a window."""
        before = _found_by_check(path)
        wrong = trial.wrong_in_acts(path, self._acts(trial.window))
        return [*wrong, *(_found_by_check(path) - before)]

    def _lines(self) -> Iterator[Line]:
        for article, words in self.words.items():
            for line in _lines_of_article(words):
                yield line if line["op"] in ("undo", "redo") else {"article": article, **line}

    def _acts(self, window) -> Iterator[Callable[[], object]]:
        table = window.actions_table
        for article, words in self.words.items():
            yield lambda article=article: window.current.show_article(article)
            yield lambda: window.claim_commands.go_to("1")
            yield from (table[name].trigger for name in ("supported", "fine", "undo", "undo", "redo", "note"))
            yield lambda: QTest.keyClicks(QApplication.focusWidget() or window.article, "a note")
            yield lambda: window.session.desk.evidence.add([window.current.claim], EvidenceDraft(**_SOURCE))
            yield lambda words=words: _mark(window, words)
            yield from (table[name].trigger for name in ("undo", "remove", "history", "undo"))


def _words_once(text: str) -> str:
    """The first three words of a text that stand in it once."""
    words = text.split()
    some = (" ".join(words[at : at + 3]) for at in range(len(words)))
    return next(one for one in some if text.count(one) == 1)


def _mark(window, words: str) -> None:
    """Makes a claim of words, where the article is shown and has them."""
    text = window.views.proof.text if window.views.proof is not None else ""
    if words in text:
        start = text.index(words)
        window.claim_commands.make(Span(start, start + len(words)))


def _lines_of_article(words: str) -> Iterator[Line]:
    claim = {"claim": "1"}
    yield {"op": "verdict", "verdict": "supported", **claim}
    yield {"op": "undo"}
    yield {"op": "evidence", **_SOURCE, **claim}
    yield {"op": "note", "note": "A note", **claim}
    yield {"op": "speaker", "speaker": "Mara Lind", "verb": "said", **claim}
    yield {"op": "question", "words": "Is it so?", **claim}
    yield {"op": "wording", "quote": words, "proposed": "Other words"}
    yield {"op": "denial", "target": "2", **claim}
    yield {"op": "claim", "quote": words, "statement": "A statement"}
    yield {"op": "passage", "quote": words, **claim}
    yield {"op": "remove", "claim": "2"}
    yield {"op": "undo"}
    yield {"op": "redo"}


def _found_by_check(path: Path) -> set[str]:
    """What `check` says of a desk, or why that cannot be."""
    try:
        with closing(read_desk(path)) as desk:
            return set(map(finding_words, desk.check_integrity()))
    except FactcheckError as error:
        return {sentence(error)}


def _is_wrong(said: str, path: Path) -> bool:
    """Whether a fault of ours was told, or one of the disk."""
    return any(words in said for words in (WENT_WRONG, "Traceback", sentence(DiskFullError(path.name))))


def _wrong_in_backup(path: Path) -> list[str]:
    try:
        backups.back_up(path, _NOON)
        backups.backups_of(path)
    except FactcheckError as error:
        return [sentence(error)] if _is_wrong(sentence(error), path) else []
    return []
