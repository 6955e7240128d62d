import type { Context } from '../../context.ts';
import { decidersOf } from '../../extensions/deciders.ts';
import { dutyOf } from '../../extensions/duty.ts';
import { type Commitment, isOpen } from '../../extensions/extension.ts';
import { withSettled } from '../../extensions/requests.ts';
import { afterDay, nextReminder } from '../../extensions/working-time.ts';
import { groupedBy } from '../../grouped-by.ts';
import { recipientsOf } from '../../month/debts.ts';
import type { Person } from '../../people/org.ts';
import type { Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { isWorkingDay } from '../../time/working-days.ts';
import { settleClaims } from '../completing/settle-claims.ts';
import type { Committed, Request } from './declared.ts';
import { committedOf, requestOf } from './seen.ts';

interface Settled {
  state: State;
  notices: Notice[];
}

/** Requests about what is reported done by now, or is nobody's any more, end; whoever would have answered hears so, and the unit. */
function withEnded(context: Context, seen: State, now: number): Settled {
  const notices: Notice[] = [];
  let state = seen;
  for (const extension of seen.extensions.filter(isOpen)) {
    const duty = dutyOf(state, context, extension, now);
    if (duty && !duty.isDone) continue;
    const before = requestOf(state, context, extension);
    state = withSettled(state, extension.id, { type: duty ? 'done' : 'void', at: now });
    const request = before && {
      ...before,
      extension: state.extensions.find(({ id }) => id === extension.id) ?? extension,
    };
    if (!request) continue;
    const { people } = decidersOf(state, context, { ...extension, index: request.index }, now);
    const word = (to: Person, isToUnit: boolean): Notice => ({
      personId: to.id,
      key: `extension:${extension.id}:ended:${to.id}`,
      content: { type: 'extension-ended', request, isToUnit },
    });
    notices.push(
      ...people.map((to) => word(to, false)),
      ...recipientsOf(state, context, extension.unit, now).map((to) => word(to, true)),
    );
  }
  return { state, notices };
}

/**
 * Whoever decides is reminded of all that waits for them, in one message, where one of it has waited for two working days; of none
 * of it again before two more.
 */
function withReminded(context: Context, seen: State, now: number): Settled {
  const open = seen.extensions.filter(isOpen).flatMap((one) => requestOf(seen, context, one) ?? []);
  if (!open.some(({ extension }) => extension.remindAt <= now)) return { state: seen, notices: [] };
  const asked = open.map((request) => ({
    request,
    deciders: decidersOf(seen, context, { ...request.extension, index: request.index }, now),
  }));
  const byPerson = new Map<
    string,
    { request: Request; instead: (typeof asked)[number]['deciders']['instead'] }[]
  >();
  for (const { request, deciders } of asked)
    for (const { id } of deciders.people)
      byPerson.set(id, [...(byPerson.get(id) ?? []), { request, instead: deciders.instead }]);
  let state = seen;
  const notices: Notice[] = [];
  const told = new Set<number>();
  for (const [personId, waiting] of byPerson) {
    if (!waiting.some(({ request }) => request.extension.remindAt <= now)) continue;
    for (const { request } of waiting) told.add(request.extension.id);
    const instead = waiting.every((one) => one.instead !== null) ? waiting[0]!.instead : null;
    notices.push({
      personId,
      key: `extension:${now}:awaited:${personId}`,
      content: {
        type: 'extensions-awaited',
        requests: waiting.map(({ request }) => request),
        instead,
        now,
      },
    });
  }
  for (const { extension } of open)
    if (told.has(extension.id) || extension.remindAt <= now) {
      const reminders = extension.reminders + (told.has(extension.id) ? 1 : 0);
      state = withSettled(state, extension.id, undefined, {
        remindAt: nextReminder(now, reminders, context.holidays),
        reminders,
      });
    }
  return { state, notices };
}

/** Commitments whose day comes the next working day, and those that passed undone; what is done is spoken of no more. */
function withCommitments(context: Context, seen: State, now: number): Settled {
  const said: { commitment: Commitment; committed: Committed; when: 'comes' | 'passed' }[] = [];
  const commitments = seen.commitments.map((one): Commitment => {
    if (one.next === null || one.next.at > now) return one;
    const duty = dutyOf(seen, context, one, now);
    const committed = committedOf(context, one);
    if (!duty || duty.isDone || !committed) return { ...one, next: null };
    // After a time of silence only what is true now is said.
    const hasPassed = dateOf(now) > one.until;
    if (one.next.type === 'passed' && !hasPassed)
      return { ...one, next: { type: 'passed', at: afterDay(one.until, context.holidays) } };
    said.push({ commitment: one, committed, when: hasPassed ? 'passed' : 'comes' });
    return {
      ...one,
      next: hasPassed ? null : { type: 'passed', at: afterDay(one.until, context.holidays) },
    };
  });
  const lines = said.flatMap(({ commitment, committed, when }) => [
    ...recipientsOf(seen, context, commitment.unit, now).map((to) => ({
      to,
      committed,
      when,
      isToLeader: false,
    })),
    ...(when === 'passed'
      ? decidersOf(seen, context, { index: committed.index, unit: commitment.unit }, now).people.map(
          (to) => ({
            to,
            committed,
            when,
            isToLeader: true,
          }),
        )
      : []),
  ]);
  const notices = [...groupedBy(lines, ({ to, when, isToLeader }) => `${to.id}:${when}:${isToLeader}`)].map(
    ([key, own]): Notice => ({
      personId: own[0]!.to.id,
      key: `commitment:${now}:${key}`,
      content: {
        type: 'commitment-told',
        commitments: own.map(({ committed }) => committed),
        when: own[0]!.when,
        isToLeader: own[0]!.isToLeader,
      },
    }),
  );
  return { state: { ...seen, commitments }, notices };
}

/** What is to be said at a moment (epoch ms) of what units asked for, committed to and reported done. On a day of rest only what ends by itself. */
export function settlePromises(context: Context, seen: State, now: number): Settled {
  const ended = withEnded(context, seen, now);
  if (!isWorkingDay(dateOf(now), context.holidays)) return ended;
  const reminded = withReminded(context, ended.state, now);
  const committed = withCommitments(context, reminded.state, now);
  const isSame = committed.state.commitments.every((one, at) => one === reminded.state.commitments[at]);
  const claims = settleClaims(context, isSame ? reminded.state : committed.state, now);
  return {
    state: claims.state,
    notices: [...ended.notices, ...committed.notices, ...together(reminded.notices, claims.notices)],
  };
}

/** Who is asked to confirm and to decide on more time in one morning has both in one message. */
function together(requests: readonly Notice[], claims: readonly Notice[]): Notice[] {
  const to = (notice: Notice): string => ('personId' in notice ? notice.personId : notice.chat);
  const joined = claims.map((notice): Notice => {
    const other = requests.find((one) => to(one) === to(notice));
    return notice.content.type === 'claims-awaited' && other?.content.type === 'extensions-awaited'
      ? { ...notice, content: { type: 'awaited-together', claims: notice.content, requests: other.content } }
      : notice;
  });
  return [...requests.filter((one) => !claims.some((notice) => to(notice) === to(one))), ...joined];
}
