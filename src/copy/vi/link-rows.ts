import type { LinkTold } from '../../core/features/linking/declared.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { channelNames } from './names.ts';
import { shortText } from './words.ts';

/** No longer label of a button is seen whole; what stands behind its « · » is kept up to so many signs. */
const labelLimit = 60;
const tailLimit = 48;

/** How exactly it is told which account is meant: by its day, by its minute, by the end of its number. */
const exactness = ['day', 'minute', 'account'] as const;
type Exactness = (typeof exactness)[number];

/** Of a shown name so many signs are told, as there is room. */
const shownLengths = [24, 12, 0] as const;

const sinceWords = ({ userId, linkedAt }: LinkTold, by: Exactness): string =>
  `, từ ${inVietNam(linkedAt).format(by === 'minute' ? 'DD/MM/YYYY HH:mm' : 'DD/MM/YYYY')}${by === 'account' ? `, …${userId.slice(-4)}` : ''}`;

/** « · Zalo «Bình Minh», từ 22/05/2023» */
function tailOf(link: LinkTold, by: Exactness, most: number): string {
  const { channel, shownName, unconfirmed } = link;
  const shown = shownName === undefined || most === 0 ? '' : ` «${shortText(shownName, most)}»`;
  return ` · ${channelNames[channel]}${shown}${sinceWords(link, by)}${unconfirmed ? ' (chờ xác nhận)' : ''}`;
}

/**
 * «Lê Hải Yến · Zalo «Bình Minh», từ 22/05/2023»: an account, whose it is and since when. Of a long one less of the shown name
 * is told, so that what tells it apart is seen on a button.
 */
export function linkWords(link: LinkTold, by: Exactness = 'minute'): string {
  const name = link.person?.name ?? 'người đã bị xóa';
  const tails = shownLengths.map((most) => tailOf(link, by, most));
  const tail =
    tails.find(
      (one, at) => one.length <= tailLimit || (at === 0 && name.length + one.length <= labelLimit),
    ) ?? tails.at(-1)!;
  return `${name}${tail}`;
}

/** The rows of a list of accounts, in their order: no two that belong to different accounts are the same. */
export const linkRows = (links: readonly LinkTold[]): string[] =>
  links.map((link) => {
    const isAlone = (by: Exactness): boolean =>
      links.filter((one) => linkWords(one, by) === linkWords(link, by)).length === 1;
    return linkWords(link, exactness.find(isAlone) ?? 'account');
  });
