import type { Answer } from '../../core/ask/answer.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordsOf } from '../wording.ts';
import { greeting, help } from './guiding.ts';
import { only } from './words.ts';

type PlainAnswer = Extract<Answer, { type: 'help' | 'greeting' | 'thanks' }>;

/** What a newcomer is told first: said from the start, without the words of other answers. */
export const plainAnswers: WordsOf<PlainAnswer, [names: Names], Message> = {
  help: ({ commands = [] }, names) => help(names, commands),
  greeting: (_, names) => greeting(names),
  thanks: () => only('Không có gì ạ. Cần thêm điều gì về kế hoạch, anh/chị cứ hỏi.'),
};

export const isPlain = (answer: Answer): answer is PlainAnswer => answer.type in plainAnswers;
