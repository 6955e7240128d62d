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

/** Reads what stands below the last section: «Trên đây là …», «Nơi nhận», and who signs. */
export function readEnd(lines: readonly Line[]): End {
  const end: End = {
    closing: '',
    recipients: [],
    signer: { authority: '', title: '', name: '' },
    unplaced: [],
  };
  let inRecipients = false;
  for (const line of lines) {
    const { text, folded } = line;
    if (/^noi nhan/.test(folded)) inRecipients = true;
    else if (/^tren day la\b/.test(folded)) end.closing = text;
    else if (isCapitals(text) && text.length < 60) {
      inRecipients = false;
      // Below the name nothing is the title any more: a sheet or an annex begins.
      if (end.signer.name !== '' && !authority.test(text) && !post.test(text))
        end.unplaced.push({ words: line.words, place: line.place });
      else if (authority.test(text))
        end.signer.authority = [end.signer.authority, text].filter(Boolean).join(' ');
      else end.signer.title = text;
    } else if (end.signer.title !== '' && isPersonName(text)) end.signer.name = text;
    else if (inRecipients) end.recipients.push(withoutEnd(text));
    else if (/^\(?(?:da ky|ky ten|ky so)/.test(folded)) continue;
    else end.unplaced.push({ words: line.words, place: line.place });
  }
  return end;
}
