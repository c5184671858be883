"""RTF files made by hand, and what to look at in the article."""

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.rtf.importer import read_rtf

FONTS = r"{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}{\f3\fcharset2 Symbol;}}"


STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel0 heading 1;}{\s2\sbasedon1\outlinelevel1 Kop 2;}"
    r"{\*\cs10 \additive Default Paragraph Font;}{\s3 Title;}{\s4 Quote;}{\s5\sbasedon4 Long quote;}{\s6 caption;}}"
)


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    return f"{{\\rtf1{head}{FONTS}{STYLES}{body}}}".encode("latin-1")


def read(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> ArticleDraft:
    return read_rtf("story.rtf", rtf(body, head), ReadOptions())


def texts(draft: ArticleDraft) -> list[str]:
    return [draft.text[block.start : block.end] for block in draft.blocks]


def kinds(draft: ArticleDraft) -> list[BlockKind]:
    return [block.kind for block in draft.blocks]


def anchored(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(one.body, one.span.of(draft.text)) for one in draft.annotations]


def set_as(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(style.kind.value, draft.text[style.start : style.end]) for style in draft.styles]
