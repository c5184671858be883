"""One sentence for each error: what happened and what can be done; for a bug of ours, what the journal knows."""

import dataclasses
import os
import traceback
from typing import Final

from factcheck.domain import errors
from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.labels import size_words
from factcheck.domain.wording.timestamps import lock_timestamp, why_no_date

WENT_WRONG = "Something went wrong in Factcheck"

WRITE_OUTCOME: Final = {
    WriteOutcome.NOTHING_WRITTEN: "Nothing was changed in the file.",
    WriteOutcome.SAVED: "What you did is saved.",
    WriteOutcome.NOT_SAVED: "Your last change was not saved.",
}

_SENTENCES: dict[type[errors.FactcheckError], str] = {
    errors.NotATextError: (
        '"{name}" is not a text. '
        "Open a .docx, .odt, .rtf, .pdf, .html, .eml, .msg, .md or .txt file, or paste the article."
    ),
    errors.EmptyTextError: '"{name}" holds no words{what_else}. Open another file, or paste the article.',
    errors.TooLargeError: '"{name}" has {size}, more than any article; the limit is {limit}.',
    errors.BrokenFileError: (
        '"{name}" is damaged or is not what its ending says. '
        "Save it again in the program that made it, or paste the text."
    ),
    errors.UnsafeFileError: '"{name}" holds {what}, which no article needs. It was not read; paste the text instead.',
    errors.ReadingLimitError: (
        '"{name}" needs more {what} than any article, so reading was stopped. Paste the text instead.'
    ),
    errors.PasswordError: '"{name}" is locked with a password. {what_now}',
    errors.ScanError: (
        '"{name}" has no text layer: this PDF is a scan. Have its text recognised first, or type the text in.'
    ),
    errors.LegacyDocError: (
        '"{name}" is an old Word file, which only LibreOffice can read here. '
        "Install LibreOffice, or save the file as .docx in Word."
    ),
    errors.LockedFileError: (
        '"{name}" is encrypted, so that only {program} can open it. '
        "Save it there without encryption, or paste the text."
    ),
    errors.CancelledError: 'Reading "{name}" was stopped. Nothing was taken in.',
    errors.EncodingError: '"{name}" cannot be read as {tried}. Choose another encoding, or paste the text.',
    errors.NotLeftOutError: (
        'Nothing that was left out of "{name}" begins with “{words}”, so it was not taken in. Left out is: {left_out}.'
    ),
    errors.FetchError: "{address} could not be fetched: {why}. Save the page in your browser, and open that file.",
    errors.UnreadableError: '"{name}" cannot be read: {why}.',
    errors.UnwritableError: '"{name}" cannot be written: {why}. Choose another place.',
    errors.DiskFullError: 'The disk is full, so "{name}" was not changed. Free some space, then try again.',
    errors.DraftsNotKeptError: (
        'What you typed in "{name}" and did not save yet stands in this window alone, since {why}. '
        "Save it before you close the window."
    ),
    errors.NotADeskError: '"{name}" is not a Factcheck file; it was left as it is.',
    errors.NoDeskError: 'There is no file "{name}". Make one with File, New, or with "factcheck import --into".',
    errors.DeskExistsError: '"{name}" exists already and was left as it is. Choose another name.',
    errors.DamagedDeskError: '"{name}" is damaged and was left as it is. Open a copy or a backup of it.',
    errors.NewerDeskError: ('"{name}" was made by {newer}. This is {this}. Update to open it; nothing was changed.'),
    errors.LockedDeskError: "{user} has {name} open on {host} since {since}, so it can only be read.",
    errors.ReadOnlyDeskError: '"{name}" is open to read only. Nothing was changed.',
    errors.NoSuchArticleError: 'No article is called "{wanted}". "factcheck articles" lists them.',
    errors.NoArticleYetError: "There is no article in the file yet. Bring one in first.",
    errors.WhichArticleError: "{count} articles fit {wanted}. Say which by its id or the beginning of its headline.",
    errors.NoSuchClaimError: "There is no claim {wanted}.",
    errors.NoSuchThingError: "There is no {wanted} any more.",
    errors.LastPassageError: "Claim {number} stands nowhere else. Remove the claim, or add another passage first.",
    errors.PassageTakenError: "These words are in claim {number} already. M moves the edges of its passage.",
    errors.OtherWordsError: "Claim {number} does not stand on these words. Leave the claim out, or name another.",
    errors.SelfDenialError: "Claim {number} cannot deny itself. Choose another claim, or words in its passage.",
    errors.QuoteNotFoundError: "These words do not stand in the article: “{quote}”. Nothing was added.",
    errors.QuoteAmbiguousError: "These words stand in the article {count} times: “{quote}”. Say which occurrence.",
    errors.NoSuchOccurrenceError: (
        "These words stand in the article {count} times, so there is no occurrence {occurrence}: “{quote}”."
    ),
    errors.SplitGraphemeError: "These words begin or end inside a character: “{quote}”. Take the whole character.",
    errors.EmptySpanError: "No words in sight are selected. Select some, or press S for the sentence.",
    errors.OutsideTextError: "The article ends at {length}; there are no words from {start} to {end}.",
    errors.LoneSurrogateError: "The {field} holds half of a character, which no file can keep. Type it again.",
    errors.UnknownChoiceError: 'The {field} "{given}" is not known. Use one of: {choices}.',
    errors.UnknownFieldError: '"{op}" takes no "{field}" here. It takes: {known}.',
    errors.NotADateError: 'The {field} "{given}" is not understood: {why}. Write {example}.',
    errors.FutureDateError: 'The {field} "{given}" cannot be: it is still to come.',
    errors.MissingFieldError: 'The edit needs "{field}".',
    errors.BadFieldError: '"{field}" {why}.',
    errors.BadEditError: "The edit cannot be understood: {why}.",
    errors.NothingToUndoError: "There is nothing to undo.",
    errors.NothingToRedoError: "There is nothing to redo.",
    errors.UndoRefusedError: "“{label}” cannot be undone: {who} has built on it since, with “{since}”.",
    errors.MovedOnError: "The {field} was changed meanwhile, to “{now}”; yours, “{mine}”, was not saved over it.",
    errors.NotUndoneError: "“{label}” was not undone.",
    errors.NotInForceError: "“{label}” was taken back already.",
    errors.UnknownFormatError: '"{name}" names no format. End it in one of: {endings}.',
}


