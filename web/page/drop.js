'use strict';
// What is dropped or chosen, as files with their paths below what was dropped.

// The entries of a drop have to be asked for before the event is over; their files can be read later.
function dropped(transfer) {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return Promise.resolve(chosen(transfer.files));
  return Promise.all(entries.map((entry) => walk(entry, entry.name, true))).then((lists) => lists.flat());
}

// Files of a file field; those of a folder have their path.
function chosen(files) {
  return Array.from(files, (file) => {
    const path = file.webkitRelativePath || file.name;
    return { file, path, named: !file.webkitRelativePath };
  });
}

async function walk(entry, path, named) {
  if (entry.isFile) {
    const file = await new Promise((resolve) => entry.file(resolve, () => resolve(null)));
    return [{ file, path, named }];
  }
  const reader = entry.createReader();
  const found = [];
  // a reader gives a hundred entries at a time
  for (let some = await read(reader); some.length > 0; some = await read(reader)) found.push(...some);
  const below = await Promise.all(found.map((inner) => walk(inner, `${path}/${inner.name}`, false)));
  return below.flat();
}

const read = (reader) => new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
