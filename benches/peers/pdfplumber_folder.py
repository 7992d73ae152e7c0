#!/usr/bin/env python3
"""What one would do without behov: pdfplumber over a sample of the same PDFs, text and tables, on one core; and behov on
the same files, on one core too. It reads; it does not judge.

    pip install pdfplumber
    python3 benches/folder.py target/release/behov --folder /tmp/forms
    python3 benches/peers/pdfplumber_folder.py target/release/behov /tmp/forms/forms [SAMPLE]
"""

import os, subprocess, sys, tempfile, time
from pathlib import Path

import pdfplumber

behov, folder = sys.argv[1:3]
paths = sorted(Path(folder).rglob("*.pdf"))
sample = int(sys.argv[3]) if len(sys.argv) > 3 else 60
paths = paths[:: max(1, len(paths) // sample)]

os.sched_setaffinity(0, {0})
start = time.monotonic()
for path in paths:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_tables()
theirs = time.monotonic() - start

with tempfile.NamedTemporaryFile("w") as listed:
    listed.write("\n".join(map(str, paths)))
    listed.flush()
    start = time.monotonic()
    subprocess.run([behov, "check", "--files-from", listed.name, "-o", "jsonl", "-j", "1"], stdout=subprocess.DEVNULL)
    ours = time.monotonic() - start

count = len(paths)
print(f"{count} forms on one core: pdfplumber {count / theirs:.1f} forms/s, behov {count / ours:.0f} forms/s, "
      f"{theirs / ours:.0f} times as fast")
