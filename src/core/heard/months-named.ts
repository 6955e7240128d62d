import { yearOf } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { chatKey, type InboundEvent } from './event.ts';

/** «2022-05», as in a button's data; «5/2022», «05-2022», «22.5.2022»; «năm 2022»; «tháng 5 năm 2022», «quý II/2022»; «/thongke 2022». */
const patterns = [
  /(?<!\d)(\d{4})-\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2}\s*[/.-]\s*(\d{4})(?!\d)/g,
  /\bnam\s*(\d{4})(?!\d)/g,
  /^\s*\/[a-z]+(?:@\w+)?\s(?:.*\s)?(\d{4})(?!\d)/g,
  /\b(?:thang|quy)\s*[\divx]{1,4}[\s,]*(?:nam|[/.-])?\s*(\d{4})(?!\d)/g,
];

const yearsIn = (text: string): number[] => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return patterns.flatMap((pattern) => [...plain.matchAll(pattern)].map(([, year]) => Number(year)));
};

/** What was said or pressed, and what stands in its chat to be chosen or filled in by it. */
function wordsOf(state: State, event: InboundEvent): string[] {
  const chat = state.chats[chatKey(event.chat)];
  const standing = chat
    ? [
        JSON.stringify([
          [chat.choices, chat.behind].map((list) => list?.options.map(({ data }) => data)),
          chat.form,
        ]),
      ]
    : [];
  if (event.type === 'text' || event.type === 'edited') return [event.text, ...standing];
  return event.type === 'press' ? [event.data] : [];
}

/**
 * The months that an event may be about and that are not loaded: all of the year, since a month is read beside the one
 * before and those of its quarter and half-year. Those of the plan's own year are loaded but where the office went back to
 * the plan of another year.
 */
export function monthsNamed(state: State, event: InboundEvent, planYear: number): string[] {
  if (state.elsewhere.length === 0) return [];
  const years = new Set([planYear, ...wordsOf(state, event).flatMap(yearsIn)]);
  return state.elsewhere.filter((period) => years.has(yearOf(period)));
}
