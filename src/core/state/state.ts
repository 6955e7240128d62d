import * as z from 'zod';
import { confirmationSlice } from '../confirmations/confirmation-slice.ts';
import { sharesSlice } from '../coordinating/share.ts';
import { documentsSlice } from '../documents/asked-document.ts';
import { letterheadSlice } from '../documents/letterhead.ts';
import { extensionsSlice } from '../extensions/extension.ts';
import { inboxSlice } from '../heard/inbox-slice.ts';
import { instructionsSlice } from '../instructions/instruction.ts';
import { mattersSlice } from '../matters/matter.ts';
import { monthSlice } from '../month/month-slice.ts';
import { outboxSlice } from '../outbox/outbox-slice.ts';
import { passingSlice } from '../passing/passing.ts';
import { auditSlice } from '../people/audit-slice.ts';
import { directorySlice } from '../people/directory-slice.ts';
import { linksSlice } from '../people/links-slice.ts';
import { standingInSlice } from '../people/standing-in-slice.ts';
import { paperSlice } from '../plan/paper-slice.ts';
import { planSlice } from '../plan/plan-slice.ts';
import { resultsSlice } from '../plan/results.ts';
import { reportsSlice } from '../report/reports-slice.ts';
import { chatsSlice } from '../said/chats-slice.ts';
import { botSlice } from './bot-slice.ts';
import { atFirstOf, schemasOf } from './part.ts';
import { stateVersion } from './pinned-shape.ts';

/** The fields of the state; each concept declares its own. */
const fields = {
  ...linksSlice,
  ...inboxSlice,
  ...auditSlice,
  ...chatsSlice,
  ...directorySlice,
  ...standingInSlice,
  ...planSlice,
  ...resultsSlice,
  ...paperSlice,
  ...documentsSlice,
  ...letterheadSlice,
  ...reportsSlice,
  ...extensionsSlice,
  ...mattersSlice,
  ...passingSlice,
  ...sharesSlice,
  ...instructionsSlice,
  ...confirmationSlice,
  ...monthSlice,
  ...outboxSlice,
  ...botSlice,
};

/** The state as the core sees it: what is in motion, with the months that are loaded (`months.ts`). */
export const stateSchema = z.strictObject({ version: z.literal(stateVersion), ...schemasOf(fields) });

export type State = z.output<typeof stateSchema>;

/** What a bot begins with that never ran. */
export const emptyState = (): State => ({ version: stateVersion, ...atFirstOf(fields) });
