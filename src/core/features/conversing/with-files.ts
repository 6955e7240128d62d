import type { InboundEvent } from '../../heard/event.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import { waitingReport } from './waiting-report.ts';

/** Photos and files that came with words which were taken by themselves are not lost unsaid: that is said first. */
export function withFilesLeft({ event }: KnownTurn, outcome: Outcome): Outcome {
  const hasFiles = event.type === 'text' && (event.files?.length ?? 0) > 0;
  if (!hasFiles || outcome.kind === 'silence') return outcome;
  return { ...outcome, replies: [{ type: 'files-left' }, ...outcome.replies] };
}

/** What is said of photos and files that nothing waits for. */
export function sayNoFiles({ state, context, person, now }: KnownTurn): Outcome {
  if (worksForOffice(context.org, person)) return say({ type: 'report-no-files', toOffice: true });
  const reports = unitsToReport(state, context.org, person, now).length > 0;
  return say({ type: 'report-no-files', ...(reports ? {} : { mayReport: false as const }) });
}

/** What is said of a sticker, a voice message and whatever else is neither words nor a file. */
export function sayUnsupported(
  turn: KnownTurn,
  kind: Extract<InboundEvent, { type: 'unsupported' }>['kind'],
): Outcome {
  const inReport = waitingReport(turn) === null ? undefined : ('report' as const);
  const where = openForm(turn) === null ? inReport : ('amid' as const);
  return say({
    type: 'unsupported',
    ...(kind ? { kind } : {}),
    ...(worksForOffice(turn.context.org, turn.person) ? { toOffice: true as const } : {}),
    ...(where ? { where } : {}),
  });
}
