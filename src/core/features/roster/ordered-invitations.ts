import { foldedWords } from '../../text/fold.ts';
import type { Ordered } from '../ordered.ts';
import type { KnownTurn } from '../turn.ts';

/** «in giấy mời», «lập thư mời tham gia bot cho mọi người»; never «in giấy mời họp». */
const order =
  /^(?:(?:em|bot|oi|nho|giup|cho|anh|chi|toi|minh|xin|can|muon) )*(?:in|lap|tao|lam|tai)(?: (?:ra|giup|ho|cho|em|anh|chi|toi|minh|cac|lai))* (?:giay|thu|phieu) moi(?: (?:cho|tat ca|moi nguoi|het|toan bo|cac don vi|nguoi|chua|lien ket|tham gia|vao|dung|bot|tro ly|ddci|di|a|nhe|nha|giup|em|anh|chi|toi|voi|luon|ngay))*$/;

/** The pages of invitations, ordered in plain words. Null for any other text. */
export const orderedInvitations = (_turn: KnownTurn, text: string): Ordered | null =>
  order.test(foldedWords(text)) ? { act: { type: 'print-invitations', whom: 'ask' } } : null;
