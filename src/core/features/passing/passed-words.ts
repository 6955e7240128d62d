import { fold } from '../../text/fold.ts';

export const numbers = String.raw`\d{1,3}(?:(?: ?(?:,|;|\+|&|va|voi|-|–|den) ?| )(?:viec |nhiem vu |so )?\d{1,3})*`;
const all =
  '(?:het|tat ca|toan bo|ca|tat|moi viec)(?: (?:cac|nhung))?(?: (?:viec|nhiem vu|phan))*(?: con lai)?|(?:cac |nhung |phan )?(?:viec |nhiem vu )?con lai';
export const thisOne = '(?:viec |nhiem vu |cau |cai )nay';
export const task = '(?:(?:cac |nhung )?(?:viec|nhiem vu|nv|cau|muc)(?: so)? )';
export const lead = '(?:(?:thoi|em|toi|minh|anh|chi|cho|hay|giup|lam on|nho|xin|muon) )*';
export const verb = '(?:chuyen|giao|phan cong|phan|nho|de)(?: giup| luon| tiep| lai)*';

/** «chuyển 3, 4 cho anh Bình», «giao việc 2 cho chị Hoa», «chuyển hết cho anh Bình» */
const toSomebody = new RegExp(
  `^${lead}${verb} (?:(?<all>${all})|(?<one>${thisOne})|${task}?(?<numbers>${numbers}))(?:(?: (?:sang|qua|lai))? cho| (?:sang|qua)) (?<name>.+)$`,
  'd',
);
/** «giao anh Bình việc 3, 4», «giao cho anh Bình việc 2» */
const somebodyTo = new RegExp(
  String.raw`^${lead}(?:chuyen|giao|phan cong|nho)(?: cho)? (?<name>\D+?) (?:lam |tra loi |phu trach |bao cao )?(?:${task}(?<numbers>${numbers})|(?<one>${thisOne}))$`,
  'd',
);

const because = '(?:(?:dang |qua |rat )*(?:ban|om|nghi|vuong)(?: (?:qua|viec|hop|lam|roi))*,? )?';
/** «em không làm được việc này, nhờ anh Bình», «em bận, việc 1 nhờ chị Hoa làm giúp» */
const unable = new RegExp(
  `^${lead}${because}(?:(?:khong|ko|chua) (?:the )?(?:lam|tra loi|bao cao|thuc hien|xu ly)(?: (?:duoc|noi|kip))* )?(?:(?<one>${thisOne})|${task}(?<numbers>${numbers}))(?: duoc)?,? (?:(?:em|toi|minh|thi|nen|cho|xin) )*(?:nho|chuyen(?: cho| sang)?|giao(?: cho)?|de) (?<name>\\D+)$`,
  'd',
);

/** What is around a name, or behind a whole order. */
export const ending =
  /(?: (?:lam|tra loi|bao cao|phu trach|giup|nhe|nha|a|di|voi|luon|ho|em|tra loi giup))+$/;

export interface Said {
  name: string;
  numbers: number[] | 'all' | 'this';
  /** By when, as it was typed behind the name. */
  until?: string;
}

/** «…, hạn ngày mai», «…, trước thứ 6»: by when, behind the name. */
const deadline = /[,;]? (?:han|truoc|xong truoc|nop truoc|gui truoc)(?= )/;

/** The numbers in a list, with «3-5» taken apart. */
export function numbersIn(list: string): number[] {
  const found: number[] = [];
  for (const [, from, to] of list.matchAll(/(\d{1,3})(?: ?(?:-|–|den) ?(\d{1,3}))?/g)) {
    const [first, last] = [Number(from), Number(to ?? from)];
    for (let at = first; at <= Math.min(last, first + 200); at++) found.push(at);
    if (last < first) found.push(last);
  }
  return [...new Set(found)];
}

/** The longest order; a longer text tells of something. */
export const longest = 160;

/** What is said, word by word, folded and as it was typed. */
export function wordsOf(text: string): { plain: string; typed: (from: number, to: number) => string } | null {
  const typed = text
    .trim()
    .replace(/[.!]+$/, '')
    .split(/\s+/);
  const plain = typed.map((word) => fold(word).replace(/[^a-z0-9,;+&–-]/g, ''));
  if (plain.some((word) => word === '') || text.length > longest) return null;
  const joined = plain.join(' ');
  const wordAt = (at: number): number => joined.slice(0, at).split(' ').length - 1;
  return { plain: joined, typed: (from, to) => typed.slice(wordAt(from), wordAt(to - 1) + 1).join(' ') };
}

/** To whom which tasks are passed, as a text says it; null where it says nothing of the kind. */
export function passedInWords(text: string): Said | null {
  const words = wordsOf(text);
  if (!words || text.includes('?')) return null;
  const match = toSomebody.exec(words.plain) ?? somebodyTo.exec(words.plain) ?? unable.exec(words.plain);
  if (!match?.groups || !match.indices?.groups) return null;
  const { all: isAll, one, numbers: list = '', name = '' } = match.groups;
  const [from] = match.indices.groups.name!;
  const cut = deadline.exec(name)?.index ?? name.length;
  const bare = name
    .slice(0, cut)
    .replace(ending, '')
    .replace(/[,;]+$/, '');
  if (bare === '') return null;
  const until =
    cut < name.length ? words.typed(from + cut + 1, from + name.length).replace(/^[,;]\s*/, '') : '';
  return {
    name: words.typed(from, from + bare.length).replace(/[,;.]+$/, ''),
    numbers: isAll ? 'all' : one ? 'this' : numbersIn(list),
    ...(until === '' ? {} : { until: until.replace(/^\S+,\s+/, '') }),
  };
}
