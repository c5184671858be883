"""The tests mirror the package: a test module for each module, or the place that tests it instead."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
TESTS = Path(__file__).parents[1]
ELSEWHERE = {
    "__main__.py": "test_main.py starts it",
    "cli/json_shapes.py": "test_verbs.py, its fellows and test_apply.py read its answers",
    "domain/*errors.py": "values; test_error_sentence.py words each",
    "domain/records/*.py": "values without rules, made by the samples and held by whoever reads them",
    "domain/rules/en/*.py": "words and patterns, which the tests of the rules read English with",
    "domain/rules/language.py": "test_languages.py",
    "domain/rules/saying_*.py": "test_sayings.py reads sentences with them",
    "domain/wording/relation_words.py": "services/test_claim_relations.py reads them from either side",
    "exporters/html_article.py": "test_html.py reads the page it stands in",
    "importers/docx/*.py": "test_importer.py and its fellows read whole files",
    "importers/html/*.py": "test_importer.py and test_article.py read whole pages",
    "importers/odt/*.py": "test_importer.py and its fellows read whole files",
    "importers/pdf/*.py": "test_golden.py and test_importer_kinds.py read pages",
    "importers/rtf/*.py": "test_importer.py and its fellows read whole files",
    "services/claim_rows.py": "test_claims.py",
    "services/claim_reading.py": "test_claims.py",
    "services/edits/*.py": "edits/test_line.py and cli/test_apply.py run every op",
    "services/frozen.py": "test_child_process.py and test_legacy_doc.py begin what it becomes",
    "services/salvage.py": "store/test_salvage.py and cli/test_verbs_repairing.py save by it",
    "services/http_*.py": "test_importing.py visits servers of its own",
    "services/log.py": "test_error_handler.py and cli/test_run.py read what it wrote",
    "store/copied_file.py": "test_desk_file.py and test_backup_file.py copy",
    "store/operation_writer.py": "test_store_contract.py and test_journal.py",
    "store/protocol.py": "test_store_contract.py holds two stores to it",
    "store/snapshot.py": "test_desk_file.py and test_recovery.py take one",
    "store/sqlite_store.py": "test_store_contract.py",
    "store/erased_backup.py": "services/test_erasing.py erases from backups",
    "store/erasing.py": "services/test_erasing.py erases, and test_store_contract.py",
    "domain/rules/proof_comparison.py": "services/test_proofs_compare.py compares proofs of a desk",
    "domain/rules/erasing.py": "services/test_erasing.py, and store/test_store_contract.py holds two stores to it",
    "store/digests.py": "test_journal.py and test_integrity_check.py",
    "ui/main_window.py": "the journeys",
    "ui/window_contents.py": "the journeys",
    "ui/window_updates.py": "the journeys",
    "ui/app/*.py": "the journeys",
    "ui/article/print_*.py": "test_printing.py reads the pages",
    "ui/commands/*.py": "the journeys do each act as a person does",
    "ui/dialogs/correct*.py": "journeys/test_correcting_text.py types into it",
    "ui/dialogs/damaged_file.py": "journeys/test_damaged_file.py answers it",
    "ui/dialogs/changed_words.py": "test_review_sheet.py reads its words",
    "ui/dialogs/review_list.py": "test_review_sheet.py goes through it",
    "ui/dialogs/held_sheet.py": "journeys/test_new_proof.py holds a review, and stops what it waits for",
    "services/outside.py": "journeys/test_captured_files.py opens copies",
    "ui/dialogs/capture_*.py": "journeys/test_captured_files.py",
    "ui/dialogs/source_*.py": "journeys/test_sources.py types into it",
    "ui/panel/relation_form.py": "journeys/test_relations.py",
    "ui/panel/section_scroll.py": "journeys/test_panel_scroll.py",
    "ui/panel/unsaved_words.py": "test_saved_text.py and journeys/test_unsaved_forms.py",
}


def modules() -> list[str]:
    """Every module of the package by its path."""
    paths = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    return sorted(path.as_posix() for path in paths)


def is_mirrored(module: str) -> bool:
    """Whether a test module stands in the same place, alone or as several with a word more."""
    path = TESTS / module
    name = f"test_{path.stem}"
    return (path.parent / f"{name}.py").exists() or any(path.parent.glob(f"{name}_*.py"))


def places(module: str) -> list[str]:
    """The lines of the table that name a module."""
    return [pattern for pattern in ELSEWHERE if fnmatch(module, pattern) and pattern.count("/") == module.count("/")]


@pytest.mark.parametrize("module", [one for one in modules() if not is_mirrored(one)])
def test_a_module_without_a_test_module_of_its_own_says_where_it_is_tested(module):
    assert places(module)


@pytest.mark.parametrize("pattern", ELSEWHERE)
def test_a_line_of_the_table_is_needed(pattern):
    assert any(pattern in places(module) for module in modules() if not is_mirrored(module))
