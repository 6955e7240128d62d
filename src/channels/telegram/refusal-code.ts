import type { DeliveryCode } from '../../core/outbox/delivery-error.ts';
import type { mediaOf } from '../../core/said/attachment.ts';

/**
 * What a refusal of the Bot API says of the message and its chat, by the words of its description: 400, 403 and 413
 * alone say too little. The Bot API documents none of them; these are its server's words and those of Telegram's own
 * errors that it passes on (core.telegram.org/method/messages.sendMessage, messages.sendMedia, messages.editMessage).
 */
const meanings: readonly (readonly [DeliveryCode, RegExp])[] = [
  // A topic that is closed or gone; in the chat itself «TOPIC_CLOSED» is its General topic.
  ['thread-gone', /message thread not found|TOPIC_(?:CLOSED|DELETED)|topic (?:is )?(?:closed|deleted)/i],
  [
    'edit-gone',
    /message to edit not found|message can't be edited|MESSAGE_(?:ID_INVALID|EDIT_TIME_EXPIRED)|message identifier is not specified/i,
  ],
  ['files-forbidden', /not enough rights to send documents|CHAT_SEND_DOCS_FORBIDDEN/i],
  ['pictures-forbidden', /not enough rights to send (?:photos|media)|CHAT_SEND_(?:PHOTOS|MEDIA)_FORBIDDEN/i],
  [
    'picture-refused',
    /PHOTO_(?:INVALID|SAVE_FILE|EXT|CONTENT)\w*|IMAGE_PROCESS_FAILED|MEDIA_INVALID|file is too big|Request Entity Too Large|wrong type of the web page content/i,
  ],
  [
    'no-right',
    /no rights to send|not enough rights|CHAT_(?:WRITE_FORBIDDEN|RESTRICTED|ADMIN_REQUIRED|GUEST_SEND_FORBIDDEN|SEND_PLAIN_FORBIDDEN)|USER_BANNED_IN_CHANNEL|need administrator rights/i,
  ],
  [
    'chat-not-found',
    /group chat was (?:deactivated|deleted)|chat was deleted|CHANNEL_(?:PRIVATE|INVALID)|CHAT_ID_INVALID/i,
  ],
];

/** What is said of pictures is said of any media. */
const ofFiles: Partial<Record<DeliveryCode, DeliveryCode>> = {
  'pictures-forbidden': 'files-forbidden',
  'picture-refused': 'file-refused',
};

/**
 * The code of a refusal, by its description; null where its words say nothing more than the status does.
 * @param attached what was to be sent
 */
export function refusalCode(description: string, attached?: ReturnType<typeof mediaOf>): DeliveryCode | null {
  const code = meanings.find(([, words]) => words.test(description))?.[0] ?? null;
  return (attached === 'file' && code !== null && ofFiles[code]) || code;
}
