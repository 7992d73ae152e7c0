#!/usr/bin/env python3
"""Compares the letters that `behov` reads from PDFs, and where, with those that pdfium reads.

    python3 benches/peers/letters.py FOLDER...

Prints for each file below 0.99 how many of pdfium's letters our text view has (text), and how many stand where pdfium says
(place); then the means. What we take out (page heads and numbers) and the letters of fields count as lost in the text. The
middle of a letter may lie a point off, on a page as it is seen. Needs pypdfium2 and a built example:

    cargo build --example dump
"""

import itertools
import pathlib
import re
import subprocess
import sys
from collections import Counter, defaultdict

import pypdfium2
import pypdfium2.raw as pdfium

DUMP = "target/debug/examples/dump"
POINTS = 1.0


def letters(text):
    """Letters and digits, which every reader agrees on; blanks, boxes and hyphens are told apart differently."""
    return re.findall(r"[^\W_]", text)


def peer(path):
    """The text, and for each page the letters with the middle of their boxes, from the top left corner."""
    text, pages = "", []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            textpage = page.get_textpage()
            text += textpage.get_text_range()
            left, bottom, right, top = page.get_cropbox()
            turns, places = page.get_rotation() // 90, []
            boxes = ((textpage.get_charbox(index, loose=True), index) for index in range(textpage.count_chars()))
            # pdfium gives each letter of a ligature the box of the whole
            for (x0, y0, x1, y1), box in itertools.groupby(boxes, key=lambda box: box[0]):
                indices = [index for _, index in box]
                for number, index in enumerate(indices):
                    c = chr(pdfium.FPDFText_GetUnicode(textpage, index))
                    if pdfium.FPDFText_IsGenerated(textpage, index) or not letters(c):
                        continue
                    x, y = x0 + (x1 - x0) * (number + 0.5) / len(indices), (y0 + y1) / 2
                    x, y = [(x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x)][turns]
                    places.append((c, x, y))
            pages.append(places)
    return text, pages


def ours(path):
    run = subprocess.run([DUMP, "--glyphs", path], capture_output=True, text=True, check=True)
    pages = defaultdict(list)
    for line in run.stdout.splitlines():
        page, c, left, right, top, bottom = line.split("\t")
        pages[int(page)].append((c, (float(left) + float(right)) / 2, float(top), float(bottom)))
    return pages


def near(place, found):
    """Whether one of our letters stands there; each counts once."""
    c, x, y = place
    for at, (letter, middle, top, bottom) in enumerate(found):
        if letter == c and abs(middle - x) <= POINTS and top <= y <= bottom:
            del found[at]
            return True
    return False


def share_at_place(expected, pages):
    right = total = 0
    for number, places in enumerate(expected, 1):
        by_letter = defaultdict(list)
        for letter in pages[number]:
            by_letter[letter[0]].append(letter)
        right += sum(near(place, by_letter[place[0]]) for place in places)
        total += len(places)
    return right / total if total else 1


def main():
    files = sorted(file for folder in sys.argv[1:] for file in pathlib.Path(folder).rglob("*.pdf"))
    texts, places = [], []
    for file in files:
        text, pages = peer(file)
        run = subprocess.run([DUMP, "--text", file], capture_output=True, text=True, check=True)
        expected, found = Counter(letters(text)), Counter(letters(run.stdout))
        texts.append(1 - sum((expected - found).values()) / max(1, sum(expected.values())))
        places.append(share_at_place(pages, ours(file)))
        if min(texts[-1], places[-1]) < 0.99:
            print(f"text {texts[-1]:.4f}  place {places[-1]:.4f}  {file}")
    for name, shares in [("text", texts), ("place", places)]:
        print(f"{name}: {len(shares)} files, mean {sum(shares) / max(1, len(shares)):.4f}, worst {min(shares, default=1):.4f}")


if __name__ == "__main__":
    main()
