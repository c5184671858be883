"""What people read of files: a sentence for each error of one, and what is said of one that was opened."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from factcheck.domain import file_errors
from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.backup import Backup, BackupOrigin
from factcheck.domain.records.operation import Opening
from factcheck.domain.rules.dates import iso_day
from factcheck.domain.text.canonical import cut_short, shortened
from factcheck.domain.wording.joining import as_sentence, comma_list, labelled, number, sentences
from factcheck.domain.wording.labels import ROW_DAMAGE, person_words, size_words
from factcheck.domain.wording.timestamps import date_with_weekday, local_timestamp, lock_timestamp
from factcheck.translation import N_, Messages, _, counted, if_any

Facts = Mapping[str, str]
_MOST_LETTERS = 300
OF_FILES: Mapping[type[FactcheckError], str] = {
    file_errors.NotATextError: N_(
        "“{name}” is not a text. "
        "Open a .docx, .odt, .rtf, .pdf, .html, .eml, .msg, .md or .txt file, or paste the article."
    ),
    file_errors.TooLargeError: N_("“{name}” has {size}, more than any article; the limit is {limit}."),
    file_errors.LargeCaptureError: N_(
        "“{name}” has {size}; at most {limit} of a file are kept here. Capture it where it lies, by its fingerprint."
    ),
    file_errors.LargePictureError: N_(
        "“{name}” has {width} × {height} pixels, more than is shown here. Open it outside, or save a copy."
    ),
    file_errors.NotShownError: N_("“{name}” cannot be shown here. Open it outside, or save a copy."),
    file_errors.AlreadyCapturedError: N_("“{name}” is there already, with the same bytes; it is kept once."),
    file_errors.UndrawnPagesError: N_(
        "“{name}” is damaged or is not what its ending says, so its pages cannot be shown. "
        "Open it outside, or capture a whole copy of it."
    ),
    file_errors.NotAsCapturedError: N_("“{name}” is not as it was captured: its SHA-256 is another one."),
    file_errors.ChangedFileError: N_("“{name}” was changed while it was read. Nothing was kept of it; try again."),
    file_errors.BrokenFileError: N_(
        "“{name}” is damaged or is not what its ending says. "
        "Save it again in the program that made it, or paste the text."
    ),
    file_errors.UnsafeFileError: N_("“{name}” was not read: {why}. Paste the text instead."),
    file_errors.ReadingLimitError: N_("Reading “{name}” was stopped: {why}. Paste the text instead."),
    file_errors.ScanError: N_(
        "“{name}” has no text layer: this PDF is a scan. Have its text recognised first, or type the text in."
    ),
    file_errors.LegacyDocError: N_(
        "“{name}” is an old Word file, which only LibreOffice can read here. "
        "Install LibreOffice, or save the file as .docx in Word."
    ),
    file_errors.LibreOfficeNotAgreedError: N_(
        "“{name}” is an old Word file, which LibreOffice has to turn into a new one first; it was not started. "
        "Allow that in the settings or, on the command line, with --libreoffice, or save the file as .docx in Word."
    ),
    file_errors.LockedFileError: N_(
        "“{name}” is encrypted, so that only its own program can open it. "
        "Save it there without encryption, or paste the text."
    ),
    file_errors.CancelledError: N_("Reading “{name}” was stopped. Nothing was taken in."),
    file_errors.EncodingError: N_("“{name}” cannot be read as {tried}. Choose another encoding, or paste the text."),
    file_errors.NotLeftOutError: N_(
        "Nothing that was left out of “{name}” begins with “{words}”, so it was not taken in. Left out is: {left_out}."
    ),
    file_errors.FetchError: N_(
        "{address} could not be fetched: {why}. Save the page in your browser, and open that file."
    ),
    file_errors.PrivateAddressError: N_(
        "{address} is on this computer or in its own network, not on the public web, so it was not visited. "
        "On the command line --private visits it all the same."
    ),
    file_errors.UnreadableError: N_("“{name}” cannot be read: {why}."),
    file_errors.UnwritableError: N_("“{name}” cannot be written: {why}. Choose another place."),
    file_errors.OnlyReadableError: N_("“{name}” can only be read: {why}. Save a copy to work in."),
    file_errors.DiskFullError: N_("The disk is full, so “{name}” was not changed. Free some space, then try again."),
    file_errors.DraftsNotKeptError: N_(
        "What you typed in “{name}” and did not save yet stands in this window alone, since {why}. "
        "Save it before you close the window."
    ),
    file_errors.NotADeskError: N_("“{name}” is not a Factcheck file; it was left as it is."),
    file_errors.NoDeskError: N_(
        "There is no file “{name}”. Make one with File, New file…, or with “factcheck import --into”."
    ),
    file_errors.NoBackupMadeError: N_(
        "What was changed in “{name}” is saved, but no backup of it could be made: {why}."
    ),
    file_errors.NoWholeBackupError: N_("No backup of “{name}” of which all can be read is known here."),
    file_errors.NoSuchBackupError: N_(
        "“{name}” has no backup “{backup}” that can be read. “factcheck backups” lists those that there are."
    ),
    file_errors.DeskExistsError: N_("“{name}” exists already and was left as it is. Choose another name."),
    file_errors.DamagedDeskError: N_(
        "“{name}” is damaged. Restore a backup, or save what can be read into a new file."
    ),
    file_errors.StillWritingError: N_("“{name}” is still being written, so this was not done. Try again in a moment."),
    file_errors.BusyDeskError: N_("“{name}” is in use by another program just now. Try again in a moment."),
    file_errors.DamagedRecordError: N_(
        "In “{name}” the row {row} of “{table}” is damaged: {damage}. "
        "Open another article, or restore a backup of the file."
    ),
    file_errors.LockedDeskError: N_("{user} has {name} open on {host} since {since}, so it can only be read."),
    file_errors.DeletedDeskError: N_(
        "“{name}” was deleted while it was open, so nothing more is saved in it. "
        "Put it back, or go on with a copy elsewhere."
    ),
    file_errors.MovedDeskError: N_(
        "“{name}” was moved or renamed while it was open, so nothing more is saved in it. "
        "Put it back, open it where it is now, or go on with a copy elsewhere."
    ),
    file_errors.ReplacedDeskError: N_(
        "“{name}” was replaced by another file while it was open, so nothing more is saved. "
        "Put it back, or go on with a copy elsewhere."
    ),
    file_errors.LastCopyError: N_(
        "“{name}” was deleted or replaced while it was open, so closing it would lose what was saved in it. "
        "Put it back, or save a copy elsewhere."
    ),
    file_errors.ReadOnlyDeskError: N_("“{name}” is open to read only. Nothing was changed."),
}
"""The messages of errors of files."""
_WHY_NOT_READ: Messages[str] = Messages(
    {
        "time": N_("it takes more time than any article"),
        "memory": N_("it takes more memory than any article"),
        "nesting": N_("it is nested deeper than any article"),
        "parts": N_("it has more parts than any article"),
        "pages": N_("it has more pages than any article"),
        "header lines": N_("it has longer header lines than any mail"),
        "the size of its pages": N_("its pages are larger than any page"),
        "letters on its pages": N_("its pages hold more letters than any article"),
        "links and notes on its pages": N_("its pages hold more links and notes than any article"),
        "a document type definition": N_("it holds a document type definition, which no article needs"),
        "a word too long": N_("it holds a word of {letters} letters, which no article needs"),
        "a table that repeats itself without end": N_(
            "it holds a table that repeats itself without end, which no article needs"
        ),
        "something that reaches outside of it": N_(
            "it holds something that reaches outside of it, which no article needs"
        ),
    }
)
_MADE_OF: Messages[BackupOrigin] = Messages(
    {
        BackupOrigin.ELSEWHERE: N_("made of “{name}”, at another place"),
        BackupOrigin.OTHER: N_("made of another file that lay here"),
    }
)


def opening_words(opening: Opening) -> str:
    """What was done when a file was opened; empty where that was nothing."""
    said = []
    for path in opening.logs_set_aside:
        said.append(_("What a program left here of another file of this name was set aside as {path}.", path=path))
    if opening.backup is not None:
        said.append(_("The file was brought up to date. The old one is kept as {path}.", path=opening.backup))
    if opening.is_cleared:
        said.append(_("What was erased last is now gone from the free space of the file too."))
    return sentences(said)


def newer_words(made: datetime | None) -> str:
    """That the backup made at a moment holds more than the file; empty where there is none."""
    when = local_timestamp(made.isoformat()) if made is not None else ""
    return _("A backup of {when} holds changes that are not in this file.", when=when) if when else ""


def backup_remark(backup: Backup) -> str:
    """What is said of a backup beside what it holds: of what it was made, and that it may hold what was erased."""
    made_of = _MADE_OF.filled(backup.origin, name=backup.made_of) if backup.origin in _MADE_OF else ""
    return comma_list([made_of, _("may hold what was erased since") if backup.erased_since else ""])


def brought_back_words(erased_since: int) -> str:
    """That a backup that was restored may hold what was erased after it was made; empty where nothing was."""
    return if_any(
        "[Something was|{count} times something was] erased after that backup was made, "
        "and may be in the file again: erase it anew.",
        erased_since,
    )


def known_words(opening: Opening) -> str:
    """What is good to know of a file that was opened, and asks for nothing; empty where that is nothing."""
    said, folder = [], opening.synced_folder
    if opening.was_left_open:
        words = _("The program that had this file open last ended before it closed it. No damage was found in it.")
        said.append(words)
    if folder:
        said.append(
            _("“{folder}” is copied to other computers: close the file here before you go on there.", folder=folder)
        )
    elif opening.is_remote:
        said.append(_("The file lies on a network volume, where saving takes longer."))
    return sentences(said)


def draft_notices(draft: ArticleDraft) -> tuple[str, ...]:
    """What was noticed in a file, and the date found in it, which was not taken, for who does not look at a sheet."""
    day = iso_day(draft.file_date)
    if day is None:
        return draft.noticed
    date = date_with_weekday(day)
    return *draft.noticed, _("{date} was found in the file; it was not taken as the article’s date", date=date)


def shown_fact(value: object, name: str = "") -> str:
    """A fact as it is shown: a quotation with the blanks that were given, else on one line."""
    if isinstance(value, tuple):
        return comma_list(str(one) for one in value)
    if name == "quote":
        return cut_short(str(value), _MOST_LETTERS).replace("\n", "↵")
    return shortened(str(value), _MOST_LETTERS)


def shown_of_file(error: FactcheckError) -> dict[str, str]:
    """The facts of an error of a file that are shown in other words than they are kept."""
    if isinstance(error, file_errors.ReadingLimitError | file_errors.UnsafeFileError):
        letters = number(getattr(error, "letters", 0))
        known = error.what in _WHY_NOT_READ
        return {"why": _WHY_NOT_READ.filled(error.what, letters=letters) if known else shown_fact(error.what)}
    if isinstance(error, file_errors.DamagedRecordError):
        return {"damage": ROW_DAMAGE.get(error.damage, error.damage)}
    if isinstance(error, file_errors.LockedDeskError):
        return {"user": person_words(shown_fact(error.user)), "since": lock_timestamp(shown_fact(error.since))}
    if isinstance(error, file_errors.TooLargeError | file_errors.LargeCaptureError):
        return {"size": size_words(error.size), "limit": size_words(error.limit)}
    return {}


def _empty(error: file_errors.EmptyTextError, facts: Facts) -> str:
    said = _("“{name}” holds no words", name=facts["name"])
    if error.comments:
        comments = counted("{number} [comment|comments]", error.comments, number=number(error.comments))
        said = _("“{name}” holds no words, only {comments}", name=facts["name"], comments=comments)
    if error.left_out:
        said = labelled(said, comma_list(shown_fact(one) for one in error.left_out))
    return sentences([as_sentence(said), _("Open another file, or paste the article.")])


def _password(error: file_errors.PasswordError, facts: Facts) -> str:
    if error.given:
        return _("“{name}” is locked with a password. The one that was given does not open it.", name=facts["name"])
    return _("“{name}” is locked with a password. Give the password.", name=facts["name"])


def _newer(error: file_errors.NewerDeskError, facts: Facts) -> str:
    """What made a newer file; between two releases the number of the version is the same."""
    if not error.made_by:
        return _(
            "“{name}” was made by a newer version of Factcheck. This is {this}. "
            "Update to open it; nothing was changed.",
            name=facts["name"],
            this=facts["this"],
        )
    if error.made_by == error.this:
        return _(
            "“{name}” was made by a newer development version of Factcheck {made_by}. This is {this}. "
            "Update to open it; nothing was changed.",
            **facts,
        )
    return _(
        "“{name}” was made by Factcheck {made_by}. This is {this}. Update to open it; nothing was changed.", **facts
    )


MADE_OF_FILES: Mapping[type[FactcheckError], Callable[[Any, Facts], str]] = {
    file_errors.EmptyTextError: _empty,
    file_errors.PasswordError: _password,
    file_errors.NewerDeskError: _newer,
}
"""What makes the sentences that depend on more than what a message names."""
