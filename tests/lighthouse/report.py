"""Lighthouse on a story, a section and the front page, as a phone sees them: a report, no gate.

``make lighthouse`` builds the sample paper and runs this. Lighthouse judges time too, and time on a
machine that does other things as well is no verdict: what must hold is held by tests/browser.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from browser.sample import FRONT, SECTION, WITH_BOX  # noqa: E402  # after the path is known
from wire import served  # noqa: E402

KINDS = (("front", FRONT), ("section", SECTION), ("story", WITH_BOX))
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PLACE = HERE.parents[1] / ".lighthouse"
"""Where ``make lighthouse`` puts the program, and this its reports; git ignores it."""
PROGRAM = PLACE / "node_modules/lighthouse/cli/index.js"


def main(site: Path) -> int:
    """Judge each page, keep the whole report, tell the scores as a table."""
    lines = ["| Page | " + " | ".join(CATEGORIES) + " |", "| --- |" + " ---: |" * len(CATEGORIES)]
    lost: list[str] = []
    with served(site) as address:
        for name, kind in KINDS:
            report = judged(address + kind.address(site), PLACE / "reports" / name)
            scores = [round(report["categories"][one]["score"] * 100) for one in CATEGORIES]
            lines.append(f"| {name} | " + " | ".join(map(str, scores)) + " |")
            lost += [f"- {name}: {one}" for one in points(report)]
    text = "\n".join([*lines, "", *lost]) + "\n"
    sys.stdout.write(text)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(text)
    return 0


def judged(url: str, to: Path) -> dict:
    """Lighthouse's report of one page, kept as JSON and as a page to read."""
    to.parent.mkdir(exist_ok=True)
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    environment = {**os.environ, **({"CHROME_PATH": found} if found else {})}
    command = ["node", str(PROGRAM), url, "--quiet", "--output=json", "--output=html"]
    command += [f"--output-path={to}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    subprocess.run(command, check=True, env=environment)  # noqa: S603  # our own words
    return json.loads(to.with_name(f"{to.name}.report.json").read_text(encoding="utf-8"))


def points(report: dict) -> list[str]:
    """What a category lost points by."""
    audits = report["audits"]
    return [
        f"{category}: {audits[one['id']]['title']}"
        for category in CATEGORIES
        for one in report["categories"][category]["auditRefs"]
        if one["weight"]
        and (audits[one["id"]]["score"] or 0) < 1
        and audits[one["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    ]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
