import type { PendingQuery } from '../../core/ask/answer.ts';
import type { MonthAct } from '../../core/conversation/month-act.ts';
import type { OfficeAct } from '../../core/conversation/office-act.ts';
import { type Press, toPressData } from '../../core/conversation/press.ts';
import type { ReportAct } from '../../core/conversation/report-act.ts';
import type { Button } from '../../core/message/message.ts';
import type { Index } from '../../core/plan/plan.ts';

/** Whatever a button may ask for, questions apart. */
export type ButtonAct = OfficeAct | MonthAct | ReportAct;

const ofMonth = {
  snooze: true,
  nudge: true,
  details: true,
  indices: true,
  'preview-digest': true,
  'post-digest': true,
  'calendar-field': true,
  'set-calendar': true,
  'want-digest': true,
  quote: true,
  prefer: true,
} satisfies Record<MonthAct['type'], true>;

const ofReport = {
  open: true,
  choose: true,
  edit: true,
  add: true,
  drop: true,
  'all-same': true,
  send: true,
  later: true,
  resume: true,
} satisfies Record<ReportAct['type'], true>;

const isOfMonth = (act: ButtonAct): act is MonthAct => Object.hasOwn(ofMonth, act.type);
const isOfReport = (act: ButtonAct): act is ReportAct => Object.hasOwn(ofReport, act.type);

function pressOf(act: ButtonAct): Press {
  if (isOfMonth(act)) return { type: 'month', act };
  if (isOfReport(act)) return { type: 'report', act };
  return { type: 'office', act };
}

/** A button that asks for an act: the one place where acts become a button's data. */
export const button = (label: string, act: ButtonAct): Button => ({ label, data: toPressData(pressOf(act)) });

/** A button that asks something of an index. */
export const askButton = (label: string, query: PendingQuery, { code }: Index): Button => ({
  label,
  data: toPressData({ type: 'ask', query, code }),
});

/** A button for each index that may be meant. */
export const choices = (indices: readonly Index[], query: PendingQuery): Button[][] =>
  indices.map((index) => [askButton(index.name, query, index)]);
