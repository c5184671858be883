"""Looks a whole desk over: is everything still what it says it is?"""

from factcheck.domain.errors import DamagedDeskError
from factcheck.domain.inspection import Finding, Flaw
from factcheck.domain.proof import fingerprint
from factcheck.store.desk_file import DeskFile


def inspected(file: DeskFile) -> list[Finding]:
    """What is wrong in the desk, nothing if it is whole."""
    try:
        if file.first(tuple, "PRAGMA integrity_check(1)") != ("ok",):
            return [Finding(Flaw.DAMAGED, "")]
        return _rows_out_of_place(file)
    except DamagedDeskError:
        return [Finding(Flaw.DAMAGED, "")]


def _rows_out_of_place(file: DeskFile) -> list[Finding]:
    found = [Finding(Flaw.POINTS_NOWHERE, row[0]) for row in file.every(tuple, "PRAGMA foreign_key_check")]
    texts: dict[str, str] = {}
    for proof_id, text, sha256, name in file.every(
        tuple, "SELECT proof.id, text, sha256, name FROM proof JOIN article ON article.id = article_id"
    ):
        texts[proof_id] = text
        if fingerprint(text) != sha256:
            found.append(Finding(Flaw.TEXT_CHANGED, name))
    for proof_id, start, end, quote, number in file.every(
        tuple, 'SELECT proof_id, start, "end", quote, number FROM passage JOIN claim ON claim.id = claim_id'
    ):
        if texts.get(proof_id, "")[start:end] != quote:
            found.append(Finding(Flaw.PASSAGE_MISPLACED, number))
    return found
