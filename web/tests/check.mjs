// Tries the page in Chromium: `web/test [--quick] [--pictures FOLDER] [--hostile FOLDER]`. The page is
// web/behov.html, as web/build makes it; the program that it is compared with is target/debug/behov, or BEHOV_BIN.
import { parseArgs } from 'node:util';
import * as answers from './answers.mjs';
import { close } from './browser.mjs';
import * as looks from './looks.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, pictures: { type: 'string' }, hostile: { type: 'string' }, only: { type: 'string' } },
});
const steps = {
  opening: () => looks.opening(),
  fixtures: () => answers.fixtures(),
  kinds: () => answers.kinds(),
  saving: () => answers.saving(),
  slow: () => answers.slow(),
  keyboard: () => looks.keyboard(),
  states: () => looks.states(values.pictures, values.quick),
  many: () => !values.quick && answers.many(),
  hostile: () => values.hostile && answers.hostile(values.hostile),
};
for (const [name, step] of Object.entries(steps)) if (!values.only || values.only.split(',').includes(name)) await step();
await close();
