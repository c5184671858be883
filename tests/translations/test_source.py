"""Sentences are whole where they are written, and none goes past the translation in the rooms that are done."""

import ast
import re

import pytest

from tests.translations.catalogues import ROOT, placeholders
from tests.translations.source import MESSAGE_AT, calls, modules, sentences_past

_JINJA = re.compile(r"\{[%{#].*?[%}#]\}", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_SPOKEN = re.compile(r"(?:title|aria-label|alt)=\"[^\"]*\w")
_WORD = re.compile(r"[^\W\d_]{2,}")
DONE = (
    "translation.py",
    "app.py",
    "domain",
    "services",
    "importers",
    "store",
    "exporters",
    "cli",
    "ui/app",
    "ui/commands",
    "ui/dialogs",
    "ui/main_window.py",
    "ui/window_contents.py",
    "ui/window_updates.py",
    "ui/panel",
    "ui/claims",
    "ui/article",
    "ui/widgets",
)
"""The rooms, by folder or file, whose every sentence is translated. Add yours when it is."""
AS_THEY_STAND = {
    "cli/parser.py": "how a command is typed",
    "cli/verb_table.py": "how a command is typed",
    "cli/verbs.py": "how a command is typed",
    "domain/records/kinds.py": "keys by which sentences are found",
    "domain/rules/attribution.py": "words of English, for a language that gives none",
    "domain/rules/en": "words of English that rules look for",
    "domain/rules/text_language.py": "the commonest words of languages, by which a text is told",
    "importers/html/extraction.py": "paths in a page",
    "importers/html/page.py": "names of classes in a page",
    "importers/mail/parts.py": "a heading within an article, which is stored",
    "importers/sandbox/child_process.py": "what Python is told",
    "importers/sandbox/reading.py": "lines of the log",
    "importers/sandbox/restrictions.py": "lines of the log",
    "importers/shared/metadata.py": "names that office programs give when nobody gave one",
    "store/scratch_file.py": "how files that are set aside are called",
    "store/error_translation.py": "what SQLite says",
    "store/recovery.py": "how files that are set aside are called",
    "exporters/csv.py": "names of columns, which are the same in every language",
    "services/demo.py": "the demo desk",
    "services/edits/fields.py": "words that a line of edits may have",
    "services/legacy_doc.py": "what LibreOffice is told",
    "ui/article/typography.py": "names of typefaces, and letters to be measured",
    "ui/widgets/appearance.py": "names of typefaces",
}
"""Modules of rooms that are done, with sentences that are no words for people or not ours to change, and why."""


@pytest.fixture(scope="module")
def all_calls():
    """Each call of the translation in the program."""
    return [call for path in modules(".") for call in calls(path)]


def test_every_message_is_a_literal_or_comes_out_of_a_table_of_literals(all_calls):
    kinds = (ast.Constant, ast.Name, ast.Attribute, ast.Subscript)
    assert not [one.place for one in all_calls if not all(isinstance(words, kinds) for words in one.messages)]


def test_every_sentence_is_given_what_it_names_and_no_more(all_calls):
    wrong = []
    for call in all_calls:
        named = set().union(*map(placeholders, call.literals))
        lacking, idle = named - call.filled, call.filled - named - {"count"}
        if call.literals and call.name not in ("N_", "NC_", "NP_") and (idle or (lacking and not call.has_more)):
            wrong.append(call.place)
    assert not wrong


def test_a_message_that_is_not_in_the_source_as_a_literal_would_be_found_nowhere(messages, all_calls):
    known = {one for message in messages for one in ([message.id] if isinstance(message.id, str) else message.id)}
    assert not {words for call in all_calls for words in call.literals} - known


def test_no_call_stands_inside_an_f_string():
    """Babel finds it on no Python before 3.12."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(".")}
    inside = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path, tree in trees.items()
        for words in ast.walk(tree)
        if isinstance(words, ast.JoinedStr)
        for call in ast.walk(words)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MESSAGE_AT
    ]
    assert not inside


@pytest.mark.parametrize("room", DONE)
def test_no_sentence_goes_past_the_translation_in_a_room_that_is_done(room):
    stand = {path for place in AS_THEY_STAND for path in modules(place)}
    assert not [found for path in modules(room) if path not in stand for found in sentences_past(path)]


@pytest.mark.parametrize("place", AS_THEY_STAND)
def test_a_module_that_stands_as_it_is_has_to(place):
    assert [found for path in modules(place) for found in sentences_past(path)]


@pytest.mark.parametrize("page", sorted((ROOT / "resources" / "report").glob("*.html")), ids=lambda page: page.name)
def test_a_template_holds_no_word_outside_of_its_messages(page):
    words = _JINJA.sub("", page.read_text(encoding="utf-8"))
    assert not _SPOKEN.findall(words) + _WORD.findall(_MARKUP.sub(" ", words))
