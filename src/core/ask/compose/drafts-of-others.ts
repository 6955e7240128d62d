import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsOf } from './months-asked.ts';
import { ownUnits, type Parts, wholeSentence } from './parts.ts';

const draft = pattern(
  '(?:bản|báo cáo|bài|phần)(?: báo cáo)? (?:nháp|đang (?:soạn|viết|làm|nhập)(?: dở)?|(?:soạn|viết|làm|nhập) dở)|nháp báo cáo|dự thảo báo cáo',
);

/** «cho xem bản nháp tháng 9 của phòng quản lý nhà»: what another unit is still writing its own people alone see. */
export function draftOfOthers(parts: Parts): Asked | null {
  if (!holds(draft, wholeSentence(parts))) return null;
  const { org, atHand, reportOf } = parts.context;
  const ids = parts.named.flatMap((one) => (one.type === 'unit' && !one.not ? [...one.ids] : []));
  const [id, another] = new Set(ids);
  const unit = org.units.find((one) => one.id === id);
  if (!unit || another !== undefined || ownUnits(parts).some((own) => own.id === unit.id)) return null;
  const [month = atHand] = monthsOf(parts).months;
  return {
    answer: {
      type: 'refused',
      refusal: { type: 'draft-of-others', unit, month, sent: reportOf(unit.id, month) !== undefined },
    },
  };
}
