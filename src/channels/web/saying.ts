import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxEvidenceBytes } from '../../core/report/report.ts';
import { codeOf } from '../../kit/error-code.ts';
import { createTurns } from '../../kit/in-turn.ts';
import type { Arriving } from './uploads.ts';

/** What may come with one message; larger files nobody would keep. */
export const uploadLimits = { files: 10, bytes: maxEvidenceBytes } as const;

/** A message of 10,000 characters in its longest JSON notation, and to spare. */
const maxJsonBytes = 256 * 1024;
/** All the files, the text, and what the form puts around them. */
const maxFormBytes = uploadLimits.files * uploadLimits.bytes + 1024 * 1024;

/** A file that came with a message: it lies on the disk already, under its ref. */
export interface ArrivedFile {
  ref: string;
  /** As the client names it. */
  name: string;
  mime: string;
  bytes: number;
  /** It went on beyond what one file may have; the rest was not written. */
  isTooLarge: boolean;
}

/** What somebody says on the page, as it was posted. */
export interface Saying {
  as: string;
  text: string;
  files: readonly ArrivedFile[];
  /** More files came than one message may bring; those were not written. */
  hasMoreFiles: boolean;
}

const isForm = (context: Context): boolean =>
  /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '');

/**
 * Refuses a body that is too large before it is read: by its announced length, else as soon as it grows too long. A
 * form must announce it, as every browser does: else much of it were written before it is known to be too large.
 */
export function limitBody(onTooLarge: (context: Context) => Response) {
  const json = bodyLimit({ maxSize: maxJsonBytes, onError: onTooLarge });
  const form = bodyLimit({ maxSize: maxFormBytes, onError: onTooLarge });
  return async (...args: Parameters<typeof json>) => {
    const [context] = args;
    if (context.req.path !== '/api/say' || !isForm(context)) return json(...args);
    // What HTTP/1.1 sends without a length comes in chunks, and says so.
    return context.req.header('transfer-encoding') === undefined ? form(...args) : onTooLarge(context);
  };
}

/** Forms are read one after another: no more than one holds the disk with files that may be refused in the end. */
const forms = createTurns();

/** A browser writes three signs of a name so; all others as they are. */
const nameIn = (header: string | undefined): string =>
  (header ?? '').replace(/%(22|0D|0A)/g, (_, sign: string) => String.fromCharCode(Number.parseInt(sign, 16)));

/**
 * Reads a form as it comes: its files go to the disk piece by piece, none is held whole.
 * @returns null for a body that is no form, or ends too soon; what was written of it stays to be dropped
 * @throws whatever the disk says
 */
async function readForm(context: Context, arriving: Arriving): Promise<Saying | null> {
  const { body } = context.req.raw;
  if (!body) return null;
  // Loaded with the first form: a start does without it.
  const {
    default: { Busboy },
  } = await import('@fastify/busboy');
  const said = new Map<string, string>();
  const contents: Readable[] = [];
  const writing: Promise<ArrivedFile>[] = [];
  let hasMoreFiles = false;
  let ofDisk: Error | null = null;
  try {
    const reader = new Busboy({
      headers: { 'content-type': context.req.header('content-type')! },
      preservePath: true,
      limits: { files: uploadLimits.files, fileSize: uploadLimits.bytes, fieldSize: maxJsonBytes, fields: 8 },
    });
    reader.on('field', (name: string, value: string) => {
      if (!said.has(name)) said.set(name, value);
    });
    reader.on('filesLimit', () => {
      hasMoreFiles = true;
    });
    reader.on('file', (_, content, name, __, mime) => {
      const written = arriving.write(content).then(({ ref, bytes }) => ({
        ref,
        bytes,
        name: nameIn(name),
        mime,
        isTooLarge: content.truncated,
      }));
      written.catch((cause: Error) => {
        // What the disk refuses, and the form is no fault of, ends the reading; else it would wait for room for ever.
        if (codeOf(cause) !== null) ofDisk ??= cause;
        reader.destroy(cause);
      });
      // Of a form that ends too soon it is told once, by the reader.
      content.on('error', () => {});
      contents.push(content);
      writing.push(written);
    });
    await pipeline(Readable.fromWeb(body as ReadableStream<Uint8Array>), reader);
  } catch {
    for (const content of contents) content.destroy(new Error('the form ended too soon'));
    await Promise.allSettled(writing);
    if (ofDisk) throw ofDisk;
    return null;
  }
  const files = await Promise.all(writing);
  const as = said.get('as');
  if (as === undefined) return null;
  // A form writes every line break as CR LF, whatever was typed.
  return { as, text: (said.get('text') ?? '').replace(/\r\n?/g, '\n'), files, hasMoreFiles };
}

/** Reads a posted message, JSON or a form with files, which are then on the disk; null for what is neither. */
export async function readSaying(context: Context, arriving: Arriving): Promise<Saying | null> {
  if (isForm(context)) return forms.run('form', () => readForm(context, arriving));
  const body = (await context.req.json().catch(() => null)) as Record<string, unknown> | null;
  return typeof body?.as === 'string' && typeof body.text === 'string'
    ? { as: body.as, text: body.text, files: [], hasMoreFiles: false }
    : null;
}
