import { fold } from '../text/fold.ts';

/** A day as typed, month and year where they were. */
interface TypedDay {
  type: 'day';
  day: number;
  month?: number;
  year?: number;
  /** Written «5-7»: alone it may also mean the 5th to the 7th. */
  dashed?: true;
}

/** What a text about dates is made of. */
export type DateWord =
  | TypedDay
  /** Today is 0, tomorrow 1. */
  | { type: 'from-today'; days: number }
  /** 0 is Sunday; `week` 0 is this one, 1 the next. */
  | { type: 'weekday'; weekday: number; week?: 0 | 1 }
  | { type: 'week'; week: 0 | 1 }
  /** A whole month; without `month` so many after this one. */
  | { type: 'month'; month?: number; year?: number; ahead: 0 | 1 }
  | { type: 'year' }
  /** «từ». */
  | { type: 'from' }
  /** «đến», «-», «→». */
  | { type: 'to'; spoken: boolean }
  /** The last day of what follows; `until` with «đến» before it. */
  | { type: 'end'; of: 'hết' | 'cuối'; until: boolean }
  /** «trở đi»: without an end. */
  | { type: 'onward' }
  /** «và», a comma. */
  | { type: 'and' };

interface Token {
  /** As typed, small letters. */
  raw: string;
  folded: string;
  kind: 'number' | 'word' | 'sign';
  /** No blank before or behind it. */
  tight: boolean;
}

/** A part that was read, and how many tokens it takes. */
interface Taken<Word> {
  word: Word;
  taken: number;
}

/** Said around dates without changing them. */
const fillers = new Set(
  (
    'ngay a ah nhe nha nhi da vang vâng thua em anh chi minh toi sep ban xin phep nghi vang mat di cong tac hop hoc ' +
    'ban viec ca nguyen suot trong thoi gian la thi uy quyen cho mung mong om benh du lich'
  ).split(' '),
);

/** Words of one or more syllables, folded, and what they are. The longest that fits counts. */
const phrases: readonly (readonly [string, DateWord])[] = (
  [
    ['hom nay', { type: 'from-today', days: 0 }],
    ['ngay hom nay', { type: 'from-today', days: 0 }],
    ['bua nay', { type: 'from-today', days: 0 }],
    ['bay gio', { type: 'from-today', days: 0 }],
    ['nay', { type: 'from-today', days: 0 }],
    ['ngay mai', { type: 'from-today', days: 1 }],
    ['mai', { type: 'from-today', days: 1 }],
    ['ngay kia', { type: 'from-today', days: 2 }],
    ['tuan nay', { type: 'week', week: 0 }],
    ['tuan sau', { type: 'week', week: 1 }],
    ['tuan toi', { type: 'week', week: 1 }],
    ['thang nay', { type: 'month', ahead: 0 }],
    ['thang', { type: 'month', ahead: 0 }],
    ['thang sau', { type: 'month', ahead: 1 }],
    ['thang toi', { type: 'month', ahead: 1 }],
    ['nam nay', { type: 'year' }],
    ['nam', { type: 'year' }],
    ['tuan', { type: 'week', week: 0 }],
    ['tu', { type: 'from' }],
    ['ke tu', { type: 'from' }],
    ['bat dau', { type: 'from' }],
    ['bat dau tu', { type: 'from' }],
    ['den', { type: 'to', spoken: true }],
    ['toi', { type: 'to', spoken: true }],
    ['cho den', { type: 'to', spoken: true }],
    ['cho toi', { type: 'to', spoken: true }],
    ['het', { type: 'end', of: 'hết', until: false }],
    ['den het', { type: 'end', of: 'hết', until: true }],
    ['toi het', { type: 'end', of: 'hết', until: true }],
    ['cuoi', { type: 'end', of: 'cuối', until: false }],
    ['den cuoi', { type: 'end', of: 'cuối', until: true }],
    ['toi cuoi', { type: 'end', of: 'cuối', until: true }],
    ['tro di', { type: 'onward' }],
    ['tro ve sau', { type: 'onward' }],
    ['ve sau', { type: 'onward' }],
    ['va', { type: 'and' }],
  ] satisfies [string, DateWord][]
).toSorted(([a], [b]) => b.length - a.length);

const weekdays: Readonly<Record<string, number>> = {
  'chu nhat': 0,
  cn: 0,
  ...Object.fromEntries(
    [
      ['hai', '2'],
      ['ba', '3'],
      ['tu', '4'],
      ['nam', '5'],
      ['sau', '6'],
      ['bay', '7'],
    ].flatMap(([word, digit], position) => [
      [`thu ${word}`, position + 1],
      [`thu ${digit}`, position + 1],
      [`t ${digit}`, position + 1],
    ]),
  ),
};

