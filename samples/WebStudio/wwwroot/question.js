// Asks before credits are spent. The button that has the focus does not spend, so that Enter alone never does.

import { make, word } from './words.js';

const dialog = document.getElementById('question');
const [title, text, no, yes] = ['question-title', 'question-text', 'question-no', 'question-yes'].map(id => document.getElementById(id));

no.addEventListener('click', () => dialog.close('no'));
yes.addEventListener('click', () => dialog.close('yes'));

/** Resolves to true only if the person chose to spend; Escape does not. */
export function ask(model, service, equalAt, warnings) {
  const key = equalAt ? 'again' : 'spend';
  title.textContent = word(`${key}Title`);
  text.replaceChildren(
    make('p', {}, word(`${key}Text`, model, service, equalAt)),
    ...(warnings.length ? [make('ul', { class: 'message warning' }, ...warnings.map(one => make('li', {}, one)))] : []));
  yes.textContent = word(`${key}Yes`);
  no.textContent = word('spendNo');
  dialog.returnValue = '';
  dialog.showModal();
  no.focus();
  return new Promise(resolve => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
}
