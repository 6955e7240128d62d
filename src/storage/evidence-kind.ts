/** Photos, PDF, office documents, short videos. */
const accepted =
  /^(image\/(jpeg|png|webp|gif|heic|heif|tiff|bmp)|video\/(mp4|quicktime)|application\/(pdf|zip|msword|rtf|x-cfb|vnd\.(ms-excel|ms-powerpoint|openxmlformats-officedocument\.[a-z.]+|oasis\.opendocument\.[a-z]+)))$/;

/** Plain text has no signature of its own: valid UTF-8 without control signs counts as such. */
function isPlainText(content: Uint8Array): boolean {
  if (content.length === 0 || content.length > 1024 * 1024) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/<(?:script|html|svg)\b/i.test(text);
  } catch {
    return false;
  }
}

/**
 * What a file of evidence really is, by its content, whatever its name says.
 * @param name under which it is to be kept: letters, digits, hyphens and slashes
 * @returns null for a kind of file that is no evidence
 * @throws Error for another name
 */
export async function evidenceKind(
  name: string,
  content: Uint8Array,
): Promise<{ ext: string; mime: string } | null> {
  if (!/^[A-Za-z0-9_/-]+$/.test(name)) throw new Error('evidence needs a name of letters and digits');
  // Loaded with the first file: the start does not wait for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content);
  if (found && accepted.test(found.mime)) return { ext: found.ext, mime: found.mime };
  return !found && isPlainText(content) ? { ext: 'txt', mime: 'text/plain' } : null;
}
