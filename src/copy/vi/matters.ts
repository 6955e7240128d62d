import {
  type mattersDeclared,
  type mattersForms,
  mattersStanding,
} from '../../core/features/matters/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for what stands in the way and is asked for. Loaded when they are first said. */
export const matters = lateWords('matters', mattersStanding);

/** What each command does, in half a line. */
export const mattersCommands: CommandWords<typeof mattersDeclared> = {
  vuongmac: 'Vướng mắc, kiến nghị đang chờ giải quyết',
};

/** What was being asked, behind «việc». */
export const mattersLeft: LeftWords<typeof mattersForms> = {
  'matter-words': 'trả lời vướng mắc, kiến nghị',
  'answer-which': 'chọn việc được trả lời',
};
