import type { Draft } from '../../core/plan/draft.ts';
import { readPersonWords } from '../../core/plan/person-words.ts';
import { fold } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import type { Line } from './lines.ts';

/** Leaders of whom a cell or a line tells less than their name, «Đ/c Mai», «Chủ tịch UBND xã»: whoever of the paper it can be, which is asked. */

/** Somebody by their whole name, and what they are. */
const named =
  /(?<!\p{L})(?:[Đđ]ồng chí|[Đđ]\/c|[ÔôBb](?:ng|à))\s+(?:(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng ban)(?:\s(?:UBND|Sở|Ban))?(?:\s(?:tỉnh|huyện|xã|phường|đặc khu))?\s+)?(\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,4})(?![\p{L}\p{M}])(?:,\s+((?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng ban|Bí thư|Chánh|Cục trưởng)[^,;:.()]{0,40}?)(?=\s+(?:phụ trách|chỉ đạo|trực tiếp|theo dõi|chịu)|[,;:.()]|$))?/gu;

/** No line that names people is looked through beyond so many signs. */
const longest = 4000;

interface Somebody {
  name: string;
  title: string;
}

/** Everybody that a paper names whole. */
function peopleIn(
  { leaders }: Building,
  lines: readonly Line[],
  signer: Draft['document']['signer'],
): Somebody[] {
  const found: Somebody[] = [
    ...leaders.drafts(),
    ...lines.flatMap(({ text }) =>
      [...text.slice(0, longest).matchAll(named)].map(([, name = '', title = '']) => ({ name, title })),
    ),
    ...(signer.name === '' ? [] : [{ name: signer.name, title: '' }]),
  ];
  return found.filter((one, at) => found.findIndex(({ name }) => name === one.name) === at);
}

/** «Đ/c Mai», «đồng chí Văn Mai»: the end of a name, where just one of the paper's people ends so. */
function byGivenName(people: readonly Somebody[], words: string): Somebody | undefined {
  const own = readPersonWords(words)?.name || words.replace(/^(?:đồng chí|đ\/c|ông|bà)\s*:?\s*/iu, '');
  if (!/^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)?$/u.test(own)) return undefined;
  const found = people.filter(({ name }) => name.normalize('NFC').endsWith(` ${own.normalize('NFC')}`));
  return found.length === 1 ? found[0] : undefined;
}

const head =
  /^(?:giam doc|chu tich|truong ban)(?: (?:so|ban|ubnd)(?: (?:tinh|huyen|xa|phuong|dac khu|thanh pho))?)?$/;
const bodyOf = (title: string): string => title.replace(/^(?:giam doc|chu tich|truong ban)\s*/, '');

/** «Chủ tịch UBND xã»: whoever has that very title elsewhere, or less of it told. */
function byTitle(people: readonly Somebody[], words: string): Somebody | undefined {
  const own = fold(words.replace(/^(?:đồng chí|đ\/c)\s+/iu, ''));
  if (!head.test(own)) return undefined;
  const found = people.filter(({ title }) => {
    const other = fold(title);
    const isSamePost = head.test(other) && other.split(' ')[0] === own.split(' ')[0];
    return isSamePost && (bodyOf(own).startsWith(bodyOf(other)) || bodyOf(other).startsWith(bodyOf(own)));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Takes such leaders where nobody else leads the index. */
export function leadersNamedElsewhere(
  building: Building,
  lines: readonly Line[],
  signer: Draft['document']['signer'],
): void {
  const open = building.missing.filter(({ what }) => what === 'leader');
  const people = open.length === 0 ? [] : peopleIn(building, lines, signer);
  for (const one of open) {
    const [code = '', ...rest] = (one.of ?? '').split(': ');
    const words = rest.join(': ');
    const index = building.indices.find((own) => own.code === code);
    const meant = index === undefined ? undefined : (byGivenName(people, words) ?? byTitle(people, words));
    if (index === undefined || meant === undefined) continue;
    const [person] = building.leaders.read(
      meant.title === '' ? meant.name : `${meant.name}, ${meant.title}`,
    ).ids;
    if (person === undefined || index.leaders.includes(person)) continue;
    index.leaders.push(person);
    building.missing.splice(building.missing.indexOf(one), 1);
    building.proposals.push({ type: 'leader', index: index.code, words, person });
  }
}
