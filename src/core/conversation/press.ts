import { type IndexIntent, indexIntents, type PendingQuery } from '../ask/answer.ts';
import { fromMonthData, type MonthAct, toMonthData } from './month-act.ts';
import { fromOfficeData, type OfficeAct, toOfficeData } from './office-act.ts';
import { fromReportData, type ReportAct, toReportData } from './report-act.ts';

/** What a tapped button asks for. */
export type Press =
  | { type: 'ask'; query: PendingQuery; code: string }
  | { type: 'office'; act: OfficeAct }
  | { type: 'report'; act: ReportAct }
  | { type: 'month'; act: MonthAct };

/** The data of a button: at most 64 bytes for any id that the data files allow. */
export function toPressData(press: Press): string {
  if (press.type === 'office') return toOfficeData(press.act);
  if (press.type === 'report') return toReportData(press.act);
  if (press.type === 'month') return toMonthData(press.act);
  const unit = press.query.unit ? `@${press.query.unit}` : '';
  return `q:${press.query.intents.join('+')}${unit}:${press.code}`;
}

/** Reads a button's data; null for anything this version does not issue (forged, stale). */
export function fromPressData(data: string): Press | null {
  const office = fromOfficeData(data);
  if (office) return { type: 'office', act: office };
  const report = fromReportData(data);
  if (report) return { type: 'report', act: report };
  const month = fromMonthData(data);
  if (month) return { type: 'month', act: month };
  const match = /^q:([a-z+-]+)(?:@([a-z0-9-]+))?:(\d+\.\d+)$/.exec(data);
  if (!match) return null;
  const intents = match[1]!.split('+');
  if (!intents.every((intent) => indexIntents.some((known) => known === intent))) return null;
  return {
    type: 'ask',
    query: { intents: intents as IndexIntent[], ...(match[2] ? { unit: match[2] } : {}) },
    code: match[3]!,
  };
}
