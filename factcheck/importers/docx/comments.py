"""Comments of a Word file: their words, who wrote them when, and which one answers which."""

from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.docx.blocks import IMAGE
from factcheck.importers.docx.context import Context
from factcheck.importers.docx.elements import is_on
from factcheck.importers.docx.package import Package
from factcheck.importers.docx.story import Story


def read_comments(package: Package, context: Context) -> list[tuple[str, Remark]]:
    """All comments by their ids, those that begin a thread before those that answer."""
    part = package.of_kind("comments")
    if part is None:
        return []
    story = Story(context, part.relations, links_written=True)
    found: dict[str, Element] = {}
    for comment in part.root.iter("w:comment"):
        found.setdefault(comment.get("w:id", ""), comment)
    threads = _Threads(found, package)
    ordered = sorted(found, key=lambda one: threads.first(one) != one)
    numbers = {one: number for number, one in enumerate(ordered)}
    read: list[tuple[str, Remark]] = []
    for one in ordered:
        first = threads.first(one)
        author = found[one].get("w:author", "").strip() or found[one].get("w:initials", "").strip()
        remark = Remark(
            AnnotationKind.COMMENT,
            words_of(story, found[one]),
            author,
            found[one].get("w:date", ""),
            None if first == one else numbers[first],
            threads.is_done(first) or threads.is_done(one),
        )
        read.append((one, remark))
    return read


def words_of(story: Story, element: Element) -> str:
    """The words of a comment or note, its paragraphs joined by LF."""
    return "\n".join(piece.text for piece in story.read(element) if piece.text and piece.label != IMAGE)


class _Threads:
    """Threads of comments, from the part `commentsExtended`, which names comments by ids of paragraphs."""

    def __init__(self, comments: dict[str, Element], package: Package) -> None:
        self._parents: dict[str, str] = {}
        self._done: set[str] = set()
        part = package.of_kind("commentsExtended")
        if part is None:
            return
        by_paragraph = {
            paragraph.get("w14:paraId", ""): key
            for key, comment in comments.items()
            for paragraph in comment.iter("w:p")
        }
        by_paragraph.pop("", None)
        for one in part.root.iter("w15:commentEx"):
            key = by_paragraph.get(one.get("w15:paraId", ""))
            parent = by_paragraph.get(one.get("w15:paraIdParent", ""))
            if key is not None and parent is not None:
                self._parents[key] = parent
            if key is not None and is_on(one.get("w15:done", "0")):
                self._done.add(key)

    def first(self, comment: str) -> str:
        """The comment that begins the thread of this one; this one itself where threads go round in a circle."""
        passed = {comment}
        above = comment
        while above in self._parents:
            above = self._parents[above]
            if above in passed:
                return comment
            passed.add(above)
        return above

    def is_done(self, comment: str) -> bool:
        """Whether a comment is resolved."""
        return comment in self._done
