// What the page says of files is what the program says of them.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { check, complain, difference, done, native, nativeJson, open, root, same, saved, savedJson, start, work } from './browser.mjs';

// Every fixture, as a folder: the whole JSON, with what concerns several files.
export async function fixtures() {
  const page = await open();
  const from = performance.now();
  await check(page, join(root, 'fixtures'));
  const took = performance.now() - from;
  const is = await savedJson(page);
  const should = nativeJson(root, 'fixtures');
  const wrong = difference(is, should);
  if (wrong) complain('fixtures:', wrong);
  const of = new Map(should.files.map((file) => [file.path, JSON.stringify(file)]));
  const equal = is.files.filter((file) => of.get(file.path) === JSON.stringify(file)).length;
  console.log(`${equal} of ${should.files.length} fixtures are equal, ${(took / should.files.length).toFixed(0)} ms each`);
  await page.context().close();
}

// A form in a ZIP in a ZIP, own forms and settings, and a locked file with its password.
export async function kinds() {
  const page = await open();
  const folder = join(work, 'inn');
  mkdirSync(folder);
  cpSync(join(root, 'fixtures/nordland-tiltak-sumfeil/form.docx'), join(folder, 'a.docx'));
  writeFileSync(join(folder, 'behov.toml'), 'ignore = ["id"]\n[severity]\n"sum/rad-avvik" = "warning"\n');
  writeFileSync(join(folder, 'Thumbs.db'), 'x');
  await check(page, folder);
  const wrong = difference(await savedJson(page), nativeJson(work, 'inn'));
  if (wrong) complain('settings in the folder:', wrong);
  await page.locator('#side-igjen').click();
  same('the settings in use', await page.locator('#side-egneliste code').textContent(), 'inn/behov.toml');
  await page.locator('#side-egneliste button').evaluate((button) => button.click());

  const own = join(root, 'tests/own_form');
  await start(page, [join(own, 'ostmark.toml')]);
  await page.locator('#side-egneliste code', { hasText: 'ostmark.toml' }).waitFor();
  await check(page, [join(own, 'ostmark.txt')]);
  const wrongOwn = difference(await savedJson(page), nativeJson(own, '--form', 'ostmark.toml', 'ostmark.txt'));
  if (wrongOwn) complain('an own form:', wrongOwn);

  const wrongFile = join(work, 'gal', 'behov.toml');
  mkdirSync(dirname(wrongFile));
  writeFileSync(wrongFile, 'ignorer = ["id"]\n');
  await check(page, [wrongFile, join(own, 'ostmark.txt')]);
  if (!(await page.locator('#side-merknader').innerText()).includes('behov.toml')) complain('a wrong setting is not said');

  const locked = 'aes-256.pdf';
  await check(page, [join(root, 'tests/locked', locked)]);
  await page.locator('#side-ord').fill('feil');
  await page.locator('#side-passord button').click();
  await done(page);
  await page.locator('#side-ord').fill('blå bær');
  await page.locator('#side-passord button').click();
  await done(page);
  if (await page.locator('#side-passord').isVisible()) complain('the password did not open', locked);
  await page.context().close();
}

// What is saved is what the program writes.
export async function saving() {
  const page = await open();
  const path = join(root, 'fixtures/nordland-tiltak-sumfeil');
  for (const name of ['form.docx', 'form.pdf']) {
    await check(page, [join(path, name)]);
    const copy = join(work, `kopi.${name.split('.')[1]}`);
    native(path, 'annotate', name, '-o', copy);
    const { name: called, bytes } = await saved(page, 'copy');
    same('the name of the copy', called, name.replace('.', '.merket.'));
    if (!bytes.equals(readFileSync(copy))) complain('the copy of', name, 'is another than the program writes');
    const letters = join(work, `brev-${name}`);
    native(path, 'check', '--quiet', name, '-o', `brev:${letters}/`);
    const letter = await saved(page, 'brev');
    if (!letter.bytes.equals(readFileSync(join(letters, letter.name)))) complain('the letter about', name, 'is another');
    const html = await saved(page, 'html');
    // the page does not know where the file lies, and has no link to it
    const should = String(native(path, 'check', name, '-o', 'html')).replace(/<a href="\.\/[^"]*">([^<]*)<\/a>/, '$1');
    same(`the report on ${name}`, String(html.bytes), should);
    const book = await saved(page, 'xlsx');
    if (book.bytes.subarray(0, 2).toString() !== 'PK') complain('the workbook is none');
  }
  await page.context().close();
}

