// Puts the page together: a model is chosen, its form filled in and submitted.

import { getLanguage, make, setLanguage, told, word } from './words.js';
import { constraint } from './hints.js';
import { makeField } from './fields.js';
import { ask } from './question.js';
import { addTask, renewTasks, showTasks } from './tasks.js';

const byId = id => document.getElementById(id);
const [chooser, message, button] = [byId('model'), byId('message'), byId('submit')];
const models = await (await fetch('/api/models')).json();
const studio = await (await fetch('/api/studio')).json();
let model = models.find(one => one.id === localStorage.getItem('model')) ?? models[0];
let fields = [];
let isSubmitting = false;

function showWords() {
  document.documentElement.lang = getLanguage();
  byId('language').value = getLanguage();
  document.querySelectorAll('[data-word]').forEach(element => { element.textContent = word(element.dataset.word); });
  byId('mode').classList.toggle('paid', !studio.isSimulated);
  byId('mode').textContent = studio.isSimulated ? word('simulated') : word('paid', studio.service);
  chooser.replaceChildren(...models.map(one => make('option', { value: one.id, selected: one === model }, told(one.title))));
}

function showForm() {
  const kept = new Map(fields.map(one => [one.field.name, safe(one)]));
  byId('about').replaceChildren(told(model.description), ' ', model.documentation ? make('a', { href: model.documentation, target: '_blank', rel: 'noopener noreferrer' }, word('documentation')) : '');
  byId('notes').replaceChildren(...model.notes.map(note => make('li', {}, told(note))));
  fields = model.fields.map(makeField);
  const rare = fields.filter(one => one.field.rarelyNeeded && !one.field.required);
  const rest = fields.filter(one => !rare.includes(one));
  const more = rare.length ? make('details', {}, make('summary', {}, word('more', rare.length)), ...rare.map(one => one.element)) : null;
  byId('fields').replaceChildren(...rest.map(one => one.element), ...(more ? [more] : []));
  for (const one of fields.filter(one => kept.get(one.field.name) !== undefined)) {
    keep(one, kept.get(one.field.name));
  }
  tell('');
}

// What was typed stays where the other model, or the other language, has the same field. Text, for numbers keep all digits.
function safe(one) {
  try {
    return one.read();
  } catch {
    return undefined;
  }
}

function keep(one, text) {
  const isNumber = one.field.value.kind === 'integer' || one.field.value.kind === 'number';
  try {
    one.write(isNumber && !one.field.value.allowed.length && !text.startsWith('"') ? text : JSON.parse(text));
  } catch {
    // Another kind of field under the same name starts empty.
  }
}

function tell(text, isWarning = false) {
  message.className = isWarning ? 'message warning' : 'message';
  message.textContent = text;
}

/** The message of a rule in the language of the page. */
function say(problem, field) {
  const rule = model.rules.find(one => one.id === problem.ruleId);
  if (rule) {
    return told(rule.message);
  }
  if (problem.ruleId === 'required') {
    return word('isRequired') || problem.message;
  }
  return (field && constraint(field.field.value) && word('mustBe', constraint(field.field.value))) || problem.message;
}

function showProblems(problems) {
  const loose = [];
  for (const problem of problems.filter(one => one.severity === 'error')) {
    const field = fields.find(one => problem.path.split(/[.[]/)[0] === one.field.name);
    if (field) {
      const told = field.element.querySelector('.problem').textContent;
      field.tell([told, say(problem, field)].filter(Boolean).join(' '));
      field.element.closest('details')?.setAttribute('open', '');
    } else {
      loose.push(say(problem));
    }
  }
  const wrong = fields.filter(one => one.element.querySelector('.problem').textContent);
  tell([word('problems', wrong.map(one => one.field.name).join(', ')), ...loose].join(' '));
  wrong[0]?.focus();
}

/** The body as JSON text, so that numbers keep every digit; null when a field cannot be read. */
function readBody() {
  const parts = [`"model":${JSON.stringify(model.id)}`];
  const problems = [];
  for (const one of fields) {
    try {
      const text = one.read();
      if (text !== undefined) parts.push(`${JSON.stringify(one.field.name)}:${text}`);
    } catch (failure) {
      problems.push({ path: one.field.name, severity: 'error', message: failure.message, ruleId: 'json' });
    }
  }
  if (problems.length) {
    showProblems(problems);
    return null;
  }
  return `{${parts.join(',')}}`;
}

// One at a time: while a submit or its question is open, no other starts.
async function submit() {
  if (isSubmitting) {
    return;
  }
  isSubmitting = true;
  try {
    await submitForm();
  } finally {
    isSubmitting = false;
  }
}

async function submitForm() {
  fields.forEach(one => one.tell(''));
  tell('');
  const body = readBody();
  if (body === null) {
    return;
  }
  // Not "disabled", which would take the focus away.
  button.setAttribute('aria-disabled', 'true');
  button.textContent = word('sending');
  try {
    const [reply, answer] = await post(body);
    if (reply === null) {
      tell(word('notSubmitted'), true);
    } else if (reply.ok) {
      tell([word('submitted'), ...answer.warnings.map(one => say(one))].join(' '), true);
      addTask(answer.id, model.id);
    } else if (answer.problems) {
      showProblems(answer.problems);
    } else {
      tell([word('failed'), answer.title, answer.advice].filter(Boolean).join(' '));
    }
  } catch {
    tell(`${word('failed')} ${word('lost')}`);
  } finally {
    button.removeAttribute('aria-disabled');
    button.textContent = word('submit');
  }
}

/** The time; with its day, unless that is today. */
function moment(text) {
  const at = new Date(text);
  return at.toDateString() === new Date().toDateString() ? at.toLocaleTimeString(getLanguage()) : at.toLocaleString(getLanguage());
}

// The server asks for a confirmation of each paid submit. Its question can change meanwhile, for example in a second window.
async function post(body) {
  const headers = { 'Content-Type': 'application/json' };
  while (true) {
    const reply = await fetch('/api/tasks', { method: 'POST', body, headers });
    const answer = await reply.json();
    if (answer.code !== 'confirmation-required') {
      return [reply, answer];
    }
    if (!await ask(`${told(model.title)} (${answer.model})`, answer.service, answer.equalAt && moment(answer.equalAt), answer.warnings.map(one => say(one)))) {
      return [null, null];
    }
    headers['Studio-Confirmation'] = answer.confirmation;
  }
}

chooser.addEventListener('change', () => {
  model = models.find(one => one.id === chooser.value);
  localStorage.setItem('model', model.id);
  showForm();
});
byId('language').addEventListener('change', event => {
  setLanguage(event.target.value);
  showWords();
  showForm();
  renewTasks();
});
byId('form').addEventListener('submit', event => {
  event.preventDefault();
  submit();
});

showWords();
showForm();
await showTasks(models, studio);
document.body.dataset.ready = 'true';
