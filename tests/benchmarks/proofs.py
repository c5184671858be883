"""What becomes of claims in a revised article, and how long it takes to tell: `python -m tests.benchmarks.proofs`.

Beside it a search for each quotation in the whole text, which takes the most similar place (rapidfuzz). With pairs of
files `python -m tests.benchmarks.proofs OLD NEW …` tells how many sentences of OLD are kept, moved, reworded and lost.
"""

import gc
import sys
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from pathlib import Path

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ArticleId, ProofId
from factcheck.domain.records.proof import Block, BlockKind, Proof, fingerprint
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_changes import lines_of
from factcheck.domain.rules.proof_difference import Placement, Placing, ProofDifference
from factcheck.domain.rules.review_rows import review_rows
from factcheck.domain.rules.sentences import sentences_of
from factcheck.domain.text.alignment import letters
from factcheck.domain.text.span import Span
from factcheck.garbage import collect_rarely
from tests.benchmarks.revisions import Author, Written, revised, written
from tests.desk_samples import desk_in_memory

SEEDS = range(101, 106)
SIZE, CLAIMS = 100_000, 1_000
LARGE = (1_000_000, 10_000)
SEARCHED = 50
GOALS = {"medium": 98, "heavy": 97}


def main() -> None:
    """Prints how many claims are placed right, wrong and nowhere, and what is said of those that were deleted."""
    if len(sys.argv) > 2:
        for old, new in zip(sys.argv[1::2], sys.argv[2::2], strict=True):
            files(Path(old), Path(new))
        return
    head()
    for degree in ("light", "medium", "heavy"):
        row(degree, [tried(seed, degree, SIZE, CLAIMS) for seed in SEEDS])
    for degree in ("medium", "heavy"):
        row(f"{degree}, 1 MB", [tried(SEEDS[0], degree, *LARGE)])
    in_desk(*LARGE)


def head() -> None:
    """Prints what the columns are."""
    names = (
        "right %",
        "wrong %",
        "lost %",
        "gone said %",
        "false %",
        "new found %",
        "said new %",
        "CPU ms",
        "changes ms",
        "search: right %",
        "false %",
    )
    print(f"{'':16}" + "".join(f"{one:>16}" for one in names))


