/**
 * A body, measured while it is read: of one that is longer no more than `maxBytes` and a chunk are ever held, and the rest
 * is let go.
 * @returns null when it is longer
 * @throws whatever breaks the connection
 */
export async function readAtMost(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The body of a request as text.
 * @returns null when it is longer than allowed, whether its header said so or not
 * @throws whatever breaks the connection
 */
export async function readBody(request: Request, maxBytes: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const body = request.body === null ? '' : await readAtMost(request.body, maxBytes);
  return body === null ? null : body.toString();
}
