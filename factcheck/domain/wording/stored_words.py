"""Evidence as it is shown: words that an act wrote are stored in English and said in the language that is spoken."""

import re
from contextlib import suppress
from dataclasses import replace

from factcheck.domain.errors import NotADateError
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, Source, SourceKind
from factcheck.domain.rules.dates import read_date
from factcheck.domain.wording.timestamps import written_date
from factcheck.translation import N_, _

NOTE = N_("Reporter’s note")
NOTE_OF = N_("Reporter’s note ({author})")
LINK_PLACE = N_("link in the article")
COMMENT_PLACE = N_("comment")
COMMENT_OF = N_("comment of {day}")
FOOTNOTE_PLACE = N_("footnote {number}")
ENDNOTE_PLACE = N_("endnote {number}")
RESOLVED = N_("Marked as resolved in the file.")

_HOLE = re.compile(r"\\{(\w+)\\}")
_WRITTEN = {
    message: re.compile(_HOLE.sub(r"(?P<\1>.+)", re.escape(message)))
    for message in (NOTE, NOTE_OF, COMMENT_PLACE, COMMENT_OF, FOOTNOTE_PLACE, ENDNOTE_PLACE, RESOLVED)
}


def shown(evidence: Evidence) -> Evidence:
    """A piece of evidence with its words as they are shown; a source without its words by what it is."""
    draft, source = shown_draft(evidence.draft), evidence.source
    title = draft.title or _withheld(source)
    return replace(evidence, source=replace(source, title=title), locator=draft.locator, note=draft.note)


def source_name(source: Source) -> str:
    """What a source that is shown is called: its title, else its address."""
    return source.title or source.url or _("Source not named")


def shown_draft(draft: EvidenceDraft) -> EvidenceDraft:
    """The same for evidence as a form holds it: what a person wrote stays as it is."""
    if draft.kind is SourceKind.REPORTERS_NOTE:
        *lines, last = draft.note.split("\n")
        note = "\n".join([*lines, translated(last)])
        return replace(draft, title=translated(draft.title), locator=translated(draft.locator), note=note)
    return replace(draft, locator=_(LINK_PLACE)) if draft.locator == LINK_PLACE else draft


def as_stored(draft: EvidenceDraft, before: EvidenceDraft) -> EvidenceDraft:
    """What a form holds as it is stored: what was shown `before` in another language and left so is what it was."""
    was_shown = shown_draft(before)
    names = ("title", "locator", "note")
    left = {name for name in names if getattr(draft, name) == getattr(was_shown, name)}
    return replace(draft, **{name: getattr(before, name) for name in left})


def translated(words: str) -> str:
    """Words that an act wrote about a reporter's note, in the language that is spoken; any others as they are."""
    for message, pattern in _WRITTEN.items():
        if found := pattern.fullmatch(words):
            return _(message, **{name: _day(one) if name == "day" else one for name, one in found.groupdict().items()})
    return words


def _day(words: str) -> str:
    with suppress(NotADateError):
        return written_date(read_date(words).isoformat())
    return words


def _withheld(source: Source) -> str:
    """What stands for a title that may not leave; empty for a source that has none."""
    if source.level not in (Level.ADVICE, Level.CHECKERS) or source.url:
        return ""
    if source.level is Level.ADVICE:
        return _("Lawyer’s advice, not released")
    if source.is_off_the_record:
        return _("Source in no report")
    return _("Reporter’s note, not released") if source.is_lead else _("Source for checkers only")