def row(name: str, found: "list[Counter[str]]") -> None:
    """Prints the sum of several tries."""
    all_ = sum(found, Counter())
    parts = (
        ("right", "there"),
        ("wrong", "there"),
        ("lost", "there"),
        ("gone", "deleted"),
        ("false", "deleted"),
        ("found", "new"),
        ("said", "told"),
    )
    cells = [f"{100 * all_[one] / max(1, all_[of]):.2f}" for one, of in parts]
    cells += [f"{all_[one] / len(found):.0f}" for one in ("ms", "changes ms")]
    cells += [
        f"{100 * all_[one] / max(1, all_[of]):.1f}"
        for one, of in (("search right", "search there"), ("search false", "search deleted"))
    ]
    print(f"{name:16}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


def proof_of(one: Written, number: int) -> Proof:
    """A text as a proof."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, start, end) for start, end in one.blocks)
    return Proof(ProofId(str(number)), ArticleId("a"), number, one.text, fingerprint(one.text), blocks, (), "", "")


def tried(seed: int, degree: str, size: int, claims: int) -> "Counter[str]":
    """Places claims of an article in a revision of it."""
    author = Author(seed)
    article = author.article(size)
    old, new = written(article), written(revised(author, article, degree))
    if degree == "heavy" and seed % 2:
        new = reflowed(new)
    chosen = sorted((_claim(author, old) for _ in range(claims)), key=lambda one: one[2].start)  # as they are marked
    gc.collect()
    collect_rarely()  # as the program does
    begun = time.process_time()
    one, other = proof_of(old, 1), proof_of(new, 2)
    difference = ProofDifference(one, other)
    placed = [difference.placed(span) for _, _, span in chosen]
    sentences = difference.new_sentences
    told: Counter[str] = Counter(ms=_since(begun))
    begun = time.process_time()
    lines_of(difference.changes, one, other)
    told["changes ms"] = _since(begun)
    gc.unfreeze()
    where = {word.number: (start, end, word.text) for word, start, end in new.places if word.number is not None}
    texts = {word.number: word.text for word, _, _ in old.places}
    for number, ((first, last, span), placement) in enumerate(zip(chosen, placed, strict=True)):
        truth = _truth(first, last, where, texts)
        truth = _said_again(span.of(old.text), new.text, truth)
        told += _judged(truth, placement)
        if number % (claims // SEARCHED) == 0:
            told += _searched(span.of(old.text), new.text, truth)
    told += _new_sentences(new, sentences)
    return told


def in_desk(size: int, claims: int) -> None:
    """Prints how long a review of a medium revision takes in a desk, what it shows, and its use."""
    author = Author(SEEDS[0])
    article = author.article(size)
    old, new = written(article), _draft(written(revised(author, article, "medium")))
    desk = desk_in_memory()
    article_id = desk.articles.add(_draft(old))
    with desk.unit_of_work.batch():
        for _ in range(claims):
            desk.claims.add(article_id, _claim(author, old)[2])
    gc.collect()
    collect_rarely()
    begun = time.process_time()
    review = desk.proofs.review(article_id, new)
    spent = [_since(begun)]
    begun = time.process_time()
    review_rows(review, language_of("en"))
    spent.append(_since(begun))
    review.new.words  # noqa: B018 - kept by it, as in the window
    begun = time.process_time()
    desk.proofs.use(review, new)
    print("medium, 1 MB, in a desk: review {}, its rows {}, use {} ms CPU".format(*spent, _since(begun)))
    desk.close()


def _draft(one: Written) -> ArticleDraft:
    return ArticleDraft(one.text, proof_of(one, 1).blocks)


def _since(begun: float) -> int:
    """How many milliseconds of CPU time were used since then."""
    return round(1000 * (time.process_time() - begun))


def reflowed(one: Written) -> Written:
    """The same text with a line end behind some seventy letters, each line a block, as files without paragraphs are."""
    letters, blocks, begun = list(one.text.replace("\n", " ")), [], 0
    for at, letter in enumerate(letters):
        if letter == " " and at - begun > 70:
            letters[at] = "\n"
            blocks.append((begun, at))
            begun = at + 1
    return Written("".join(letters), [*blocks, (begun, len(letters))], one.places, one.sentences)


def _claim(author: Author, old: Written) -> tuple[int, int, Span]:
    """One word or more of a sentence, or all of it; one in ten goes on to the end of the next one."""
    first = author.chance.randrange(len(old.places))
    within = bisect_right([one.start for one in old.sentences], old.places[first][1]) - 1
    if author.chance.random() < 0.1 and within + 1 < len(old.sentences):
        end = old.sentences[within + 1].end
    elif author.chance.random() < 0.3:
        first = _at(old, old.sentences[within].start)
        end = old.sentences[within].end
    else:
        end = min(old.sentences[within].end, old.places[first][1] + author.chance.randint(1, 120))
    last = max(first, _at(old, end) - 1)
    return first, last, Span(old.places[first][1], old.places[last][2])


def _at(old: Written, position: int) -> int:
    """The number of the first word that begins at `position` or behind it."""
    return bisect_left(old.starts, position)


Truth = tuple[Span | None, bool]


def _truth(first: int, last: int, where: dict[int | None, tuple[int, int, str]], texts: dict[int | None, str]) -> Truth:
    """Where the words went, from the first to the last of those that are left, and whether they are the same."""
    left = [where[number] for number in range(first, last + 1) if number in where]
    if not left:
        return None, False
    span = Span(min(one[0] for one in left), max(one[1] for one in left))
    same = [texts[number] for number in range(first, last + 1)]
    return span, [one[2] for one in left] == same and len(span) == len(" ".join(same))


def _said_again(quote: str, text: str, truth: Truth) -> Truth:
    """The truth; where a word was taken out or put in beside its like, and the same words are left, that they are.

    Nobody could tell which of the two is gone.
    """
    span, is_same = truth
    if span is None or is_same:
        return truth
    words = quote.replace("\n", " ")
    first, last = words.split(" ")[0], words.split(" ")[-1]
    begun = max(0, span.start - len(first) - 1)
    at = text.replace("\n", " ").find(words, begun, span.end + len(last) + 1)
    return truth if at < 0 else (Span(at, at + len(words)), True)


def _judged(truth: Truth, placement: Placement) -> "Counter[str]":
    span, is_same = truth
    if span is None:
        return Counter({"deleted": 1, "gone" if placement.span is None else "false": 1})
    if placement.span is None:
        return Counter(there=1, lost=1)
    said_same = placement.status in (Placing.KEPT, Placing.MOVED)
    is_right = placement.span == span if is_same else not said_same and _overlap(span, placement.span) >= 1 / 2
    return Counter({"there": 1, "right" if is_right and said_same == is_same else "wrong": 1})


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def _searched(quote: str, text: str, truth: Truth) -> "Counter[str]":
    """What a search for the quotation in the whole text says."""
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=70)
    span, _ = truth
    if span is None:
        return Counter({"search deleted": 1, "search false": int(found is not None)})
    is_right = (
        found is not None and _overlap(span, Span(found.dest_start, max(found.dest_end, found.dest_start + 1))) >= 1 / 2
    )
    return Counter({"search there": 1, "search right": int(is_right)})


def _new_sentences(new: Written, said: list[Span]) -> "Counter[str]":
    """How many letters of the sentences that were put in are said to be new, and how many said to be so are."""
    origin = {start: word.number for word, start, _ in new.places}
    starts = sorted(origin)
    known = [
        one
        for one in new.sentences
        if all(origin[at] is None for at in starts[bisect_left(starts, one.start) : bisect_left(starts, one.end)])
    ]
    found = _letters_in(new.text, known, said)
    there, told = (sum(letters(one.of(new.text)) for one in some) for some in (known, said))
    return Counter(new=there, found=found, told=told, said=found)


def _letters_in(text: str, spans: list[Span], others: list[Span]) -> int:
    """How many letters of some spans lie in others; both are in order."""
    return sum(
        letters(text[max(one.start, other.start) : min(one.end, other.end)])
        for one in spans
        for other in others[max(0, bisect_left(others, one) - 1) : bisect_left(others, Span(one.end, one.end + 1))]
        if one.overlaps(other)
    )


def files(old: Path, new: Path) -> None:
    """Prints what becomes of each sentence of a text file in another one."""
    one, other = (_lines(path, number) for number, path in enumerate((old, new), 1))
    begun = time.process_time()
    difference = ProofDifference(one, other)
    fates = Counter(
        difference.placed(span).status.value
        for block in one.blocks
        if block.start < block.end
        for span in sentences_of(one, block)
    )
    spent = 1000 * (time.process_time() - begun)
    print(f"{old.name} -> {new.name}: {dict(fates)}, {len(difference.new_sentences)} new sentences, {spent:.0f} ms CPU")


def _lines(path: Path, number: int) -> Proof:
    text, blocks, at = path.read_text(encoding="utf-8").rstrip("\n"), [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    return proof_of(Written(text, blocks, [], []), number)


if __name__ == "__main__":
    main()
