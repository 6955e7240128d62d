import type { Draft, Written } from '../../core/plan/draft.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import { isCapitals, type Line, withoutEnd } from './lines.ts';

export interface End {
  closing: string;
  recipients: string[];
  signer: Draft['document']['signer'];
  unplaced: Written[];
}

const authority = /^(?:KT|TM|TL|TUQ|Q)\s*\./u;

/** How a post begins, and no heading of what is attached. */
const post =
  /^(?:QUYỀN |PHÓ )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|(?:CHI )?CỤC TRƯỞNG|TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|BÍ THƯ|CHỦ NHIỆM|THỦ TRƯỞNG)(?=\s|$)/u;

/** «Người lập biểu», «Kế toán»: who has a name below, and signs nothing. */
export const drawsUp =
  /^(?:(?:nguoi|can bo|chuyen vien) (?:lap|tong hop|soan thao|kiem tra|ghi)(?: (?:bieu|bang|so))*|(?:lap|kiem tra) bieu|ke toan(?: truong)?)\s*:?$/;

/** Reads what stands below the last section: «Trên đây là …», «Nơi nhận», and who signs. */
export function readEnd(lines: readonly Line[]): End {
  const end: End = {
    closing: '',
    recipients: [],
    signer: { authority: '', title: '', name: '' },
    unplaced: [],
  };
  const { signer } = end;
  let inRecipients = false;
  // Whose names are still to come, in the order in which their posts stand side by side.
  const awaited: ('signer' | 'other')[] = [];
  const leave = (line: Line): void => {
    end.unplaced.push({ words: line.words, place: line.place });
  };
  const takePost = (line: Line): void => {
    const { text } = line;
    inRecipients = false;
    const isPost = authority.test(text) || post.test(text);
    if (awaited.at(-1) !== 'signer' && (isPost || signer.name === '')) awaited.push('signer');
    // Below the name nothing is the title any more: a sheet or an annex begins.
    if (signer.name !== '' && !isPost) leave(line);
    else if (authority.test(text)) signer.authority = [signer.authority, text].filter(Boolean).join(' ');
    else signer.title = text;
  };
  const takeName = (line: Line): void => {
    const of = awaited.shift();
    if (of === 'signer' && signer.title !== '') signer.name = line.text;
    else leave(line);
  };
  for (const line of lines) {
    const { text, folded } = line;
    if (/^noi nhan/.test(folded)) inRecipients = true;
    else if (/^tren day la\b/.test(folded)) end.closing = text;
    else if (drawsUp.test(folded)) {
      awaited.push('other');
      leave(line);
    } else if (isCapitals(text) && text.length < 60) takePost(line);
    else if (awaited.length > 0 && isPersonName(text)) takeName(line);
    else if (inRecipients) end.recipients.push(withoutEnd(text));
    else if (/^\(?(?:da ky|ky ten|ky so)/.test(folded)) continue;
    else leave(line);
  }
  return end;
}
