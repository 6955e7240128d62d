import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { reportPaper } from '../../src/copy/vi/report-paper.ts';
import { composeReport, type ReportContent } from '../../src/core/documents/compose-report.ts';
import type { DocumentWork } from '../../src/core/documents/document-work.ts';
import type { MonthSpan } from '../../src/core/documents/month-span.ts';
import type { PaperModel } from '../../src/core/documents/paper-model.ts';
import type { State } from '../../src/core/state/state.ts';
import { writePaper } from '../../src/documents/office/write-paper.ts';
import type { World } from './world.ts';

/** The little of an element that is asked. */
export interface XmlElement {
  textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

export const monthOf = (year: number, month: number): MonthSpan => ({ year, from: month, to: month });

/** What a report of a world is made of. @param now epoch ms; the world's own moment where nothing is said */
export const workOf = (
  { context, state, now }: World,
  span: MonthSpan,
  more: Partial<Pick<DocumentWork, 'now' | 'rehearsal'>> & { state?: State } = {},
): DocumentWork => ({
  asked: { id: '1', kind: 'report', span, by: 'office', chat: 'web:office', at: now },
  base: context,
  state: more.state ?? state,
  trail: (more.state ?? state).audit,
  closed: {},
  now: more.now ?? now,
  rehearsal: more.rehearsal ?? false,
});

/** A report, as a value, in words, and as bytes. */
export async function makeReport(
  work: DocumentWork,
): Promise<{ content: ReportContent; paper: PaperModel; bytes: Uint8Array }> {
  const content = composeReport(work);
  if (content === null) throw new Error('none of its months has opened');
  const paper = reportPaper(content, work.rehearsal);
  return { content, paper, bytes: await writePaper(paper) };
}

const all = (of: XmlElement, name: string): XmlElement[] => Array.from(of.getElementsByTagName(name));

/** The words of a paragraph. */
export const wordsOf = (of: XmlElement): string =>
  all(of, 'w:t')
    .map(({ textContent }) => textContent ?? '')
    .join('');

/** A .docx as it was written: each part's XML. */
export async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const xml = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? '';
  const document = new DOMParser().parseFromString(await xml('word/document.xml'), 'text/xml')
    .documentElement as unknown as XmlElement;
  const headers = await Promise.all(
    Object.keys(zip.files)
      .filter((path) => /^word\/header\d+\.xml$/.test(path))
      .map(xml),
  );
  return {
    all: (name: string): XmlElement[] => all(document, name),
    within: all,
    paragraphs: all(document, 'w:p'),
    text: all(document, 'w:p').map(wordsOf).join('\n'),
    styles: await xml('word/styles.xml'),
    headers,
  };
}
