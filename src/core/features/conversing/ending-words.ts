/** «Hủy» or «thôi», instead of an answer to a guided question. With its diacritics: «Huy» is a name, «thoi» none. */
export const isCancelling = (text: string): boolean =>
  /^(?:hủy|huỷ|thôi|thoi)(?: (?:ạ|a|nhé|nhe|nha|vậy|đi|bỏ|không làm nữa))*[.!]?$/iu.test(
    text.trim().normalize('NFC'),
  );

/** «huy» as it is typed without marks; with a capital it is a name. */
export const isBareHuy = (text: string): boolean =>
  /^huy(?: (?:ạ|a|nhé|nhe|nha|đi|di|bỏ|bo))*[.!]?$/u.test(text.trim().normalize('NFC'));

/** «thôi em không trả nữa»: what was begun is given up, in its own verb. */
const givesUp =
  /^(?:(?:thôi|à|ơ|dạ|thoi)[, ]+)*(?:(?:em|tôi|mình|anh|chị) )?(?:không|ko|khỏi|chẳng|khong) (?:trả|khóa|khoá|mở|thêm|sửa|gửi|gỡ|mời|nhắc|đổi|làm|ghi|nhập|báo cáo|ủy quyền|tra|khoa|them|sua|gui|moi|nhac|doi|lam|nhap)(?: lại)? (?:nữa|nua)(?: (?:ạ|đâu|nhé|nha|em|anh|chị|a))*[.!]?$/iu;

/** Whether what was begun ends, in whatever words. */
export const endsWhatWasBegun = (text: string): boolean =>
  isCancelling(text) || isBareHuy(text) || givesUp.test(text.trim().normalize('NFC'));
