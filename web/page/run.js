'use strict';
// A check of many files: shared out to a few workers, with the results in the order of the files. A file that ends its
// worker is reported, and another worker goes on after it.

// How many files a worker gets at a time: starting the program costs as much as a few forms.
const PIECE = 12;
const WORKERS = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));

class CheckRun {
  // `inputs` are { file, path, named, password }; `common` is what every call says; `progress(done)` hears of each file.
  constructor(inputs, common, progress) {
    this.inputs = inputs;
    this.common = common;
    this.progress = progress;
    this.next = 0;
    this.done = 0;
    this.stopped = false;
    this.programs = [];
    for (const input of inputs) Object.assign(input, { parts: [], skipped: [], told: 0, over: false });
  }

  async whole() {
    const pieces = Math.ceil(this.inputs.length / PIECE);
    this.programs = Array.from({ length: Math.min(WORKERS, pieces) }, () => new Program());
    await Promise.all(this.programs.map((program) => this.work(program)));
    this.programs.forEach((program) => program.stop());
  }

  stop() {
    this.stopped = true;
    this.programs.forEach((program) => program.stop());
  }

  get left() {
    return this.inputs.filter((input) => !input.over).length;
  }

  // The next files; those in one piece are opened with the same password.
  piece() {
    const from = this.next;
    while (this.next < this.inputs.length && this.next < from + PIECE) {
      if (this.inputs[this.next].password !== this.inputs[from].password) break;
      this.next += 1;
    }
    return this.inputs.slice(from, this.next);
  }

  async work(program) {
    for (let piece = this.piece(); piece.length > 0 && !this.stopped; piece = this.piece()) {
      while (piece.length > 0) {
        await program.start();
        if (this.stopped) return;
        const death = await this.check(program, piece);
        if (death === 'cancelled') return;
        piece = piece.filter((input) => !input.over);
        if (death !== null && piece.length > 0) this.bury(piece[0], death);
        piece = piece.filter((input) => !input.over);
      }
    }
  }

  // Checks files until the end, or until one of them ends the worker.
  check(program, piece) {
    let at = 0;
    const frames = [
      { ...this.common, task: 'check', password: piece[0].password },
      piece.map(({ path, told }) => ({ path, told })),
      ...piece.map(({ file }) => file),
    ];
    return program.call(frames, (head, bytes) => {
      const input = piece[at];
      if (head.kind === 'begun') {
        input.begun = { inside: head.inside, data: bytes };
      } else if (head.kind === 'done') {
        input.parts.push({ ...head, data: bytes, death: null });
        input.told += 1;
        input.begun = null;
      } else if (head.kind === 'skipped') {
        input.skipped.push({ inside: head.inside, reason: head.reason });
        input.told += 1;
        input.begun = null;
      } else {
        // a file of which nothing is said counts as crashed, so that it is not lost
        if (input.parts.length === 0 && input.skipped.length === 0) this.bury(input, 'crash');
        else this.finish(input);
        at += 1;
      }
    });
  }

  // Reports the part that ended its worker. After the file itself, which comes last, there is nothing more in it.
  bury(input, death) {
    const { inside, data } = input.begun ?? { inside: [], data: new Uint8Array(0) };
    input.parts.push({ inside, data, death, forms: 1, locked: false, pictures: false, notes: false });
    input.told += 1;
    input.begun = null;
    if (inside.length === 0) this.finish(input);
  }

  finish(input) {
    input.over = true;
    this.done += 1;
    this.progress(this.done);
  }
}

// A report on what was checked: its pages by name, or all of it as bytes.
async function writeReport(program, inputs, common, { format, folder = false, zip = false, skipped = [], left = 0 }) {
  const parts = inputs.flatMap((input) => input.parts.map((part) => ({ ...part, path: input.path, named: input.named })));
  const inside = inputs.flatMap(({ path, skipped: some }) =>
    some.map((one) => ({ path: [path, ...one.inside].join('!/'), reason: one.reason })));
  const forms = parts.reduce((sum, part) => sum + part.forms, 0);
  const wanted = {
    format,
    folder,
    zip,
    forms,
    parts: parts.map(({ path, inside: names, named, death }) => ({ path, inside: names, named, death })),
    skipped: [...skipped, ...inside],
    left,
  };
  const pages = new Map();
  let whole = new Uint8Array(0);
  const frames = [{ ...common, task: 'report' }, wanted, ...parts.map(({ data }) => data)];
  const death = await program.call(frames, (head, bytes) => {
    if (head.kind === 'page') pages.set(head.name, bytes);
    else whole = bytes;
  }, REPORT_LIMIT);
  if (death !== null) throw new Failure(death);
  return { pages, whole, forms };
}

// How long a report on a whole folder may take without a word.
const REPORT_LIMIT = 180000;

class Failure extends Error {
  constructor(death) {
    super(typeof death === 'string' ? death : Object.entries(death).flat().join(' '));
  }
}
