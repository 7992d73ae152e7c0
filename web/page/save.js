'use strict';
// What can be saved: the report in other formats, letters, and copies with notes. Each is made when it is asked for.

const FORMATS = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'rapport.xlsx' },
  json: { type: 'application/json', name: 'rapport.json' },
  html: { type: 'text/html', name: 'rapport.html' },
  zip: { type: 'application/zip', name: 'rapport.zip' },
};

function download(name, bytes, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // the browser has to have begun before the address is given up
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return name;
}

// Saves the report in a format; returns the name of the file, or null where there is nothing in it.
async function saveReport(program, inputs, common, format, rest) {
  if (format === 'brev') {
    const letters = await writeReport(program, inputs, common, { ...rest, format, folder: true });
    if (letters.pages.size === 0) return null;
    if (letters.pages.size === 1) {
      const [[name, bytes]] = letters.pages;
      return download(name, bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    }
    const { whole } = await writeReport(program, inputs, common, { ...rest, format, folder: true, zip: true });
    return download('brev.zip', whole, FORMATS.zip.type);
  }
  const many = format === 'html' && inputs.reduce((sum, { parts }) => sum + parts.length, 0) > 1;
  const { whole } = await writeReport(program, inputs, common, { ...rest, format, folder: many, zip: many });
  const { name, type } = many ? FORMATS.zip : FORMATS[format];
  return download(name, whole, type);
}

// Saves a copy of a file with the findings in it; returns its name, or throws why there is none.
async function saveCopy(program, input, common) {
  const part = input.parts.at(-1);
  const about = { path: input.path, inside: part.inside, named: input.named, death: null };
  let copy = null;
  let refused = null;
  const frames = [{ ...common, task: 'annotate', password: input.password }, about, part.data, input.file];
  const death = await program.call(frames, (head, bytes) => {
    if (head.kind === 'copy') copy = { bytes, note: head.note };
    else refused = head.why;
  });
  if (death !== null) throw new Failure(death);
  if (refused !== null) return { refused };
  const name = input.path.split('/').at(-1).replace(/\.([^.]*)$/, '.merket.$1');
  return { name: download(name, copy.bytes, 'application/octet-stream'), note: copy.note };
}
