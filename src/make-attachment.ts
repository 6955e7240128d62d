import type { MakeAttachment } from './app/ports/attachments.ts';

/** Makes what goes with messages; what it takes is loaded with the first of its kind, the start does not wait for it. */
export const makeAttachment: MakeAttachment = async (attachment) => {
  switch (attachment.type) {
    case 'picture': {
      const { drawPicture } = await import('./documents/pictures.ts');
      return drawPicture(attachment.picture);
    }
    case 'file': {
      const { makeFile } = await import('./documents/files.ts');
      const { correctionWords } = await import('./copy/vi/correction-sheet.ts');
      return makeFile(attachment, { corrections: correctionWords });
    }
  }
};
