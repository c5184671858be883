"""Web pages read, and what to look at in the article."""

from factcheck.domain.records.article_draft import ReadOptions
from factcheck.importers.html.importer import read_html

ARTICLE = ReadOptions()


WHOLE = ReadOptions(whole_page=True)


def read(markup: str, options: ReadOptions = ARTICLE):
    return read_html("page.html", markup.encode(), options)


def words(markup: str) -> list[str]:
    return read(markup).text.split("\n")


def kinds(markup: str):
    draft = read(markup)
    return [(block.kind.value, block.level, block.label, draft.text[block.start : block.end]) for block in draft.blocks]
