import { warningsFor, warningsOf } from '../../month/early-warning.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { type KnownTurn, say } from '../turn.ts';

const asks =
  /(?:^| )(?:de|sap|co the|kha nang|nguy co|dang lo|lo)(?: (?:bi|se|dan den|la))* (?:tre|cham|qua han|khong kip|vo han|lo han)(?: |$)|(?:^| )canh bao(?: som)?(?: |$)|(?:^| )(?:viec|nhiem vu|muc|cai) (?:nao|gi) (?:[a-z]+ ){0,3}(?:nguy co|dang lo|can lo|dang ngai|can luu y|can de y)(?: |$)/;
/** A longer text tells of something. */
const longest = 100;

/**
 * «việc nào dễ trễ», «có gì nguy cơ trễ hạn không», «cảnh báo sớm»: what is likely to come late, with every reason why. Of one's own
 * units to who reports, of a leader's own indices (of all with «toàn sở»), of all to the office. Null for anything else.
 */
export function warningsAsked(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  const words = foldedWords(text).trim();
  if (text.length > longest || !asks.test(words)) return null;
  const { org } = context;
  if (
    worksForOffice(org, person) ||
    /(?:^| )(?:toan so|ca so|toan bo|tat ca|toan huyen|ca huyen|cac don vi|cac phong)(?: |$)/.test(words)
  ) {
    const isOverseer = worksForOffice(org, person) || person.role === 'leader';
    if (isOverseer) {
      const warnings = org.units.flatMap((unit) => warningsOf(state, context, unit, now));
      return say({ type: 'warnings-listed', warnings, of: null });
    }
  }
  if (person.role === 'leader') {
    const leads = context.plan.indices.some((index) => isLedBy(index, person.id));
    return say({
      type: 'warnings-listed',
      warnings: warningsFor(state, context, person, now),
      of: leads ? person : null,
    });
  }
  const own = unitsToReport(state, org, person, now);
  const units = own.length > 0 ? own : org.units.filter(({ id }) => id === person.unit);
  if (units.length === 0) return null;
  const warnings = units.flatMap((unit) => warningsOf(state, context, unit, now));
  return say({ type: 'warnings-listed', warnings, of: units });
}
