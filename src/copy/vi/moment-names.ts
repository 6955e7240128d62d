import type { CalendarMoment } from '../../core/calendar/tier.ts';
import { shortOffice } from './called.ts';

/** What the month's moments are called: in a list of appointments, and as what comes next in a month. */
export const momentNames: Readonly<
  Record<CalendarMoment, { listed: string; ofMonth: (month: number) => string }>
> = {
  opening: { listed: 'Mở kỳ', ofMonth: (month) => `mở báo cáo tháng ${month}` },
  nudge: { listed: 'Nhắc', ofMonth: (month) => `nhắc báo cáo tháng ${month}` },
  'last-nudge': { listed: 'Nhắc lần cuối', ofMonth: (month) => `nhắc lần cuối tháng ${month}` },
  deadline: { listed: 'Hết hạn', ofMonth: (month) => `hết hạn báo cáo tháng ${month}` },
  escalation: { listed: `Báo lãnh đạo, ${shortOffice}`, ofMonth: (month) => `báo lãnh đạo tháng ${month}` },
  digest: { listed: 'Bản tổng hợp', ofMonth: (month) => `bản tổng hợp tháng ${month}` },
  'cadence-nudge': {
    listed: 'Nhắc việc theo quý',
    ofMonth: (month) => `nhắc việc theo quý, tháng ${month}`,
  },
};
