"""The tests of geometry in the fonts of the system, once in each family, which is the only one there is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from start import FONT_FOLDERS

ROOT = Path(__file__).parents[2]
GEOMETRY = (
    "ui/article",
    "ui/claims/test_delegate.py",
    "ui/claims/test_dense_row.py",
    "ui/claims/test_full_row.py",
    "ui/claims/test_link_row.py",
    "ui/claims/test_list.py",
    "ui/panel/test_claim_panel.py",
)
NOT_ABOUT_GEOMETRY = "faces_that_come_along or test_find_bar or test_sentence_cursor or test_marks or test_document"


def one_family(name, folder):
    """The configuration of fonts that knows one family alone; None where it is not installed."""
    fonts = folder / "fonts"
    fonts.mkdir()
    for file in (file for place in FONT_FOLDERS for file in Path(place).expanduser().rglob(f"{name}S*.ttf")):
        (fonts / file.name).symlink_to(file)
    written = folder / "fonts.conf"
    written.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>")
    return written if any(fonts.iterdir()) else None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fonts are chosen by fontconfig on Linux alone")
@pytest.mark.parametrize("family", ["DejaVu", "Liberation"])
def test_geometry_holds_in_another_family(family, tmp_path):
    fonts = one_family(family, tmp_path)
    if fonts is None:
        pytest.skip(f"{family} is not installed")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--system-fonts", "-k", f"not ({NOT_ABOUT_GEOMETRY})"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *(f"tests/{name}" for name in GEOMETRY)],
        cwd=ROOT,
        env={**clean, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(fonts)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
