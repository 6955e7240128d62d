import { expect, test } from 'vitest';
import { refusalCode } from './refusal-code.ts';

test.each([
  ['Bad Request: message thread not found', 'thread-gone'],
  ['Bad Request: TOPIC_CLOSED', 'thread-gone'],
  ['Bad Request: TOPIC_DELETED', 'thread-gone'],
  ['Bad Request: message to edit not found', 'edit-gone'],
  ["Bad Request: message can't be edited", 'edit-gone'],
  ['Bad Request: MESSAGE_ID_INVALID', 'edit-gone'],
  ['Bad Request: not enough rights to send photos to the chat', 'pictures-forbidden'],
  ['Forbidden: CHAT_SEND_PHOTOS_FORBIDDEN', 'pictures-forbidden'],
  ['Bad Request: PHOTO_INVALID_DIMENSIONS', 'picture-refused'],
  ['Bad Request: IMAGE_PROCESS_FAILED', 'picture-refused'],
  ['Request Entity Too Large', 'picture-refused'],
  ['Bad Request: have no rights to send a message', 'no-right'],
  ['Forbidden: not enough rights to send text messages to the chat', 'no-right'],
  ['Bad Request: CHAT_WRITE_FORBIDDEN', 'no-right'],
  ['Bad Request: CHAT_RESTRICTED', 'no-right'],
  ['Forbidden: group chat was deactivated', 'chat-not-found'],
  ['Forbidden: the group chat was deleted', 'chat-not-found'],
  ["Bad Request: can't parse entities: Unsupported start tag", null],
  ['Forbidden: bot was blocked by the user', null],
  ['Bad Request: message is too long', null],
] as const)('«%s» means %s', (description, code) => {
  expect(refusalCode(description)).toBe(code);
});
