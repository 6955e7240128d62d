import { addressOf } from './address.js';
import { showAgencies } from './agency.js';
import { createAttachments } from './attachments.js';
import { setClock, startTicking } from './rehearsal-clock.js';
import { element, toDayLine, toEntry, toPersonaGroups } from './render.js';
import { toDay, toMoment } from './viet-nam-time.js';
import { words } from './words.js';

const part = (id) => document.getElementById(id);
const log = part('log');
const text = part('text');
const notice = part('notice');
const personasPanel = part('personas');
/** Where the list of personas stands beside the chat (the same width as in style.css). */
const desk = matchMedia('(min-width: 800px)');

let personas = [];
/** What taps in a message do, and the commands that can be tapped there. */
let acts = { commands: new Set(), onPress: press, onCommand: (words) => say(words) };
let chosen = null;
let attachments = null;
let stream = null;
let lastDay = '';
/** The visitor did something and waits for what it brings: then the chat follows, wherever it stands. */
let waiting = false;
let lastPost = Promise.resolve();
/** The data of the button whose press is under way. */
let pressing = null;

function showNotice(sentence) {
  notice.textContent = sentence;
  notice.hidden = sentence === '';
}

/**
 * Posts one act, values or a form with files, after those before it; gives the answer, or null after showing what was
 * wrong.
 */
function post(path, body) {
  waiting = true;
  lastPost = lastPost.then(async () => {
    try {
      const response = await fetch(
        addressOf(path),
        body instanceof FormData
          ? { method: 'POST', body }
          : {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            },
      );
      const answer = await response.json();
      showNotice(answer.problem ?? '');
      return response.ok ? answer : null;
    } catch {
      showNotice(words.notDone);
      return null;
    }
  });
  return lastPost;
}

function say(sentence, files = []) {
  const said = { as: chosen.id, text: sentence };
  if (files.length === 0) return post('/api/say', said);
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.append(name, value);
  for (const file of files) form.append('files', file);
  return post('/api/say', form);
}

async function press({ data, label }) {
  // A double tap means one press.
  if (pressing === data) return;
  pressing = data;
  await post('/api/press', { as: chosen.id, data, label });
  pressing = null;
}

async function wind(how) {
  const clock = await post('/api/clock', { wind: how });
  if (!clock) return;
  setClock(clock);
  part('said').textContent = words.clockIs(toMoment(clock.now));
}

/** How many messages wait in the chats of the other personas. */
function countUnread(id, more) {
  const link = [...personasPanel.querySelectorAll('a')].find(({ hash }) => hash === `#${id}`);
  if (!link) return;
  const badge = link.querySelector('.unread') ?? link.appendChild(element('span', { className: 'unread' }));
  const count = more === 0 ? 0 : Number(badge.textContent || 0) + more;
  badge.textContent = count > 0 ? String(count) : '';
  badge.title = count > 0 ? words.unread(count) : '';
  const any = [...personasPanel.querySelectorAll('.unread')].some(({ textContent }) => textContent !== '');
  part('chosen').classList.toggle('has-unread', any);
}

function append(entry) {
  const day = toDay(entry.at);
  if (day !== lastDay) log.append(toDayLine(entry.at));
  lastDay = day;
  log.append(toEntry(entry, acts));
  part('empty').hidden = true;
}

/** Shows the end of the chat, yet never scrolls past the beginning of what was said last. */
function scrollToLast() {
  const last = log.lastElementChild;
  if (!last) return;
  const before = last.previousElementSibling;
  const first = before?.classList.contains('from-me') ? before : last;
  log.scrollTop = Math.min(log.scrollHeight, first.offsetTop - log.offsetTop - 12);
}

function onHistory(entries) {
  // Nothing of a whole chat drawn again is news to read aloud.
  log.ariaLive = 'off';
  log.replaceChildren();
  lastDay = '';
  part('empty').hidden = entries.length > 0;
  entries.forEach(append);
  log.scrollTop = log.scrollHeight;
  requestAnimationFrame(() => {
    log.ariaLive = 'polite';
  });
}

function onEntry(entry) {
  // A message that was changed stays where it is.
  const shown = document.getElementById(`entry-${entry.id}`);
  if (shown) {
    shown.replaceWith(toEntry(entry, acts));
    return;
  }
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  append(entry);
  if (atEnd || waiting) scrollToLast();
}

function listen() {
  stream?.close();
  stream = new EventSource(addressOf(`/api/events?as=${encodeURIComponent(chosen.id)}`));
  const on = (name, take) => stream.addEventListener(name, ({ data }) => take(JSON.parse(data)));
  on('history', onHistory);
  on('entry', onEntry);
  on('clock', setClock);
  on('elsewhere', ({ id }) => countUnread(id, 1));
  on('personas', showPersonas);
  // Another agency's plan brings its own people, and another heading.
  on('heading', showHeading);
  // Only what was said of the connection is taken back: a notice of files that were not taken stays.
  stream.onopen = () => {
    if (notice.textContent === words.lost) showNotice('');
  };
  stream.onerror = ({ target }) =>
    showNotice(target.readyState === EventSource.CLOSED ? words.reload : words.lost);
}

