import type JSZip from 'jszip';
import { Refused } from './blocks.ts';

/** What all parts may hold unpacked, and what of it may be XML, which is parsed. */
const mostUnpacked = 100_000_000;
const mostXml = 40_000_000;
const mostParts = 5_000;

/** A document of Office, opened: its parts are unpacked one by one, none beyond what the directory says it holds. */
export interface OpenZip {
  /** The part that the document begins with. */
  main: { type: 'docx' | 'xlsx'; path: string };
  names: string[];
  /** A part's text; null where there is none. */
  text(path: string): Promise<string | null>;
  /** The file anew, of these parts alone and as they were measured, with some of them replaced. */
  repacked(wanted: (path: string) => boolean, replaced?: ReadonlyMap<string, string>): Promise<Buffer>;
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

/** JSZip keeps what the zip's directory says of a part beside it, and tells nobody. */
const sizeOf = (part: JSZip.JSZipObject): number =>
  (part as unknown as { _data: { uncompressedSize?: number } })._data.uncompressedSize ?? 0;

/** Unpacks one part, and stops where it holds more than the directory says: a directory that lies is that of a bomb. */
function unpack(part: JSZip.JSZipObject): Promise<Buffer> {
  const most = sizeOf(part);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = (
      part as unknown as {
        internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
      }
    ).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= most) return;
        stream.pause();
        reject(new Refused('bomb'));
      })
      .on('error', () => reject(new Refused('broken')))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .resume();
  });
}

/** Sums what the directory says, before anything is unpacked. */
function checkDirectory(parts: readonly JSZip.JSZipObject[]): void {
  const names = parts.map(({ name }) => name);
  if (names.some((name) => /(?:vbaProject|vbaData)\w*\.(?:bin|xml)$/i.test(name)))
    throw new Refused('macros');
  const sum = (some: readonly JSZip.JSZipObject[]): number =>
    some.reduce((total, part) => total + sizeOf(part), 0);
  if (
    parts.length > mostParts ||
    sum(parts) > mostUnpacked ||
    sum(parts.filter(({ name }) => isXml(name))) > mostXml
  )
    throw new Refused('bomb');
}

async function mainPart(text: OpenZip['text'], names: readonly string[]): Promise<OpenZip['main']> {
  const types = (await text('[Content_Types].xml')) ?? '';
  if (/macroEnabled/i.test(types)) throw new Refused('macros');
  const rels = (await text('_rels/.rels')) ?? '';
  const target = [...rels.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => /\/officeDocument"/.test(tag))
    ?.match(/Target="\/?([^"]+)"/)?.[1];
  const path = target ?? names.find((name) => /^(?:word\/document|xl\/workbook)\.xml$/.test(name));
  if (path === undefined) throw new Refused('other-kind');
  if (!names.includes(path)) throw new Refused('broken');
  if (/wordprocessingml|msword/.test(types) || path.startsWith('word/')) return { type: 'docx', path };
  if (/spreadsheetml/.test(types) || path.startsWith('xl/')) return { type: 'xlsx', path };
  throw new Refused('other-kind');
}

/**
 * Opens a .docx or .xlsx: reads the directory of the zip alone, and looks whether it is safe to unpack.
 * @throws Refused if it is broken, protected, a bomb, holds macros or is another kind of zip
 */
export async function openZip(bytes: Uint8Array): Promise<OpenZip> {
  const { default: Zip } = await import('jszip');
  const zip = await Zip.loadAsync(bytes).catch((error: Error) => {
    throw new Refused(/encrypted/i.test(error.message) ? 'password' : 'broken');
  });
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  checkDirectory(parts);
  const names = parts.map(({ name }) => name);
  const text = async (path: string): Promise<string | null> => {
    const part = zip.file(path);
    if (part === null) return null;
    const content = new TextDecoder().decode(await unpack(part));
    // No document of Office declares entities: with them, a few bytes become gigabytes, or another file is read.
    if (isXml(path) && /<!(?:DOCTYPE|ENTITY)/i.test(content)) throw new Refused('unsafe');
    return content;
  };
  return {
    main: await mainPart(text, names),
    names,
    text,
    repacked: async (wanted, replaced = new Map()) => {
      const anew = new Zip();
      for (const part of parts) {
        if (!wanted(part.name)) continue;
        const content = replaced.get(part.name) ?? (isXml(part.name) ? await text(part.name) : null);
        anew.file(part.name, content ?? (await unpack(part)));
      }
      return anew.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
    },
  };
}
