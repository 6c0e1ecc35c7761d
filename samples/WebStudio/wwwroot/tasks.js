// The list of tasks: each is watched until it has ended, over restarts of the server.

import { make, told, word, getLanguage } from './words.js';

const list = document.getElementById('tasks');
const status = document.getElementById('status');
const cards = new Map();
let titles = new Map();
let isSimulated = true;

export async function showTasks(models, studio) {
  isSimulated = studio.isSimulated;
  titles = new Map(models.map(model => [model.id, model.title]));
  for (const view of (await (await fetch('/api/tasks')).json()).reverse()) {
    show(view);
  }
}

/** In the language that was chosen meanwhile. */
export const renewTasks = () => cards.forEach(card => render(card, card.view));

export function addTask(id, model) {
  show({ id, model, createdAt: new Date().toISOString(), state: 'Running' });
  cards.get(id).element.focus();
}

function show(view) {
  if (cards.has(view.id)) {
    return;
  }
  const card = { view, element: make('li', { 'data-task': view.id, tabindex: -1 }), title: make('h3'), state: make('p', { class: 'hint' }), bar: make('progress', { max: 100 }), output: make('div') };
  card.element.append(card.title, card.state, card.bar, card.output);
  cards.set(view.id, card);
  list.prepend(card.element);
  document.getElementById('empty').hidden = true;
  render(card, view);
  if (isOpen(view)) {
    watch(card);
  }
}

// Only a service can have charged what nobody knows of.
const wordOf = view => word(view.state === 'Unknown' && isSimulated ? 'UnknownSimulated' : view.state);

const isOpen = view => view.state === 'Running' || view.state === 'Saving';

function watch(card) {
  const events = new EventSource(`/api/tasks/${encodeURIComponent(card.view.id)}/events`);
  events.onmessage = message => {
    const view = JSON.parse(message.data);
    render(card, view);
    if (!isOpen(view)) {
      events.close();
      status.textContent = `${told(titles.get(view.model)) || view.model}: ${wordOf(view)}`;
    }
  };

  // The browser tries again by itself, unless the server answered with an error.
  events.onerror = () => {
    card.state.textContent = word('lost');
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => watch(card), 1000);
    }
  };
}

function render(card, view) {
  card.view = view;
  card.element.dataset.state = view.state;
  card.title.textContent = told(titles.get(view.model)) || view.model;
  const when = new Date(view.createdAt).toLocaleTimeString(getLanguage());
  const estimate = isOpen(view) && view.estimatedSeconds ? word('estimate', Math.round(view.estimatedSeconds)) : '';
  const percent = isOpen(view) && view.progress != null ? `${view.progress} %` : '';
  card.state.className = `hint state-${view.state}`;
  card.state.textContent = [when, wordOf(view), percent, estimate, view.state === 'Finished' ? '' : view.code, view.detail].filter(Boolean).join(' · ');
  card.bar.hidden = !isOpen(view);
  card.bar.setAttribute('aria-label', card.title.textContent);
  if (view.progress != null) {
    card.bar.value = view.progress;
  }
  if (view.state === 'Finished') {
    play(card, view);
  }
}

function play(card, view) {
  const source = `/api/tasks/${encodeURIComponent(view.id)}/file`;
  const kind = /\.(mp3|wav|ogg|m4a|aac|flac)$/.test(view.file) ? 'audio' : /\.(png|jpe?g|webp|gif|avif)$/.test(view.file) ? 'img' : 'video';
  if (!card.output.firstChild) {
    const player = kind === 'img' ? make('img', { src: source, alt: card.title.textContent }) : make(kind, { src: source, controls: true, preload: 'auto', playsinline: true });
    card.output.append(player, make('a', { href: source, target: '_blank', rel: 'noopener' }));
  }
  card.output.firstChild.setAttribute('aria-label', card.title.textContent);
  card.output.lastChild.textContent = word('download');
}
