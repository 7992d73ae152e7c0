#!/usr/bin/env python3
"""Ten thousand forms in a folder: time, memory of the parent and of its workers, with one worker and with two.

    cargo build --release
    python3 benches/folder.py target/release/behov [--forms 10000] [--rounds 3] [--folder FOLDER]

The forms are the PDFs of fixtures/, each copied many times with its amounts changed, always in the same way. Only content
streams that stay as long as they were can be changed without writing the PDF anew, so that digits are exchanged for digits,
and the streams packed again; a stream that packs to more than before is left. What a round says is compared within the
round: a machine that others use too is slow and fast in turn. Linux only.
"""

import argparse, os, random, re, shutil, statistics, subprocess, sys, tempfile, time, zlib
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)


def varied(pdf: bytes, seed: int) -> bytes:
    """The PDF with other digits in its text, and a comment at its end that makes every copy another file."""
    chance = random.Random(seed)

    def stream(match):
        packed = match.group(1)
        try:
            plain = zlib.decompress(packed)
        except zlib.error:
            return match.group(0)
        digits = lambda text: re.sub(rb"[2-9](?=\d{0,2} ?0)", lambda _: b"%d" % chance.randint(2, 9), text.group(0))
        changed = zlib.compress(re.sub(rb"\([^()]*\) ?Tj", digits, plain), 9)
        if len(changed) > len(packed):
            return match.group(0)
        return match.group(0).replace(packed, changed.ljust(len(packed), b"\0"))

    return STREAM.sub(stream, pdf) + b"\n%% %d\n" % seed


def make(folder: Path, forms: int):
    sources = [path.read_bytes() for path in sorted(FIXTURES.glob("*/form*.pdf"))]
    for number in range(forms):
        place = folder / f"{number // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05}.pdf").write_bytes(varied(sources[number % len(sources)], number))


def peak(pid) -> int:
    """The most memory that a process has had, in KiB; shared pages of the program count in full."""
    try:
        return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1))
    except (OSError, AttributeError):
        return 0


def children(pid):
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [child for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def run(behov, folder, jobs, cores):
    command = ["taskset", "-c", cores] if cores else []
    command += [behov, "check", str(folder), "-o", "jsonl", "-j", str(jobs)]
    start, (parent, workers) = time.monotonic(), (0, 0)
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out)
        while process.poll() is None:
            parent = max(parent, peak(process.pid))
            workers = max([workers] + [peak(child) for child in children(process.pid)])
            time.sleep(0.05)
        took = time.monotonic() - start
        out.seek(0)
        lines = sum(1 for _ in out)
    return took, parent, workers, lines, process.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("behov")
    parser.add_argument("--forms", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to make the forms; left there, and used again")
    arguments = parser.parse_args()
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="behov-"))
    if not (folder / "forms").exists():
        make(folder / "forms", arguments.forms)
        make(folder / "tenth", arguments.forms // 10)
    ratios = []
    print(f"{'':28}{'forms':>7}{'s':>8}{'forms/s':>9}{'ms/form':>9}{'parent MiB':>12}{'worker MiB':>12}")
    for number in range(arguments.rounds):
        speed = {}
        for name, part, jobs, cores in [
            ("a tenth, -j 2", "tenth", 2, None),
            ("one core, -j 1", "forms", 1, "0"),
            ("two cores, -j 1", "forms", 1, None),
            ("two cores, -j 2", "forms", 2, None),
        ]:
            took, parent, workers, lines, code = run(arguments.behov, folder / part, jobs, cores)
            speed[name] = lines / took
            print(f"{number + 1}  {name:25}{lines:7}{took:8.2f}{lines / took:9.0f}{1000 * took / lines:9.2f}"
                  f"{parent / 1024:12.1f}{workers / 1024:12.1f}   exit {code}", flush=True)
        ratios.append((speed["two cores, -j 2"] / speed["one core, -j 1"],
                       speed["two cores, -j 2"] / speed["two cores, -j 1"]))
    for name, values in zip(("two cores against one", "two workers against one"), zip(*ratios)):
        print(f"{name}: {statistics.median(values):.2f} times as fast ({min(values):.2f} to {max(values):.2f})")
    if not arguments.folder:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
