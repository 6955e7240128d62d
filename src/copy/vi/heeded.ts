import type { Heeded } from '../../core/report/progress.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { dayMonth } from './cadence-name.ts';
import { theOffice } from './called.ts';
import { withoutStop } from './found-words.ts';
import { who } from './instead.ts';
import { capital } from './words.ts';

type Act = Heeded['acts'][number];

const quoted = (words: string | undefined): string => (words ? `«${withoutStop(words)}»` : '');

/** One thing that was done: by whom, when, and with which words. */
function actWords({ type, at, by, words, to }: Act): string {
  const day = dayMonth(dateOf(at));
  switch (type) {
    case 'direction':
      return `${who(by)} trả lời ${day}: ${quoted(words)}`;
    case 'to-office':
      return `${who(by)} giao ${theOffice} ${day}`;
    case 'to-unit':
      return `${who(by)} giao ${to?.name ?? 'đơn vị khác'} ${day}`;
    case 'solved':
      return `đã giải quyết ${day} (${who(by)})${words ? `: ${quoted(words)}` : ''}`;
    case 'refused':
      return `không giải quyết được ${day} (${who(by)}): ${quoted(words)}`;
    case 'replied':
      return `đơn vị trả lời ${day}: ${quoted(words)}`;
    case 'reopened':
      return `${by?.role === 'leader' ? who(by) : 'đơn vị'} báo chưa xong ${day}: ${quoted(words)}`;
  }
}

/** What was done about what a unit reported, the last first; nothing where nobody did anything. */
export const heededWords = (heeded: readonly Heeded[]): string =>
  capital(
    heeded
      .flatMap(({ acts }) => [...acts].reverse())
      .map(actWords)
      .join('; '),
  );
