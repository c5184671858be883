"""One sentence for each error: what happened and what can be done; for a bug of ours, what the journal knows."""

import os
import traceback
from collections.abc import Callable
from typing import Any, Final

from factcheck.domain import errors
from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.wording.denial_words import named_elsewhere
from factcheck.domain.wording.file_error_words import MADE_OF_FILES, OF_FILES, Facts, shown_fact, shown_of_file
from factcheck.domain.wording.joining import and_list, as_sentence, sentences, with_remark
from factcheck.domain.wording.labels import person_words
from factcheck.domain.wording.timestamps import why_no_date
from factcheck.translation import N_, NC_, NP_, Messages, _, counted

WENT_WRONG = N_("Something went wrong in Factcheck")

WRITE_OUTCOME: Final[Messages[WriteOutcome]] = Messages(
    {
        WriteOutcome.NOTHING_WRITTEN: N_("Nothing was changed in the file."),
        WriteOutcome.SAVED: N_("What you did is saved."),
        WriteOutcome.NOT_SAVED: N_("Your last change was not saved."),
    }
)

_SENTENCES: Messages[type[errors.FactcheckError]] = Messages(
    {
        **OF_FILES,
        errors.NoSuchArticleError: N_("No article is called “{wanted}”. “factcheck articles” lists them."),
        errors.NoArticleYetError: N_("There is no article in the file yet. Bring one in first."),
        errors.NoSuchClaimError: N_("There is no claim {wanted}."),
        errors.NoSuchRecordError: N_("There is no {wanted}."),
        errors.NamelessSourceError: N_("A source needs a title, a name or a link. A code name is enough."),
        errors.SameSourceError: N_("“{title}” cannot be merged into itself. Choose another source."),
        errors.SourceInUseError: N_(
            "“{title}” cannot be removed: evidence or a file belongs to it. Merge it into another source instead."
        ),
        errors.LastPassageError: N_(
            "Claim {number} stands nowhere else. Remove the claim, or add another passage first."
        ),
        errors.PassageTakenError: N_(
            "Claim {number} stands in these words already, or in some of them. Move the edges of its passage instead."
        ),
        errors.OtherWordsError: N_(
            "Claim {number} does not stand on these words. Leave the claim out, or name another."
        ),
        errors.SelfDenialError: N_("Claim {number} cannot deny itself. Choose another claim, or words in its passage."),
        errors.CutForAnyoneError: N_(
            "What was cut is in no report for anyone. Leave it out, or choose whom it is for."
        ),
        errors.NoStatementError: N_(
            "A claim that stands in no words needs a statement. Write what readers take from the article."
        ),
        errors.DeniedAlreadyError: N_(
            "Claim {number} denies claim {target} already. Change that denial instead, or choose another claim."
        ),
        errors.SelfRelationError: N_("Claim {number} has no relation to itself. Choose another claim."),
        errors.RelatedAlreadyError: N_(
            "It is recorded already that claim {number} stands so to claim {target}. Change that relation instead."
        ),
        errors.SameClaimError: N_("This evidence is for claim {number} already. Choose another claim."),
        errors.FetchedCaptureError: N_("“{title}” was fetched for an article, and stays with it. It can be erased."),
        errors.CopiedNoteError: N_("“{title}” stands beside one claim alone. It can be moved, not recorded twice."),
        errors.NotDividedError: N_(
            "Claim {number} is divided at words inside one of its passages, and some of these have to stay with it."
        ),
        errors.NotMergedError: N_(
            "Claim {goes} cannot go into {stays}: that has to be another claim of the article, and not beneath it."
        ),
        errors.QuoteNotFoundError: N_("These words do not stand in the article: “{quote}”. Nothing was added."),
        errors.SplitGraphemeError: N_(
            "These words begin or end inside a character: “{quote}”. Take the whole character."
        ),
        errors.EmptySpanError: N_("No words in sight are selected. Select some first."),
        errors.OutsideTextError: N_("The article ends at {length}; there are no words from {start} to {end}."),
        errors.LoneSurrogateError: N_("The {field} holds half of a character, which no file can keep. Type it again."),
        errors.AmbiguousWordsError: N_("“{wanted}” names several. Say which by its id: {ids}."),
        errors.UnknownChoiceError: N_("The {field} “{given}” is not known. Use one of: {choices}."),
        errors.UnknownFieldError: N_('"{op}" takes no "{field}" here. It takes: {known}.'),
        errors.NotADateError: N_("The {field} “{given}” is not understood: {why}. Write {example}."),
        errors.FutureDateError: N_("The {field} “{given}” cannot be: it is still to come."),
        errors.ImpossiblePlaceError: N_("“{given}” cannot be a place in a source: {why}. Correct it, or describe it."),
        errors.BadFieldError: N_('"{field}" {why}.'),
        errors.BadEditError: N_("The edit cannot be understood: {why}."),
        errors.NothingToUndoError: N_("There is nothing to undo."),
        errors.NothingToRedoError: N_("There is nothing to redo."),
        errors.UndoRefusedError: N_("“{label}” cannot be undone: {who} has built on it since, with “{since}”."),
        errors.RedoRefusedError: N_("“{label}” cannot be redone: {who} has worked on the same since, with “{since}”."),
        errors.EditConflictError: N_(
            "The {field} was changed meanwhile, to “{now}”; yours, “{mine}”, was not saved over it."
        ),
        errors.NotUndoneError: N_("“{label}” was not undone."),
        errors.NeverTakenBackError: N_("“{label}” cannot be taken back."),
        errors.NotInForceError: N_("“{label}” was taken back already."),
        errors.LegalHoldError: N_(
            "Nothing was erased: it is or was part of what is under legal hold, {articles}. "
            "Lift that first, with a reason."
        ),
        errors.HeldAlreadyError: N_("“{article}” is under legal hold already."),
        errors.SameTextError: N_("The text is that of the proof that “{article}” has already. Nothing was changed."),
        errors.OtherProofError: N_(
            "“{article}” has another proof by now than when this review began. Nothing was changed; review it again."
        ),
        errors.NoSuchProofError: N_("There is no proof {number} of this article. “factcheck proofs” lists them."),
        errors.NoEarlierProofError: N_(
            "There is no proof {number} before the one that is reported. “factcheck proofs” lists them."
        ),
        errors.NotHeldError: N_("“{article}” is under no legal hold."),
        errors.NameTakenError: N_(
            "Somebody else did things under the name “{name}” in this file. Take another name, or sign as that person."
        ),
        errors.NoNameError: N_("Somebody has to answer for this by name. Give yours in the settings or with --as."),
        errors.NoReasonError: N_("A legal hold is set and lifted with a reason; it stands in the history."),
        errors.UnknownFormatError: N_("“{name}” names no format. End it in one of: {endings}."),
    }
)

