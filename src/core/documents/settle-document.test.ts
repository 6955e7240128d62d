import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people } from '../../../test/support/talk.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { loadLateWords } from '../../copy/vi/late-words.ts';
import type { Can } from '../said/can.ts';
import { plainText } from '../said/message.ts';
import { emptyState, type State } from '../state/state.ts';
import { settleDocument } from './settle-document.ts';

const can = (files: boolean): Can => ({
  edit: false,
  buttons: files,
  pictures: files,
  files,
  fleetingFiles: files,
  takesFiles: files,
  bringAgain: true,
});
const both = { telegram: can(true), zalo: can(false) };

/** What somebody on Zalo hears when what they asked for is made, where Zalo hands over no files. */
async function told(by: string, isOnTelegram: boolean): Promise<string> {
  await loadLateWords();
  const account = (channel: 'zalo' | 'telegram') => ({ channel, userId: 'u', personId: by, linkedAt: 0 });
  const state: State = {
    ...emptyState(),
    accounts: [account('zalo'), ...(isOnTelegram ? [account('telegram')] : [])],
    documents: [{ id: '1', kind: 'report', span: { year: 2023, from: 5, to: 5 }, by, chat: 'zalo:u', at: 0 }],
  };
  const files = [{ name: 'a.docx', mime: 'x', file: 'documents/a', bytes: 1 }];
  const { notices } = settleDocument(state, { ...context, channels: both }, '1', { type: 'made', files }, 0);
  return plainText(vietnamese.toMessage(notices[0]!.content, { ...context, speaksOn: ['telegram', 'zalo'] }));
}

it('who is on Telegram already is told to ask there; of the others the office is not sent to the office', async () => {
  const there = await told(people.office, true);
  expect(there).toContain('Anh/chị gõ /baocaothang tháng 5/2023 trên Telegram để nhận.');
  expect(there).not.toContain('liên kết');
  const office = await told(people.office, false);
  expect(office).toContain('liên kết thêm Telegram (gõ /moi để lấy mã cho mình)');
  expect(office).not.toContain('Văn phòng cấp mã');
  expect(await told(people.yen, false)).toContain('liên kết thêm Telegram (Văn phòng cấp mã)');
});
