"""The report as one HTML file without script: for everybody who reads it, on screen and on paper."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.operation import UNNAMED
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.report import Report, Section
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.bearing_words import caveat_words
from factcheck.domain.wording.capture_words import captured_file_words
from factcheck.domain.wording.claim_words import (
    judged_text,
    outcome_line,
    reason_or_none,
    unsettled_words,
    verdict_words,
)
from factcheck.domain.wording.evidence_words import accessed_words, translation_words
from factcheck.domain.wording.joining import as_sentence, quoted
from factcheck.domain.wording.labels import (
    DIRECTNESS_IN_SENTENCE,
    FOR_WHOM,
    MEANING,
    STANCE,
    STATUS,
    STATUS_IN_SENTENCE,
)
from factcheck.domain.wording.report_tiles import SECTION
from factcheck.domain.wording.source_words import about_words, source_marks
from factcheck.domain.wording.stored_words import source_name
from factcheck.domain.wording.timestamps import offset_timestamp, written_date
from factcheck.exporters.html_article import HtmlArticle
from factcheck.exporters.marked_text import follows, visible
from factcheck.exporters.outline import TITLE
from factcheck.resources import resource
from factcheck.translation import _, counted, current_language, filled_in, is_right_to_left

if TYPE_CHECKING:
    from jinja2 import Environment

_TITLE_NAME = 50
"""So many letters of a headline stand in the title of the page, which is named in tabs and lists of 70 letters."""
_LONGEST_NAME = 70
"""So many letters of a headline stand over each printed page, beside what tells the proof."""


def write_html(report: Report) -> bytes:
    """The report in UTF-8."""
    from markupsafe import Markup

    views = [HtmlArticle(one, at, len(report.articles)) for at, one in enumerate(report.articles, start=1)]
    rules = "".join(dict.fromkeys(rule for view in views for rule in (*view.placing(), *view.lighting())))
    page = (
        _environment(current_language())
        .get_template("report.html")
        .render(
            report=report,
            articles=views,
            style=Markup(_page_numbers() + _running_head(views) + _text("report.css") + rules),
            icons=[(status.value, Markup(_drawing(status))) for status in Status],
        )
    )
    return page.encode("utf-8", "replace")


@cache
def _environment(language: str) -> "Environment":
    """What turns the templates into a page in a language; they are compiled once, which takes longest."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup, escape

    def shown(value: object) -> object:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=FunctionLoader(_text),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def said(message: str, **values: object) -> Markup:
        known = {name: shown(value) for name, value in values.items()}
        return Markup(filled_in(escape(_(message)), escape(message), known))

    environment.globals.update(_=said, counted=counted, page_language=language.replace("_", "-"))
    environment.globals.update(is_right_to_left=is_right_to_left())
    environment.globals.update(STATUS=STATUS, STATUS_IN_SENTENCE=STATUS_IN_SENTENCE, MEANING=MEANING, STANCE=STANCE)
    environment.globals.update(SECTION=SECTION, FOR_WHOM=FOR_WHOM, Section=Section, TITLE=TITLE)
    environment.globals.update(DIRECTNESS_IN_SENTENCE=DIRECTNESS_IN_SENTENCE)
    environment.globals.update(BlockKind=BlockKind, Outcome=Outcome, UNNAMED=UNNAMED, in_order=list(Status))
    environment.filters.update(caveat=caveat_words, unsettled=unsettled_words, translation=translation_words)
    environment.filters.update(outcome=outcome_line, judged_text=judged_text, reason=reason_or_none, quoted=quoted)
    environment.filters.update(
        marks=source_marks, about=about_words, captured=captured_file_words, accessed=accessed_words
    )
    environment.filters.update(verdict=verdict_words, day=written_date, moment=offset_timestamp, named=source_name)
    environment.filters.update(sentence=as_sentence, short=lambda name: shortened(name, _TITLE_NAME))
    environment.tests.update(followed=follows)
    return environment


def _text(name: str) -> str:
    return resource("report", name).read_text(encoding="utf-8")


def _drawing(status: Status) -> str:
    """The inside of a status icon, its sign in the colour of the page."""
    drawing = resource("icons", f"status-{status.value}.svg").read_text(encoding="utf-8")
    inside = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
    return inside.replace('="#fff"', '="var(--page)"')


def _running_head(views: Sequence[HtmlArticle]) -> str:
    """What stands over each printed page: headline, proof, beginning of the hash."""
    if len(views) != 1:
        return ""
    reported = views[0].reported
    proof = _("proof {number}", number=reported.proof.number)
    name = shortened(visible(reported.article.name), _LONGEST_NAME)
    head = f"{name} · {proof} · {reported.proof.sha256[:12]}"
    look = "font: 8pt sans-serif; color: #595959; white-space: nowrap; overflow: hidden"
    return f"@page {{ @top-left {{ content: {_css_string(head)}; {look} }} }}\n"


def _page_numbers() -> str:
    """What stands under each printed page: “3 of 12”."""
    parts = re.split(r"\{(pages?)\}", _("{page} of {pages}", page="{page}", pages="{pages}"))
    content = " ".join(f"counter({one})" if at % 2 else _css_string(one) for at, one in enumerate(parts) if one)
    return f"@page {{ @bottom-right {{ content: {content} }} }}\n"


def _css_string(text: str) -> str:
    """`text` as a string in CSS; nothing in it can end the string or the element around it."""
    escaped = (one if one.isalnum() and one.isascii() else f"\\{ord(one):x} " for one in text)
    return '"' + "".join(escaped) + '"'
