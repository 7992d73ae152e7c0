'use strict';
// The worker: runs the program on what the page asks for. It has no state but the compiled program, so that the page can
// end it at any time and start another.

let program = null;

// Files are read when the program comes to them, one byte beyond the largest at most: enough to see that it is too large.
const contents = (file, most) => () => {
  try {
    return new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(0, most + 1)));
  } catch (error) {
    // gone, or in a cloud: not the fault of the program
    throw Object.assign(new Error(error.message), { unread: true });
  }
};

self.onmessage = ({ data }) => {
  if (data.program) {
    program = data.program;
    return;
  }
  const frames = data.frames.map((frame) => {
    if (frame instanceof Blob) return contents(frame, data.most);
    return frame instanceof Uint8Array ? frame : json(frame);
  });
  try {
    runProgram(program, frames, (head, bytes) => self.postMessage({ head, bytes }, [bytes.buffer]));
    self.postMessage({ end: true });
  } catch (error) {
    self.postMessage({ end: true, trap: error.message, used: error.used, unread: error.unread });
  }
};
