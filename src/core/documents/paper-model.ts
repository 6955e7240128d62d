/**
 * A paper of an agency as it is to be written, in people's words already, by the form of Decree 30/2020/NĐ-CP, Annex I. Whoever
 * writes it decides nothing but how it looks.
 */
export interface PaperModel {
  /** What people see and save it as, without its ending. */
  name: string;
  /** Stands on every page: that nobody is meant by it. Null of what is meant. */
  mark: string | null;
  head: {
    parent: string;
    issuer: string;
    /** «Số:        /BC-STTTT»: the number is left to a person. */
    number: string;
    nation: string;
    motto: string;
    /** «Lạng Sơn, ngày 26 tháng 5 năm 2023». */
    placeAndDate: string;
  };
  /** «BÁO CÁO», and what it is about. */
  type: string;
  subject: string;
  /** «Kính gửi: …», and one a line where there are several. */
  addressed: { label: string; names: readonly string[] };
  body: readonly PaperBlock[];
  recipients: { label: string; lines: readonly string[] };
  signature: { titles: readonly string[]; name: string };
  annexes: readonly PaperAnnex[];
}

export type PaperBlock =
  /** `level` 1: I., 2: 1. */
  | { type: 'heading'; level: 1 | 2; text: string }
  /** A paragraph; people's line breaks begin another. */
  | { type: 'text'; text: string }
  | { type: 'table'; table: PaperTable };

export interface PaperTable {
  columns: readonly { name: string; widthMm: number; align?: 'right' | 'centre' }[];
  rows: readonly PaperRow[];
}

export interface PaperRow {
  /** One a column; of a group one, across all of them. */
  cells: readonly string[];
  type?: 'group' | 'total';
}

/** A page of its own across, its header row on each of its pages. */
export interface PaperAnnex {
  /** «Phụ lục I». */
  label: string;
  title: string;
  /** What it belongs to, as of which day. */
  notes: readonly string[];
  table: PaperTable;
}
