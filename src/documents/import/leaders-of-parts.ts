import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import { type Line, withoutEnd } from './lines.ts';

/** Who has which parts of the index, in a sentence apart: «Đồng chí Lê Văn A, Phó Giám đốc Sở: trụ cột 1 (Thể chế), trụ cột 2». */

const part = 'trụ cột|nhóm|lĩnh vực|chỉ số(?: thành phần)?|tiêu chí|nội dung';
const code = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])(?![\p{L}\p{M}\d])`;

/** Whoever it is, up to the first part that is theirs. */
const hasParts = new RegExp(
  String.raw`^(.{5,110}?)(?:\s*[:–-]\s+|,?\s+)(?:(?:trực tiếp\s+|được (?:giao|phân công)\s+|chịu trách nhiệm\s+)*(?:chỉ đạo|phụ trách|theo dõi)(?:\s+(?:chung|toàn diện|trực tiếp|thực hiện))*\s*:?\s+)?((?:các\s+)?(?:${part})\s+(?:số\s+)?${code}.*)$`,
  'su',
);

/** «trụ cột 5 (…) và trụ cột 6», «chỉ số 1, 2 và 4». */
const named = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${part})\s+(?:số\s+)?(${code}(?:\s*(?:,|;|và)\s*${code})*)`,
  'giu',
);

interface Part {
  kind: string;
  code: string;
}

/** The parts that words name; none where they say anything else beside. */
function partsIn(words: string): Part[] {
  const bare = words.replace(/\s*\([^()]*\)/gu, '');
  const found = [...bare.matchAll(named)].flatMap(([, kind = '', codes = '']) =>
    codes.split(/\s*(?:[,;]|và)\s*/u).map((one) => ({ kind: foldInPlace(kind), code: one })),
  );
  const others = bare
    .replace(named, '')
    .replace(/[\s,;.&]|(?<!\p{L})(?:và|các|cùng)(?!\p{L})/giu, '')
    .replace(/\.\/\.?$/u, '');
  return others.length === 0 ? found : [];
}

/** Whether a heading is that of a part: «TRỤ CỘT 1. THỂ CHẾ», «Nhóm A: …». */
function isHeadOf(name: string, { kind, code: own }: Part): boolean {
  const begin = `${kind} ${own.toLowerCase()}`;
  const folded = foldInPlace(name);
  return folded.startsWith(begin) && !/^[a-z\d]|^\.\d/.test(folded.slice(begin.length));
}

/** Notes who leads the parts that sentences of the paper give to people: where an index names nobody, whoever has its part, which is asked. */
export function leadersOfParts(building: Building, lines: readonly Line[]): void {
  const { groups, groupLeaders, indices, leaders, proposals } = building;
  for (const line of lines) {
    const match = line.text.length > 800 ? null : hasParts.exec(line.text);
    const parts = match === null ? [] : partsIn(match[2]!);
    if (match === null || parts.length === 0) continue;
    const who = match[1]!.replace(/[\s,:–-]+$/u, '');
    const said = { words: line.words, place: line.place };
    for (const one of parts) {
      for (const { id, name } of groups)
        if (isHeadOf(name, one)) groupLeaders.push({ group: id, names: who, said });
      const named = indices.find(
        (index) =>
          index.code === one.code &&
          index.leaders.length === 0 &&
          index.leaderWords === '' &&
          index.place !== line.place,
      );
      if (named === undefined) continue;
      const isPart = indices.some(
        ({ within, code: own }) => within === named.code || own.startsWith(`${named.code}.`),
      );
      if (/^(?:tru cot|nhom|linh vuc)$/.test(one.kind) !== isPart) continue;
      const { ids, unknown } = leaders.read(who);
      if (ids.length === 0 || unknown.length > 0) continue;
      named.leaders.push(...ids);
      named.leaderWords = withoutEnd(line.words);
      // Of a pillar its indices are asked.
      if (!isPart)
        for (const person of ids)
          proposals.push({ type: 'leader', index: named.code, words: named.leaderWords, person });
    }
  }
}
