'use strict';
// The part of WASI that the program takes: a clock, standard streams, no files. Standard input is a list of frames that
// may be functions, so that a file is read when its turn comes; standard output is cut into answers.

const EBADF = 8;
const ENOSYS = 52;

class Exit extends Error {}

// Runs one call of the program: `frames` is what it reads, `hear(head, data)` takes each answer.
// Throws what the engine throws when the program traps; `said` has what the program wrote to standard error before.
function runProgram(module, frames, hear) {
  const queue = [...frames];
  let pending = new Uint8Array(0);
  let memory = null;
  let said = '';
  const bytes = (at, length) => new Uint8Array(memory.buffer, at, length);
  const view = () => new DataView(memory.buffer);

  // the next bytes of standard input, each frame with its length before it
  const next = () => {
    while (pending.length === 0 && queue.length > 0) {
      const frame = queue.shift();
      const body = typeof frame === 'function' ? frame() : frame;
      pending = new Uint8Array(4 + body.length);
      new DataView(pending.buffer).setUint32(0, body.length, true);
      pending.set(body, 4);
    }
    return pending;
  };

  const output = new Answers(hear);
  const each = (vectors, count, take) => {
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      const done = take(view().getUint32(vectors + 8 * i, true), view().getUint32(vectors + 8 * i + 4, true));
      total += done.count;
      if (done.last) break;
    }
    return total;
  };

  const wasi = {
    fd_read(fd, vectors, count, read) {
      if (fd !== 0) return EBADF;
      const total = each(vectors, count, (at, length) => {
        const some = next().subarray(0, length);
        bytes(at, some.length).set(some);
        pending = pending.subarray(some.length);
        return { count: some.length, last: some.length < length };
      });
      view().setUint32(read, total, true);
      return 0;
    },
    fd_write(fd, vectors, count, written) {
      if (fd !== 1 && fd !== 2) return EBADF;
      const total = each(vectors, count, (at, length) => {
        const some = bytes(at, length).slice();
        if (fd === 1) output.push(some);
        else said += new TextDecoder().decode(some);
        return { count: length, last: false };
      });
      view().setUint32(written, total, true);
      return 0;
    },
    clock_time_get(_clock, _precision, at) {
      view().setBigUint64(at, BigInt(Date.now()) * 1000000n, true);
      return 0;
    },
    random_get(at, length) {
      for (let from = 0; from < length; from += 65536) {
        crypto.getRandomValues(bytes(at + from, Math.min(65536, length - from)));
      }
      return 0;
    },
    environ_sizes_get(count, size) {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
    args_sizes_get(count, size) {
      return wasi.environ_sizes_get(count, size);
    },
    args_get: () => 0,
    fd_prestat_get: () => EBADF,
    sched_yield: () => 0,
    proc_exit(code) {
      throw new Exit(`${code}: ${said}`);
    },
  };
  // whatever else a library may ask for is not there
  const imports = { wasi_snapshot_preview1: new Proxy(wasi, { get: (known, name) => known[name] ?? (() => ENOSYS) }) };
  try {
    const instance = new WebAssembly.Instance(module, imports);
    memory = instance.exports.memory;
    instance.exports._start();
  } catch (error) {
    if (error instanceof Exit && error.message.startsWith('0:')) return;
    const used = memory === null ? 0 : memory.buffer.byteLength;
    throw Object.assign(new Error(`${error.message} ${said}`.trim()), { used, unread: error.unread });
  }
}

// Cuts the output of the program into answers: the length of a head, the head as JSON, and data.
class Answers {
  constructor(hear) {
    this.hear = hear;
    this.kept = [];
    this.length = 0;
  }

  push(bytes) {
    this.kept.push(bytes);
    this.length += bytes.length;
    while (this.length >= 4) {
      const whole = this.whole();
      const needed = 4 + new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
      if (whole.length < needed) return;
      this.answer(whole.subarray(4, needed));
      this.kept = [whole.subarray(needed)];
      this.length = whole.length - needed;
    }
  }

  // All bytes so far, in one piece.
  whole() {
    if (this.kept.length === 1) return this.kept[0];
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.kept) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.kept = [whole];
    return whole;
  }

  answer(bytes) {
    const head = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const text = new TextDecoder().decode(bytes.subarray(4, 4 + head));
    this.hear(JSON.parse(text), bytes.slice(4 + head));
  }
}

const json = (value) => new TextEncoder().encode(JSON.stringify(value));
