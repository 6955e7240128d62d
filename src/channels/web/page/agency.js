import { pageOf } from './address.js';
import { element } from './render.js';

/** Shows the agencies that there are, to go from one's page to another's; nothing where there is one alone. */
export function showAgencies(holder, { agencies = [], agency }) {
  holder.hidden = agencies.length < 2;
  if (holder.hidden) return;
  const choice = holder.querySelector('select');
  choice.replaceChildren(
    ...agencies.map(({ id, name }) => element('option', { value: id, selected: id === agency }, name)),
  );
  choice.onchange = () => location.assign(pageOf(choice.value));
}
