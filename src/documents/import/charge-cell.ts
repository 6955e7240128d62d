/** Who leads and who helps, where one cell says both: «Phòng A; phối hợp: Phòng B», «Phòng A (chủ trì), Phòng B (phối hợp)». */

export interface Charge {
  lead: string;
  coordinating: string;
  /** Whether its words say who leads, or who helps. */
  isTold: boolean;
}

/** «PH: …», «P/h với …», «CT: …»: the words for the roles as narrow cells shorten them. */
const shortRoles: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d&-])(?:PH|P\/H|P\.H|P\/h|p\/h)(?=\s*:|\s+(?:với|cùng)\s)/gu, 'phối hợp'],
  [/(?<![\p{L}\d&-])(?:CT|C\/T|C\.T|C\/t|c\/t)(?=\s*:)/gu, 'chủ trì'],
];

const saysRole = /(?<!\p{L})(?:chủ trì|phối hợp)(?!\p{L})/iu;

const trimmed = (words: string): string => words.replace(/^[\s;,.:()/|–-]+|[\s;,.:(/|–-]+$/gu, '').trim();

/** «A (chủ trì), B, C (phối hợp)», «A chủ trì; B, C phối hợp»: the role behind the names. */
function byRolesBehind(words: string): Charge | null {
  const role = /\s*(?:\(\s*(chủ trì|phối hợp)\s*\)|\s(chủ trì|phối hợp)(?=\s*(?:;|$)))/giu;
  const marks = [...words.matchAll(role)];
  const [first] = marks;
  if (first === undefined || trimmed(words.slice(0, first.index)) === '') return null;
  const last = marks.at(-1)!;
  const parts = marks.map((mark, at) => {
    const before = marks[at - 1];
    const from = before === undefined ? 0 : before.index + before[0].length;
    return { role: (mark[1] ?? mark[2])!.toLowerCase(), names: trimmed(words.slice(from, mark.index)) };
  });
  if (
    trimmed(words.slice(last.index + last[0].length)) !== '' ||
    parts.some(({ names }) => saysRole.test(names))
  )
    return null;
  const of = (wanted: string): string =>
    parts
      .filter(({ role: own }) => own === wanted)
      .map(({ names }) => names)
      .join('; ');
  return { lead: of('chủ trì'), coordinating: of('phối hợp'), isTold: true };
}

const helps =
  /(?:^|[\s;,.(/|])(?:(?:và\s+)?(?:(?:các\s+)?(?:đơn vị|cơ quan|phòng)\s+)?phối hợp(?:\s+thực hiện)?(?:\s*:|\s+(?:với|cùng|của)(?=\s))?)\s*/iu;
const leads =
  /^(?:(?:các\s+)?(?:đơn vị|cơ quan|phòng)\s+)?(?:đồng\s+)?chủ trì(?:\s+(?:thực hiện|tham mưu))?\s*:\s*|,?\s+(?:(?:đồng|làm)\s+)?chủ trì(?:\s+(?:thực hiện|tham mưu))?[\s,;.]*$/giu;

/** Parts the words of a cell into who leads and who helps; without a word for either all of them lead. */
export function chargeIn(words: string): Charge {
  const inFull = shortRoles.reduce((told, [short, role]) => told.replace(short, role), words);
  const own = inFull
    .split('\n')
    .map((line) => line.replace(/^\s*[-–+•]\s*/u, ''))
    .join('; ');
  if (!saysRole.test(own)) return { lead: own, coordinating: '', isTold: false };
  const behind = byRolesBehind(own);
  if (behind !== null) return behind;
  const at = helps.exec(own);
  const before = at === null ? own : own.slice(0, at.index);
  const coordinating = at === null ? '' : trimmed(own.slice(at.index + at[0].length)).replace(/\)$/u, '');
  return {
    lead: trimmed(trimmed(before).replace(leads, '')),
    coordinating: trimmed(coordinating),
    isTold: true,
  };
}