/** Shows whom one can be, as the directory stands now; what waits in their chats and where one stands stays. */
function showPersonas(list) {
  if (JSON.stringify(list) === JSON.stringify(personas)) return;
  personas = list;
  const links = [...personasPanel.querySelectorAll('a')];
  const unread = links.map(({ hash, lastElementChild: badge }) => [
    hash.slice(1),
    badge?.classList.contains('unread') ? Number(badge.textContent || 0) : 0,
  ]);
  const focused = links.find((link) => link === document.activeElement)?.hash;
  part('persona-groups').replaceChildren(...toPersonaGroups(personas));
  for (const [id, count] of unread) if (count > 0) countUnread(id, count);
  if (focused) [...personasPanel.querySelectorAll('a')].find(({ hash }) => hash === focused)?.focus();
  chosen = personas.find(({ id }) => id === chosen?.id) ?? chosen;
  if (chosen) showChosen();
}

function showChosen() {
  part('chosen-name').textContent = chosen.name;
  part('chosen-detail').textContent = chosen.detail;
  // Of somebody whom nobody knows yet no question is answered.
  part('unlinked').hidden = !chosen.unlinked;
  part('how-to-ask').hidden = part('suggestions').hidden = chosen.unlinked === true;
  for (const link of personasPanel.querySelectorAll('a'))
    link.ariaCurrent = link.hash === `#${chosen.id}` ? 'true' : null;
}

/** Becomes the persona of the address; an address that names nobody becomes the one chosen, or the first. */
function choose() {
  const found = personas.find((persona) => location.hash === `#${persona.id}`);
  const wanted = found ?? chosen ?? personas[0];
  if (!found) history.replaceState(null, '', `#${wanted.id}`);
  if (wanted === chosen) return;
  chosen = wanted;
  showChosen();
  log.replaceChildren();
  part('empty').hidden = true;
  countUnread(chosen.id, 0);
  listen();
}

async function loadPage() {
  const response = await fetch(addressOf('/api/page'));
  return response.json();
}

part('skip').addEventListener('click', (event) => {
  event.preventDefault();
  text.focus();
});

personasPanel.addEventListener('click', (event) => {
  if (!event.target.closest('a')) return;
  personasPanel.hidePopover?.();
  if (desk.matches) text.focus();
});
personasPanel.addEventListener('toggle', ({ newState }) => {
  if (newState === 'open') personasPanel.querySelector('[aria-current]')?.focus();
});
for (const button of document.querySelectorAll('[data-wind]'))
  button.addEventListener('click', () => part('winds').hidePopover?.());
desk.addEventListener('change', () => {
  personasPanel.hidePopover?.();
  part('winds').hidePopover?.();
});

for (const button of document.querySelectorAll('[data-wind]'))
  button.addEventListener('click', () => wind(button.dataset.wind));

const toSuggestion = (suggestion) =>
  element(
    'button',
    {
      type: 'button',
      async onclick() {
        // The suggestions go away with the first entry; the focus should not be lost with them.
        if ((await say(suggestion)) && desk.matches) text.focus();
      },
    },
    suggestion,
  );

/** What the page says of the plan in force, which may become another while it is open. */
let heading = '';
function showHeading({ title, suggestions }) {
  const now = JSON.stringify([title, suggestions]);
  if (now === heading) return;
  heading = now;
  part('title').textContent = title;
  part('suggestions').replaceChildren(...suggestions.map(toSuggestion));
}

part('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const sentence = text.value;
  if (chosen === null || (sentence.trim() === '' && !attachments.any())) return;
  const files = attachments.take();
  text.value = '';
  if (await say(sentence, files)) return;
  // What was not taken is given back, words only unless the visitor already writes something else.
  attachments.giveBack(files);
  if (text.value === '') text.value = sentence;
});
text.addEventListener('keydown', (event) => {
  // While an input method still composes a Vietnamese syllable, Enter belongs to it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  part('composer').requestSubmit();
});

// When the room shrinks (for files, a long text, a phone's keyboard), the end of the chat stays in sight.
let roomBefore = log.clientHeight;
new ResizeObserver(() => {
  if (log.scrollHeight - log.scrollTop - roomBefore < 8) log.scrollTop = log.scrollHeight;
  roomBefore = log.clientHeight;
}).observe(log);

// Whoever scrolls away reads something older: what arrives must not tear them from it.
for (const move of ['wheel', 'touchmove'])
  log.addEventListener(
    move,
    () => {
      waiting = false;
    },
    { passive: true },
  );

try {
  const page = await loadPage();
  acts = { ...acts, commands: new Set(page.commands) };
  showHeading(page);
  showAgencies(part('agency'), page);
  showPersonas(page.personas);
  attachments = createAttachments(page.uploads, showNotice, () => {
    if (desk.matches) text.focus();
  });
  setClock(page.clock);
  startTicking(async () => {
    const now = await loadPage();
    showHeading(now);
    return now.clock;
  });
  addEventListener('hashchange', choose);
  choose();
} catch {
  showNotice(words.reload);
}
