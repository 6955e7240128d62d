import type { Context } from '../../context.ts';
import { chatKey } from '../../heard/event.ts';
import { digestChats, digestLacking, digestOf, postDigest } from '../../month/digest.ts';
import { withTierDone } from '../../month/tiers-done.ts';
import { privateOf } from '../../people/links.ts';
import { findIndex, isLedBy } from '../../plan/plan.ts';
import { progressIn } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { visibilityOf } from '../asking/visibility.ts';
import { gone, type Performs, type Runs, whoAreYou } from '../feature.ts';
import { inPlanYear, notOpenYet, ofMonth, whenOpen } from '../of-month.ts';
import { change, type KnownTurn, say, type Turn } from '../turn.ts';
import type { digestDeclared } from './declared.ts';
import { sayRest } from './rest-of.ts';
import { sentTo } from './sent-to.ts';

/** Whether a digest is wherever it should be: a group that refused it lacks it. */
const isPosted = (state: State, context: Context, period: string): boolean =>
  state.digests.some((posted) => posted.period === period) &&
  digestLacking(state, context, period).length === 0;

/** `/tonghop [tháng]`: what the group would get, to the office alone. */
function preview({ state, context, now }: KnownTurn, period: string): Outcome {
  const content = digestOf(state, context, period, now, false);
  const posted = isPosted(state, context, period);
  const groups = (posted ? digestChats(state, context) : digestLacking(state, context, period)).length;
  return say({ ...content, preview: { posted, groups } });
}

/** For so long a digest is not posted once more. */
const apartMs = 60_000;

/** What the trail has of a digest that was posted where it stands. */
const onceMore = 'again';

/** Whether somebody of the office posted the digest of a month once more a moment ago. */
const isJustPosted = ({ state, now }: KnownTurn, period: string): boolean =>
  state.audit.some(
    ({ verb, before, after, at }) =>
      verb === 'post-digest' && before === onceMore && after === period && at <= now && now - at < apartMs,
  );

function post(turn: KnownTurn, period: string, again: boolean): Outcome {
  const { state, context, now } = turn;
  if (!inPlanYear(context, period)) return gone();
  const closed = notOpenYet(turn, period);
  if (closed) return say(closed);
  // A button of before it was posted does not post it twice.
  if (isPosted(state, context, period) && !again) return preview(turn, period);
  // The same button on two screens, or tapped twice: it stands in the group already.
  if (again && isJustPosted(turn, period)) return say({ type: 'digest-just-posted', period });
  const notices = postDigest(state, context, period, now, again ? `:${now}` : '');
  return change(
    turn,
    // Sent by hand, the digest is not sent again at its time.
    withTierDone(state, period, 'digest', now),
    { verb: 'post-digest', before: again ? onceMore : '', after: period },
    { type: 'digest-posted', period, groups: notices.length, again },
    { notices },
  );
}

/** [Chi tiết] under a digest: in private to whoever asks, with as much as they may see. */
function details(turn: Turn, period: string): Outcome {
  const { state, context, person, now, event } = turn;
  if (person === null) return say(event.chatKind === 'group' ? whoAreYou(turn) : { type: 'unknown-person' });
  requireLoaded(state, period);
  const progress = progressIn(
    context,
    state.reports,
    toPeriod(period),
    now,
    visibilityOf(person, false, context.org),
  );
  const first = context.plan.indices.flatMap((index) => (isLedBy(index, person.id) ? [index.code] : []));
  const content = { type: 'digest-details' as const, progress, first };
  if (event.chatKind !== 'group') return say(content);
  const chat = privateOf(state, context, event, person.id);
  if (chat === null) return say({ type: 'details-sent', sent: false });
  const key = `details:${event.chat.channel}:${event.eventId}`;
  return {
    kind: 'act',
    state,
    replies: [],
    fleeting: [sentTo(chat, event)],
    notices: [{ personId: person.id, chat: chatKey(chat), key, content }],
  };
}

/** A month as the asker may see it, in a private chat. */
const monthSeen = ({ state, context, person, now }: KnownTurn, period: string) => {
  requireLoaded(state, period);
  return progressIn(context, state.reports, toPeriod(period), now, visibilityOf(person, false, context.org));
};

/** [Chi tiết] of a leader's summary: that leader's indices, with as much as the asker may see. */
function ownDetails(turn: KnownTurn, period: string, leader: string): Outcome {
  const { context } = turn;
  const person = context.org.people.find(({ id }) => id === leader);
  if (
    !person ||
    !inPlanYear(context, period) ||
    !context.plan.indices.some((index) => isLedBy(index, leader))
  )
    return gone();
  return say({
    type: 'own-details',
    person,
    own: person.id === turn.person.id,
    progress: monthSeen(turn, period),
  });
}

/** [Xem đủ lời]: what the units wrote of an index, as far as the asker may read it. */
function indexWords(turn: KnownTurn, period: string, code: string): Outcome {
  const index = findIndex(turn.context.plan, code);
  if (!index || !inPlanYear(turn.context, period)) return gone();
  return say({ type: 'index-words', index, progress: monthSeen(turn, period) });
}

/** [Xem đủ 6.3.1 (…)]: one answer in a unit's own words, as far as the asker may read it. */
function entryWords(turn: KnownTurn, period: string, taskId: string, unitId: string): Outcome {
  if (!inPlanYear(turn.context, period)) return gone();
  const progress = monthSeen(turn, period);
  const one = progress.tasks.find(({ task, unit }) => task.id === taskId && unit.id === unitId);
  return one ? say({ type: 'entry-words', progress, one }) : gone();
}

function wantDigest(turn: KnownTurn, wanted: boolean): Outcome {
  const others = turn.state.digestPeople.filter((id) => id !== turn.person.id);
  return change(turn, { digestPeople: wanted ? [...others, turn.person.id] : others }, null, {
    type: 'digest-chosen',
    wanted,
  });
}

/** The month's digest: shown, posted, wanted in private, asked for details. */
export const digest: { perform: Performs<typeof digestDeclared>; run: Runs<typeof digestDeclared> } = {
  run: {
    tonghop: ofMonth('tonghop', whenOpen(preview)),
    nhantonghop: ({ state, person }) =>
      say({ type: 'choose-digest', wanted: state.digestPeople.includes(person.id) }),
  },
  perform: {
    details: (turn, { period }) => details(turn, period),
    'own-details': (turn, { period, person }) => ownDetails(turn, period, person),
    'index-words': (turn, { period, code }) => indexWords(turn, period, code),
    indices: ({ context }) =>
      say({
        type: 'answer',
        answer: { type: 'index-list', filter: { type: 'all' }, indices: context.plan.indices },
      }),
    'entry-words': (turn, { period, taskId, unit }) => entryWords(turn, period, taskId, unit),
    'rest-of': sayRest,
    'preview-digest': (turn, { period }) => preview(turn, period),
    'post-digest': (turn, { period, again }) => post(turn, period, again),
    'want-digest': (turn, { wanted }) => wantDigest(turn, wanted),
  },
};
