import {
  type directoryDeclared,
  type directoryForms,
  directoryStanding,
} from '../../core/features/directory/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for people and units that are added, named and removed. Loaded when they are first said. */
export const directory = lateWords('directory', directoryStanding);

/** What each command does, in half a line. */
export const directoryCommands: CommandWords<typeof directoryDeclared> = {
  truong: `${shortOffice}: đổi trưởng đơn vị`,
  nguoi: `${shortOffice}: thêm người, ghi người nghỉ`,
  suaten: `${shortOffice}: sửa họ tên, chức danh`,
  donvi: `${shortOffice}: thêm, đổi tên, giải thể, sáp nhập đơn vị`,
};

/** What was being asked, behind «việc». */
export const directoryLeft: LeftWords<typeof directoryForms> = {
  'person-name': 'thêm người',
  'person-role': 'thêm người',
  'new-name': 'sửa tên',
  'head-name': 'đổi trưởng đơn vị',
  'unit-name': 'thêm đơn vị',
  'unit-group': 'thêm đơn vị',
  'confirm-unit': 'thêm đơn vị',
  'confirm-person': 'thêm người',
  'confirm-rename': 'sửa tên',
  'confirm-names': 'ghi tên trưởng đơn vị',
  'confirm-head': 'đổi trưởng đơn vị',
  'confirm-new-head': 'đổi trưởng đơn vị',
};
