"""Pages typeset from known text by Typst, with the faces it carries: what is on them is known word for word."""

from dataclasses import dataclass

import typst

SERIF, ROMAN, MONO = "Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"
FAMILIES = (SERIF, ROMAN, MONO)
_WHO = (
    "The officer of the first office",
    "A flautist from the fjord",
    "Our affluent baffled chef",
    "One efficient fisher",
)
_DID = ("found", "briefly reflected on", "offered", "refined", "classified", "left off")
_WHAT = ("five flat waffles", "the official file", "a shelf of coffee", "half of the fleet", "an unfit raft")
_WHERE = (
    "in April",
    "near the cliff",
    "after a difficult flight",
    "before half past five",
    "with great effort",
    "at last",
)


def sentence(number: int) -> str:
    """A sentence rich in ligatures and in letters that reach over a blank; no two of 720 are alike."""
    who, did, what, where = (words[number % len(words)] for words in (_WHO, _DID, _WHAT, _WHERE))
    return f"{who} {did} {what} {where}, {number} times."


def paragraphs(count: int, sentences: int = 4) -> list[str]:
    """So many paragraphs of known text."""
    return [" ".join(sentence(at * sentences + one) for one in range(sentences)) for at in range(count)]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set; `spacing` is the blank between words against that of the face, lengths in points."""

    family: str = SERIF
    columns: int = 1
    gutter: float = 12
    size: float = 9
    spacing: float = 100
    justify: bool = True
    width: float = 420

    @property
    def markup(self) -> str:
        """The rules of Typst for it."""
        return (
            f"#set page(width: {self.width}pt, height: 400pt, margin: 50pt, columns: {self.columns})\n"
            f"#set columns(gutter: {self.gutter}pt)\n"
            f'#set text(font: "{self.family}", size: {self.size}pt, spacing: {self.spacing}%)\n'
            "#set text(hyphenate: false, overhang: false)\n"
            f"#set par(justify: {str(self.justify).lower()}, first-line-indent: 1em, spacing: 0.65em)\n"
        )


def typeset(markup: str) -> bytes:
    """The PDF of a page or several, the same on every machine."""
    return bytes(typst.compile(markup.encode(), ignore_system_fonts=True))
