#!/usr/bin/env python3
"""The desk of a case officer: a folder of 216 mixed files, and the workbook on it recalculated by LibreOffice.

    python3 benches/desk.py make FOLDER
    BEHOV_FOLDER=FOLDER cargo test --test agree
    behov check FOLDER -o json:ut.json -o xlsx:ut.xlsx
    python3 benches/desk.py recalculate ut.xlsx ut.json

The files are made from fixtures/, always the same: forms in every format, copies under new names, two editions of a form,
archives, e-mails, scans, locked and broken files, old spreadsheets, and what programs leave behind. `recalculate` takes the
stored results out of the workbook, has LibreOffice Calc (`SOFFICE`, or `soffice`) work out its formulas, and compares them with the JSON.
"""

import base64, csv, io, json, os, re, shutil, subprocess, sys, tempfile, zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
FILES = 216
PLACES = ["Ytterkysten", "Indre fjord", "Nordre", "Søndre", "Øyene"]
DATE = (2024, 11, 15, 12, 0, 0)
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def forms():
    found = sorted(path for path in FIXTURES.glob("*/form*") if path.suffix != ".toml")
    return [(f"{path.parent.name}-{path.stem}{path.suffix}", path.read_bytes()) for path in found]


def packed(files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, DATE), content)
    return out.getvalue()


def mail(subject, files) -> bytes:
    part = "\r\n--del\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
    part += 'Content-Disposition: attachment; filename="{}"\r\n\r\n{}\r\n'
    head = f"From: post@kommune.example\r\nTo: kontor@fylke.example\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/mixed; boundary="del"\r\n\r\n--del\r\nContent-Type: text/plain\r\n\r\nSe vedlegg.\r\n'
    body = "".join(part.format(name, base64.encodebytes(content).decode()) for name, content in files)
    return (head + body + "\r\n--del--\r\n").encode()


def others(all_forms):
    """What lies among the forms."""
    docx = [one for one in all_forms if one[0].endswith(".docx")]
    text = [one for one in all_forms if one[0].endswith("-form.txt")]
    for number, (name, content) in enumerate(docx[:12]):
        yield f"Kopi av {name}", content
        yield f"innsendt/{number:02} endelig.docx", content
    for number, (name, content) in enumerate(text[:10]):
        changed = re.sub(rb"(\d)(\d\d) 000", lambda found: b"%d%s 000" % (int(found[1]) % 9 + 1, found[2]), content, count=1)
        yield f"utgave 2/{name}", changed
    for number in range(8):
        yield f"pakke {number}.zip", packed(docx[number : number + 2])
        yield f"e-post {number}.eml", mail(f"Behovsmelding {number}", [docx[number], ("logo.png", PIXEL)])
    yield "uten vedlegg.eml", mail("Behovsmelding kommer", [])
    for number in range(4):
        yield f"skann {number}.pdf", (ROOT / "tests/ocr/side.pdf").read_bytes() + b"\n%% %d\n" % number
    for path in sorted((ROOT / "tests/locked").glob("*.pdf")):
        yield f"låst/{path.name}", path.read_bytes()
    yield "bilde av skjema.png", PIXEL
    yield "gammelt regneark.xls", OLD_OFFICE
    yield "gammelt skjema.doc", OLD_OFFICE + b"WordDocument"
    yield "regneark.xlsx", packed([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")])
    yield "tom.docx", b""
    yield "kuttet.pdf", next(content for name, content in all_forms if name.endswith("form.pdf"))[:3000]
    yield "~$skjema.docx", b"Kari" + bytes(50)
    yield "Thumbs.db", OLD_OFFICE


def make(folder: Path):
    all_forms = forms()
    files = all_forms + list(others(all_forms))
    # as many as are asked for: more copies of text forms, each a little different
    extra = [one for one in all_forms if one[0].endswith(".txt")]
    for number in range(FILES - len(files)):
        name, content = extra[number % len(extra)]
        files.append((f"flere/{number:03} {name}", content + b"\n" * (number + 1)))
    for number, (name, content) in enumerate(files[:FILES]):
        place = folder / PLACES[number % len(PLACES)] / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    print(f"{min(len(files), FILES)} files in {folder}")


def without_results(book: Path, to: Path):
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
            new.writestr(part, content)


def recalculate(book: Path, report: Path):
    work = Path(tempfile.mkdtemp(prefix="behov-"))
    without_results(book, work / "bok.xlsx")
    every_sheet = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1"
    command = [os.environ.get("SOFFICE", "soffice"), f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", every_sheet]
    subprocess.run([*command, "--outdir", work, work / "bok.xlsx"], check=True, capture_output=True)
    if not (work / "bok-Oversikt.csv").exists():
        sys.exit("LibreOffice did not open the workbook: is its part for spreadsheets (libreoffice-calc) installed?")
    summary = json.loads(report.read_text())["summary"]
    rows = summary["amounts"]["rows"]
    expected = [sum(row[key] for row in rows) for key in ("eier", "uh", "totalt")]
    wrong = 0
    for sheet in ("Oversikt", "Sammendrag"):
        table = list(csv.reader((work / f"bok-{sheet}.csv").open(encoding="utf-8"), delimiter=";"))
        row = dict(zip(table[0], table[-1]))
        number = lambda head: round(float(row[head].replace(",", ".") or 0), 2)
        found = [number(f"{head} (kr)") for head in ("Eier", "UH", "Totalt")]
        same = all(abs(a - b) < 0.01 for a, b in zip(found, expected))
        if sheet == "Oversikt":
            counts = [(number(head), summary[key]) for head, key in (("Feil", "errors"), ("Advarsler", "warnings"))]
            same = same and all(a == b for a, b in counts)
            print(sheet, counts)
        wrong += not same
        print(sheet, found, "equals" if same else "is not", expected)
    shutil.rmtree(work)
    return wrong


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", folder]:
            make(Path(folder))
        case ["recalculate", book, report]:
            sys.exit(recalculate(Path(book), Path(report)))
        case _:
            sys.exit(__doc__)
