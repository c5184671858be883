"""Saves what can be read of a damaged desk into a new file."""

from collections.abc import Callable
from pathlib import Path

from factcheck import places
from factcheck.domain.records.ids import OperationId
from factcheck.domain.records.operation import SALVAGE, OperationDraft
from factcheck.domain.records.salvage import Salvage
from factcheck.domain.rules.long_work import never
from factcheck.services.opening import holder_here, random_id, system_clock
from factcheck.services.unit_of_work import in_utc, off_utc, person_named
from factcheck.store.backup_file import captures_in
from factcheck.store.salvage import salvage


def salvage_desk(
    desk: Path,
    target: Path,
    who: str = "",
    initials: str = "",
    origin: str = "window",
    cancelled: Callable[[], bool] = never,
) -> Salvage:
    """Writes all that can be read of a desk, which is left as it is, into a new file; raises as `salvage` does."""
    person, now = person_named(who, initials, random_id), system_clock()
    begun = OperationId(random_id()), in_utc(now), off_utc(now.astimezone().utcoffset())
    draft = OperationDraft(*begun, person, origin, SALVAGE, {"file": desk.name})
    captures = captures_in(places.backups_of(desk))
    return salvage(desk, target, holder_here(who, system_clock), draft, captures, cancelled)
