'use strict';
// The overview's table is there without this; with it, it can be sorted and filtered.
(() => {
  const table = document.getElementById('skjemaer');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const form = document.getElementById('filter');
  const search = document.getElementById('sok');
  const status = document.getElementById('status');
  const shown = document.getElementById('vist');
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits = (!status.value || row.classList.contains(status.value)) && wanted.every((word) => text.includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = form.dataset.vist.replace('#', count).replace('#', rows.length);
  };

  const order = ['ukjent', 'delvis', 'feil', 'varsel', 'bra'];
  const key = (row, column, kind) => {
    const text = row.cells[column].textContent;
    if (kind === 'status') return order.indexOf(row.className);
    if (kind === 'tall') return text === '' ? -Infinity : Number(text.replace(/\s/g, '').replace(',', '.'));
    return text;
  };

  const sort = (head, column) => {
    const kind = column === 1 ? 'status' : head.classList.contains('tall') ? 'tall' : 'ord';
    const down = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : kind === 'tall';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const keyed = rows.map((row) => [key(row, column, kind), row]);
    keyed.sort(([a], [b]) => (kind === 'ord' ? compare(a, b) : a === b ? 0 : a < b ? -1 : 1) * (down ? -1 : 1));
    body.append(...keyed.map(([, row]) => row));
  };

  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sort(head, column));
  });
  search.addEventListener('input', filter);
  status.addEventListener('change', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
