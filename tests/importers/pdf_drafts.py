"""PDF files read, and what to look at in the article."""

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.pdf.importer import read_pdf


def read(data: bytes, password: str = "") -> ArticleDraft:
    return read_pdf("proof.pdf", data, ReadOptions(password=password))


def blocks(draft: ArticleDraft) -> list[tuple[BlockKind, str]]:
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def texts(draft: ArticleDraft) -> list[str]:
    return [text for _, text in blocks(draft)]


def quoted(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(one.body, draft.text[one.span.start : one.span.end]) for one in draft.annotations]