_NONE_SUCH: Messages[str] = Messages(
    {
        "annotation": N_("There is no such annotation."),
        "article": N_("There is no such article."),
        "annotation in this proof": N_("There is no such annotation in this proof."),
        "capture": N_("There is no such capture."),
        "denial": N_("There is no such denial."),
        "evidence": N_("There is no such evidence."),
        "exemption": N_("There is no such mark “nothing to check here”."),
        "note": N_("There is no such note."),
        "operation": N_("There is no such operation."),
        "passage": N_("There is no such passage."),
        "person": N_("There is no such person."),
        "proposed wording": N_("There is no such proposed wording."),
        "question": N_("There is no such question."),
        "relation": N_("There is no such relation between claims."),
        "source": N_("There is no such source."),
        "wording": N_("There is no such wording."),
    }
)
_FIELD: Messages[str] = Messages(
    {
        "name": NC_("The … was changed", "name of the article"),
        "byline": NC_("The … was changed", "byline"),
        "outlet": NC_("The … was changed", "outlet"),
        "section": NC_("The … was changed", "section"),
        "date": NC_("The … was changed", "date"),
        "language": NC_("The … was changed", "language"),
        "deadline": NC_("The … was changed", "deadline"),
        "title": NC_("The … was changed", "source"),
        "url": NC_("The … was changed", "link"),
        "quote": NC_("The … was changed", "quotation"),
        "locator": NC_("The … was changed", "place in the source"),
        "translation": NC_("The … was changed", "translation"),
        "translator": NC_("The … was changed", "name of the translator"),
        "accessed": NC_("The … was changed", "day of access"),
        "directness": NC_("The … was changed", "choice of primary or secondary"),
        "words": NC_("The … was changed", "question"),
        "answered_by": NC_("The … was changed", "name of who answered"),
        "result": NC_("The … was changed", "change because of the answer"),
        "proposed": NC_("The … was changed", "new wording"),
        "why": NC_("The … was changed", "reason for the new wording"),
        "publisher": NC_("The … was changed", "publisher"),
        "author": NC_("The … was changed", "author"),
        "archive_url": NC_("The … was changed", "link to the archive"),
        "origin": NC_("The … was changed", "origin"),
        "terms": NC_("The … was changed", "choice of terms"),
        "terms_by": NC_("The … was changed", "name of who agreed on the terms"),
        "terms_date": NC_("The … was changed", "day of the agreement"),
        "described_as": NC_("The … was changed", "agreed description"),
        "also_called": NC_("The … was changed", "list of further names"),
        "status": NC_("The … was changed", "state of the source"),
        "status_date": NC_("The … was changed", "day of the state of the source"),
        "status_said_in": NC_("The … was changed", "place where the state of the source is said"),
        "kind": NC_("The … was changed", "kind"),
        "level": NC_("The … was changed", "choice of readers"),
        "target_id": NC_("The … was changed", "claim that is denied"),
        "statement": NC_("The … was changed", "statement"),
        "note": NC_("The … was changed", "note"),
        "restated": NC_("The … was changed", "statement"),
        "speaker": NC_("The … was changed", "speaker"),
        "verb": NC_("The … was changed", "verb"),
        "risk": NC_("The … was changed", "risk"),
        "verdict": NC_("The … was changed", "verdict"),
        "reason": NC_("The … was changed", "reason for the verdict"),
        "judged_at": NC_("The … was changed", "time of the verdict"),
        "outcome": NC_("The … was changed", "decision about the copy"),
        "decision": NC_("The … was changed", "decision about the wording"),
        "answer": NC_("The … was changed", "answer"),
    },
    "The … was changed",
)
"""What people call the fields of a form."""


