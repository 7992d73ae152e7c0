#!/usr/bin/env python3
"""Every report at once on a folder of forms, against the check alone: time, and how large each report is.

    cargo build --release
    python3 benches/reports.py target/release/behov [--forms 2000] [--rounds 5] [--folder FOLDER]

The forms are those of benches/folder.py. A round runs the check alone and with every report, the one right after the other and
in turn the one first and the other, since a machine that others use too is slow and fast in turn; what counts is the median of
the rounds' ratios.
"""

import argparse, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path

from folder import make

# every name that `behov check --help` lists, and where it goes: a file, or with a stroke a folder of pages
REPORTS = {
    "human": "ut.txt", "concise": "concise.txt", "json": "ut.json", "jsonl": "ut.jsonl", "html": "ut.html", "markdown": "ut.md",
    "github": "github.txt", "gitlab": "gitlab.json", "junit": "junit.xml", "sarif": "ut.sarif", "checkstyle": "checkstyle.xml",
    "xlsx": "ut.xlsx", "csv": "tabeller/", "brev": "brev/",
}


def timed(behov, forms, outputs):
    arguments = [part for name, place in outputs.items() for part in ("-o", f"{name}:{place}")]
    start = time.monotonic()
    code = subprocess.run([behov, "check", str(forms), "--quiet", *arguments], stderr=subprocess.PIPE).returncode
    if code not in (0, 1, 3):
        sys.exit(f"exit code {code}")
    return time.monotonic() - start


def size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.is_dir() else path.stat().st_size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("behov")
    parser.add_argument("--forms", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to make the forms; left there, and used again")
    arguments = parser.parse_args()
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="behov-"))
    forms, out = folder / "forms", folder / "out"
    if not forms.exists():
        make(forms, arguments.forms)
    out.mkdir(exist_ok=True)
    listed = subprocess.run([arguments.behov, "check", "--help"], capture_output=True, text=True).stdout
    missing = [name for name in REPORTS if name not in listed]
    if missing:
        sys.exit(f"no such report: {missing}")
    everywhere = {name: f"{out}/{place}" for name, place in REPORTS.items()}
    timed(arguments.behov, forms, everywhere)
    count = sum(1 for _ in forms.rglob("*.pdf"))
    print(f"{count} forms, {len(REPORTS)} reports\n")
    print(f"{'round':>5}{'check alone, s':>16}{'every report, s':>17}{'ratio':>8}")
    ratios = []
    for number in range(arguments.rounds):
        order = [{}, everywhere] if number % 2 == 0 else [everywhere, {}]
        took = {bool(outputs): timed(arguments.behov, forms, outputs) for outputs in order}
        ratios.append(took[True] / took[False])
        print(f"{number + 1:5}{took[False]:16.2f}{took[True]:17.2f}{ratios[-1]:8.2f}", flush=True)
    print(f"\nevery report costs {statistics.median(ratios):.2f} times the check alone ({min(ratios):.2f} to {max(ratios):.2f})\n")
    for name, place in everywhere.items():
        print(f"{name:12}{size(Path(place)) / 1e6:9.2f} MB")
    if not arguments.folder:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
