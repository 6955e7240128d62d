import type { Filter, Wanted } from '../query.ts';
import type { Parts } from './parts.ts';

const joint = / (?:mà|nhưng|nhưng mà|còn|sang|song|ma|nhung|con) (?=.*\d)/u;
const named =
  /(?<= )(?:tháng|thang) (\d{1,2})((?: (?:và|với|lẫn|cùng|va|voi|lan|cung|cả|ca|tháng|thang|\d{1,2}))*)(?= )|(?<= )t(\d{1,2})(?= )/gu;
/** «tháng 7 đã gỡ được việc nào»: what stood behind before does so no more. */
const cured =
  /(?<= )(?:gỡ|tháo gỡ|khắc phục|xử lý|giải quyết|cứu|go|thao go|khac phuc|xu ly|giai quyet)(?= )/u;
const still = /(?<= )(?:còn|vẫn|con|van)(?= )/u;
const counting =
  /(?<= )(?:mấy|bao nhiêu|may|bao nhieu) (?:việc|nhiệm vụ|cái|mục|viec|nhiem vu|cai|muc)(?= )/u;
const state =
  /(?<= )((?:hết|không|ko|khỏi|chẳng|đỡ|thôi|chưa(?! (?:làm|triển))|het|khong|chua(?! (?:lam|trien)))(?: (?:còn|bị|có|con|bi|co))* )?(chậm|trễ|cham|chưa làm|chưa triển khai|chua lam|đúng tiến độ|dung tien do|kịp|ổn|hoàn thành|xong|hoan thanh)(?= )/u;

const orUndone =
  / (?:hoặc|hay|và|với|hoac|va|voi) (?:là )?(?:chưa làm|chưa triển khai|chua lam|chua trien khai) /u;

/** The state that a clause speaks of; null where of none. */
function stateIn(clause: string): { status: Wanted; not?: true } | null {
  const [, denied, word] = state.exec(clause) ?? [];
  if (!word) return cured.test(clause) ? { status: 'behind', not: true } : null;
  if (/^(?:chậm|trễ|cham)$/u.test(word)) {
    if (denied) return { status: 'behind', not: true };
    return { status: orUndone.test(clause) ? 'behind' : 'late' };
  }
  if (/^(?:chưa|chua)/u.test(word)) return { status: 'not-begun' };
  if (/^(?:hoàn thành|xong|hoan thanh)$/u.test(word)) return { status: denied ? 'unfinished' : 'finished' };
  return { status: 'behind', ...(denied ? {} : { not: true }) };
}

const monthsIn = (clause: string): number[] =>
  [...clause.matchAll(named)]
    .flatMap(([, first, more, short]) => [first, short, ...(more ?? '').split(' ')])
    .map(Number)
    .filter((month) => month >= 1 && month <= 12);

/**
 * «việc nào tháng 3, tháng 4 chậm mà tháng 5 hết chậm»: a state of each of the months that are named, in every one of them;
 * null where months have none of their own.
 */
export function statesByMonth({ reading: { tokens } }: Pick<Parts, 'reading'>): Filter[] | null {
  const text = ` ${tokens.map(({ raw }) => raw).join(' ')} `;
  return inClauses(text.split(joint)) ?? beforeAndAfter(text);
}

/**
 * «việc chậm tháng 6 sang tháng 7 cái nào gỡ được rồi», «việc tháng 4 chậm, tháng 5 còn chậm những việc nào»: of two months
 * what came of what was behind. A state of each by itself («tháng 4 chậm mấy việc, tháng 5 mấy việc») is none.
 */
function beforeAndAfter(text: string): Filter[] | null {
  const [first, second, third] = [...text.matchAll(named)];
  if (!first || !second || third || counting.test(text.slice(second.index))) return null;
  const [before, after] = [text.slice(0, second.index), text.slice(second.index - 1)];
  const [was, is] = [stateIn(before), stateIn(after)];
  if (was === null || is === null || was.not || !(is.not === true || still.test(` ${after}`))) return null;
  return inClauses([before, after]);
}

function inClauses(parts: readonly string[]): Filter[] | null {
  const clauses = parts.map((clause) => ` ${clause.trim()} `);
  if (clauses.length < 2) return null;
  const told = clauses.map((clause) => ({ months: monthsIn(clause), state: stateIn(clause) }));
  const kept = told.filter(({ months, state: one }) => months.length > 0 && one !== null);
  if (kept.length < 2 || kept.length < told.length) return null;
  const all = kept.flatMap(({ months }) => months);
  if (new Set(all).size < all.length) return null;
  return kept.map(({ months, state: one }) => ({ by: 'status', ...one!, months, every: true }));
}
