import { beforeAll, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await loadWorld('so-tttt-2023');
});
const asks = (q: string): string =>
  askWorld(world, { id: q, kind: '', speaker: 'van-thu-tong-hop', q, expect: '' }).text;

// Each of these was answered with what it denies.
it.each([
  'nhiệm vụ không phải của thanh tra',
  'nhiệm vụ nào không của thanh tra',
  'các nhiệm vụ không do thanh tra làm',
  'cac nhiem vu khong phai cua thanh tra',
])('«%s» never tells those of Thanh tra', (q) => {
  expect(asks(q)).not.toContain('Thanh tra Sở có 10 nhiệm vụ');
});

it.each(['việc nào không chậm', 'nhiệm vụ nào không bị chậm tháng 7', 'viec nao khong cham'])(
  '«%s» never tells what is late',
  (q) => {
    expect(asks(q)).not.toMatch(/nhiệm vụ chậm|🟠/u);
  },
);

it.each([
  ['nhiệm vụ nào không làm theo quý', '35 nhiệm vụ', 'không theo quý'],
  ['nhiệm vụ nào không định kỳ', '33 nhiệm vụ', 'không định kỳ'],
  ['việc nào không phải hằng tháng', '3 nhiệm vụ', 'định kỳ'],
])('«%s»: all but those', (q, count, reading) => {
  expect(asks(q).split('\n')[0]).toContain(count);
  expect(asks(q).split('\n')[0]).toContain(reading);
});

it.each([
  ['đơn vị nào không chậm tháng 7', 'Phòng Hạ tầng số'],
  ['có việc nào chậm không', '4 nhiệm vụ chậm và 1 chưa làm'],
  ['chỉ số nào thanh tra không chủ trì', '5 chỉ số Thanh tra Sở không chủ trì'],
])('«%s» is told as before', (q, told) => {
  expect(asks(q)).toContain(told);
});