def sentence(error: errors.FactcheckError) -> str:
    """What happened and what can be done, on one line."""
    if isinstance(error, errors.RefusedFieldError):
        return sentence(error.cause)
    facts = {name: shown_fact(value, name) for name, value in error.facts.items()}
    made = _MADE.get(type(error))
    if made is not None:
        return made(error, facts)
    shown = facts | _shown_facts(error)
    if isinstance(error, errors.NoSuchRecordError) and error.wanted in _NONE_SUCH:
        return _NONE_SUCH[error.wanted]
    return _SENTENCES.filled(type(error), **shown)


def _shown_facts(error: errors.FactcheckError) -> dict[str, str]:
    """The facts that are shown in other words than they are kept."""
    if isinstance(error, errors.EditConflictError | errors.FutureDateError):
        return {"field": _FIELD.get(error.field, error.field)}
    if isinstance(error, errors.DeniedAlreadyError):
        return {"target": named_elsewhere(error.target, error.target_article)}
    if isinstance(error, errors.UndoRefusedError):
        return {"who": person_words(shown_fact(error.who))}
    if isinstance(error, errors.ImpossiblePlaceError):
        return {"why": _(error.why)}
    if isinstance(error, errors.NotADateError):
        example = "2026-04-10 18:00" if error.field == "deadline" else _("10 April 2025 or 2025-04-10")
        return {"field": _FIELD.get(error.field, error.field), "example": example, "why": why_no_date(error)}
    return shown_of_file(error)


_COUNTED: Messages[type[errors.FactcheckError]] = Messages(
    {
        errors.ArticleAmbiguousError: NP_(
            "{count} [article|articles] [fits|fit] {wanted}. Say which by its id or the beginning of its headline."
        ),
        errors.QuoteAmbiguousError: NP_(
            "These words stand in the article {count} [time|times]: “{quote}”. Say which occurrence."
        ),
        errors.NoSuchOccurrenceError: NP_(
            "These words stand in the article {count} [time|times], so there is no occurrence {occurrence}: “{quote}”."
        ),
    }
)


def _not_placed(error: errors.NotPlacedError, _facts: Facts) -> str:
    return counted(
        "Nobody has said yet where the words of [claim|claims] {numbers} stand in this proof, so [it gets|they get] no"
        " verdict. Go on with the review: place the words, or say that they were cut.",
        len(error.numbers),
        numbers=and_list(error.numbers),
    )


def _missing(error: errors.MissingFieldError, facts: Facts) -> str:
    if error.known:
        return _("The edit needs one of: {known}.", known=facts["known"])
    return _('The edit needs "{field}".', field=facts["field"])


_MADE: dict[type[errors.FactcheckError], Callable[[Any, Facts], str]] = {
    **MADE_OF_FILES,
    **dict.fromkeys(_COUNTED, lambda error, facts: _COUNTED.by_number(type(error), error.count, **facts)),
    errors.MissingFieldError: _missing,
    errors.NotPlacedError: _not_placed,
}


def bug_words(error: Exception, outcome: WriteOutcome | None = None) -> str:
    """What is said about an error that should not have happened; `outcome` is what became of the edit, if known."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = _(
        "{error} in {file}, line {line}",
        error=type(error).__name__,
        file=os.path.basename(last.filename),
        line=last.lineno,
    )
    became = WRITE_OUTCOME[outcome] if outcome else _("What was saved before is kept.")
    return sentences([as_sentence(with_remark(_(WENT_WRONG), what)), became])
