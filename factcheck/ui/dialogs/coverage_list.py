"""The list of what nobody has marked in an article, of what in it does not fit, and of what was set aside by whom."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.inconsistency import Inconsistency
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.fact_coverage import MarkedFact
from factcheck.domain.rules.source_terms import Disclosure
from factcheck.domain.text.canonical import capitalised, one_line, shortened
from factcheck.domain.text.span import Span
from factcheck.domain.wording.consistency_words import inconsistency_words
from factcheck.domain.wording.coverage_words import fact_words, what_words
from factcheck.domain.wording.joining import within_quotation
from factcheck.domain.wording.labels import BLOCK, person_words
from factcheck.domain.wording.source_words import disclosed_sentence
from factcheck.translation import _, pgettext
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen

_LONGEST = 120


class CoverageDialog(SearchList):
    """Enter goes to the words of a row: `place_chosen` holds their Span, and whether it is of what is beside them."""

    place_chosen = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        heads = (_("Words"), _("What"), _("Where"), pgettext("column", "Number"))
        super().__init__(parent, "unmarked", _("What is not marked"), _("Find in this list"), heads)
        self._words_at: list[tuple[Span, bool]] = []
        self._rows_of_facts: list[Row] = []
        self.nothing_yet = _(
            "Every number, name, date, quotation and sentence is marked, and nothing was found that does not fit."
        )
        self.chosen.connect(lambda key: self.place_chosen.emit(*self._words_at[int(key)]))
        self.end_with(_("Go to the words"), "go_to_unmarked")
        fit_to_screen(self, 760, 520)

    def show_facts(
        self,
        proof: Proof,
        facts: Sequence[tuple[MarkedFact, Sequence[str]]],
        sentences: Sequence[Span],
        exemptions: Iterable[Exemption],
    ) -> None:
        """Fills the list with what is not marked, each with its number of all of its sort, and with what was set aside.

        Facts come with the numbers of the claims that say only that a quotation was said, sentences behind them.
        """
        rows = [
            self._row(
                one.fact.span,
                fact_words(one.fact, proof.text),
                capitalised(what_words(one, numbers)),
                proof,
                _number(at, len(facts)),
                one.fact.is_beside,
            )
            for at, (one, numbers) in enumerate(facts, start=1)
        ]
        for at, span in enumerate(sentences, start=1):
            words = shortened(one_line(span.of(proof.text)), _LONGEST)
            rows.append(self._row(span, words, _("Sentence"), proof, _number(at, len(sentences))))
        for one in exemptions:
            who = _("Nothing to check, {who}", who=person_words(one.marked_by))
            rows.append(self._row(one.span, shortened(_set_aside(one), _LONGEST), who, proof, "", one.is_beside))
        self._rows_of_facts = rows
        self.show_rows(rows)

    def show_inconsistencies(
        self, proof: Proof, found: Sequence[Inconsistency], disclosed: Sequence[Disclosure] = ()
    ) -> None:
        """Adds what does not fit, and what says more than was agreed, ahead of all else; the row marked stays so."""
        does_not_fit, too_much = pgettext("in a list", "Does not fit"), pgettext("in a list", "More than agreed")
        wrong = [
            self._row(one.spans[0], inconsistency_words(one, proof.text), does_not_fit, proof, "") for one in found
        ]
        wrong += [
            self._row(one.span, disclosed_sentence(one), too_much, proof, "")
            for one in disclosed
            if one.span is not None
        ]
        self.refill([*wrong, *self._rows_of_facts])

    def _row(self, span: Span, words: str, what: str, proof: Proof, number: str, is_beside: bool = False) -> Row:
        self._words_at.append((span, is_beside))
        paragraph, block = proof.paragraph_at(span.start), proof.block_at(span.start)
        where = f"¶{paragraph}" if paragraph is not None else BLOCK[block.kind]
        return Row(str(len(self._words_at) - 1), (words, what, where, number))


def _set_aside(exemption: Exemption) -> str:
    words = one_line(exemption.quote)
    return _("beside “{words}”", words=within_quotation(words)) if exemption.is_beside else words


def _number(number: int, every: int) -> str:
    return pgettext("place among facts", "{number} of {all}", number=number, all=every)
