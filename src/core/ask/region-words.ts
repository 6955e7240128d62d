/** «khi mô», «ở bước mô», «phòng mô»; no «mô hình», and not «quy mô». */
const which =
  /(?<=(?<!\p{L})(?:bước|chỗ|phòng|ngày|khi|việc|vị|nút|bữa|tháng|người|ai|cái|lệnh|mục|kỳ|hôm|nơi|bên|giờ|số|vụ|đồng chí) )mô(?! (?:hình|tả|phỏng|tơ|đun|men)(?!\p{L}))(?!\p{L})/giu;
/** «đi mô», «ở mô», «gửi vô mô» */
const where =
  /(?<=(?<!\p{L})(?:ở|đi|vào|vô|tới|đến|ra|về|lên) )mô(?! (?:hình|tả|phỏng|tơ|đun|men)(?!\p{L}))(?!\p{L})/giu;
/** «thì mần răng», «sửa răng anh hè»: how, behind what is done; teeth are named with more. */
const how =
  /(?<=(?<!\p{L})(?:mần|làm|sửa|gõ|bấm|nộp|gửi|cáo|ghi|tính|xử lý|thì|nhập|báo|điền|chọn|xem) )răng(?!\p{L}| (?:hàm|miệng|sâu|khôn|giả))/giu;
const does = /(?<!\p{L})mần(?= (?:gì|chi|sao|răng|rồi|xong|chưa|đến|tới|được|việc|cái|thế|báo))/giu;
/** «bữa nào nộp», «bữa mô», «hồi bữa nào»: on which day. */
const day =
  /(?<!\p{L})(?:bữa|bua) (?=(?:nào|mô|nao)(?!\p{L}))|(?<=(?<!\p{L})từ )bữa (?=(?:nào|mô)(?!\p{L}))/giu;
const today = /(?<!\p{L})(?:bữa nay|bữa ni|hôm ni|bua nay|hom ni)(?!\p{L})/giu;

/** The words of the centre and the south by which something is asked, as everybody writes them. */
export const inCommonWords = (text: string, inSpelling: (words: string) => string): string =>
  text
    .replace(day, inSpelling('ngày '))
    .replace(today, inSpelling('hôm nay'))
    .replace(how, 'thế nào')
    .replace(does, 'làm')
    .replace(which, 'nào')
    .replace(where, 'đâu');