_FIELDS = {
    "title": "source",
    "url": "link",
    "quote": "quotation",
    "locator": "place in the source",
    "accessed": "day of access",
    "directness": "choice of primary or secondary",
    "words": "question",
    "answered_by": "name of who answered",
    "result": "change because of the answer",
    "proposed": "new wording",
    "why": "reason for the new wording",
    "target_id": "claim that is denied",
}
"""What people call the fields of a form."""


def sentence(error: errors.FactcheckError) -> str:
    """What happened and what can be done, on one line."""
    if isinstance(error, errors.RefusedFieldError):
        return sentence(error.cause)
    facts = {field.name: _fact(getattr(error, field.name)) for field in dataclasses.fields(error)}
    return _SENTENCES[type(error)].format(**facts | _made_facts(error))


def _fact(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return shortened(str(value), 300)


def _only_comments(count: int) -> str:
    return f", only {count:,} comment{'' if count == 1 else 's'}" if count else ""


def _only_left_out(what: tuple[str, ...]) -> str:
    return f": {', '.join(_fact(one[:1].lower() + one[1:]) for one in what)}" if what else ""


def _newer(error: errors.NewerDeskError) -> str:
    """What made a newer file; between two releases the number of the version is the same."""
    if not error.made_by:
        return "a newer version of Factcheck"
    made_by = f"Factcheck {_fact(error.made_by)}"
    return f"a newer development version of {made_by}" if error.made_by == error.this else made_by


def _made_facts(error: errors.FactcheckError) -> dict[str, str]:
    if type(error) is errors.NotADateError:
        example = "2026-04-10 18:00" if error.field == "deadline" else "10 April 2025 or 2025-04-10"
        return {"example": example, "why": why_no_date(error)}
    if isinstance(error, errors.MovedOnError):
        return {"field": _FIELDS.get(error.field, error.field)}
    if isinstance(error, errors.NewerDeskError):
        return {"newer": _newer(error)}
    if isinstance(error, errors.LockedDeskError):
        return {"since": lock_timestamp(_fact(error.since))}
    if isinstance(error, errors.TooLargeError):
        return {"size": size_words(error.size), "limit": size_words(error.limit)}
    if isinstance(error, errors.EmptyTextError):
        return {"what_else": _only_comments(error.comments) + _only_left_out(error.left_out)}
    if isinstance(error, errors.PasswordError):
        return {"what_now": "The one that was given does not open it." if error.given else "Give the password."}
    return {}


def bug_words(error: Exception, outcome: WriteOutcome | None = None) -> str:
    """What is said about an error that should not have happened; `outcome` is what became of the edit, if known."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__} in {os.path.basename(last.filename)}, line {last.lineno}"
    return f"{WENT_WRONG} ({what}). {WRITE_OUTCOME[outcome] if outcome else 'What was saved before is kept.'}"
