"""The demo desk: the seeds, brought in and edited as a newsroom would do it."""

import json
from datetime import UTC, datetime
from pathlib import Path

from factcheck.resources import seed
from factcheck.services.desk import Desk
from factcheck.services.edits.line import apply_edit
from factcheck.services.importing import Reading
from factcheck.services.opening import new_desk
from factcheck.services.unit_of_work import Clock

ARTICLES = ("beijing-was-aware.md", "hard-text.md")
WHO = "Mara Lind"


def make_demo(path: Path, clock: Clock | None = None) -> None:
    """Writes the demo desk to `path`; raises DeskExistsError or UnwritableError."""
    desk = new_desk(path, WHO, origin="demo", clock=clock or _on_the_day)
    try:
        fill(desk)
    except BaseException:
        desk.close()
        path.unlink(missing_ok=True)
        raise
    desk.close()


def fill(desk: Desk) -> None:
    """Brings the seed articles into a desk and makes their claims."""
    with Reading() as reading:
        for name in ARTICLES:
            desk.articles.add(reading.read_file(seed(name)))
    with desk.unit_of_work.batch():
        for line in seed("demo.jsonl").read_text(encoding="utf-8").splitlines():
            apply_edit(desk, json.loads(line))


def _on_the_day() -> datetime:
    return datetime(2025, 4, 10, 15, 30, tzinfo=UTC)
