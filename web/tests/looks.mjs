// The page for people: every state with axe-core, light and dark, on a telephone and on a desk; the keyboard alone; paper.
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, complain, done, open, pagePath, root, same, served, start, work } from './browser.mjs';

const axe = readFileSync(join(root, 'web/node_modules/axe-core/axe.min.js'), 'utf8');
const fixture = (path) => join(root, 'fixtures', path);

async function look(page, where, pictures) {
  for (const details of await page.locator('details').all()) await details.evaluate((element) => (element.open = true));
  const { violations } = await page.evaluate(`${axe}; axe.run()`);
  for (const { id, help, nodes } of violations) complain(where, id, help, nodes.map(({ html }) => html).slice(0, 3));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) complain(where, 'is wider than the screen by', over);
  for (const details of await page.locator('details').all()) await details.evaluate((element) => (element.open = false));
  if (pictures) await page.screenshot({ path: join(pictures, `${where.replaceAll(' ', '-')}.png`), fullPage: true });
}

const STATES = {
  start: async () => {},
  ett: (page) => check(page, [fixture('nordland-tiltak-sumfeil/form.pdf')]),
  mappe: (page) => check(page, fixture('nordland-tiltak-flere-feil')),
  skjema: async (page) => {
    await check(page, fixture('troms-feil'));
    await page.locator('#skjemaer tbody a').first().click();
    await page.locator('#side-vei a').waitFor();
  },
  passord: (page) => check(page, [join(root, 'tests/locked/aes-256.pdf')]),
  bilde: (page) => check(page, [picture()]),
  arbeid: async (page) => {
    await page.evaluate(() => (Worker.prototype.postMessage = () => {}));
    await start(page, [fixture('nordland-tiltak-sumfeil/form.pdf')]);
    await page.evaluate(() => document.querySelectorAll('main > section').forEach((section) => (section.hidden = section.id !== 'side-arbeid')));
  },
  egne: async (page) => {
    await start(page, [join(root, 'tests/own_form/ostmark.toml')]);
    await page.locator('#side-egneliste code').waitFor();
  },
  gal: async (page) => {
    writeFileSync(join(work, 'gal.toml'), 'melk\n');
    await check(page, [join(work, 'gal.toml')]);
  },
};

// A picture, which is no form that the page can read.
function picture() {
  const path = join(work, 'bilde.png');
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
  writeFileSync(path, Buffer.from(dot, 'base64'));
  return path;
}

export async function states(pictures, quick) {
  if (pictures) mkdirSync(pictures, { recursive: true });
  for (const [name, bring] of Object.entries(STATES)) {
    for (const [colorScheme, width] of quick ? [['dark', 360]] : [['light', 360], ['light', 1280], ['dark', 360], ['dark', 1280]]) {
      const page = await open({ colorScheme, viewport: { width, height: 800 } });
      await bring(page);
      await look(page, `${name} ${colorScheme} ${width}`, pictures);
      if (pictures && colorScheme === 'light' && width === 1280 && ['ett', 'mappe'].includes(name)) {
        await page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true });
      }
      await page.context().close();
    }
  }
}

// The example by keyboard alone, the way to a form and back, and the words in three languages.
export async function keyboard() {
  const page = await open();
  const focus = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('Tab');
  same('the first stop', await page.evaluate(() => document.activeElement.className), 'hopp');
  for (let i = 0; i < 20 && (await focus()) !== 'side-eksempel'; i += 1) await page.keyboard.press('Tab');
  const from = performance.now();
  await page.keyboard.press('Enter');
  await done(page);
  console.log(`the example: ${(performance.now() - from).toFixed(0)} ms after the key`);
  same('the focus after a check', await focus(), 'side-resultattittel');
  if (!(await page.locator('#side-rapport').innerText()).includes('910 000')) complain('the example shows no fault');
  for (const [lang, text] of [['nn', 'Skriv ut'], ['en', 'Print'], ['nb', 'Skriv ut']]) {
    await page.locator('#side-sprak').selectOption(lang);
    await page.locator('#side-skriv', { hasText: text }).waitFor();
    await done(page);
    same('the language of the page', await page.evaluate(() => document.documentElement.lang), lang);
  }
  await page.locator('#side-igjen').press('Enter');
  same('the focus at the start', await focus(), 'side-tittel');
  await check(page, fixture('troms-feil'));
  const first = page.locator('#skjemaer tbody a').first();
  await first.press('Enter');
  await page.locator('#side-vei a').press('Enter');
  await page.locator('#skjemaer').waitFor();
  await page.goBack();
  await page.locator('#skjemaer').waitFor({ state: 'detached' });
  await page.context().close();
}

// The time from opening to the first result, from a file and from a server, and that nothing can be sent from there.
export async function opening() {
  const requests = [];
  const server = createServer(({ url }, answer) => {
    requests.push(url);
    answer.setHeader('Content-Type', 'text/html');
    answer.end(readFileSync(pagePath));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  served.url = url;
  for (const address of [undefined, url]) {
    const from = performance.now();
    const page = await open({ url: address });
    await page.locator('#side-eksempel').click();
    await page.locator('#side-rapport h2').first().waitFor();
    console.log(`${address ? 'served' : 'from a file'}: the first result after ${(performance.now() - from).toFixed(0)} ms`);
    await page.context().close();
  }
  const page = await open({ url });
  // what is blocked is announced, and said on the console
  page.removeAllListeners('console');
  page.context().removeAllListeners('request');
  const sent = await page.evaluate(async (url) => {
    const image = new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('sent');
      element.onerror = () => resolve('blocked');
      element.src = `${url}bilde`;
    });
    const asked = await fetch(url).then(() => 'sent', () => 'blocked');
    return [asked, await image, navigator.sendBeacon?.(url, 'x') ? 'queued' : 'blocked'].join(' ');
  }, url);
  if (!sent.startsWith('blocked blocked')) complain('the policy lets through:', sent);
  if (requests.some((path) => path !== '/')) complain('the server was asked for', requests);
  await page.context().close();
  server.close();
}
