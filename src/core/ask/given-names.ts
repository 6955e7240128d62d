import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import type { AskContext } from './answer.ts';

/** What is said of somebody by the directory, behind the name. */
const saidOf =
  '(?= (?:(?:đang|hiện|giờ|có|cũng) )*(?:(?:là|làm|giữ|có phải) (?:ai|gì|chức|nhân viên|chuyên viên|viên chức|trưởng|phó|chánh|giám đốc|người|ở|bên|phòng|đơn vị|việc ở)|(?:ở|thuộc|công tác|làm việc|bên) (?:ở )?(?:phòng|đơn vị|bên|bộ phận|đâu|trung tâm)|chức (?:gì|vụ)|trưởng phòng|phó phòng|chuyên viên)(?!\\p{L}))';

/** A given name alone, typed as a name is and part of no longer one. */
const bareName = memo(
  (org: Org) => [org],
  ({ people }): RegExp => {
    const given = [...new Set(people.map(({ name }) => name.split(' ').at(-1)!))];
    return new RegExp(
      `(?<=^|[,.;:?!] ?|(?<!\\p{L})(?:với|và|hay|hỏi|biết|là|thì|mà|tên|bạn) )(${given.join('|')})${saidOf}`,
      'gu',
    );
  },
);

/**
 * «Dung là nhân viên phòng nào», «Bình làm trưởng phòng nào»: a given name alone, where the directory is asked, with a title before
 * it, by which names are known. Without one it is too often a word.
 */
export const withGivenNames = (text: string, { org }: Pick<AskContext, 'org'>): string =>
  text.normalize('NFC').replace(bareName(org), 'đồng chí $1');
