"""What Factcheck finds on this computer."""

import re
import tomllib
from pathlib import Path

from factcheck.services.environment import database_version, libraries


def test_every_library_that_factcheck_asks_for_is_looked_up():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {re.match(r"[\w-]+", need)[0] for need in project["project"]["dependencies"]}
    assert libraries().keys() == asked


def test_the_database_tells_its_version():
    assert re.fullmatch(r"3\.\d+\.\d+", database_version())
