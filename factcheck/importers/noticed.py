"""What an importer noticed in an office file, counted while reading and said in sentences."""

from dataclasses import dataclass


@dataclass(slots=True)
class Noticed:
    """How often something was met that a person should know of; words and pieces are counted, not code points."""

    changes: int = 0
    comments: int = 0
    footnotes: int = 0
    endnotes: int = 0
    captioned: int = 0
    images: int = 0
    objects: int = 0
    hidden: int = 0
    indexes: int = 0
    rubies: int = 0
    links: int = 0
    headers: bool = False
    unread: int = 0
    halves: int = 0
    is_cut_off: bool = False

    def hide(self, words: str) -> None:
        """Counts words that are not shown."""
        self.hidden += len(words.split())

    def sentences(self) -> tuple[str, ...]:
        """A sentence for each thing that was met."""
        said = (
            (self.changes, f"{_counted(self.changes, 'tracked change')}: shown as accepted."),
            (self.comments, f"{_counted(self.comments, 'comment')}."),
            (self.footnotes, f"{_counted(self.footnotes, 'footnote')} kept at the end."),
            (self.endnotes, f"{_counted(self.endnotes, 'endnote')} kept at the end."),
            (self.captioned, _captioned(self.captioned)),
            (self.images, f"{_counted(self.images, 'image')} left out."),
            (self.objects, f"{_counted(self.objects, 'embedded object')} left out."),
            (self.hidden, f"{_counted(self.hidden, 'hidden word')} left out."),
            (self.headers, "Page headers and footers left out."),
            (
                self.indexes,
                f"{_counted(self.indexes, 'table of contents or index', 'tables of contents or indexes')} left out.",
            ),
            (self.rubies, f"{_counted(self.rubies, 'reading aid')} above words left out."),
            (self.links, f"{_counted(self.links, 'link')} to a place that is not on the web left out."),
            (self.unread, f"{_counted(self.unread, 'letter')} could not be read, shown as \ufffd."),
            (self.halves, _halves(self.halves)),
            (self.is_cut_off, "The file breaks off before its end; look at the last words."),
        )
        return tuple(sentence for count, sentence in said if count)


def _counted(count: int, one: str, many: str = "") -> str:
    return f"1 {one}" if count == 1 else f"{count} {many or one + 's'}"


def _captioned(count: int) -> str:
    return "1 image replaced by its caption." if count == 1 else f"{count} images replaced by their captions."


def _halves(count: int) -> str:
    what = "1 half of a character was" if count == 1 else f"{count} halves of characters were"
    return f"{what} left out, because no file can keep them."
