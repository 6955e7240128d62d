/** «Hủy» or «thôi», instead of an answer to a guided question. With its diacritics: «Huy» is a name, «thoi» none. */
const isCancelling = (text: string): boolean =>
  /^(?:hủy|huỷ|thôi|thoi)(?: (?:ạ|a|nhé|nhe|nha|vậy|đi|bỏ|không làm nữa))*[.!]?$/iu.test(
    text.trim().normalize('NFC'),
  );

/** «huy» as it is typed without its mark, in small letters: where a name is awaited it may be one. */
export const isBareHuy = (text: string): boolean =>
  /^huy(?: (?:ạ|a|nhé|nhe|nhá|nha|đi|di|bỏ|bo|thôi|thoi|em|luôn|luon))*[.!]?$/u.test(
    text.trim().normalize('NFC'),
  );

/** A word of stopping and nothing else. */
export const isStopping = (text: string): boolean => isCancelling(text) || isBareHuy(text);

/** «thôi em không trả nữa»: what was begun is given up, in its own verb. */
const givesUp =
  /^(?:(?:thôi|à|ơ|dạ|thoi)[, ]+)*(?:(?:em|tôi|mình|anh|chị) )?(?:không|ko|khỏi|chẳng|khong) (?:trả|khóa|khoá|mở|thêm|sửa|gửi|gỡ|mời|nhắc|đổi|bỏ|xóa|xoá|dùng|làm|ghi|nhập|báo cáo|ủy quyền|tra|khoa|them|sua|gui|moi|nhac|doi|bo|xoa|dung|lam|nhap)(?: lại)? (?:nữa|nua)(?: (?:ạ|đâu|nhé|nha|em|anh|chị|a))*[.!]?$/iu;

/** Whether what was begun ends, in whatever words. */
export const endsWhatWasBegun = (text: string): boolean =>
  isStopping(text) || givesUp.test(text.trim().normalize('NFC'));
