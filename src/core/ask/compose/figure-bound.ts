import type { FigureBound } from '../found.ts';
import { bare } from '../language/piece.ts';
import { has, type Parts } from './parts.ts';

/** «dưới 95%», «không đạt 90 %», «từ 100% trở lên»: a bound for what units have reached of a task. */
const bound =
  / (dưới|không đạt|chưa đạt|chưa tới|chưa đến|chưa được|không tới|thấp hơn|kém|trên|hơn|quá|vượt|cao hơn|từ|đạt|duoi|khong dat|chua dat|chua toi|chua den|chua duoc|thap hon|kem|tren|hon|qua|vuot|cao hon|tu|dat) (?:mức |ngưỡng |mốc |con số |muc |nguong |moc )?(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|phần trăm|phan tram|(?<=\d{2} )(?=ko|không|khong|k )) ?/u;

/** «đơn vị nào phải giải quyết đúng hạn đạt 100%», «từ 95% trở lên» without a month: what the plan sets, and no report. */
const setByPlan =
  / (?:phải|cần|được giao|giao|chỉ tiêu|yêu cầu|quy định|phai|can|duoc giao|chi tieu|yeu cau|quy dinh) /u;

const below = /^(?:duoi|khong|chua|thap|kem)/u;
const above = /^(?:tren|hon|qua|vuot|cao)/u;

/** The bound in percent that is asked of figures that were reported; null where none is said. */
export function boundIn(parts: Parts): FigureBound | null {
  const { text } = parts.sentence;
  const match = bound.exec(text);
  if (!match || setByPlan.test(text)) return null;
  const word = bare(match[1]);
  const value = Number(match[2]!.replace(',', '.'));
  const op = below.test(word) ? '<' : above.test(word) ? '>' : '>=';
  return op === '>=' && !has(parts, 'period') ? null : { op, value };
}
