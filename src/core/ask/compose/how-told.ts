import { worksForOffice } from '../../people/org.ts';
import type { Answer, Asked, HowFacts } from '../answer.ts';
import type { How, HowDetail } from '../language.ts';
import { datesOf, monthsOf } from './months-asked.ts';
import type { Parts } from './parts.ts';
import { owedBy } from './still-owed.ts';

function howFacts(parts: Parts): HowFacts {
  const { context } = parts;
  const [named] = monthsOf(parts).months;
  const month = named !== undefined && named <= context.atHand ? named : context.atHand;
  const unit = context.speaker?.units[0];
  const owed = unit ? owedBy(context, unit, [month])[0] : undefined;
  return {
    month: datesOf(context, month),
    now: context.now,
    owes: unit
      ? { unit, tasks: owed?.tasks.length ?? 0, sent: context.reportOf(unit.id, month) !== undefined }
      : null,
    role: roleOf(parts),
    ...(context.calendar ? { calendar: context.calendar } : {}),
    ...(asksWord.test(parts.sentence.text) ? { word: true as const } : {}),
  };
}

/** Whose rights the asker has: who heads the office does what it does. */
const roleOf = ({ context: { speaker, org } }: Parts): HowFacts['role'] =>
  speaker === null ? null : worksForOffice(org, speaker.person) ? 'office' : speaker.person.role;

/** «xuất bản word thì bấm chỗ nào», «lấy bản báo cáo tháng»: the paper, and no table. */
const asksWord = / (?:word|docx|văn bản|van ban) | (?:báo cáo|bao cao|bc) (?:tháng|quý|thang|quy) /u;

/**
 * Whose report another is to send: «người này gửi thay anh Kiên», «anh nhập hộ phòng báo chí», where it is none of the
 * asker's own; null where nobody else's is named.
 */
export function standsFor(parts: Parts): HowFacts['standsFor'] | null {
  const { named, context } = parts;
  const { org, speaker } = context;
  const people = named.flatMap((one) =>
    one.type === 'person' ? [org.people.filter(({ id }) => one.ids.includes(id))] : [],
  );
  const whose = people.at(-1)?.find(({ unit }) => unit !== undefined);
  const units = [...new Set(named.flatMap((one) => (one.type === 'unit' ? [...one.ids] : [])))];
  const unit = org.units.find(({ id }) => id === (units[0] ?? whose?.unit));
  if (!unit || units.length > 1) return null;
  const [first] = people.length > 1 ? people : [];
  const by =
    first && (first.find((one) => one.unit === unit.id) ?? (first.length === 1 ? first[0] : undefined));
  if (by)
    return {
      unit,
      by,
      may: by.unit === unit.id && (by.role === 'head' || by.role === 'deputy'),
    };
  const isOwn = speaker?.units.some(({ id }) => id === unit.id) || speaker?.person.unit === unit.id;
  return people.length > 1 || speaker === null || isOwn || worksForOffice(org, speaker.person)
    ? null
    : { unit, by: null, may: false };
}

/** How something of the bot is done, with what stands for the asker at this moment. */
export const answerHow = (parts: Parts, how: How, detail?: HowDetail): Asked => {
  const other = how === 'deputy' && detail === undefined ? standsFor(parts) : null;
  return {
    answer: {
      type: 'how',
      how,
      at: { ...howFacts(parts), ...(other ? { standsFor: other } : {}), ...(detail ? { detail } : {}) },
    },
  };
};

/** What a command does that is named: the bot's own words for it. */
export const ofCommand = (parts: Parts, command: string): Answer => ({
  type: 'how',
  how: 'command',
  at: { ...howFacts(parts), command },
});
