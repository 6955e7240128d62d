import { createHmac } from 'node:crypto';

/** What Telegram's posts say the secret in. */
const secretHeader = 'x-telegram-bot-api-secret-token';

/** Telegram's own updates are far smaller. */
const maxBodyBytes = 1024 * 1024;

/** The secret that Telegram sends with each post: the same for every instance that holds the token. */
const webhookSecret = (token: string): string =>
  createHmac('sha256', token).update('ddci-webhook').digest('hex');

/** Where Telegram posts to. */
export const webhookPath = '/telegram';

/** Telegram's posts, and by what they are known. */
export const postsOfTelegram = (token: string) => ({
  path: webhookPath,
  header: secretHeader,
  secret: webhookSecret(token),
  maxBodyBytes,
});
