"""Where a position lies in the height of a whole article, from 0 to 1."""

from factcheck.ui.article.document import ArticleDocument


class ArticleHeights:
    """Measures each block once; until all are laid out, heights are guessed from the length of the text."""

    def __init__(self, document: ArticleDocument) -> None:
        self._proof = document.proof
        self._boxes: list[tuple[float, float]] = []
        if document.is_laid_out():
            self._boxes = _boxes(document)

    def place_of(self, position: int) -> float:
        """The share of the height that lies above the code point at `position`."""
        if not self._boxes:
            return position / max(1, len(self._proof.text))
        index = self._proof.block_index(position)
        block, (top, height) = self._proof.blocks[index], self._boxes[index]
        return top + height * (position - block.start) / max(1, block.end - block.start)


def _boxes(document: ArticleDocument) -> list[tuple[float, float]]:
    layout, whole = document.documentLayout(), max(1.0, document.size().height())
    boxes, block = [], document.begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        boxes.append((box.top() / whole, box.height() / whole))
        block = block.next()
    return boxes
