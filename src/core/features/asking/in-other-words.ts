import { foldedWords } from '../../text/fold.ts';
import type { Turn } from '../turn.ts';

const politely = '(?: (?:a|vay|nhi|nhe|em|the))*';

/** Who speaks, by themselves or as those they belong to. */
const us = '(?:chung |bon )?(?:toi|em|minh|ta|tui)';
const ofMonth = '(?: (?:trong )?(?<month>thang nay|thang \\d{1,2}))?';
/** «nhiệm vụ của em», «việc tháng này của bên mình», «nhiệm vụ của cơ quan em». */
const ownTasks = new RegExp(
  `^(?:(?:cac|nhung|tat ca|toan bo|xem|cho (?:toi|em|minh) xem) )*(?:nhiem vu|cong viec|dau viec|viec)${ofMonth} (?:cua )?(?:(?<house>co quan|so|ben|phong|don vi|nha)(?: cua)? )?${us}${ofMonth.replace('month', 'behind')}(?: (?:la gi|gom gi|co gi|gi|nao))?${politely}$`,
);

/**
 * What somebody asks of their own tasks, in words that name whose they are, for where their own words do not lead to them: a
 * leader's are of their indices, the agency's are counted by unit, those of a month are what is owed. Null for any other question.
 */
export function ownTasksNamed({ person }: Turn, text: string): string | null {
  const asked = ownTasks.exec(foldedWords(text))?.groups;
  if (!asked || person === null) return null;
  const month = asked.month ?? asked.behind;
  const inMonth = month === undefined ? '' : month.replace('thang', 'tháng').replace('nay', 'này');
  if (asked.house === 'co quan' || asked.house === 'so')
    return month === undefined ? 'mỗi đơn vị có bao nhiêu nhiệm vụ' : `tình hình sở mình ${inMonth}`;
  if (person.role === 'leader')
    return month === undefined
      ? `nhiệm vụ các chỉ số ${person.name} phụ trách`
      : `tiến độ của tôi ${inMonth}`;
  return month === undefined ? 'nhiệm vụ của tôi' : `phòng em ${inMonth} phải báo cáo những nhiệm vụ nào`;
}
