import { ArchiveWantedError } from '../../archive-wanted.ts';
import { reachesBackTo } from '../../people/audit.ts';
import type { AuditEntry } from '../../people/audit-slice.ts';
import { indexOf } from '../../people/directory-index.ts';
import { namedAmong, unitsNamed } from '../../people/named.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { readPastDay } from '../../time/past-day.ts';
import { dateOf, momentOf } from '../../time/viet-nam-time.ts';
import { gone } from '../feature.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { TrailScope } from './declared.ts';

/** So many entries are told at once; those of one moment stay together. */
const aPage = 15;

/** The ids in what an entry keeps. */
const idsIn = ({ before, after }: AuditEntry): string[] => `${before} ${after}`.split(/[\s;,:]+/);

/** Whether an entry is of somebody, of a unit or of its people, or of a day. */
function isOf({ context }: KnownTurn, scope: TrailScope): (entry: AuditEntry) => boolean {
  switch (scope.of) {
    case 'all':
      return () => true;
    case 'person':
      return (entry) => entry.by === scope.person.id || idsIn(entry).includes(scope.person.id);
    case 'unit': {
      const own = context.org.people.filter(({ unit }) => unit === scope.unit.id).map(({ id }) => id);
      const theirs = new Set([scope.unit.id, ...own]);
      return (entry) => theirs.has(entry.by) || idsIn(entry).some((one) => theirs.has(one));
    }
    case 'day':
      return ({ at }) => dateOf(at) === scope.day;
  }
}

/** The entries at hand, and those of the archive where these do not reach far enough. */
function entriesFor(turn: KnownTurn, scope: TrailScope, before: number): AuditEntry[] {
  const { state, context } = turn;
  const fitting = (entries: readonly AuditEntry[]): AuditEntry[] =>
    entries.filter(isOf(turn, scope)).filter(({ at }) => at < before);
  const here = fitting(state.audit);
  const since = reachesBackTo(state);
  const isDayHere = scope.of === 'day' && since !== null && momentOf(scope.day, '00:00') > since;
  if (since === null || isDayHere || here.length > aPage) return here;
  if (context.archived?.type !== 'trail') throw new ArchiveWantedError({ type: 'trail' });
  return [...fitting(context.archived.entries.filter(({ at }) => at < since)), ...here];
}

/** What stands in the trail before a moment, newest first. */
function tellTrail(turn: KnownTurn, scope: TrailScope, before: number, isFirst: boolean): Outcome {
  const found = entriesFor(turn, scope, before).sort((one, other) => other.at - one.at);
  const last = found[aPage - 1];
  const shown = last ? found.filter(({ at }) => at >= last.at) : found;
  return say({
    type: 'trail',
    scope,
    entries: shown,
    isFirst,
    older: last && shown.length < found.length ? last.at : null,
  });
}

/** `/nhatky [đơn vị|người|ngày]`: the trail, newest first. */
export function startTrail(turn: KnownTurn, argument: string): Outcome {
  const { context, now } = turn;
  const said = withoutCourtesy(argument)
    .replace(/^\s*(?:của|cua|ngày|ngay)\s+(?=\p{L}|\d)/iu, '')
    .trim();
  const tell = (scope: TrailScope): Outcome => tellTrail(turn, scope, now + 1, true);
  if (said === '') return tell({ of: 'all' });
  const day = readPastDay(said, now);
  if (day === 'ahead') return say({ type: 'bad-trail', said, isAhead: true, today: dateOf(now) });
  if (day !== 'unclear') return tell({ of: 'day', day });
  const [unit, anotherUnit] = unitsNamed(context.org, said);
  if (unit && !anotherUnit) return tell({ of: 'unit', unit });
  // Who has left is named in the trail all the same.
  const people = namedAmong(context.org.people, said);
  const [person, another] = people;
  if (person && !another) return tell({ of: 'person', person });
  if (person || unit)
    return say({
      type: 'choose-trail',
      units: unit && anotherUnit ? unitsNamed(context.org, said) : [],
      people,
      now,
    });
  return say({ type: 'bad-trail', said, today: dateOf(now) });
}

/** [Xem tiếp]: what stands before the last that was shown. */
export function olderTrail(
  turn: KnownTurn,
  { of, before, which = '' }: { of: TrailScope['of']; before: number; which?: string | undefined },
): Outcome {
  const { people, units } = indexOf(turn.context.org);
  const [person, unit] = [people.get(which), units.get(which)];
  const isFirst = before > turn.now;
  switch (of) {
    case 'all':
      return tellTrail(turn, { of }, before, isFirst);
    case 'person':
      return person ? tellTrail(turn, { of, person }, before, isFirst) : gone();
    case 'unit':
      return unit ? tellTrail(turn, { of, unit }, before, isFirst) : gone();
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(which)
        ? tellTrail(turn, { of, day: which }, before, isFirst)
        : gone();
  }
}
