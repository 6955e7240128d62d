/** What only the office may do, as a command or a button asks for it. */
export type OfficeAct =
  | { type: 'choose-invited' }
  | { type: 'invite'; personId: string }
  | { type: 'choose-unlinked' }
  | { type: 'unlink'; channel: string; userId: string }
  | { type: 'link-group' };
