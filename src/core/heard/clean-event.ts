import { cleanText } from '../text/clean-text.ts';
import { cutAt } from '../text/cut.ts';
import type { InboundEvent, InboundFile } from './event.ts';

/** The longest name of a file that is kept, in UTF-16 units. */
const longestName = 120;

/** A file without a readable name still has one, since people are told of it. */
const cleanFile = (file: InboundFile): InboundFile => {
  const name = cutAt(cleanText(file.name).replace(/\s+/g, ' ').trim(), longestName) || 'file';
  return name === file.name ? file : { ...file, name };
};

/**
 * An event whose words can be read: all that people typed, here alone and before anything looks at it (`cleanText`).
 * Ids, refs and the data of buttons are the platform's or ours, and stay as they are.
 */
export function cleanEvent(event: InboundEvent): InboundEvent {
  return withCleanName(withCleanWords(event));
}

/** The longest shown name that is kept. */
const longestUserName = 60;

/** A shown name is somebody's words as well; one without a readable sign is none. */
function withCleanName(event: InboundEvent): InboundEvent {
  if (event.userName === undefined) return event;
  const { userName, ...rest } = event;
  const name = cutAt(cleanText(userName).replace(/\s+/g, ' ').trim(), longestUserName);
  return name === '' ? rest : { ...rest, userName: name };
}

function withCleanWords(event: InboundEvent): InboundEvent {
  if (event.type !== 'text' && event.type !== 'edited') return event;
  const text = cleanText(event.text);
  if (event.type === 'text' && event.files) return { ...event, text, files: event.files.map(cleanFile) };
  return text === event.text ? event : { ...event, text };
}
