"""What the shorter reading of a web page leaves out of the longer one."""

from collections import Counter

from factcheck.domain.records.draft import Draft


def left_out(whole: Draft, shorter: Draft) -> frozenset[int]:
    """The blocks of `whole`, by their index, whose words do not stand in `shorter`; blanks do not count."""
    there = Counter(_words(shorter, at) for at in range(len(shorter.blocks)))
    missing = set()
    for at in range(len(whole.blocks)):
        words = _words(whole, at)
        if there[words]:
            there[words] -= 1
        elif words:
            missing.add(at)
    return frozenset(missing)


def _words(draft: Draft, index: int) -> str:
    block = draft.blocks[index]
    return "".join(draft.text[block.start : block.end].split())
