"""What a person can do with levels: say from whom on what is recorded may be read."""

from typing import Any

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Level, is_lower
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.text.canonical import shortened
from factcheck.services.unit_of_work import DeskPart

Levelled = Claim | Evidence | Question | ProposedWording
"""What has a level of its own; a source and a capture have theirs, too, which are set where they are."""
_MOST_LETTERS = 60


class Levels(DeskPart):
    """The levels of claims (statement, reason and note), of evidence, questions and wordings."""

    def set(self, record: Levelled, level: Level | None) -> None:
        """Says from whom on a record may be read; None takes back what was said. Lowering is an act of its own name.

        Of evidence it is the level of what is recorded for this claim; that of its source may be stricter.
        """
        field, kind = ("link_level" if isinstance(record, Evidence) else "level"), KIND_OF[type(record)]
        before = getattr(record, field)
        if level is before:
            return
        article_id, facts = self._named(record)
        usual = record.source.level if isinstance(record, Evidence) else kind.level
        now = level or usual
        facts |= {"to": now, "lowered": is_lower(now, before or usual)}
        with self._unit.operation(f"{kind.entity}.level", facts, article_id) as writer:
            writer.change(record, **{field: level})

    def _named(self, record: Levelled) -> tuple[Any, dict[str, Any]]:
        """The article of a record, and what names it in a sentence."""
        match record:
            case Claim():
                return record.article_id, {"claims": [record.number]}
            case Evidence():
                claim = self._cases.claim(record.claim_id)
                return claim.article_id, {
                    "claims": [claim.number],
                    "source": shortened(record.source.title, _MOST_LETTERS),
                }
            case Question():
                return record.article_id, {"question": record.number}
            case ProposedWording():
                return record.article_id, {"words": shortened(record.quote, _MOST_LETTERS)}
