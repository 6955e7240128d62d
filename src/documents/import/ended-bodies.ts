import type { Org } from '../../core/people/org.ts';
import type { Draft } from '../../core/plan/draft.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import { worksOf } from './unit-changes.ts';

/**
 * Bodies that the State has ended, whatever a paper says of them, and from which day on: the district level (two levels of local
 * government from 1/7/2025) and the inspectorates of departments and districts (Law on Inspection of 2025, in force from 1/7/2025).
 */
const ended: readonly { name: RegExp; written?: RegExp; letters?: RegExp; day: string; within?: RegExp }[] = [
  // Divisions of districts, which communes and wards have none of.
  {
    name: /^phong (?:noi vu|tu phap|giao duc va dao tao|lao dong|tai nguyen|tai chinh ke hoach|tai chinh va ke hoach|y te|dan toc|kinh te va ha tang|quan ly do thi|nong nghiep)\b/,
    within: /^(?:ubnd|uy ban nhan dan) (?:xa|phuong|dac khu)\b/,
    day: '2025-07-01',
  },
  { name: /^thanh tra (?:cac )?(?:so|huyen|quan|thi xa)\b/, day: '2025-07-01' },
  {
    name: /^(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (?:cac |cap )?(?:huyen|quan|thi xa)\b/,
    day: '2025-07-01',
  },
  // «Đội Trật tự đô thị quận»; without its marks «quận» would be «quan» of «Hải quan».
  {
    name: /^(?:cac )?(?:huyen|quan|thi xa)\b/,
    written: /\s(?:huyện|quận|thị xã)(?:\s+\p{Lu}\p{L}*){0,3}$/u,
    day: '2025-07-01',
  },
  // Of the government's new structure of 1/3/2025 on: each was merged into another department; also by their letters, «Sở TT&TT».
  {
    name: /^so (?:thong tin va truyen thong|ke hoach va dau tu|giao thong van tai|tai nguyen va moi truong|nong nghiep va phat trien nong thon|lao dong thuong binh va xa hoi)\b/,
    letters:
      /^Sở\s+(?:TT\s?&\s?TT|TTTT|KH\s?&\s?ĐT|KHĐT|GTVT|TN\s?&\s?MT|TNMT|NN\s?&\s?PTNT|LĐ\s?[-–]?\s?TB\s?&\s?XH|LĐTBXH)(?![\p{L}\d])/u,
    day: '2025-03-01',
  },
];

/** Work that a paper gives to bodies that had ended by its day: who does it instead is asked. */
export function askEndedBodies({ doubts, year }: Building, draft: Draft, org: Org | undefined): void {
  const day = draft.document.date ?? (year === null ? null : `${year}-01-01`);
  if (day === null) return;
  const isOfOrg = (id: string): boolean => org?.units.some((unit) => unit.id === id) === true;
  for (const { id, name } of draft.units) {
    const body = ended.find(
      (one) =>
        (one.name.test(foldedWords(name)) ||
          one.written?.test(name) === true ||
          one.letters?.test(name) === true) &&
        one.within?.test(foldedWords(draft.agency.name)) !== false &&
        one.day <= day,
    );
    const isTold = doubts.some((one) => one.type === 'unit-ended' && one.unit === id);
    if (body === undefined || isTold || isOfOrg(id)) continue;
    const works = worksOf(draft.indices, id);
    const index = draft.indices.find(({ code }) => code === works[0]);
    if (index === undefined) continue;
    const { place, path } = index;
    doubts.push({ type: 'body-ended', unit: id, name, day: body.day, works, place, path, source: name });
  }
}
