// The form of an administrative document: Decree 30/2020/NĐ-CP, Annex I. Lengths in twips (twentieths of a point), sizes of
// letters in half-points, as Word keeps them.

const twipsOfMm = (mm: number): number => Math.ceil((mm / 25.4) * 1440);

export const font = 'Times New Roman';

/** A4; margins top and bottom 20–25 mm, left 30–35, right 15–20. */
export const page = {
  width: twipsOfMm(210),
  height: twipsOfMm(297),
  margin: { top: twipsOfMm(20), bottom: twipsOfMm(20), left: twipsOfMm(30), right: twipsOfMm(15) },
  /** From the edge to the page number, which stands in the upper margin. */
  header: twipsOfMm(10),
  footer: twipsOfMm(10),
} as const;

/** What is between the margins, upright and across. */
export const textWidth = {
  upright: page.width - page.margin.left - page.margin.right,
  across: page.height - page.margin.left - page.margin.right,
} as const;

export const twips = twipsOfMm;

/** Letters of each part, in half-points. */
export const sizes = {
  parent: 24,
  issuer: 24,
  nation: 24,
  motto: 26,
  number: 26,
  placeAndDate: 26,
  title: 28,
  body: 28,
  pageNumber: 26,
  recipientsLabel: 24,
  recipients: 22,
  signature: 28,
  annexNote: 26,
  tableUpright: 24,
  tableAcross: 22,
} as const;

/** First lines 1–1.27 cm in; at least 6 pt between paragraphs; lines single to 1.5. */
export const paragraph = { firstLine: twipsOfMm(12.7), after: 120, line: 264 } as const;

/** The left and right half of the head: the issuing body and the nation's name each fit in one line. */
export const headColumns: readonly [number, number] = [4270, textWidth.upright - 4270];
