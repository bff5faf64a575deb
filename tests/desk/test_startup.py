"""The desk starts at once: what only some copy needs is loaded when that copy comes."""

import subprocess
import sys
from pathlib import Path

HEAVY = {
    *("babel", "jinja2", "markdown", "material", "mkdocs", "nh3", "numpy", "opencc"),
    *("PIL", "pydantic", "pypinyin", "rjieba", "tzdata", "yaml"),
}
HOOKS = Path(__file__).parents[2] / "hooks"


def loaded_by(script: str) -> set[str]:
    """The packages that a script has loaded when it ends."""
    code = f"import sys; sys.path.insert(0, sys.argv[1]); {script}; print(*sys.modules)"
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, str(HOOKS)], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_the_desk_is_ready_before_any_heavy_package_is_loaded() -> None:
    assert not loaded_by("import xianbao.desk.intake, xianbao.paper.edition") & HEAVY
