// Puts the page together: the program packed, the words, the styles and the scripts in one file, and a policy that knows
// them by their hashes. Called by web/build with the program and the name of the page.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const [wasm, out] = process.argv.slice(2);
const source = (name) => readFileSync(here + name, 'utf8');
const inner = (name) => source(name).replace(/^'use strict';\n/, '');

const html = source('page/index.html');
// in the order in which they use each other; each is one subject
const scripts = ['words', 'program', 'run', 'drop', 'show', 'save', 'page'].map((name) => inner(`page/${name}.js`));
const parts = {
  style: [source('../src/report/html/style.css'), source('page/page.css')].join(''),
  worker: `'use strict';\n${inner('page/wasi.js')}${inner('page/worker.js')}`,
  script: [
    "'use strict';\n{\n",
    `const sortAndFilter = () => {\n${inner('../src/report/html/index.js')}};\n`,
    ...scripts,
    '}\n',
  ].join(''),
  program: gzipSync(readFileSync(wasm), { level: 9 }).toString('base64'),
  example: readFileSync(here + '../fixtures/nordland-tiltak-sumfeil/form.docx').toString('base64'),
};

// The words come from the program itself, which has them from locales/.
const ids = [...new Set([html, ...scripts].join('').match(/(?<=['"])page-[a-z-]+(?=['"])/g))].sort();
const gaps = ['done', 'files', 'left', 'name', 'detail'];
const { runProgram, json } = vm.runInNewContext(`${inner('page/wasi.js')}; ({ runProgram, json })`, {
  WebAssembly, TextDecoder, TextEncoder, crypto: globalThis.crypto, console,
});
let words = null;
runProgram(new WebAssembly.Module(readFileSync(wasm)), [{ task: 'words' }, { ids, gaps }].map(json), (head) => (words = head));
for (const [lang, all] of Object.entries(words)) {
  for (const [id, text] of Object.entries(all)) if (text === id) throw new Error(`${lang} has no word for ${id}`);
}
parts.words = JSON.stringify(words).replaceAll('<', '\\u003c');

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
parts.policy = [
  "default-src 'none'",
  `script-src ${hash(parts.script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(parts.style)}`,
  'worker-src blob:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = html
  .replace(/data-word="([^"]+)">/g, (attribute, id) => `${attribute}${escaped(words.nb[id])}`)
  .replace(/\{\{(\w+)\}\}/g, (gap, name) => parts[name]);
if (/<\/script/i.test(parts.script) || /<\/script/i.test(parts.worker)) throw new Error('a script ends itself');
writeFileSync(out, page);
const packed = gzipSync(page, { level: 9 }).length;
console.log(`${out}: ${(page.length / 1e6).toFixed(2)} MB, ${(packed / 1e6).toFixed(2)} MB gzipped`);
