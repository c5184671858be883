"""Drafts as an importer makes them: with comments, notes and links anchored to words, and the bytes they came from."""

from dataclasses import replace

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.text.span import Span
from tests.desk_samples import STORY, draft

PAGE = b"<p>The bridge is red.</p>"
CAPTURE = CaptureDraft(PAGE, "example.org/a", "https://example.org/a", "text/html", "2025-04-10T08:00:00Z")


def pinned_to(words: str, body: str, kind: AnnotationKind = AnnotationKind.COMMENT, **known: object) -> AnnotationDraft:
    """An annotation at the first place of `words` in the story."""
    start = STORY.index(words)
    return replace(AnnotationDraft(kind, body, Span(start, start + len(words))), **known)  # type: ignore[arg-type]


ANNOTATIONS = (
    pinned_to("9 million crowns", "Yes, see page 4.", author="Mara Lind", answers=2),
    pinned_to("512 metres", "https://example.org/bridge", AnnotationKind.LINK),
    pinned_to("9 million crowns", "Interview 3 April, 12:40", author="Ana Boateng", at="2025-04-03T12:50:00Z"),
    pinned_to("red", "Seen by the reporter.", AnnotationKind.FOOTNOTE),
    pinned_to("metres long", "Register of bridges, 2024.", AnnotationKind.FOOTNOTE),
)


def annotated_draft(**known: str) -> ArticleDraft:
    """The story with a thread, a link and two footnotes, and the page it was fetched from."""
    return replace(draft(**known), annotations=ANNOTATIONS, capture=CAPTURE)
