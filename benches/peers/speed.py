#!/usr/bin/env python3
"""Compares our whole check of PDFs with pdfium's extraction of their text alone, on the same files in one run.

    python3 benches/peers/speed.py FOLDER...

Prints the milliseconds of both for each file, the ratio over all of them, how our time grows with the pages of one file,
and the memory that one check takes at most. Needs pypdfium2, pypdf, and two release builds:

    cargo build --release
    cargo build --release --example repeat
"""

import io
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import pypdf
import pypdfium2

BEHOV = "target/release/behov"
REPEAT = "target/release/examples/repeat"
ROUNDS = 15
PAGES = (10, 20, 50, 100)


def peer(data):
    """Milliseconds that pdfium takes to read the text of all pages."""
    start = time.perf_counter()
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            page.get_textpage().get_text_range()
    return 1000 * (time.perf_counter() - start)


def ours(files):
    """Milliseconds that the library takes from bytes to findings, by file."""
    run = subprocess.run([REPEAT, str(ROUNDS), *files], capture_output=True, text=True, check=True)
    return [float(line.split()[0]) for line in run.stdout.splitlines()]


def repeated(file, pages):
    """A file with the pages of another, again and again, until it has so many."""
    source, target = pypdf.PdfReader(file), pypdf.PdfWriter()
    for number in range(pages):
        target.add_page(source.pages[number % len(source.pages)])
    out = io.BytesIO()
    target.write(out)
    return out.getvalue()


def main():
    files = sorted(file for folder in sys.argv[1:] for file in pathlib.Path(folder).rglob("*.pdf"))
    pairs = []
    for file, mine in zip(files, ours(files)):
        data = file.read_bytes()
        theirs = statistics.median(peer(data) for _ in range(ROUNDS))
        pairs.append((mine, theirs))
        print(f"{mine:7.2f} ms  pdfium {theirs:7.2f} ms  {mine / theirs:5.2f}  {file}")
    mine, theirs = (sum(times) for times in zip(*pairs))
    median = statistics.median(mine / theirs for mine, theirs in pairs)
    print(f"\n{len(pairs)} files: {mine / theirs:.2f} of pdfium's time in all, median {median:.2f}")

    longest = max(files, key=lambda file: len(pypdf.PdfReader(file).pages))
    with tempfile.TemporaryDirectory() as folder:
        made = [pathlib.Path(folder, f"{pages}.pdf") for pages in PAGES]
        for path, pages in zip(made, PAGES):
            path.write_bytes(repeated(longest, pages))
        for pages, milliseconds in zip(PAGES, ours(made)):
            print(f"{pages:4d} pages {milliseconds:7.2f} ms  {milliseconds / pages:.3f} ms a page")

    for file in (longest, max(files, key=lambda file: file.stat().st_size)):
        run = ["/usr/bin/time", "-f", "%M", BEHOV, "check", file]
        memory = int(subprocess.run(run, capture_output=True, text=True).stderr.splitlines()[-1])
        print(f"{memory / 1024:.1f} MB at most: {file}")


if __name__ == "__main__":
    main()