// Strange files end in a finding, and the files after them are checked. A file that the program survives by unwinding
// ends the page's worker, which has nothing to unwind: the finding is then that it crashed.
export async function hostile(folder) {
  if (!existsSync(folder)) {
    console.log('no folder with hostile files: not tried');
    return;
  }
  const page = await open();
  await check(page, folder);
  const should = new Map(nativeJson(dirname(folder), basename(folder)).files.map((file) => [file.path, file]));
  const is = (await savedJson(page)).files;
  same('files reported', is.length, should.size);
  const codes = (file) => file.findings.map(({ code }) => code).join(' ');
  let crashed = 0;
  let other = 0;
  for (const file of is) {
    const expected = should.get(file.path);
    if (expected === undefined) complain('not reported by the program:', file.path);
    else if (/lesing\/(krasj|tidsavbrudd)/.test(codes(file)) && file.status === 'not_checked') crashed += 1;
    else if (difference(file, expected)) {
      other += 1;
      // without the tables for East Asian encodings a file may not be read for another reason
      if (file.status !== 'not_checked' || expected.status !== 'not_checked') {
        complain('hostile:', file.path, difference(file, expected));
      }
    }
  }
  console.log(`${is.length} hostile files: ${crashed} ended the worker, ${other} differ`);
  await page.context().close();
}

// A folder of 300: checked whole, and cancelled in the middle.
export async function many() {
  const folder = join(work, 'mange');
  const forms = readdirSync(join(root, 'fixtures'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(pdf|docx|odt)$/.test(entry.name));
  mkdirSync(folder);
  for (let i = 0; i < 300; i += 1) {
    const { parentPath, name } = forms[i % forms.length];
    cpSync(join(parentPath, name), join(folder, `${String(i).padStart(3, '0')}-${name}`));
  }
  const page = await open();
  const from = performance.now();
  await check(page, folder);
  console.log(`300 forms: ${((performance.now() - from) / 300).toFixed(0)} ms each`);
  same('forms in the overview', await page.locator('#skjemaer tbody tr').count(), 300);
  const wrong = difference(await savedJson(page), nativeJson(work, 'mange'));
  if (wrong) complain('300 forms:', wrong);

  await start(page, folder);
  await page.locator('#side-antall', { hasText: /\d/ }).waitFor();
  await page.locator('#side-avbryt').click();
  await done(page);
  const { summary, files } = await savedJson(page);
  if (files.length === 0 || files.length >= 300) complain('cancelled after', files.length);
  if (!(await page.locator('#side-merknader').innerText()).includes('avbrutt')) complain('that it was cancelled is not said');
  same('files that were not reached', summary.not_reached, 300 - files.length);
  await page.context().close();
}

// A file that takes too long is reported, and the rest goes on.
export async function slow() {
  const page = await open();
  await page.evaluate(() => (document.body.dataset.timeLimit = '1'));
  await check(page, [join(root, 'fixtures/nordland-tiltak-mange/form.pdf')]);
  const { files } = await savedJson(page).catch(() => ({ files: [] }));
  same('a file that takes too long', files[0]?.findings[0]?.code, 'lesing/tidsavbrudd');
  await page.evaluate(() => delete document.body.dataset.timeLimit);
  await page.locator('#side-igjen').click();
  await check(page, [join(root, 'fixtures/nordland-tiltak-sumfeil/form.pdf')]);
  same('the file after it', (await savedJson(page)).files[0].status, 'checked');
  await page.context().close();
}
