// The browser that the page is tried in, and what every test does with the page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const pagePath = join(root, 'web/behov.html');
export const behov = resolve(process.env.BEHOV_BIN ?? join(root, 'target/debug/behov'));
export const work = mkdtempSync(join(tmpdir(), 'behov-page-'));
const netLog = join(work, 'net.json');

// The address that the page is served from, where it is.
export const served = { url: null };

let wrong = 0;
export const complain = (...words) => {
  wrong += 1;
  console.error(...words);
};
const cut = (value) => String(JSON.stringify(value)).slice(0, 300);
export const same = (what, is, should) => {
  if (is !== should) complain(`${what}: ${cut(is)} where ${cut(should)} should be`);
};

// The browser looks for nothing by itself, so that all that its log has is from the page.
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-default-apps', '--no-first-run', '--disable-quic', `--log-net-log=${netLog}`,
];
export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });

// The page, opened as by a double-click. Whatever it asks for besides itself is wrong, and so is what it complains about.
export async function open({ url = pathToFileURL(pagePath).href, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const isOwn = (asked) => asked === url || /^(blob|data):/.test(asked);
  context.on('request', (request) => isOwn(request.url()) || complain('the page asks for', request.url()));
  page.on('console', (message) => complain('the page says', message.text()));
  page.on('pageerror', (error) => complain('the page fails:', error.message));
  await page.goto(url);
  return page;
}

// Has files (a list) or a folder checked, and waits for the result.
export async function check(page, paths) {
  await start(page, paths);
  await done(page);
}

// Hands files to the page, from its start: a result that is still shown is not the one to wait for.
export async function start(page, paths) {
  if (await page.locator('#side-igjen').isVisible()) await page.locator('#side-igjen').click();
  await page.locator(Array.isArray(paths) ? '#side-filvelger' : '#side-mappevelger').setInputFiles(paths);
}

export const done = (page) => page.locator('#side-resultat').waitFor({ state: 'visible', timeout: 240000 });

// Saves what a button is for, and reads it.
export async function saved(page, kind) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120000 }),
    page.locator(`[data-save=${kind}]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export const savedJson = async (page) => JSON.parse((await saved(page, 'json')).bytes);

// What the program itself says, called in a folder.
export function native(cwd, ...args) {
  try {
    return execFileSync(behov, args, { cwd, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (![1, 3].includes(error.status)) throw error;
    return error.stdout;
  }
}

export const nativeJson = (cwd, ...args) => JSON.parse(native(cwd, 'check', '-o', 'json', ...args));

// The first difference between two values of JSON, as a path; null where there is none.
export function difference(a, b, path = '') {
  if (JSON.stringify(a) === JSON.stringify(b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return `${path}: ${cut(a)} / ${cut(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path}: in another order`;
}

// Closes the browser and says whether anything was wrong; its own log has every address that was asked for.
export async function close() {
  await browser.close();
  const log = readFileSync(netLog, 'utf8');
  const asked = Array.from(log.matchAll(/"initiator":"([^"]+)"[^\n]*?"url":"([^"]+)"/g), ([, by, url]) => ({ by, url }));
  if (asked.length === 0) complain('the log of the browser is empty');
  for (const { by, url } of asked) {
    // what no page asked for is from the browser itself: updates and the like
    const isLocal = /^(file|blob|data|chrome|about):/.test(url) || url === `${served.url}`;
    if (by !== 'not an origin' && !isLocal) complain('the log of the browser has', url, 'asked for by', by);
  }
  rmSync(work, { recursive: true });
  console.log(wrong === 0 ? 'the page is in order' : `${wrong} things are wrong`);
  process.exitCode = wrong === 0 ? 0 : 1;
}
