import type { InboundFile } from '../../heard/event.ts';
import { chatKey } from '../../heard/event.ts';
import { worksForOffice } from '../../people/org.ts';
import { draftSteps, type Earlier } from '../../plan/paper.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { change, type KnownTurn, openForm } from '../turn.ts';

/** What a plan comes as; what the reader refuses with its own sentence is among it. */
const isPaper = ({ kind, name }: InboundFile): boolean =>
  kind === 'file' && /\.(?:docx?|xlsx?|xlsm|docm|txt|pdf|odt|ods|rtf)$/i.test(name);

/** What was read before, which a workbook may correct. */
function earlierOf({ planPaper }: State): Earlier | undefined {
  if (planPaper === undefined) return undefined;
  const { name, stage } = planPaper;
  if (stage.type !== 'read') return stage.earlier;
  const past = draftSteps({ planPaper });
  return { name, draft: stage.draft, ...(past.length > 0 ? { past: [...past] } : {}) };
}

/**
 * A file by which the office hands in a plan: one that was asked for, or a document that no report waits for. It is read behind
 * the scenes. Null for any other.
 * @param isReportWaiting whether a report in this chat takes files
 */
export function sentPaper(turn: KnownTurn, isReportWaiting: boolean): Outcome | null {
  const { event, state, context, person, now } = turn;
  if (event.type !== 'text' || !worksForOffice(context.org, person)) return null;
  const isAsked = openForm(turn)?.form.type === 'plan-paper';
  const file = isAsked ? event.files?.[0] : isReportWaiting ? undefined : event.files?.find(isPaper);
  if (file === undefined) return null;
  const { channel } = event.chat;
  const earlier = earlierOf(state);
  return change(
    turn,
    {
      ...state,
      planPaper: {
        id: `${channel}:${event.eventId}`,
        name: file.name,
        by: person.id,
        chat: chatKey(event.chat),
        at: now,
        stage: {
          type: 'waiting',
          source: { channel, ref: file.ref },
          attempts: 0,
          notBefore: now,
          ...(earlier === undefined ? {} : { earlier }),
          ...(earlier === undefined && state.planAnswers ? { answers: state.planAnswers } : {}),
        },
      },
    },
    null,
    { type: 'paper-being-read', name: file.name },
  );
}
