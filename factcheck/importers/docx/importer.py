"""Word files: the words as a reader sees them with all changes accepted, and what the reporter attached to them."""

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.importers.docx.formatting import Formatting
from factcheck.importers.docx.notes import read_comments, read_notes
from factcheck.importers.docx.package import Package
from factcheck.importers.docx.story import Story
from factcheck.importers.docx.styles import Numbering, Styles
from factcheck.importers.docx.text import DocxText
from factcheck.importers.shared.finish import office_draft


def read_docx(name: str, data: bytes, _options: ReadOptions) -> ArticleDraft:
    """The article in a Word file, with comments, notes and links as annotations.

    Raises LockedFileError, BrokenFileError, UnsafeFileError, ReadingLimitError or EmptyTextError.
    """
    package = Package(name, data)
    numbering = Numbering(package.of_kind("numbering").root)
    formatting = Formatting(Styles(package.of_kind("styles").root), numbering)
    text = DocxText(numbering)
    read_comments(package, text, formatting)
    text.add(Story(text, formatting, package.main.relations, package.main.root).read())
    read_notes(package, text, formatting)
    tags = ("w:headerReference", "w:footerReference")
    ids = {one.get("r:id", "") for one in package.main.root.iter() if one.tag in tags}
    for relation in (package.main.relations[key] for key in ids if key in package.main.relations):
        for words in () if relation.outside else package.part(relation.target).root.iter("w:t"):
            text.noticed.see_margin(relation.kind, words.text or "")
    properties = package.properties()
    language = "" if properties.language else max(text.languages, key=text.languages.__getitem__, default="")
    return office_draft(name, text, properties, language)
