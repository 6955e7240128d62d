import type { Hono } from 'hono';
import { isFromThisMachine } from './loopback.ts';
import type { PageWords, WebOptions } from './page-parts.ts';
import { limitBody, uploadLimits } from './saying.ts';
import type { ShownAttachments } from './shown-attachments.ts';

/**
 * What stands before every route: this machine alone, no body that is too large, and nothing of the bot before it
 * receives.
 */
export function guard(app: Hono, words: PageWords, isReceiving: () => boolean): void {
  app.use('*', async (context, next) => {
    if (!isFromThisMachine(context)) return context.text(words.thisMachineOnly, 403);
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'");
  });

  app.use('/api/*', async (context, next) => {
    if (!isReceiving()) return context.json({ problem: words.starting }, 503);
    await next();
  });

  app.use(
    '/api/*',
    limitBody((context) =>
      context.json({ problem: words.tooLarge(uploadLimits.files, uploadLimits.bytes) }, 413),
    ),
  );
}

/** What went with messages: pictures that are shown, files that are saved. */
export function serveAttachments(app: Hono, words: PageWords, attachments: ShownAttachments): void {
  app.on('GET', ['/api/pictures/:id', '/api/files/:id'], async (context) => {
    const found = await attachments.answer(context.req.param('id'));
    return found ? context.body(found.body, 200, found.headers) : context.text(words.noSuchPage, 404);
  });
}

/** The page itself: whatever no other route answers. */
export function servePage(app: Hono, { pageFiles, words }: Pick<WebOptions, 'pageFiles' | 'words'>): void {
  app.get('*', (context) => {
    const { path } = context.req;
    const file = pageFiles.get(path === '/' ? '/index.html' : path);
    if (!file) return context.text(words.noSuchPage, 404);
    const cache = path.endsWith('.woff2') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return context.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': cache });
  });
}
