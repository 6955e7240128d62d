import { element } from './render.js';
import { toDay, toMoment, toTime } from './viet-nam-time.js';
import { words } from './words.js';

const clock = document.getElementById('clock');
const next = document.getElementById('next');
const nextButton = document.querySelector('[data-wind=next]');
const planButton = document.querySelector('[data-wind=plan]');

let facts = null;
let receivedAt = 0;
let asking = false;

const now = () => facts.now + (Date.now() - receivedAt) * facts.speed;

/** Takes the clock as the server has it: {now, speed, next, plan}. */
export function setClock(given) {
  facts = given;
  receivedAt = Date.now();
  nextButton.disabled = facts.next === null;
  planButton.hidden = facts.plan === null;
  planButton.textContent = facts.plan?.name ?? '';
  const { name, at } = facts.next ?? { name: words.nothingNext };
  next.replaceChildren(element('span', {}, name), ...(at ? [' ', element('time', {}, toMoment(at))] : []));
  show();
}

function show() {
  clock.dateTime = new Date(now()).toISOString();
  if (clock.textContent === toMoment(now())) return;
  clock.replaceChildren(element('span', { className: 'day-of' }, toDay(now())), ' ', toTime(now()));
}

/** Lets the clock tick between the server's words; `ask` fetches the clock anew. */
export function startTicking(ask) {
  setInterval(async () => {
    if (facts === null) return;
    show();
    // The server does not announce that the next thing has come; what follows it has to be asked.
    if (asking || facts.next === null || now() < facts.next.at) return;
    asking = true;
    await ask().then(setClock, () => {});
    asking = false;
  }, 1000);
}
