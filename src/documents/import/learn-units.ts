import { readAttributes } from './attributes.ts';
import type { Building } from './building.ts';
import type { Item } from './headings.ts';
import { isNameList } from './unit-names.ts';

/**
 * Meets all units that a document names where only a unit can stand, before it is read: in a line that says who leads,
 * before a colon over tasks, in a column of units. A short name is then known wherever it comes.
 */
export function learnUnits({ units }: Building, items: readonly Item[]): void {
  const meet = (words: string): void => {
    if (words !== '' && isNameList(words)) units.resolve(words);
  };
  const before = /^([^:]{4,120}?)(?:,?\s+(?:chủ trì|có trách nhiệm|tham mưu|phối hợp)[^:]*)?\s*:/u;
  for (const item of items) {
    if (item.type === 'table') {
      for (const [at, column] of item.table.columns.entries())
        if (column?.kind === 'lead' || column?.kind === 'coordinating')
          for (const { cells } of item.table.rows) meet(cells[at] ?? '');
      continue;
    }
    const { text } = item.line;
    for (const attribute of readAttributes(text, isNameList))
      if (attribute.type === 'units') {
        meet(attribute.lead);
        meet(attribute.coordinating);
      }
    const head = before.exec(text)?.[1];
    if (head !== undefined && /^(?:giao )?(?:văn phòng|thanh tra|phòng|trung tâm|chi cục|ban)\s/iu.test(head))
      meet(head.replace(/^giao /iu, ''));
    const alone = /^((?:Phòng|Trung tâm|Văn phòng|Thanh tra)\s[^.:;]{2,60}?),?\s+chủ trì\s/u.exec(text)?.[1];
    if (alone !== undefined) meet(alone);
    const told =
      /(?:báo cáo[^.;]{0,120}?\s(?:về|với|qua|cho)|Giao)\s+(Văn phòng(?: Sở)?|Phòng \p{Lu}[\p{L}\s–-]{3,50}?)(?=\s(?:trước|để|tổng hợp|theo|định kỳ|là|chủ trì|thực hiện|tham mưu|phối hợp|đôn đốc)|[.,;()]|$)/u.exec(
        text,
      )?.[1];
    if (told !== undefined) meet(told);
  }
}
