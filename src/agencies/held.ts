import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { linksSlice } from '../core/people/links-slice.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import { unsealed } from '../storage/seal.ts';
import type { HeldAgency } from './agency-folders.ts';
import type { Belonging } from './whereabouts.ts';

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
async function nameIn(folder: string): Promise<string | null> {
  const plans = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^plan-\d{4}\.json$/.test(name))
    : [];
  for (const plan of plans.sort().reverse()) {
    const named = partOf(await readTextIfThere(join(folder, plan)).catch(() => null), namedSchema);
    if (named) return named.agency.name;
  }
  return null;
}

/**
 * Reads of an agency with a fault what can be read.
 * @param readState gives its document as it stands: null where it never ran
 */
export async function rememberHeld(
  { id, folder }: HeldAgency,
  readState: () => Promise<string | null>,
): Promise<Remembered> {
  const text = await readState().catch(() => '');
  return {
    id,
    name: (await nameIn(folder).catch(() => null)) ?? id,
    // One that never ran has nobody yet.
    known: text === null ? nobody : partOf(text, belongingSchema),
  };
}
