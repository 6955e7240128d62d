import type { Button, Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { button } from './button.ts';
import { line } from './words.ts';

/** The ways by which a plan comes in and its draft goes back and forth. */

export const newButton = (label: string): Button => button(label, { type: 'new-plan' });
export const sheetButton = (): Button => button('Tệp Excel để sửa', { type: 'correct-paper' });

/** Where what needs a file can be done, for who reads it where none is taken. */
export const filesElsewhere = (
  what: string,
  { takesFiles, speaksOn }: Pick<Names, 'takesFiles' | 'speaksOn'>,
): Line[] =>
  takesFiles !== false
    ? []
    : [
        line(
          speaksOn?.includes('telegram') === false
            ? `Ở đây tôi không nhận được tệp: ${what} thì nhờ người quản trị máy chủ (npm run import).`
            : `Ở đây tôi không nhận được tệp: ${what} thì gõ /kehoach trên Telegram.`,
        ),
      ];
