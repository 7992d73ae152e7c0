'use strict';
// The program from the page's side: starts it in workers, hands it calls, and ends it where it takes too long.

// How long a worker may be silent, which is how long a file may take.
const TIME_LIMIT = 20000;
// The largest file, and the most memory that the program may take; both are limits of the program itself.
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_MEMORY = 1024 * 1024 * 1024;

let compiled = null;

// Unpacks and compiles the program that the page holds.
async function loadProgram() {
  const packed = atob(document.getElementById('program').textContent.trim());
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

const programReady = () => (compiled ??= loadProgram());

// A worker that is started when it is first needed, and again after it was ended.
class Program {
  constructor() {
    this.worker = null;
    this.cancelled = null;
  }

  async start() {
    if (this.worker) return;
    const source = document.getElementById('worker').textContent;
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const program = await programReady();
    this.worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.worker.postMessage({ program });
  }

  stop() {
    this.worker?.terminate();
    this.worker = null;
    this.cancelled?.();
  }

  // Does a call and gives each answer to `hear`. Returns why it did not come to its end: null, 'time', 'crash',
  // { memory: MiB }, { unread: the browser's reason }; 'cancelled' after `stop`.
  async call(frames, hear, limit = timeLimit()) {
    await this.start();
    const worker = this.worker;
    return new Promise((resolve) => {
      let timer = null;
      const end = (death) => {
        clearTimeout(timer);
        this.cancelled = null;
        if (death !== null && this.worker === worker) {
          worker.terminate();
          this.worker = null;
        }
        resolve(death);
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end('time'), limit);
      };
      this.cancelled = () => end('cancelled');
      worker.onmessage = ({ data }) => {
        if (!data.end) {
          wait();
          hear(data.head, data.bytes);
        } else if (data.trap === undefined) {
          end(null);
        } else if (data.unread) {
          end({ unread: data.trap });
        } else {
          end(data.used > MOST_MEMORY * 0.9 ? { memory: MOST_MEMORY >> 20 } : 'crash');
        }
      };
      worker.onerror = (event) => {
        event.preventDefault();
        end('crash');
      };
      wait();
      worker.postMessage({ frames, most: MOST_BYTES });
    });
  }
}

// The limit, which a test may lower.
const timeLimit = () => Number(document.body.dataset.timeLimit) || TIME_LIMIT;
