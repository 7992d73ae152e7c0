// Makes HTML reports of the fixtures and looks at them in Chromium, light and dark, on a telephone and on a desk.
// Fails on any violation that axe-core finds, on a page wider than the screen, and on anything a page asks the net for.
//
//   cd tests/web && npm install && node check.mjs ../../target/debug/behov [folder for the pictures]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = join(here, '../../fixtures');
const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const [behov, pictures] = process.argv.slice(2).map((path) => resolve(path));
const chrome = process.env.CHROMIUM ?? '/usr/bin/chromium';

const work = mkdtempSync(join(tmpdir(), 'behov-web-'));
const report = (name, lang, ...paths) => {
  const out = `${work}/${name}`;
  const inputs = paths.map((path) => path || '.');
  try {
    execFileSync(behov, ['check', '--quiet', '--lang', lang, '-o', `html:${out}`, ...inputs], { cwd: fixtures });
  } catch (error) {
    if (![1, 3].includes(error.status)) throw error;
  }
  return out;
};

const pages = {
  mange: report('mange.html', 'nb', 'nordland-tiltak-flere-feil/form.pdf'),
  arsak: report('arsak.html', 'en', 'nordland-tiltak-sumfeil/form.txt'),
  budsjett: report('budsjett.html', 'nn', 'troms-feil/form.docx'),
  feilfri: report('feilfri.html', 'nb', 'nordland-videreforing-feilfri/form.odt'),
  ukjent: report('ukjent.html', 'nb', 'README.md'),
  sammen: report('sammen.html', 'nb', 'nordland-tiltak-rotete', 'troms-feil'),
  oversikt: report('oversikt.html', 'nb', ''),
  mappe: join(report('mappe/', 'nb', 'nordland-tiltak-mangler', 'nordland-tiltak-delt-uh', 'troms-feil', 'README.md'), 'index.html'),
};

let wrong = 0;
const complain = (...words) => {
  wrong += 1;
  console.error(...words);
};
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: chrome, args });
if (pictures) mkdirSync(pictures, { recursive: true });
for (const [name, path] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1280]) {
      const where = `${name} ${colorScheme} ${width}`;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: false });
      const page = await context.newPage();
      page.on('request', (request) => request.url().startsWith('file:') || complain(where, 'asks for', request.url()));
      page.on('console', (message) => complain(where, message.text()));
      page.on('pageerror', (error) => complain(where, error.message));
      await page.goto(pathToFileURL(path).href);
      for (const details of await page.locator('details').all()) await details.evaluate((element) => (element.open = true));
      const { violations } = await page.evaluate(`${axe}; axe.run()`);
      for (const { id, help, nodes } of violations) complain(where, id, help, nodes.map(({ html }) => html).slice(0, 3));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) complain(where, 'is wider than the screen by', over);
      for (const details of await page.locator('details').all()) await details.evaluate((element) => (element.open = false));
      if (pictures) await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
      if (pictures && where.endsWith('light 1280')) {
        await page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true });
      }
      await context.close();
    }
  }
}

if (pictures) {
  const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1000, height: 1300 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(report('bilde.html', 'nb', 'nordland-tiltak-sumfeil/form.pdf')).href);
  await page.screenshot({ path: join(pictures, 'bilde.png') });
  await context.close();
}

// the overview: sorting, filtering, and without a script
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
await page.goto(pathToFileURL(pages.mappe).href);
const texts = () => page.locator('#skjemaer tbody tr:visible').allInnerTexts();
const all = await texts();
await page.getByRole('button', { name: 'Totalt' }).click();
const amounts = (await texts()).map((row) => Number(row.split('\t').at(6).replace(/\s/g, '') || -1));
if (amounts.some((amount, at) => at > 0 && amount > amounts[at - 1])) complain('not sorted:', amounts);
await page.getByLabel('Status').selectOption('feil');
if ((await texts()).some((row) => !row.includes('Må rettes'))) complain('filtered wrongly by status');
await page.getByLabel('Status').selectOption('');
await page.getByLabel('Søk').fill('langnes');
const found = await texts();
if (found.length === 0 || found.length === all.length) complain('filtered wrongly by words:', found.length);
await page.getByLabel('Søk').fill('');
await page.keyboard.press('Tab');
await page.locator('#skjemaer tbody a').first().click();
await page.locator('nav a').click();
if (!page.url().endsWith('/index.html')) complain('the way back leads to', page.url());
const bare = await browser.newContext({ javaScriptEnabled: false });
const plain = await bare.newPage();
await plain.goto(pathToFileURL(pages.mappe).href);
if ((await plain.locator('#skjemaer tbody tr').count()) !== all.length) complain('rows are missing without a script');
if (await plain.locator('#filter').isVisible()) complain('a filter that does nothing is shown');
await browser.close();
rmSync(work, { recursive: true });
console.log(wrong === 0 ? `${Object.keys(pages).length} pages are in order` : `${wrong} things are wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
