import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { tasksThatHold } from '../matter.ts';
import type { Filter } from '../query.ts';
import { answered } from './answered.ts';
import { asOwner, filtersOf, selfFilter } from './filters.ts';
import { has, isAsked, isHeadOf, type Parts, speaksOfSelf } from './parts.ts';

/** «có nhắc tới …», «liên quan đến …»: tasks are looked for by what stands in them. Folded. */
const mentions =
  / (?:nhac|noi|de cap|lien quan)(?: (?:toi|den|ve|voi))* (?!gi |nao |the |sao |khong |chua )([a-z0-9đ ]+?)(?: (?:vay|nhi|a|khong|ko|the|em|nhe|di|thi|la|cua so|cua phong|trong ke hoach|moi|do|gom|voi))* $/u;

/** «đường dây nóng xuất hiện ở mấy nhiệm vụ»: what is looked for stands before. Folded. */
const standsIn =
  /^ ([a-z0-9đ ]+?) (?:lap lai|lap di lap lai|lap|xuat hien|co mat|duoc nhac(?: den| toi)?)(?: lai)? (?:o|trong|tai) (?:may|bao nhieu|nhung) (?:nhiem vu|viec|dau viec|muc) /u;

/** «chỗ nào trong kế hoạch nói về thư xin lỗi» */
const whereInPlan = / (?:cho|doan|muc|phan|khoan|dau)(?: nao)? (?:trong|cua|o) (?:ban )?ke hoach /u;

/** Words at which what is looked for ends. */
const ends =
  / (?:moi ben|moi don vi|do ai|la|thi|cua|trong|o|nao|nhung|va do|thuoc|gom|phai|duoc giao|may|bao nhieu) /u;

/** Words of any task: «dính nhiệm vụ ở mấy chỉ số» looks for none. */
const generic: ReadonlySet<string> = new Set(
  'nhiem vu viec dau cong phan muc chi so don vi phong bao cao ke hoach gi nao'.split(' '),
);

/** What is looked for, and its other names («website, trang tin»). */
function soughtIn(parts: Parts): string[][] {
  const { tokens } = parts.reading;
  // «dính tới» is «liên quan», «định» and «đình» are not.
  const text = ` ${tokens.map(({ folded, raw }) => (raw === 'dính' ? 'lien quan' : folded)).join(' ')} `;
  const match = standsIn.exec(text) ?? mentions.exec(text);
  if (!match) return [];
  const said = ` ${match[1]!.trim()} `;
  const end = ends.exec(said);
  const kept = (end ? said.slice(0, end.index) : said).trim();
  return kept
    .split(/ (?:hoac|hay|va|voi) /u)
    .map((one) =>
      one
        .trim()
        .split(' ')
        .filter((word) => word !== ''),
    )
    .filter((words) => words.length > 0 && words.length <= 6 && !words.every((word) => generic.has(word)));
}

/** «bao nhiêu nhiệm vụ có nhắc tới cụm công nghiệp»: every task that holds the words, whatever else they name. */
export function mentioned(parts: Parts): Asked | null {
  const text = ` ${parts.reading.foldedText} `;
  if (!(isHeadOf(parts, 'task') || whereInPlan.test(text)) || has(parts, 'period', 'status', 'words', 'sent'))
    return null;
  const sought = soughtIn(parts);
  if (sought.length === 0) return null;
  const ids = [...new Set(sought.flatMap((words) => tasksThatHold(parts.context.plan, words)))];
  if (ids.length === 0) return null;
  const told = fold(sought.flat().join(' '));
  // Who is named besides what is looked for narrows it.
  const scope: Filter[] = filtersOf(parts).filter(
    (filter) =>
      (filter.by === 'unit' || filter.by === 'person') &&
      !parts.context.org.units.some(({ name }) => told.includes(fold(name))),
  );
  // «tôi có việc nào liên quan đường dây nóng không»: of the asker's own.
  const own = scope.length === 0 && speaksOfSelf(parts) ? selfFilter(parts) : [];
  const where: Filter[] = [{ by: 'text', words: ids.join('|') }, ...own.map(asOwner), ...scope.map(asOwner)];
  const asked = answered(
    parts.context,
    {
      of: 'task',
      where,
      ...(isAsked(parts, 'count') ? { fold: 'count' as const } : {}),
      give: [],
      months: [],
    },
    parts.fields,
  );
  // «thanh tra dính vào mấy nhiệm vụ cả thảy»: words that no task of theirs holds were none of what is looked for.
  const isNone = asked.answer.type === 'found' && asked.answer.found.rows.length === 0;
  return isNone && where.length > 1 ? null : asked;
}
