'use strict';
// The page: takes what is dropped or chosen, has it checked, and shows the report.

const state = {
  // form definitions and settings: { path, text }
  own: [],
  // what is checked, and what was left out before
  inputs: [],
  skipped: [],
  left: 0,
  run: null,
  reports: new Program(),
};

const common = () => ({ lang, today: new Date().toISOString().slice(0, 10), own: state.own });

function showSection(name) {
  for (const section of ['start', 'arbeid', 'resultat']) byId(`side-${section}`).hidden = section !== name;
  const title = { start: 'side-tittel', arbeid: 'side-arbeidstittel', resultat: 'side-resultattittel' }[name];
  byId(title).focus();
  if (name !== 'resultat') document.title = word('page-title');
}

function notice(text, kind = 'varsel') {
  const line = document.createElement('p');
  line.className = `dom ${kind}`;
  line.textContent = text;
  byId('side-merknader').append(line);
}

// Takes files: settings and definitions are kept, the others are checked at once.
async function take(files) {
  const readable = files.filter(({ file }) => file !== null);
  const unreadable = files.filter(({ file }) => file === null);
  await ownAmong(readable);
  byId('side-merknader').replaceChildren();
  try {
    const plan = await makePlan(readable);
    keepOwn(plan);
    if (plan.inputs.length === 0 && plan.skipped.length === 0 && plan.definitions.length + plan.settings.length > 0) {
      byId('side-egne').open = true;
      showSection('start');
      return;
    }
    state.skipped = plan.skipped;
    state.inputs = plan.inputs.map((at) => ({ ...readable[at], password: null }));
    await check(state.inputs);
  } catch (error) {
    failed(error);
  }
  for (const { path } of unreadable) notice(word('page-unreadable', { name: path }));
}

// Adds the definitions and settings among the files to those in use; a file replaces one with its path.
async function ownAmong(files) {
  const tomls = files.filter(({ file, path }) => path.toLowerCase().endsWith('.toml') && file.size < 1024 * 1024);
  const added = await Promise.all(tomls.map(async ({ file, path }) => ({ path, text: await file.text() })));
  const others = state.own.filter(({ path }) => !added.some((own) => own.path === path));
  state.own = [...others, ...added];
}

async function makePlan(files) {
  let plan = null;
  const frames = [{ ...common(), task: 'plan' }, files.map(({ path, named }) => ({ path, named }))];
  const death = await state.reports.call(frames, (head) => (plan = head), REPORT_LIMIT);
  if (death !== null) throw new Failure(death);
  return plan;
}

// Of the own files only those that are definitions or settings stay, and those that are wrong are named.
function keepOwn(plan) {
  const known = [...plan.definitions, ...plan.settings];
  state.own = state.own.filter(({ path }) => known.includes(path));
  listOwn();
  plan.wrong.forEach((wrong) => notice(wrong, 'feil'));
}

function listOwn() {
  const items = state.own.map(({ path }) => {
    const item = document.createElement('li');
    const name = document.createElement('code');
    name.textContent = path;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'side-knapp';
    remove.textContent = word('page-own-remove', { name: path });
    remove.addEventListener('click', () => {
      state.own = state.own.filter((own) => own.path !== path);
      listOwn();
      byId('side-egneknapp').focus();
    });
    item.append(name, remove);
    return item;
  });
  byId('side-egneliste').replaceChildren(...items);
  byId('side-ingen').hidden = items.length > 0;
}

// Checks files and shows the report on all of them, also where the check is cancelled.
async function check(inputs) {
  byId('side-antall').textContent = word('page-starting');
  byId('side-avbryt').hidden = false;
  byId('side-framdrift').value = 0;
  byId('side-framdrift').max = Math.max(1, inputs.length);
  showSection('arbeid');
  state.run = new CheckRun(inputs, common(), (done) => {
    byId('side-framdrift').value = done;
    byId('side-antall').textContent = word('page-progress', { done, files: inputs.length });
  });
  await state.run.whole();
  state.left = state.inputs.filter((input) => !input.over).length;
  state.run = null;
  await showReport();
}

// What every report is told besides the files.
const rest = () => ({ skipped: state.skipped, left: state.left });
const checked = () => state.inputs.filter(({ parts }) => parts.length > 0);

async function showReport() {
  byId('side-antall').textContent = word('page-reporting');
  byId('side-avbryt').hidden = true;
  const inputs = checked();
  const forms = inputs.reduce((sum, { parts }) => sum + parts.reduce((count, part) => count + part.forms, 0), 0);
  const options = { ...rest(), format: 'html', folder: forms > 1 || state.left > 0 };
  setReport(await writeReport(state.reports, inputs, common(), options));
  byId('side-rapport').replaceChildren();
  byId('side-vei').hidden = true;
  history.replaceState(null, '', '#');
  showSection('resultat');
  if (forms > 0) showPage();
  tellAside(forms);
}

