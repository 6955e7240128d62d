import type { CommandName, KnownCommand } from '../acts.ts';
import { type HelpPart, helpParts } from './declared.ts';

/** To which part a command belongs; null for one that help does not list. */
const partOf: Readonly<Record<CommandName, HelpPart | null>> = {
  index: 'ask',
  chiso: 'ask',
  baocao: 'report',
  uyquyen: 'report',
  giahan: 'follow',
  vuongmac: 'follow',
  yeucau: 'follow',
  huy: 'report',
  tiendo: 'follow',
  chuabaocao: 'follow',
  bieudo: 'follow',
  nhac: 'month',
  tralai: 'month',
  khoa: 'month',
  tonghop: 'month',
  lich: 'month',
  trichdan: 'month',
  xacnhan: 'month',
  danhba: 'people',
  moi: 'people',
  go: 'people',
  nhom: 'people',
  truong: 'people',
  nguoi: 'people',
  suaten: 'people',
  donvi: 'people',
  phutrach: 'people',
  kenh: 'settings',
  nhantonghop: 'settings',
  vangmat: 'settings',
  tinhtrang: 'settings',
  kehoach: 'settings',
  ketqua: 'settings',
  baocaothang: 'papers',
  xuat: 'papers',
  mau: 'papers',
  duyet: 'follow',
  lichsu: 'follow',
  nhatky: 'follow',
  thongke: 'follow',
  trogiup: null,
  help: null,
  start: null,
};

/** The commands of a part, in the order given. */
export const commandsOfPart = (listed: readonly KnownCommand[], part: HelpPart): KnownCommand[] =>
  listed.filter(({ name }) => partOf[name] === part);

/** The parts in which somebody has a command at all. */
export const partsOf = (listed: readonly KnownCommand[]): HelpPart[] =>
  // What only ends a question makes no part: who reports for nobody has no «Báo cáo».
  helpParts.filter((part) => commandsOfPart(listed, part).some(({ name }) => name !== 'huy'));
