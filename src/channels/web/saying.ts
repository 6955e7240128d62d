import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxEvidenceBytes } from '../../core/report/report.ts';
import { createTurns } from '../../kit/in-turn.ts';

/** What may come with one message; larger files nobody would keep. */
export const uploadLimits = { files: 10, bytes: maxEvidenceBytes } as const;

/** A message of 10,000 characters in its longest JSON notation, and to spare. */
const maxJsonBytes = 256 * 1024;
/** All the files, the text, and what the form puts around them. */
const maxFormBytes = uploadLimits.files * uploadLimits.bytes + 1024 * 1024;

/** What somebody says on the page, as it was posted. */
export interface Saying {
  as: string;
  text: string;
  files: File[];
}

const isForm = (context: Context): boolean =>
  /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '');

/**
 * Refuses a body that is too large before it is read: by its announced length, else as soon as it grows too long. A
 * form must announce it, as every browser does: else it would be held whole before its turn.
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

/** The form that is being read: one after another, since each may be 200 MB and is held whole. */
const forms = createTurns();

/** The form of a request, when those before are read; null for what is none. */
const readForm = (context: Context): Promise<FormData | null> =>
  forms.run('form', () => context.req.formData().catch(() => null));

/** Reads a posted message, JSON or a form with files; null for what is neither. */
export async function readSaying(context: Context): Promise<Saying | null> {
  if (!isForm(context)) {
    const body = (await context.req.json().catch(() => null)) as Record<string, unknown> | null;
    return typeof body?.as === 'string' && typeof body.text === 'string'
      ? { as: body.as, text: body.text, files: [] }
      : null;
  }
  const form = await readForm(context);
  const as = form?.get('as');
  const text = form?.get('text') ?? '';
  if (!form || typeof as !== 'string' || typeof text !== 'string') return null;
  return {
    as,
    // A form writes every line break as CR LF, whatever was typed.
    text: text.replace(/\r\n?/g, '\n'),
    files: form.getAll('files').filter((one) => one instanceof File),
  };
}
