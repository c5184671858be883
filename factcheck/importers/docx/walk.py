"""Going through a tree of elements without recursion, so that depth costs nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

Leave = Callable[[], None]
Step = tuple[Iterable[Element], Leave]
Enter = Callable[[Element], Step | None]


def nothing() -> None:
    """What is done on leaving an element that means nothing by itself."""


def walk(root: Element, enters: Mapping[str, Enter]) -> None:
    """Enters all elements below `root` in their order.

    What is done on entering says which elements come next and what to do behind them, or None to pass by;
    elements without anything to do are gone through.
    """
    stack: list[tuple[Iterator[Element], Leave]] = [(iter(root), nothing)]
    while stack:
        children, leave = stack[-1]
        for child in children:
            enter = enters.get(child.tag)
            step = (child, nothing) if enter is None else enter(child)
            if step is not None:
                stack.append((iter(step[0]), step[1]))
                break
        else:
            stack.pop()
            leave()
