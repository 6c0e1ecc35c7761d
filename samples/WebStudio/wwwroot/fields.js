// One control for each field. What is left alone is not sent.

import { make, told, word } from './words.js';
import { hint, show, tooLarge } from './hints.js';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
let last = 0;

/** @returns {{element: Element, read: () => string|undefined, write: (value: any) => void, focus: () => void, tell: (text: string, index?: number) => void}} */
export function makeField(field) {
  const id = `field-${++last}`;
  const problem = make('p', { class: 'problem', id: `${id}-problem` });
  const description = make('p', { class: 'hint', id: `${id}-hint` }, [told(field.description), hint(field)].filter(Boolean).join(' '));
  const spoken = field.name.replaceAll('_', ' ');
  const title = [spoken, spoken === field.name ? null : make('span', { class: 'wire' }, field.name), field.required ? make('span', { class: 'needed' }, ` ${word('required')}`) : null];
  const isList = field.value.kind === 'array' && field.value.items.media;
  const isMedia = field.value.media && field.value.kind === 'string';
  const control = isList ? mediaList(field, id) : isMedia ? mediaRow(field, field.value.media, id, field.name) : simple(field, id);
  const named = { 'aria-describedby': `${id}-hint ${id}-problem` };

  const element = isList
    ? make('fieldset', { 'data-field': field.name, ...named }, make('legend', { class: 'name' }, ...title.filter(Boolean)), description, control.element, problem)
    : make('div', { class: 'field', 'data-field': field.name }, make('label', { class: 'name', for: id }, ...title.filter(Boolean)), description, control.element, problem);
  return {
    ...control,
    field,
    element,
    tell(text) {
      problem.textContent = text;
      for (const input of control.inputs()) {
        input.setAttribute('aria-invalid', text ? 'true' : 'false');
      }
    },
  };
}

function simple(field, id) {
  const { value } = field;
  const shared = { id, name: field.name, 'aria-describedby': `${id}-hint ${id}-problem`, 'aria-required': field.required ? 'true' : null };
  const unset = field.default !== null && field.default !== undefined && field.default !== '' ? word('byDefault', show(field.default)) : word('notSet');
  if (value.allowed.length) {
    const options = value.allowed.map((one, index) => {
      const meaning = field.known.find(known => known.value === one);
      return make('option', { value: index }, meaning ? `${show(one)} – ${told(meaning.meaning)}` : show(one));
    });
    const select = make('select', shared, make('option', { value: '' }, unset), ...options);
    return input(select, text => JSON.stringify(value.allowed[text]), sent => { select.value = value.allowed.findIndex(one => one === sent); });
  }

  const sample = field.examples.length ? word('example', show(field.examples[0])) : '';
  const placeholder = field.default !== null && field.default !== undefined && field.default !== '' ? unset : sample;
  if (value.kind === 'integer' || value.kind === 'number') {
    const box = make('input', { ...shared, type: 'text', inputmode: 'decimal', autocomplete: 'off', placeholder, list: field.known.length ? `${id}-list` : null });

    // As it was typed: a number of 64 bits would lose digits on its way through a double. What is no number is told by the rules.
    const made = input(box, text => NUMBER.test(text.trim()) ? text.trim() : JSON.stringify(text));
    const choices = field.known.length ? make('datalist', { id: `${id}-list` }, ...field.known.map(one => make('option', { value: one.value }, told(one.meaning)))) : null;
    return { ...made, element: make('div', { class: 'with-unit' }, box, field.unit, choices) };
  }

  if (value.kind === 'string') {
    const isLong = (value.length?.maximum ?? 0) >= 200 || field.examples.some(one => /[^\w.:/-]/.test(one));
    const box = isLong
      ? make('textarea', { ...shared, rows: 4, placeholder })
      : make('input', { ...shared, type: 'text', autocomplete: 'off', placeholder, list: field.known.length ? `${id}-list` : null });
    const choices = !isLong && field.known.length ? make('datalist', { id: `${id}-list` }, ...field.known.map(one => make('option', { value: one.value }, told(one.meaning)))) : null;
    return { ...input(box, text => JSON.stringify(text)), element: choices ? make('div', {}, box, choices) : box };
  }

  const isLines = value.kind === 'array' && value.items.kind === 'string';
  const box = make('textarea', { ...shared, rows: 4, placeholder: isLines ? word('lines') : sample || 'JSON', spellcheck: 'false' });
  return input(
    box,
    text => isLines ? JSON.stringify(text.split('\n').filter(line => line !== '')) : json(text),
    sent => { box.value = isLines ? sent.join('\n') : JSON.stringify(sent, null, 2); });
}

function json(text) {
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new SyntaxError(word('badJson'));
  }
}

function input(box, read, write = sent => { box.value = sent; }) {
  return { element: box, inputs: () => [box], focus: () => box.focus(), read: () => box.value === '' ? undefined : read(box.value), write };
}

function mediaRow(field, facts, id, label) {
  const box = make('input', { id, name: field.name, type: 'text', inputmode: 'url', autocomplete: 'off', placeholder: 'https://…', 'aria-describedby': `${id}-problem`, 'aria-label': label });
  const state = make('span', { class: 'hint', role: 'status' });
  const picker = make('input', { type: 'file', class: 'hidden', accept: facts.accept || null, tabindex: '-1', 'aria-label': word('fileOf', label) });
  const button = make('button', { type: 'button', 'aria-label': word('fileOf', label) }, word('file'));
  button.addEventListener('click', () => picker.click());
  picker.addEventListener('change', async () => {
    const file = picker.files[0];
    if (!file) {
      return;
    }
    state.textContent = tooLarge(facts, file.size) || word('uploading');
    if (tooLarge(facts, file.size)) {
      return;
    }
    try {
      const reply = await fetch(`/api/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
      const stored = await reply.json();
      box.value = reply.ok ? stored.url : '';
      state.textContent = reply.ok ? word('uploaded') : [word('failed'), stored.title, stored.advice].filter(Boolean).join(' ');
    } catch {
      state.textContent = word('failed');
    }
  });
  return { ...input(box, text => JSON.stringify(text.trim())), element: make('div', { class: 'row' }, box, button, picker, state) };
}

function mediaList(field, id) {
  const rows = [];
  const list = make('div', {});
  const add = make('button', { type: 'button', 'aria-label': `${word('add')}: ${field.name}` }, word('add'));
  const append = value => {
    const row = mediaRow(field, field.value.items.media, `${id}-${++last}`, `${field.name} ${rows.length + 1}`);
    const remove = make('button', { type: 'button', 'aria-label': word('remove', `${field.name} ${rows.length + 1}`) }, '✕');
    remove.addEventListener('click', () => {
      rows.splice(rows.indexOf(row), 1);
      row.element.remove();
      (rows.at(-1) ?? { focus: () => add.focus() }).focus();
    });
    row.element.append(remove);
    if (value) row.write(value);
    rows.push(row);
    list.append(row.element);
    return row;
  };
  add.addEventListener('click', () => append().focus());
  if (field.required) append();
  return {
    element: make('div', {}, list, add),
    inputs: () => rows.map(row => row.inputs()[0]),
    focus: () => (rows[0] ?? { focus: () => add.focus() }).focus(),
    read() {
      const set = rows.map(row => row.read()).filter(one => one !== undefined);
      return set.length ? `[${set.join(',')}]` : undefined;
    },
    write(values) {
      rows.splice(0).forEach(row => row.element.remove());
      values.forEach(append);
    },
  };
}
