import type { AuditEntry } from '../../core/people/audit-slice.ts';
import type { Names } from '../../core/said/names.ts';
import { leadersKept, partsKept, resultsKept, statusKept, type Told, toldBy } from './trail-words.ts';
import { date } from './words.ts';

type Kept = Pick<AuditEntry, 'before' | 'after'>;

/** What stood there and what stands now, in words; null where there was nothing. */
export interface TrailChange {
  before: string | null;
  after: string | null;
}

const orNone = (words: string): string | null => (words.trim() === '' ? null : words.trim());

const eachOf = (kept: Kept, words: (one: string) => string): TrailChange => ({
  before: kept.before === '' ? null : orNone(words(kept.before)),
  after: kept.after === '' ? null : orNone(words(kept.after)),
});

const behindFirst = (kept: string): string => kept.replace(/^\S+\s*/, '');

interface CalendarKept {
  opening?: { day?: number; time?: string };
  deadline?: { day?: number; time?: string };
}

/** «mở ngày 20 lúc 08:00, hạn ngày 25 lúc 17:00»; nothing where it cannot be read. */
function calendarKept(kept: string): string {
  try {
    const { opening, deadline } = JSON.parse(kept) as CalendarKept;
    return `mở ngày ${opening?.day} lúc ${opening?.time}, hạn ngày ${deadline?.day} lúc ${deadline?.time}`;
  } catch {
    return '';
  }
}

const daysKept = (days: readonly string[], told: Told): string =>
  days
    .filter((one) => one !== '')
    .map((one) => told.day(one))
    .filter((one) => one !== '')
    .join(' – ');

const planKept = (kept: string): string => kept.replace(/\d{4}-\d{2}-\d{2}$/, date);

/** Those verbs that change what stood there, each with how it kept it. */
/** An answer before and after a correction, or as it was given back. */
const correctionKept = ({ before, after }: Kept, told: Told): TrailChange => {
  const [, , task, ...now] = partsKept(after);
  return {
    before: orNone(statusKept(partsKept(before), told, task)),
    after: orNone(statusKept(now, told, task)),
  };
};

const changes: Readonly<Partial<Record<AuditEntry['verb'], (kept: Kept, told: Told) => TrailChange>>> = {
  'set-results': (kept) => eachOf(kept, resultsKept),
  'withdraw-results': (kept) => eachOf(kept, resultsKept),
  'settle-result': ({ before, after }) => {
    const numeral = (words: string): string => words.replace('.', ',');
    return { before: orNone(numeral(before)), after: orNone(numeral(after.split(' | ')[1] ?? '')) };
  },
  'change-draft': ({ before, after }) => ({
    before: orNone(before),
    after: orNone(after.split(' | ')[2] ?? ''),
  }),
  'set-leaders': (kept, told) => eachOf(kept, (one) => leadersKept(one, told)),
  'set-head': (kept, told) =>
    eachOf(kept, (one) => {
      const [, person] = partsKept(one);
      return person === undefined ? '' : told.person(person);
    }),
  'rename-person': ({ before, after }) => ({ before: orNone(behindFirst(before)), after: orNone(after) }),
  'rename-unit': ({ before, after }) => ({ before: orNone(behindFirst(before)), after: orNone(after) }),
  'remove-person': ({ before }) => ({ before: orNone(behindFirst(before)), after: null }),
  'remove-unit': ({ before }) => ({ before: orNone(behindFirst(before)), after: null }),
  'unit-owes-from': (kept, told) =>
    eachOf(kept, (one) => {
      const [, month] = partsKept(one);
      return month === undefined ? '' : `từ ${told.month(month)}`;
    }),
  'set-letterhead': (kept) => eachOf(kept, behindFirst),
  'correct-entry': correctionKept,
  'withdraw-correction': correctionKept,
  'return-task': ({ after }) => ({ before: null, after: orNone(after.replace(/^\S+ \S+ \S+\s*/, '')) }),
  'set-calendar': (kept) => eachOf(kept, calendarKept),
  'set-confirming': (kept) => eachOf(kept, (one) => (one === 'true' ? 'bật' : 'tắt')),
  'set-quoting': (kept) => eachOf(kept, (one) => (one === 'true' ? 'bật' : 'tắt')),
  'set-absence': (kept, told) => eachOf(kept, (one) => daysKept(partsKept(one), told)),
  'appoint-deputy': ({ after }, told) => {
    const [person, ...days] = partsKept(after);
    return { before: null, after: `${told.person(person)}, ${daysKept(days, told)}` };
  },
  'end-deputy': ({ before }, told) => ({ before: told.person(before), after: null }),
  'take-up-plan': (kept) => eachOf(kept, planKept),
  'plan-back': (kept) => eachOf(kept, planKept),
  'call-off-leave': ({ before }, told) => ({ before: orNone(`nghỉ từ ${told.day(before)}`), after: null }),
  leave: ({ after }, told) => ({ before: null, after: orNone(`nghỉ từ ${told.day(after)}`) }),
};

/** What an entry of the trail changed, with names for all ids; nothing of what changes no value. */
export const trailChange = (entry: AuditEntry, names: Names): TrailChange =>
  changes[entry.verb]?.(entry, toldBy(names)) ?? { before: null, after: null };
