import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { rightOfDocument } from '../features/documents/declared.ts';
import { hasRight } from '../features/feature.ts';
import { toAddress } from '../heard/event.ts';
import { canOf, isInUse, personOf } from '../people/links.ts';
import { type ChannelName, worksForOffice } from '../people/org.ts';
import type { Content, Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import type { AskedDocument } from './asked-document.ts';
import { monthsAtHand } from './document-months.ts';
import type { DocumentMade } from './document-work.ts';

/** The document that is made next; undefined where nobody waits for one. */
export const nextDocument = ({ documents }: Pick<State, 'documents'>): AskedDocument | undefined =>
  documents?.[0];

/** A state in which nobody waits for a document any more. */
function without(state: State, id: string): State {
  const left = (state.documents ?? []).filter((one) => one.id !== id);
  const { documents: _, ...rest } = state;
  return left.length === 0 ? rest : { ...rest, documents: left };
}

/** Whether whoever asked for it still has a right, in the chat in which they asked. */
function hasItBy(
  { org }: Context,
  state: State,
  { by, chat }: AskedDocument,
  right: Parameters<typeof hasRight>[2],
): boolean {
  const address = toAddress(chat);
  if (address === null) return false;
  const person = personOf(state, org, address.channel, address.chatId);
  return person !== null && person.id === by && hasRight(org, person, right);
}

/** Where somebody has files whose chat takes none: a channel of theirs that does, and whether they give out codes. */
function whereElse(state: State, context: Context, by: string): { elsewhere?: ChannelName; isOffice?: true } {
  const account = state.accounts.find(
    ({ personId, channel, unconfirmed }) =>
      personId === by && !unconfirmed && isInUse(context, channel) && canOf(context, channel).files,
  );
  const person = context.org.people.find(({ id }) => id === by);
  return {
    ...(account ? { elsewhere: account.channel } : {}),
    ...(person && worksForOffice(context.org, person) ? { isOffice: true } : {}),
  };
}

const told = (
  { kind, span, chat, by }: AskedDocument,
  made: DocumentMade | 'failed',
  state: State,
  context: Context,
  noted: { sorts: boolean; to: string },
  now: number,
): Content[] => {
  if (made === 'failed') return [{ type: 'document-failed', kind, span }];
  if (made.type === 'empty')
    return [{ type: 'document-empty', kind, span, instead: monthsAtHand(context, state, now) }];
  const of = made.files.length;
  const channel = toAddress(chat)?.channel;
  const cannot =
    channel !== undefined && !canOf(context, channel).files
      ? { cannot: channel, ...whereElse(state, context, by) }
      : {};
  return made.files.map((file, at) => ({
    type: 'document-made',
    kind,
    span,
    file,
    part: at + 1,
    of,
    ...cannot,
    ...(made.notes && at + 1 === of ? { notes: made.notes, ...noted } : {}),
  }));
};

/**
 * A state in which a document was made or given up, with what whoever asked for it hears; nothing where it is not waited
 * for any more, nor where they may not have it now.
 * @param now epoch ms
 */
export function settleDocument(
  state: State,
  base: Context,
  id: string,
  made: DocumentMade | 'failed',
  now: number,
): { state: State; notices: Notice[] } {
  const asked = state.documents?.find((one) => one.id === id);
  if (!asked) return { state, notices: [] };
  const context = contextOf(base, state, now);
  if (!hasItBy(context, state, asked, rightOfDocument[asked.kind]))
    return { state: without(state, id), notices: [] };
  const { chat, by } = asked;
  const noted = {
    sorts: asked.kind === 'report' && hasItBy(context, state, asked, 'office'),
    to: (state.letterhead?.addressees ?? context.plan.agency.parent).split('\n').join(', '),
  };
  return {
    state: without(state, id),
    notices: told(asked, made, state, context, noted, now).map((content, at) => ({
      personId: by,
      chat,
      content,
      key: `document:${id}:${at}`,
    })),
  };
}

/** How far a document is, to whoever waits for it. @param validUntil epoch ms */
export const progressNotice = (
  { id, kind, span, chat }: AskedDocument,
  done: number,
  of: number,
  validUntil: number,
): Notice => ({
  chat,
  content: { type: 'document-progress', kind, span, done, of },
  key: `document-progress:${id}`,
  validUntil,
});