// What the report does not say: what can be done here and what cannot.
function tellAside(forms) {
  const parts = checked().flatMap((input) => input.parts.map((part) => ({ ...part, input })));
  byId('side-melding').textContent = '';
  if (state.left > 0) notice(word('page-cancelled', { left: state.left }));
  if (forms === 0) notice(word('page-nothing'));
  if (forms === 0 && state.skipped.length > 0) {
    notice(word('page-left-out', { files: state.skipped.map(({ path }) => path).join(', ') }), 'varsel');
  }
  if (parts.some((part) => part.pictures)) notice(word('page-pictures'));
  const locked = state.inputs.filter((input) => input.parts.some((part) => part.locked));
  byId('side-passord').hidden = locked.length === 0;
  byId('side-laste').textContent = word('page-password-why', { files: locked.map(({ path }) => path).join(', ') });
  byId('side-lagre').hidden = forms === 0;
  document.querySelector('[data-save=copy]').hidden = copyable().length === 0;
}

const copyable = () => checked().filter((input) => input.parts.some((part) => part.notes));

async function unlock(event) {
  event.preventDefault();
  const password = byId('side-ord').value;
  byId('side-ord').value = '';
  byId('side-merknader').replaceChildren();
  const locked = state.inputs.filter((input) => input.parts.some((part) => part.locked));
  locked.forEach((input) => (input.password = password));
  try {
    await check(locked);
  } catch (error) {
    failed(error);
  }
}

// Saves what a button is for; the file that is shown, where only one can be saved.
async function save(button) {
  const said = byId('side-melding');
  button.setAttribute('aria-busy', 'true');
  try {
    if (button.dataset.save === 'copy') {
      said.textContent = await saveCopies();
    } else {
      const name = await saveReport(state.reports, checked(), common(), button.dataset.save, rest());
      said.textContent = name === null ? word('page-no-letters') : word('page-saved', { name });
    }
  } catch (error) {
    said.textContent = word('page-failed', { detail: error.message });
  }
  button.removeAttribute('aria-busy');
}

// A copy of every file that takes notes.
async function saveCopies() {
  const said = [];
  for (const input of copyable()) {
    const { name, note, refused } = await saveCopy(state.reports, input, common());
    said.push(refused ?? [word('page-saved', { name }), note].filter(Boolean).join(' '));
  }
  return said.join(' ');
}

function failed(error) {
  byId('side-rapport').replaceChildren();
  byId('side-passord').hidden = true;
  byId('side-lagre').hidden = true;
  showSection('resultat');
  notice(word('page-failed', { detail: error.message }), 'feil');
}

async function changeLanguage(wanted) {
  speak(wanted);
  listOwn();
  if (byId('side-resultat').hidden) {
    document.title = word('page-title');
    return;
  }
  byId('side-merknader').replaceChildren();
  await showReport().catch(failed);
  byId('side-sprak').focus();
}

function example() {
  const packed = atob(byId('example').textContent.trim());
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  take([{ file: new File([bytes], 'eksempel.docx'), path: 'eksempel.docx', named: true }]);
}

function listen() {
  const chooser = (button, field) => {
    byId(button).addEventListener('click', () => byId(field).click());
    byId(field).addEventListener('change', () => {
      const files = chosen(byId(field).files);
      byId(field).value = '';
      if (files.length > 0) take(files);
    });
  };
  chooser('side-filer', 'side-filvelger');
  chooser('side-mappe', 'side-mappevelger');
  chooser('side-egneknapp', 'side-egnevelger');
  byId('side-eksempel').addEventListener('click', example);
  byId('side-avbryt').addEventListener('click', () => state.run?.stop());
  byId('side-igjen').addEventListener('click', () => {
    history.replaceState(null, '', '#');
    showSection('start');
  });
  byId('side-skriv').addEventListener('click', () => print());
  byId('side-passord').addEventListener('submit', unlock);
  byId('side-sprak').addEventListener('change', (event) => changeLanguage(event.target.value));
  for (const button of document.querySelectorAll('[data-save]')) button.addEventListener('click', () => save(button));
  addEventListener('hashchange', followAddress);
  // the whole window takes files, so that one that misses the frame is not opened in place of the page
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.toggle('side-over', byId('side-arbeid').hidden);
  });
  addEventListener('dragleave', (event) => event.relatedTarget ?? document.body.classList.remove('side-over'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('side-over');
    if (byId('side-arbeid').hidden) dropped(event.dataTransfer).then((files) => files.length > 0 && take(files));
  });
}

speak(lang);
if (typeof DecompressionStream === 'undefined' || typeof WebAssembly === 'undefined') {
  byId('side-gammel').hidden = false;
  byId('side-start').hidden = true;
} else {
  listen();
  // compiled while the page is read, so that the first file does not wait for it
  programReady().catch(failed);
}
