"""The files that come with Factcheck are found, in a checkout and installed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.resources import resource, seed

PACKAGE = Path(factcheck.__file__).parent


def test_a_resource_is_found_by_its_parts():
    assert resource("icons", "status-disputed.svg").read_bytes().lstrip().startswith(b"<")


def test_a_seed_is_found_by_its_name():
    assert seed("beijing-was-aware.md").is_file()


def test_without_a_name_the_folder_itself_is_found():
    assert resource().is_dir()
    assert seed().is_dir()


@pytest.mark.parametrize("find", [resource, seed])
def test_what_is_missing_is_named(find):
    with pytest.raises(FileNotFoundError, match=r"no-such-file\.txt"):
        find("no-such-file.txt")


def test_an_installed_copy_uses_the_files_inside_it(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    inside = tmp_path / "factcheck" / "_data" / "seeds"
    inside.mkdir(parents=True)
    (inside / "only-here.md").touch()
    code = "from factcheck.resources import seed; print(seed('only-here.md'))"
    found = subprocess.check_output([sys.executable, "-c", code], cwd=tmp_path, text=True)
    assert Path(found.strip()).resolve() == (inside / "only-here.md").resolve()
