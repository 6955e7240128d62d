import { loadWorld } from './world.ts';

/** The departments and the district that questions are asked of, by what they are. */
export const first = await loadWorld('so-tttt-2023');
export const trade = await loadWorld('so-cong-thuong-2025');
export const health = await loadWorld('so-y-te-2024');
export const district = await loadWorld('huyen-2026');
export const science = await loadWorld('so-khcn-2026');
export const building = await loadWorld('so-xay-dung-2025');
