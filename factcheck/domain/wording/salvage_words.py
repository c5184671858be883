"""What is said of a desk that was saved from a damaged one: how much is there, and of the rest each row by name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.salvage import OPERATION, Fate, Loss, Salvage, counted_by_fate
from factcheck.domain.wording.joining import (
    as_sentence,
    comma_list,
    labelled,
    number,
    quoted,
    statements,
    with_remark,
    within_quotation,
)
from factcheck.domain.wording.labels import person_words, size_words
from factcheck.domain.wording.record_words import WORDS
from factcheck.domain.wording.timestamps import lock_timestamp
from factcheck.translation import N_, NP_, Messages, _, if_any

FATE: Final[Messages[Fate]] = Messages(
    {
        Fate.MISSING: N_("Missing"),
        Fate.UNCONFIRMED: N_("Kept as it could be read, though no history confirms it"),
        Fate.FROM_HISTORY: N_("Kept as the history tells it, where later changes may be missing"),
        Fate.UNLINKED: N_("Kept, though what it belonged to is missing"),
        Fate.RESET: N_("Kept with its words, but without its headings, emphasis and links"),
        Fate.EMPTIED: N_("Known only by who did it and when"),
    }
)
ROWS_COUNTED: Messages[str] = Messages(
    {
        "person": NP_("{count} [name of a person|names of people]"),
        "capture": NP_("{count} [captured file|captured files]"),
        "article": NP_("{count} [article|articles]"),
        "proof": NP_("{count} [text of an article|texts of articles]"),
        "source": NP_("{count} [source|sources]"),
        "claim": NP_("{count} [claim|claims]"),
        "passage": NP_("{count} [passage|passages]"),
        "evidence": NP_("{count} [piece of evidence|pieces of evidence]"),
        "denial": NP_("{count} [denial|denials]"),
        "relation": NP_("{count} [relation between claims|relations between claims]"),
        **{KIND_OF[kind].entity: words.counted for kind, words in WORDS.items()},
        OPERATION: NP_("{count} [act|acts]"),
    }
)


def salvage_lines(salvage: Salvage) -> Iterator[str]:
    """What is in the new file, then what is not there as it was, its rows under a heading each, equal ones once."""
    yield _(
        "“{name}” holds what could be read of “{source}”: {articles}, {claims}.",
        name=salvage.path.name,
        source=salvage.source,
        articles=ROWS_COUNTED.by_number("article", salvage.articles),
        claims=ROWS_COUNTED.by_number("claim", salvage.claims),
    )
    yield from filter(None, _of_all(salvage))
    for fate, of_kind in counted_by_fate(salvage.losses).items():
        for entity, count in of_kind.items():
            yield labelled(FATE[fate], ROWS_COUNTED.by_number(entity, count))
            rows = Counter(_row_words(one) for one in salvage.losses if (one.fate, one.entity) == (fate, entity))
            yield from (f"   {with_remark(words, number(times) if times > 1 else '')}" for words, times in rows.items())


def saved_sentence(facts: Mapping[str, Any]) -> str:
    """The same in one line, as the history tells it: without names."""
    saved = _("What could be read of “{file}” was saved here", file=facts["file"])
    lost = [
        labelled(FATE[Fate(fate)], comma_list(ROWS_COUNTED.by_number(*one) for one in of_kind.items()))
        for fate, of_kind in facts["lost"].items()
    ]
    return statements([saved, *lost, _acts_missing(facts["operations"])])


def _of_all(salvage: Salvage) -> Iterator[str]:
    if salvage.is_all:
        yield _("Nothing is missing.")
    yield if_any(
        "{number} damaged [row is|rows are] there as the history proves that [it was|they were].",
        salvage.remade,
        number=number(salvage.remade),
    )
    if salvage.bytes_missing:
        yield _("The damaged file is cut short: {size} of it are missing.", size=size_words(salvage.bytes_missing))
    if salvage.log_lost:
        yield _("What a program left beside the damaged file could not be read.")
    if salvage.operations_missing:
        yield as_sentence(_acts_missing(salvage.operations_missing))
    if not salvage.is_end_known:
        yield _("What else may be missing nobody can tell, since the history is not whole.")


def _acts_missing(count: int) -> str:
    return labelled(_("Missing in the history"), ROWS_COUNTED.by_number(OPERATION, count)) if count else ""


def _row_words(loss: Loss) -> str:
    """What people know a row by, else its id."""
    if loss.entity == OPERATION:
        return comma_list([person_words(loss.who), lock_timestamp(loss.words)])
    known: Iterable[str] = (loss.number, quoted(within_quotation(loss.words)) if loss.words else "")
    return " ".join(filter(None, known)) or loss.row
