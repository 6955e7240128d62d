import { createHmac } from 'node:crypto';

/** What Telegram's posts say the secret in. */
export const secretHeader = 'x-telegram-bot-api-secret-token';

/** Telegram's own updates are far smaller. */
export const maxBodyBytes = 1024 * 1024;

/** The secret that Telegram sends with each post: the same for every instance that holds the token. */
export const webhookSecret = (token: string): string =>
  createHmac('sha256', token).update('ddci-webhook').digest('hex');
