import { fold } from '../../text/fold.ts';
import type { AskContext, Asked } from '../answer.ts';
import type { Reading } from '../reading.ts';
import { pattern } from '../sentence.ts';
import { isWrittenInTasks } from '../task-text.ts';
import type { Parts } from './parts.ts';

const agencies = '(?:sở|tỉnh|huyện|thành phố|thị xã|cục|bộ|chi cục|ubnd tỉnh|ubnd huyện|ubnd|ban quản lý)';

/** «của Sở Xây dựng», «bên cục thuế»: whose figures are asked for. */
const ofAgency = pattern(`của (${agencies} [^ ]+(?: [^ ]+){0,3})`);

/** What may follow «sở» and names none: «của sở mình», «ở tỉnh nào». */
const noName =
  /^(?:mình|ta|tôi|em|anh|này|đó|ấy|nào|gì|có|thì|là|bao|mấy|được|đang|ai|chúng|nhà|minh|toi|nay|nao|gi|co|thi|la|may|duoc|dang|chung|nha|mô|phê|ban|giao)$/u;

const noPart = /^(?:điểm|hạng|năm|phụ|chủ|ra|thế|diem|hang|nam|phu|chu|the)$/u;

const agencyHead =
  /^(?:ubnd (?:tỉnh|huyện|tinh|huyen)|ban quản lý|ban quan ly|thành phố|thanh pho|thị xã|thi xa|chi cục|chi cuc|[^ ]+) /u;

/** Another agency whose facts are asked for. */
export function otherAgency(parts: Parts): Asked | null {
  const name = agencyNamed(parts);
  return name === null ? null : { answer: { type: 'refused', refusal: { type: 'other-agency', name } } };
}

/** Another agency behind a «của», as typed; null where none is. */
function agencyNamed({ context: { plan, org }, sentence, named }: Parts): string | null {
  const asksFact = / (?:điểm|hạng|chỉ tiêu|chỉ số|diem|hang|chi tieu|chi so) /u.test(sentence.text);
  if (!named.some(({ type }) => type === 'index') && !asksFact) return null;
  const expression = sentence.marked ? ofAgency.marked : ofAgency.plain;
  expression.lastIndex = 0;
  const said = expression.exec(sentence.text)?.[1];
  if (said === undefined) return null;
  const words = said.split(' ');
  const head = agencyHead.exec(said)![0].trim().split(' ').length;
  const name = words[head];
  if (name === undefined || noName.test(name) || name.startsWith('@')) return null;
  const own = fold(
    `${plan.agency.name} ${plan.agency.province} ${plan.agency.parent} ${org.units.map((unit) => unit.name).join(' ')}`,
  );
  const called = fold(words.slice(head, head + 2).join(' '));
  if (own.includes(fold(name)) && (own.includes(called) || words.length === head + 1)) return null;
  const stop = words.findIndex((word, at) => at > head && (noName.test(word) || noPart.test(word)));
  return words.slice(0, stop < 0 ? undefined : stop).join(' ');
}

const whys: ReadonlySet<string> = new Set(['vì sao', 'tại sao', 'nguyên nhân', 'lý do', 'sao lại', 'do đâu']);

/** Words of what no plan of this kind holds, and that this plan does not use either; folded. */
export const aliensIn = ({ plan }: AskContext, { cover }: Reading): string[] =>
  cover
    .filter(({ phrase }) => phrase.meanings.every(({ type }) => type === 'foreign'))
    // Why something is so is asked of anything.
    .filter(({ phrase: { raws } }) => !raws.some((raw) => whys.has(raw) || isWrittenInTasks(plan, raw)))
    .flatMap(({ phrase: { folded } }) => folded);

/** Whether a question touches what no plan of this kind holds, in words that this plan does not use either. */
export const isAlien = (context: AskContext, reading: Reading): boolean => aliensIn(context, reading).length > 0;
