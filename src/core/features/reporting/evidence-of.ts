import { type Draft, type Evidence, maxEvidenceBytes } from '../../report/report.ts';
import { linksIn } from '../../report/words-of-answer.ts';
import type { KnownTurn } from '../turn.ts';

/** The photos, files and links of a message as evidence, and those that are too large to be kept. */
export function toEvidence(turn: KnownTurn, draft: Draft): { kept: Evidence[]; refused: string[] } {
  const { event, person, now } = turn;
  if (event.type !== 'text') return { kept: [], refused: [] };
  const base = { by: person.id, at: now, unit: draft.unit, period: draft.period };
  const id = (position: number) => `${event.chat.channel}-${event.eventId}-${position}`;
  const files = event.files ?? [];
  const large = files.filter(({ bytes }) => bytes !== null && bytes > maxEvidenceBytes);
  const fetched = files
    .filter((file) => !large.includes(file))
    .map(
      (file, position): Evidence => ({
        ...base,
        id: id(position),
        kind: file.kind,
        name: file.name,
        source: { channel: event.chat.channel, ref: file.ref, chatId: event.chat.chatId },
        kept: { type: 'waiting', attempts: 0, notBefore: 0 },
      }),
    );
  const links = linksIn(event.text).map(
    (url, position): Evidence => ({
      ...base,
      id: id(files.length + position),
      kind: 'link',
      name: url,
      kept: { type: 'link', url },
    }),
  );
  return { kept: [...fetched, ...links], refused: large.map(({ name }) => name) };
}
