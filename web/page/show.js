'use strict';
// Shows the report: its pages become parts of this page, so that they are printed, searched and read aloud like it.

const byId = (id) => document.getElementById(id);
const LINK = '#side/';

const report = { pages: new Map(), first: '' };

// The page of the report that the address names.
function showPage() {
  const name = decodeURIComponent(location.hash.slice(LINK.length));
  const page = report.pages.get(location.hash.startsWith(LINK) ? name : report.first);
  if (!page) return;
  // its own style and script are those of this page
  const source = new TextDecoder().decode(page).replace(/<(style|script)>[^]*?<\/\1>/g, '');
  const shown = new DOMParser().parseFromString(source, 'text/html');
  const title = shown.title;
  const current = location.hash.startsWith(LINK) ? name : report.first;
  for (const link of shown.querySelectorAll('a[href]')) rewrite(link, current);
  byId('side-vei').replaceChildren(...shown.querySelectorAll('header nav > *'));
  byId('side-vei').hidden = byId('side-vei').childElementCount === 0;
  byId('side-vei').setAttribute('aria-label', shown.querySelector('header nav')?.getAttribute('aria-label') ?? title);
  byId('side-rapport').replaceChildren(...shown.querySelector('main').childNodes);
  byId('side-rapport').dataset.page = current;
  document.title = title;
  if (byId('skjemaer')) sortAndFilter();
}

// A link to another page of the report becomes one to that page in here; a link inside the page stays.
function rewrite(link, current) {
  const href = link.getAttribute('href');
  if (href.startsWith('#')) return;
  const path = new URL(href, `https://x/${encodeURI(current)}`).pathname.slice(1);
  const name = decodeURIComponent(path);
  if (report.pages.has(name)) link.setAttribute('href', LINK + encodeURIComponent(name));
  else link.removeAttribute('href');
}

function setReport({ pages, whole }) {
  report.pages = pages.size > 0 ? pages : new Map([['skjema', whole]]);
  report.first = pages.size > 0 ? 'index.html' : 'skjema';
}

// A place inside the page keeps it as it is; another page, or the way back to the first, changes it.
function followAddress() {
  if (byId('side-resultat').hidden) return;
  const isPlace = location.hash !== '' && !location.hash.startsWith(LINK);
  if (isPlace) return;
  showPage();
  scrollTo(0, 0);
  byId('side-resultattittel').focus();
}