const tokenPattern = /\d+|[\p{L}\p{M}]+|->|=>|[^\s\d\p{L}\p{M}]/gu;

function tokensOf(text: string): Token[] {
  const typed = withoutPictures(text.normalize('NFC').toLowerCase());
  return [...typed.matchAll(tokenPattern)].map((match) => ({
    raw: match[0],
    folded: fold(match[0]),
    kind: /^\d/.test(match[0]) ? 'number' : /^[\p{L}\p{M}]/u.test(match[0]) ? 'word' : 'sign',
    tight: /\S/.test(typed[match.index - 1] ?? ' ') && /\S/.test(typed[match.index + match[0].length] ?? ' '),
  }));
}

const toSigns = new Set(['-', '–', '—', '~', '→', '->', '=>']);
const andSigns = new Set([',', ';', '&', '+']);
/** Says nothing about dates: marks at the end, quotes, brackets. */
const isDecoration = (sign: string): boolean => /^[.!?:()"'«»“”…]$/.test(sign);

/** Pictures say nothing about dates either, but for an arrow. */
const withoutPictures = (text: string): string =>
  text.replace(/➡/g, '→').replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F|\u200D/gu, ' ');

/**
 * «tới» leads to a day, «tối» is the evening, «tôi» oneself; typed without diacritics it leads to a day where something
 * stands before it.
 */
const isMeant = (phrase: string, raws: readonly string[], isFirst: boolean): boolean =>
  !/\btoi\b/.test(phrase) || raws.every((raw) => !/^t[ốô]i$/u.test(raw) && !(isFirst && raw === 'toi'));

/** A year as typed: four digits, or the last two of this century; null for any other number. */
const toYear = (token: Token | undefined): number | null =>
  token?.kind !== 'number' || (token.raw.length !== 4 && token.raw.length !== 2)
    ? null
    : Number(token.raw.length === 2 ? `20${token.raw}` : token.raw);

/**
 * Takes a text about dates apart. Every digit and every word is accounted for.
 * @returns its parts in order, or the first part that is not understood, as typed
 */
