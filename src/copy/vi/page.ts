/** Words of the page that come from the server. */
export const pageWords = {
  roles: { leader: 'Lãnh đạo phụ trách', head: 'Trưởng đơn vị', office: 'Tổng hợp, quản trị' },
  group: 'Nhóm DDCI',
  groupDetail: 'Nhóm chung của cơ quan',
  unknown: 'Người lạ',
  unknownDetail: 'Chưa được liên kết',
  opens: (month: number) => `mở báo cáo tháng ${month}`,
  ends: (month: number) => `hết hạn báo cáo tháng ${month}`,
} as const;
