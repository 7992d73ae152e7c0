'use strict';
// The words of the page, in the language that is chosen.

const WORDS = JSON.parse(document.getElementById('words').textContent);
// Nynorsk where the browser asks for it; else the language of the forms.
let lang = navigator.languages.some((wanted) => wanted.startsWith('nn')) ? 'nn' : 'nb';

// A message, with values for what stands in braces.
const word = (id, values = {}) => WORDS[lang][id].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);

function speak(wanted) {
  lang = wanted;
  document.documentElement.lang = lang;
  document.getElementById('side-sprak').value = lang;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
}
