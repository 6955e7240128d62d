import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Belonging } from '../core/people/belonging.ts';
import { linksSlice } from '../core/people/links-slice.ts';
import { planFile } from '../storage/json/folder-names.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import { unsealed } from '../storage/seal.ts';
import type { HeldAgency } from './agency-folders.ts';

/** What can still be told of an agency that is held, so that its people hear that nothing of theirs is noted. */
export interface Remembered {
  id: string;
  name: string;
  /** Who and what belongs to it; null where its state cannot be read at all: anybody may be of it. */
  known: Belonging | null;
}

const belongingSchema = z.object({
  accounts: linksSlice.accounts.schema,
  groups: linksSlice.groups.schema,
  codes: linksSlice.codes.schema,
});
const namedSchema = z.object({ agency: z.object({ name: z.string().trim().min(1) }) });

const nobody: Belonging = { accounts: [], groups: [], codes: [] };

/** What can be read of a document that may be damaged; null for what cannot. */
function partOf<Output>(text: string | null, schema: z.ZodType<Output>): Output | null {
  try {
    return text === null ? null : (schema.safeParse(unsealed(text).document, { jitless: true }).data ?? null);
  } catch {
    return null;
  }
}

/** The name in the newest plan that says one. */
async function nameIn({ folder, name, texts }: HeldAgency): Promise<string | null> {
  if (name !== undefined) return name;
  const names = texts ? [...texts.keys()] : existsSync(folder) ? readdirSync(folder) : [];
  const plans = names.filter((name) => planFile.test(name)).sort();
  for (const plan of plans.reverse()) {
    const text = texts?.get(plan) ?? (await readTextIfThere(join(folder, plan)).catch(() => null));
    const named = partOf(text, namedSchema);
    if (named) return named.agency.name;
  }
  return null;
}

/**
 * What a document that cannot be used says all the same of who and what belongs to its agency.
 * @param text empty where it is gone, null where the agency never ran: it has nobody yet
 * @returns null where nothing of it can be read
 */
export const belongingIn = (text: string | null): Belonging | null =>
  text === null ? nobody : partOf(text, belongingSchema);

/**
 * Reads of an agency with a fault what can be read.
 * @param known who and what belongs to it; null where that cannot be told
 */
export const rememberHeld = async (held: HeldAgency, known: Belonging | null): Promise<Remembered> => ({
  id: held.id,
  name: (await nameIn(held).catch(() => null)) ?? held.id,
  known,
});
