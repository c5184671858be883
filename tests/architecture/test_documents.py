"""The pages say what is there: packages and modules, paths and links, keys and menus, verbs and their options."""

import ast
import re
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.cli.verb_table import VERBS
from factcheck.ui.app.action_entry import action_words
from factcheck.ui.app.action_table import MENUS, TABLE

PACKAGE = Path(factcheck.__file__).parent
ROOT = PACKAGE.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
IN_FIELDS = {"Enter", "Esc", "Tab", "Ctrl+Enter", "Alt+K", "Alt+P", "Alt+T", "Ctrl+Del", "L", "PgUp", "PgDown"}
"""Keys of fields, forms and lists, which are no commands."""
OF_ALL = {"--json", "--as"}


def rows_of_packages() -> Iterator[tuple[list[str], str]]:
    """The packages that each row of the architecture page is about, with what it says of them."""
    for found in re.finditer(r"^\| (`[a-z_/]+`(?:, `[a-z_/]+`)*) \| (.*) \|$", ARCHITECTURE, re.MULTILINE):
        yield re.findall(r"`([a-z_/]+)`", found[1]), found[2]


def keys_in(text: str) -> list[str]:
    """The keys that are set in bold."""
    key = r"(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z0-9,+=-]|F\d+|Enter|Tab|Esc|Del|PgUp|PgDown)"
    return re.findall(rf"\*\*({key})\*\*", text)


def test_the_architecture_page_has_a_row_for_every_package_and_none_else():
    packages = {path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py")} - {"."}
    named = [package for packages, _ in rows_of_packages() for package in packages]
    assert sorted(named) == sorted(packages)


def test_the_architecture_page_names_no_module_that_is_not_there():
    for packages, row in rows_of_packages():
        named = set(re.findall(r"`([a-z_]+)`", row))
        there = {path.stem for package in packages for path in (PACKAGE / package).rglob("*")}
        assert named - there == set(), packages


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_and_link_of_a_page_leads_somewhere(page):
    words = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:tests/)?(?:[a-z_]+/)+[a-z_0-9]+\.py)`", words))
    assert not {path for path in named if not any((root / path).exists() for root in (PACKAGE, ROOT))}
    links = set(re.findall(r"\]\(([^)#:]+)\)", words))
    assert not {link for link in links if not (page.parent / link).exists()}


def test_the_guide_lists_the_keys_of_every_command_menu_by_menu():
    listed = GUIDE.split("## All keys")[1].split("\n## ")[0]
    for menu in MENUS:
        (row,) = re.findall(rf"^\| {menu.replace('&', '')} \| (.*) \|$", listed, re.MULTILINE)
        told = [(re.sub(r" \*\*.*", "", one), tuple(keys_in(one))) for one in row.split(" · ")]
        assert told == [(action_words(one), one.keys) for one in TABLE if one.menu == menu and one.keys]


def test_the_guide_names_no_key_that_nothing_answers():
    tables = re.findall(r"^\| ((?:Shift\+)?[A-Z0-9]|Del)(?:, (Shift\+[A-Z])| \|)", GUIDE, re.MULTILINE)
    named = set(keys_in(GUIDE)) | {key for keys in tables for key in keys if key}
    assert named - {key for one in TABLE for key in one.keys} - IN_FIELDS == set()


def test_the_guide_names_no_command_that_no_menu_has():
    titles = [menu.replace("&", "") for menu in MENUS]
    named = re.findall(rf"\*\*({'|'.join(titles)}), ([^*,]+)[^*]*\*\*", GUIDE)
    there = {(one.menu.replace("&", ""), action_words(one)) for one in TABLE}
    there |= {(one.menu.replace("&", ""), one.submenu.replace("&", "")) for one in TABLE}
    assert {(menu, " ".join(words.split()).rstrip("…")) for menu, words in named} - there == set()
    assert named


def told_of_verbs() -> dict[str, set[str]]:
    """The verbs of the guide with the options that their lines name."""
    found: dict[str, set[str]] = {}
    for line in re.findall(r"^    (?:factcheck [a-z|]+ .*|factcheck [a-z]+|  +--.*)$", GUIDE, re.MULTILINE):
        command = re.match(r"    factcheck ([a-z|]+)", line)
        verbs = command[1].split("|") if command else [list(found)[-1]]
        for verb in verbs:
            found.setdefault(verb, set()).update(re.findall(r"--[a-z-]+", line))
    return found


def options_of(verb: str) -> set[str]:
    """The options that a verb takes and no other has to."""
    made = ArgumentParser(add_help=False)
    VERBS[verb].add_arguments(made)
    return {option for action in made._actions for option in action.option_strings} - OF_ALL


def test_the_guide_tells_of_every_verb_and_none_else():
    assert set(told_of_verbs()) == set(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_guide_and_help_tell_of_every_option_of_a_verb(verb):
    assert told_of_verbs()[verb] - OF_ALL == options_of(verb)
    assert set(re.findall(r"--[a-z-]+", VERBS[verb].usage)) == options_of(verb)


PDF = PACKAGE / "importers" / "pdf"


def thresholds() -> Iterator[tuple[str, float, bool]]:
    """The numbers with a fraction that have a name in the importer of PDF, and whether a comment is beside them."""
    for path in sorted(PDF.glob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for node in ast.parse("\n".join(lines)).body:
            if isinstance(node, ast.Assign):
                around = lines[node.lineno - 2 : node.end_lineno]
                is_told = around[0].startswith("#") or any("  # " in line for line in around[1:])
                yield from (
                    (f"{path.name}: {around[1]}", one.value, is_told)
                    for one in ast.walk(node.value)
                    if isinstance(one, ast.Constant) and isinstance(one.value, float)
                )


def test_every_threshold_of_the_importer_of_pdf_says_where_it_comes_from():
    assert [name for name, _, is_told in thresholds() if not is_told] == []


def test_the_thresholds_that_decision_010_explains_are_those_of_the_program():
    page = (ROOT / "docs" / "decisions" / "010-a-pdf-is-read-by-its-geometry.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| ([^|]*\d[^|]*) \|", page, re.MULTILINE)
    numbers = {float(number) for row in explained for number in re.findall(r"\d\.\d+", row)}
    assert len(numbers) >= 7
    assert numbers <= {value for _, value, _ in thresholds()}
