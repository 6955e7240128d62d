/**
 * With version 4 three names say what they mean: `acts` became `seenEvents` (ids of events that are done with), `marks`
 * became `tiersDone`, and what was done in an entry of the trail is its `verb`. A message that waits to be sent has its
 * `picture` as one kind of `attachment`. A unit that was added by chat knows since when (`addedAt`), as far as the trail
 * still tells. Archived parts of the trail
 * (`archive/audit-….json`) keep the names of their time; the software does not read them. Files of version 3 may have
 * been written before anything was set aside, and know nobody who was reminded, and no menu that was set. Of months that had opened nothing says how
 * their appointments stood: they are fixed, at the first look, as the calendar of that moment has them. Nobody had asked for
 * more time, nor committed to a day, and nothing that was reported was a matter yet, nor had a leader had anything done. Literal, and calling
 * nothing of today.
 */
export function from3To4(state: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { acts, marks, audit, outbox, directory, ...same } = state;
  return {
    appointments: {},
    menus: {},
    elsewhere: [],
    setAside: [],
    nudgesLater: [],
    reminded: [],
    unreached: null,
    extensions: [],
    commitments: [],
    nextPromise: 1,
    matters: [],
    nextMatter: 1,
    instructions: [],
    confirmCompletion: null,
    nextInstruction: 1,
    remindersLater: [],
    ...same,
    seenEvents: acts,
    tiersDone: marks,
    directory: isObject(directory) ? withMoments(directory, audit) : directory,
    audit: Array.isArray(audit) ? audit.map(withVerb) : audit,
    outbox: Array.isArray(outbox) ? outbox.map(withAttachment) : outbox,
    version: 4,
  };
}

function withVerb(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('act' in entry)) return entry;
  const { act, ...same } = entry;
  return { ...same, verb: act };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function withMoments(directory: Readonly<Record<string, unknown>>, audit: unknown): unknown {
  const added = new Map<unknown, unknown>();
  for (const entry of Array.isArray(audit) ? audit : [])
    if (isObject(entry) && entry.act === 'add-unit' && typeof entry.after === 'string')
      added.set(entry.after.split(' ')[0], entry.at);
  const withMoment = (unit: unknown): unknown =>
    isObject(unit) && added.has(unit.id) ? { ...unit, addedAt: added.get(unit.id) } : unit;
  const { units } = directory;
  return { ...directory, units: Array.isArray(units) ? units.map(withMoment) : units };
}

function withAttachment(row: unknown): unknown {
  if (!isObject(row) || !isObject(row.message) || row.message.picture === undefined) return row;
  const { picture, ...message } = row.message;
  return { ...row, message: { ...message, attachment: { type: 'picture', picture } } };
}
