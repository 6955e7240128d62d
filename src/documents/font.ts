import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Be Vietnam Pro: one file a weight with Latin and Vietnamese letters together, so that no line mixes two files. */
export const fontFamily = 'Be Vietnam Pro';

/** Regular and semi-bold are all that the pictures use. */
export type Weight = 400 | 600;

const files: Record<Weight, string> = {
  400: '400Regular/BeVietnamPro_400Regular.ttf',
  600: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
};

/** scripts/build.mjs puts the files into dist/fonts; run from source they stand in their package. */
function fontPath(file: string): string {
  const built = fileURLToPath(new URL(`./fonts/${file.split('/')[1]}`, import.meta.url));
  if (existsSync(built)) return built;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);
}

/** Paths of the TTF files; resvg reads neither woff nor woff2. */
export const fontPaths = (): string[] => Object.values(files).map(fontPath);

/** How far each letter of a font moves the pen, in em. */
type Advances = (codePoint: number) => number;

/** Reads the tables head, hhea, hmtx and cmap (format 4) of a TrueType file; throws if it has no such cmap. */
function readAdvances(font: Buffer): Advances {
  const tables = new Map<string, number>();
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const unitsPerEm = font.readUInt16BE(tables.get('head')! + 18);
  const metrics = font.readUInt16BE(tables.get('hhea')! + 34);
  const hmtx = tables.get('hmtx')!;
  const advance = (glyph: number) => font.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;

  const cmap = tables.get('cmap')!;
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  const map = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (map === undefined) throw new Error('font: no cmap of format 4');
  const size = font.readUInt16BE(map + 6);
  const [ends, starts] = [map + 14, map + 16 + size];
  const glyphOf = (code: number): number => {
    for (let at = 0; at < size; at += 2) {
      if (code > font.readUInt16BE(ends + at)) continue;
      const start = font.readUInt16BE(starts + at);
      if (code < start) return 0;
      const delta = font.readUInt16BE(starts + size + at);
      const range = font.readUInt16BE(starts + 2 * size + at);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(starts + 2 * size + at + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  const known = new Map<number, number>();
  return (codePoint) => {
    const width = known.get(codePoint) ?? (codePoint > 0xffff ? advance(0) : advance(glyphOf(codePoint)));
    known.set(codePoint, width);
    return width;
  };
}

const advances = new Map<Weight, Advances>();

/** Width of a text in px at a font size in px, kerning left out (it only makes a text narrower by a hair). */
export function textWidth(text: string, size: number, weight: Weight): number {
  const known = advances.get(weight) ?? readAdvances(readFileSync(fontPath(files[weight])));
  advances.set(weight, known);
  let em = 0;
  for (const letter of text) em += known(letter.codePointAt(0)!);
  return em * size;
}
