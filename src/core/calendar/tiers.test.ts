import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { inVietNam } from '../time/viet-nam-time.ts';
import type { Calendar } from './calendar.ts';
import { monthTiers } from './tiers.ts';

const { calendar, holidays } = context;

/** The tiers of a month of 2023, as people read them. */
const asRead = (month: number, change: Partial<Calendar> = {}): string[] =>
  monthTiers({ ...calendar, ...change }, holidays, { year: 2023, month }).map(
    ({ type, at, keys }) => `${inVietNam(at).format('ddd DD/MM HH:mm')} ${type}: ${keys.join(' ')}`,
  );

describe('tiers of a month', () => {
  it('May 2023: the 20th is a Saturday, the month opens with the 3-day nudge (design: «The month»)', () => {
    expect(asRead(5)).toEqual([
      'Mon 22/05 08:00 opening: opening nudge-3d',
      'Wed 24/05 08:00 nudge: nudge-1d',
      'Thu 25/05 14:00 last-nudge: nudge-3h',
      'Fri 26/05 08:30 escalation: escalation',
      'Fri 26/05 09:00 digest: digest',
    ]);
  });

  it('June 2023: the 25th is a Sunday, two nudges fall on the Friday before', () => {
    expect(asRead(6)).toEqual([
      'Tue 20/06 08:00 opening: opening',
      'Fri 23/06 08:00 nudge: nudge-3d nudge-1d',
      'Mon 26/06 14:00 last-nudge: nudge-3h',
      'Tue 27/06 08:30 escalation: escalation',
      'Tue 27/06 09:00 digest: digest',
    ]);
  });

  it('January 2023: after Tết the month opens and ends on one day', () => {
    expect(asRead(1)).toEqual([
      'Fri 27/01 08:00 opening: opening nudge-3d nudge-1d',
      'Fri 27/01 14:00 last-nudge: nudge-3h',
      'Mon 30/01 08:30 escalation: escalation',
      'Mon 30/01 09:00 digest: digest',
    ]);
  });

  it('August 2023: what follows a deadline on a Friday comes on Monday', () => {
    expect(asRead(8).slice(-2)).toEqual([
      'Mon 28/08 08:30 escalation: escalation',
      'Mon 28/08 09:00 digest: digest',
    ]);
  });

  it('a nudge in the quiet hours waits for the morning, or comes the evening before it would be too late', () => {
    const nudges = [{ daysBefore: 2, time: '22:00' }, { hoursBefore: 3 }];
    expect(asRead(5, { nudges, deadline: { day: 25, time: '09:00' } }).slice(1, 3)).toEqual([
      'Wed 24/05 07:00 nudge: nudge-2d',
      'Thu 25/05 07:00 last-nudge: nudge-3h',
    ]);
    expect(asRead(5, { nudges, deadline: { day: 25, time: '06:00' } }).slice(1, 3)).toEqual([
      'Wed 24/05 07:00 nudge: nudge-2d',
      'Wed 24/05 20:59 last-nudge: nudge-3h',
    ]);
  });

  it('without nudges there is the opening; escalation and digest of one moment stay two', () => {
    const digest = { daysAfter: 1, time: '08:30' };
    expect(asRead(5, { nudges: [], digest })).toEqual([
      'Mon 22/05 08:00 opening: opening',
      'Fri 26/05 08:30 escalation: escalation',
      'Fri 26/05 08:30 digest: digest',
    ]);
  });

  it('keep the order of time where the digest is set before the escalation', () => {
    expect(asRead(5, { escalation: { daysAfter: 4, time: '08:30' } }).slice(-2)).toEqual([
      'Fri 26/05 09:00 digest: digest',
      'Mon 29/05 08:30 escalation: escalation',
    ]);
  });
});