export function readDateWords(text: string): DateWord[] | { unclear: string } {
  const tokens = tokensOf(text);
  const words: DateWord[] = [];
  let at = 0;
  const token = (ahead = 0): Token | undefined => tokens[at + ahead];
  const isSign = (ahead: number, ...signs: string[]): boolean =>
    token(ahead)?.kind === 'sign' && signs.includes(token(ahead)!.raw);
  const isWord = (ahead: number, word: string): boolean => token(ahead)?.folded === word;
  const small = (ahead: number): number | null =>
    token(ahead)?.kind === 'number' && token(ahead)!.raw.length <= 2 ? Number(token(ahead)!.raw) : null;

  /** «năm 2023», «/2023» behind a month: its year, and how many tokens it takes. */
  function yearAt(ahead: number): { year: number; taken: number } | null {
    const behind =
      isWord(ahead, 'nam') || isSign(ahead, '/') || (isSign(ahead, '-', '.') && token(ahead)!.tight);
    // After a dash only four digits are a year: «tháng 5-26» is nothing.
    const year = behind ? toYear(token(ahead + 1)) : null;
    const isSure = year !== null && (!isSign(ahead, '-', '.') || token(ahead + 1)!.raw.length === 4);
    return isSure ? { year, taken: 2 } : null;
  }

  /** «2023-05-22»: the year stands first, and one sign divides all of it. */
  function yearFirstAt(year: number): Taken<TypedDay> | null {
    const sign = token(1);
    if (!sign?.tight || !isSign(1, '-', '/', '.') || !isSign(3, sign.raw)) return null;
    const [month, day] = [small(2), small(4)];
    return month === null || day === null ? null : { word: { type: 'day', day, month, year }, taken: 5 };
  }

  /** «22 tháng 5 năm 2023», «22 tháng 5». */
  function spokenMonthAt(day: number): Taken<TypedDay> | null {
    const month = isWord(1, 'thang') ? small(2) : null;
    if (month === null) return null;
    const year = yearAt(3);
    return {
      word: { type: 'day', day, month, ...(year ? { year: year.year } : {}) },
      taken: 3 + (year?.taken ?? 0),
    };
  }

  /** «22-26/5», «22-26 tháng 5»: the dash goes from day to day. */
  const isRangeOfDays = (month: number | null): boolean =>
    isSign(1, '-') && token(2) !== undefined && (isSign(3, '/') || isWord(3, 'thang') || (month ?? 0) > 12);

  /** What stands behind «22/5»: a year in figures, a year in words, or nothing of it. */
  function dividedAt(day: number, month: number, sign: Token): Taken<TypedDay> | null {
    const goesOn =
      isSign(3, sign.raw) && (sign.raw === '/' || token(3)!.tight) && token(4)?.kind === 'number';
    const year = goesOn || isWord(3, 'nam') ? toYear(token(4)) : null;
    if (year !== null) return { word: { type: 'day', day, month, year }, taken: 5 };
    if (goesOn) return null;
    return {
      word: { type: 'day', day, month, ...(sign.raw === '-' ? { dashed: true as const } : {}) },
      taken: 3,
    };
  }

  /** A day that begins with a number: «22/5/2023», «2023-05-22», «22 tháng 5 năm 2023», «22». */
  function dayAt(): Taken<TypedDay> | null {
    const year = token()!.raw.length === 4 ? toYear(token()) : null;
    if (year !== null) return yearFirstAt(year);
    const day = small(0);
    if (day === null) return null;
    const spoken = spokenMonthAt(day);
    if (spoken) return spoken;
    const sign = token(1);
    const divides = isSign(1, '/') || (isSign(1, '-', '.') && sign!.tight);
    const month = divides ? small(2) : null;
    if (isRangeOfDays(month)) return { word: { type: 'day', day }, taken: 1 };
    if (month !== null) return dividedAt(day, month, sign!);
    return divides ? null : { word: { type: 'day', day }, taken: 1 };
  }

  /** Weekdays: «thứ 5», «thứ năm tuần sau», «chủ nhật này». */
  function weekdayAt(): Taken<DateWord> | null {
    const two = `${token()?.folded} ${token(1)?.folded}`;
    const name = Object.hasOwn(weekdays, two)
      ? two
      : Object.hasOwn(weekdays, token()?.folded ?? '')
        ? token()!.folded
        : null;
    if (name === null) return null;
    const length = name.split(' ').length;
    const next = isWord(length, 'tuan') && (isWord(length + 1, 'sau') || isWord(length + 1, 'toi'));
    const same = isWord(length, 'tuan') && isWord(length + 1, 'nay');
    const week = next ? 1 : same ? 0 : null;
    const loose = week === null && isWord(length, 'nay') ? 1 : 0;
    return {
      word: { type: 'weekday', weekday: weekdays[name]!, ...(week === null ? {} : { week }) },
      taken: length + (week === null ? loose : 2),
    };
  }

  function phraseAt(): Taken<DateWord> | null {
    for (const [phrase, word] of phrases) {
      const parts = phrase.split(' ');
      const raws = parts.map((_, ahead) => token(ahead)?.raw ?? '');
      if (!parts.every((part, ahead) => isWord(ahead, part)) || !isMeant(phrase, raws, words.length === 0))
        continue;
      if (word.type !== 'month' || phrase !== 'thang') return { word, taken: parts.length };
      const month = small(1);
      if (month === null) return { word, taken: 1 };
      const year = yearAt(2);
      return {
        word: { type: 'month', ahead: 0, month, ...(year ? { year: year.year } : {}) },
        taken: 2 + (year?.taken ?? 0),
      };
    }
    return null;
  }

  /** «tôi» without diacritics is oneself where talk goes on behind it. */
  const isFiller = (folded: string, raw: string): boolean =>
    fillers.has(folded) &&
    (folded !== 'toi' || raw === 'tôi' || (raw === 'toi' && fillers.has(token(1)?.folded ?? '')));

  while (at < tokens.length) {
    const { kind, raw, folded } = token()!;
    const found =
      kind === 'number'
        ? dayAt()
        : kind === 'word'
          ? (weekdayAt() ?? phraseAt())
          : toSigns.has(raw)
            ? { word: { type: 'to', spoken: false } as const, taken: 1 }
            : andSigns.has(raw)
              ? { word: { type: 'and' } as const, taken: 1 }
              : null;
    if (found) {
      words.push(found.word);
      at += found.taken;
    } else if ((kind === 'word' && isFiller(folded, raw)) || (kind === 'sign' && isDecoration(raw))) at += 1;
    else return { unclear: raw };
  }
  return words;
}
