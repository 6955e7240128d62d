import { fold } from '../text/fold.ts';

/** The kind of a unit, as its name begins with it; null where it begins with none. */
export function kindOf(name: string): 'division' | 'centre' | 'inspectorate' | 'office' | null {
  const [, noun] = /^(phong|trung tam|thanh tra|van phong) \S/.exec(fold(name)) ?? [];
  if (noun === 'phong') return 'division';
  if (noun === 'trung tam') return 'centre';
  if (noun === 'thanh tra') return 'inspectorate';
  return noun === 'van phong' ? 'office' : null;
}
