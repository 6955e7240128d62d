/** What the page says by itself; everything else comes from the bot or stands in index.html. */
export const words = {
  kinds: {
    leader: 'Lãnh đạo',
    head: 'Trưởng đơn vị',
    deputy: 'Người báo cáo thay',
    office: 'Văn phòng tổng hợp',
    staff: 'Người chỉ xem',
    group: 'Nhóm chung',
    unknown: 'Người ngoài',
  },
  weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  from: { me: 'Anh/chị: ', bot: 'Trợ lý: ' },
  picture: 'Ảnh tổng hợp tiến độ (mở to trong thẻ mới)',
  photo: (name) => `Ảnh minh chứng ${name} (mở to trong thẻ mới)`,
  editedAt: (sent, edited) => `${sent} · sửa ${edited}`,
  unread: (count) => `${count} tin mới`,
  nothingNext: 'không còn việc nào trong kế hoạch',
  clockIs: (moment) => `Đồng hồ chạy thử: ${moment}`,
  remove: (name) => `Bỏ ${name}`,
  attached: (count) => `Đã kèm ${count} tệp`,
  tooLarge: (names, most) =>
    names.length === 1
      ? `Chưa kèm «${names[0]}»: mỗi tệp tối đa ${most}.`
      : `Chưa kèm ${names.length} tệp quá lớn: mỗi tệp tối đa ${most}.`,
  tooMany: (most, left) => `Mỗi lời nhắn kèm được tối đa ${most} tệp; còn ${left} tệp chưa kèm.`,
  noFolders: 'Không gửi được cả thư mục; anh/chị chọn từng tệp.',
  notDone: 'Chưa làm được. Anh/chị thử lại sau giây lát.',
  lost: 'Mất kết nối với trợ lý, đang tự nối lại…',
  reload: 'Không nối được với trợ lý. Anh/chị tải lại trang.',
};
