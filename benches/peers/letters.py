#!/usr/bin/env python3
"""Compares the letters that `behov` reads from PDFs with those that pdfium reads.

    python3 benches/peers/letters.py FOLDER...

Prints the share of pdfium's letters that our text view has, and each file below 0.99. Page headers that we drop count as lost.
Needs pypdfium2 and a built example: cargo build --example dump
"""

import pathlib
import re
import subprocess
import sys
from collections import Counter

import pypdfium2

DUMP = "target/debug/examples/dump"


def letters(text):
    """Letters and digits, which every reader agrees on; blanks, boxes and hyphens are told apart differently."""
    return Counter(re.findall(r"[^\W_]", text))


def peer(path):
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def ours(path):
    return subprocess.run([DUMP, "--text", path], capture_output=True, text=True, check=True).stdout


def main():
    files = sorted(file for folder in sys.argv[1:] for file in pathlib.Path(folder).rglob("*.pdf"))
    shares = []
    for file in files:
        expected, found = letters(peer(file)), letters(ours(file))
        share = 1 - sum((expected - found).values()) / max(1, sum(expected.values()))
        shares.append(share)
        if share < 0.99:
            print(f"{share:.4f} {file}")
    print(f"{len(shares)} files, mean {sum(shares) / max(1, len(shares)):.4f}, worst {min(shares, default=1):.4f}")


if __name__ == "__main__":
    main()
