// Written by scripts/spoken-pairs.mjs. A word («^» begins a sentence), then each word that stood behind it, and how often.
export const spokenPairs = `
# # 40 ai 47 anh 9 ba 3 ban 6 bao 41 bc 4 bn 13 báo 19 bên 71 bạn 2 bản 7 bậc 4 bằng 2 bị 35 bổ 2 chi 22 cho 50 chuyển 5 chênh 3 chưa 63 chậm 15 chỉ 96 chị 8 chỗ 2 chủ 2 cn 2 cs 4 các 48 cái 33 còn 90 có 192 công 7 căn 2 cơ 2 cạnh 4 cả 19 cầu 11 cập 2 cắt 2 cộng 4 cụm 10 của 248 dc 4 diễn 2 dn 4 do 3 doanh 2 dịch 3 e 4 em 25 g 5 ghi 2 giao 3 giùm 14 giúp 47 giải 7 giống 2 giờ 6 gói 2 gọn 4 gồm 7 gửi 20 h 9 hai 6 hay 3 hôm 21 hông 2 hơn 8 hạ 6 hạn 6 hạng 30 hả 2 hết 3 họ 6 hồ 16 hỗ 2 hộ 13 hụt 2 k 3 khi 2 khoá 2 khóa 12 không 22 khảo 2 kiểu 3 ko 7 kèm 2 kêu 2 kẹt 4 kết 3 kỳ 6 luôn 38 là 87 làm 15 lãnh 2 lên 12 lúc 14 lý 11 lũy 3 lại 23 lần 56 lẫn 2 lớp 3 m 2 muốn 2 muộn 3 mà 11 mãi 2 mình 50 mảng 9 mấy 53 mỏ 6 mỗi 6 mở 4 mục 8 ngay 9 ngày 7 người 4 ngắn 5 nhiệm 21 nhà 2 nhé 14 nhích 6 nhận 5 nhỉ 7 những 19 nv 7 này 23 nâng 2 năm 23 nước 2 nằm 3 nội 2 nộp 43 nữa 5 p 5 phòng 213 phải 10 phần 5 phối 3 quyết 2 quý 3 ra 16 rồi 20 rớt 5 rứa 2 sang 3 sao 49 so 39 sáng 2 số 13 sở 13 t 32 thanh 36 thay 10 theo 2 thiếu 2 thu 3 thành 3 tháng 169 thêm 5 thì 92 thôi 3 thôn 2 thấp 6 thế 39 thủ 2 tiến 3 tiếp 2 toàn 43 tr 2 trang 3 triển 3 triệu 5 trong 13 trung 36 trình 3 trúng 2 trả 13 trễ 19 trở 5 tt 4 tuần 14 tên 2 tình 3 tính 4 tôi 11 tăng 38 tỉnh 6 tổng 6 tới 56 tụt 18 từ 20 tỷ 9 vai 2 việc 47 vp 8 vs 2 và 13 vài 2 vì 11 văn 7 vướng 23 vẫn 7 vậy 18 về 6 với 43 vừa 2 xem 9 xong 8 xếp 28 xử 4 yêu 4 à 2 đ 4 đang 2 đc 18 đi 37 điểm 25 đv 35 đã 16 đúng 6 đơn 72 đường 6 được 71 đạt 19 đấy 3 đến 49 đề 4 đều 3 để 16 đồng 2 đỡ 3 đủ 10 đứng 20 ạ 9 ấy 4
^ # 369 a 18 ai 163 alo 5 an 20 anh 92 ba 18 ban 3 bao 36 bc 95 bot 30 buổi 2 bà 2 bàn 3 bác 6 báo 94 bên 84 bình 3 băng 13 bạn 5 bản 31 bảo 3 bận 2 bệnh 7 bị 3 bỏ 4 bốn 2 bồi 2 bữa 2 c 11 chi 164 chiều 19 cho 210 chuyên 2 chuyển 21 chuyện 3 chuẩn 2 chào 43 chánh 5 cháu 4 chênh 2 chú 3 chúc 6 chưa 3 chết 2 chỉ 394 chị 147 chống 3 chốt 21 chỗ 2 chủ 13 con 7 cp 5 cpkct 5 cptg 16 cptt 3 cs 19 csdl 4 cuối 13 cuốn 2 cuộc 2 cà 2 các 62 cách 2 cái 105 cám 3 câu 2 còn 173 có 93 cô 4 công 8 căn 4 cơ 9 cạnh 37 cả 27 cảm 31 cấp 5 cần 2 cầu 9 cập 2 cắt 4 cổng 2 cộng 9 cụm 33 của 12 d 2 danh 3 ddci 20 deadline 2 diễn 15 dn 13 do 2 doanh 6 duy 3 dv 5 dvhtdn 2 dân 5 dạ 53 dạo 2 dịch 41 dự 2 e 29 em 130 email 2 gian 11 giao 63 giá 16 giám 10 giải 40 giấy 8 giờ 19 giục 20 giữ 6 giữa 10 gom 2 gói 5 gọi 2 gởi 2 gửi 28 hai 36 hihi 3 hiệu 3 hs 8 ht 2 hts 4 huyện 4 hình 3 hòa 3 hóa 5 hôm 20 hướng 4 hạ 23 hạn 37 hạng 16 họ 13 họp 28 hỏi 3 hồ 75 hồi 35 hỗ 34 hội 22 index 18 iso 22 kh 46 khi 2 kho 2 khoá 28 khoản 2 khu 2 khuyến 7 khóa 38 không 6 khảo 19 khẩu 2 khởi 3 kinh 12 kiến 11 kiểm 24 ko 6 ktat 3 ktra 3 kì 2 ký 7 kế 72 kết 15 kể 7 kỳ 47 liên 2 liệt 48 là 3 làm 3 lát 3 lãnh 21 lõm 3 lý 23 lđ 3 lũy 2 lương 7 lấy 7 lần 4 lịch 9 lọc 6 lớp 30 lỡ 10 mai 15 minh 19 mn 6 mua 6 muốn 49 mà 2 máy 7 mình 16 mô 2 môi 2 mưa 2 mảng 15 mấy 86 mặt 5 mệt 3 mọi 5 mốc 2 mỗi 10 một 6 mở 23 mục 40 mức 4 nghe 20 nghị 19 ngoài 14 nguyên 6 nguồn 3 ngày 10 người 2 nhiệm 40 nhà 15 nhãn 2 nhóm 9 nhầm 3 nhập 3 nhắc 78 nhắn 3 nhờ 2 những 83 nv 16 này 2 nâng 2 nêu 2 nó 4 nói 4 năm 151 năng 14 nơi 8 nạo 3 nếu 4 nội 2 nộp 6 ok 53 oke 2 p 33 par 3 pci 7 pgđ 14 pháp 3 phát 2 phí 2 phòng 276 phó 13 phương 2 phản 3 phần 10 phối 6 phủ 2 pii 6 qlcn 2 quy 16 quá 6 quý 15 quỹ 3 qđ 4 rà 2 răng 2 rồi 6 rớt 3 rứa 10 sang 10 sao 95 scan 2 sipas 5 so 80 soát 7 sáng 23 sáp 12 sản 5 sắp 8 sếp 16 số 61 sổ 8 sở 42 sửa 16 t 260 thanh 117 theo 19 thg 2 thiêt 3 thiết 61 thiếu 3 thu 27 thuê 2 thágn 2 tháng 470 thí 4 thôi 8 thông 2 thảm 3 thẩm 7 thế 175 thời 7 thứ 3 tin 2 tinh 4 tiến 5 tiếp 5 tiền 6 toàn 5 trang 24 trong 120 trung 101 trước 3 trưởng 18 trạm 6 trả 63 trễ 9 trời 2 trụ 5 tt 16 ttcns 4 ttkc 4 ttr 3 tui 2 tuân 2 tuần 48 tài 7 tình 12 tí 2 tính 44 tóm 38 tôi 56 tăng 3 tại 4 tập 6 tỉ 13 tỉnh 18 tối 7 tổ 2 tổng 41 tới 2 tụt 3 từ 54 tỷ 84 vai 34 viết 2 việc 107 vp 44 và 2 vàng 2 vâng 2 vì 37 văn 46 vướng 33 vận 2 vậy 38 vẽ 2 vốn 2 với 3 vụ 32 vừa 3 web 5 website 2 xem 4 xin 33 xong 7 xttm 2 xuất 16 xã 3 xóa 2 xúc 10 xếp 53 xử 11 yêu 3 yến 2 zalo 9 à 8 ông 3 ý 2 đ 2 đang 4 đc 2 đi 2 điểm 63 điện 3 đoàn 2 đv 22 đã 11 đôn 5 đăng 2 đơn 115 đưa 2 đường 41 được 4 đất 6 đấu 3 đầu 8 đặt 3 đếm 16 đến 18 đề 36 để 5 đọc 3 đồng 23 đội 2 đợt 4 ơ 2 ảnh 4 ổn 2 ở 3 ủa 7 ừ 2
a bình 4 bị 3 c 4 hòa 2 hùng 5 khánh 2 phúc 4 phụ 3 sơn 5
ad nhiều 2
ai ai 4 bao 2 báo 7 bấm 4 bị 3 cao 2 chưa 39 chịu 4 chủ 27 còn 5 có 3 duyệt 2 giúp 2 gom 2 gửi 46 khoá 3 khóa 7 ký 36 lo 11 là 20 làm 23 lý 2 nhiều 3 nhập 39 nhắc 14 nhỉ 3 nộp 25 nợ 2 nữa 2 phải 8 phối 11 phụ 191 pt 6 rồi 2 sửa 3 thay 2 thấp 2 thế 8 trong 3 trả 52 trễ 7 tổ 2 tổng 3 vậy 7 ôm 4 đang 7 đã 10 đó 2 đăng 2 được 3 đấy 2 để 7 đứng 2 ạ 10 ở 5
alo bot 2 có 3
an phú 2 toàn 72 tỉnh 5
anh # 5 bot 2 báo 5 bình 17 bị 4 chị 23 coi 3 cái 6 còn 8 có 15 cần 4 duy 6 dình 3 em 20 ghi 2 giờ 2 hà 5 hòa 6 hùng 30 họp 3 hỏi 7 khoát 2 khánh 6 kỳ 3 là 3 làm 2 lễ 2 minh 9 muốn 3 mạnh 2 mấy 5 mới 5 nghe 5 nghĩa 2 nghị 3 nguyễn 4 nhỉ 2 nào 5 nắm 2 nộp 2 phó 2 phúc 4 phương 2 phải 5 phụ 11 quên 2 so 2 sơn 30 số 4 tháng 9 thắng 6 toản 4 trước 2 trọng 2 tuấn 3 tâm 2 tình 5 từng 2 với 4 vừa 2 xem 5 xin 7 đang 4 đi 13 đạt 2 đỗ 2 ấy 13
attp năm 2
ba ai 2 anh 2 chỉ 7 cái 2 kỳ 2 nhiệm 3 phòng 5 phó 2 tháng 19
ban # 3 cho 2 dn 14 doanh 7 dự 6 em 3 giám 6 hành 41 lãnh 2 mình 4 nào 4 qlda 5 riêng 8 sáng 2 thì 2 tuần 2 tóm 3 với 27
bao cáo 2 giờ 63 lâu 60 nhieu 3 nhiu 3 nhiêu 978 xa 6
bc chưa 6 chậm 3 cũ 2 của 11 giúp 2 gì 3 gửi 2 hôm 4 hộ 6 không 2 ko 2 kỳ 3 là 2 lúc 5 muộn 7 mấy 5 mục 3 ngày 2 những 3 nào 4 phòng 4 rồi 9 t 160 thay 37 tháng 96 trả 2 trễ 4 vậy 5 đúng 3
biên bản 4 chế 3 giới 2
biến ra 2 sao 2 thế 3
biết chỉ 2 không 4 ko 3 kỳ 2 số 3
biểu cho 3 thống 2 đồ 6
bn bậc 2 cái 2 cơ 3 dn 3 hồ 2 km 2 ký 3 nhiệm 4 nv 2 nữa 7 phần 4 rồi 5 so 3 tỷ 3 việc 11 xã 3 điểm 23 đơn 3 đạt 2 để 3 ạ 5
bot biết 3 buổi 2 bạn 2 bữa 2 cho 3 có 4 em 3 khóa 2 kiểu 8 liệt 2 là 2 làm 2 nhiều 3 nhé 9 nhắc 5 nhắn 2 này 8 sáng 4 thì 9 xếp 5 đoán 5 đỡ 2 ơi 12 ạ 7
buổi bao 2 diễn 2 giao 3 họp 3 làm 3 sáng 22
bà con 2 yến 2
bài phát 5 trên 2
bàn giao 8
bá trang 9 web 2 website 2
bác cho 4 hỏi 4 nghe 2 nhỉ 4
bán hàng 3
báo anh 2 bao 4 bot 3 bằng 3 cao 4 caó 2 cho 4 chí 101 chậm 28 con 2 cáo 665 còn 2 gì 2 hoàn 4 kết 5 lại 4 mấy 4 nhanh 7 những 4 sao 2 số 6 tháng 2 thế 10 tiền 5 tôi 4 vướng 4 vắng 6 xong 5 được 2 đến 2
bét bảng 5 là 2 nhất 8 tỉnh 2
bê tông 2
bên # 2 anh 24 ban 3 báo 25 cdc 3 chi 3 chỉ 4 chị 9 công 10 cạnh 2 dược 7 e 2 em 16 hạ 17 khuyến 5 ktat 3 kỹ 11 mình 43 mô 3 ngoài 2 nào 61 phòng 10 qlcn 2 quản 3 sở 13 thanh 29 thương 7 trung 29 tt 4 tài 3 tôi 26 tư 2 tỉnh 6 ubnd 2 vp 8 văn 11 xuất 3 đó 5
bình hạ 2 lúc 3 năm 2 pgđ 2 phó 2 phụ 2 quân 3 tháng 2 thì 2 đằng 2 đẳng 79 đẵng 3
bù bc 3 tháng 3
băng rộng 24
bơm chìm 2
bưu chính 3
bước nào 5
bạch ai 2 của 4 không 2 là 3 lãnh 2 năm 11 tháng 2 thì 3 thông 4 thế 2 và 17 với 3 đơn 5
bạhc chỉ 2
bạn chuyên 2 khác 2 là 5 mới 3 trong 3 ấy 2
bản báo 2 chồng 2 có 5 của 4 giấy 3 gửi 4 hạn 2 kế 6 luật 2 lên 4 lừm 4 nào 37 năm 4 pháp 2 phòng 2 số 2 tháng 4 tin 41 trạm 2 tổng 9 word 17 đúng 2 được 3 đến 12 đề 2 đồ 3 ạ 2
bảng ddci 2 giá 2 năm 2 xếp 3
bảo em 3 phòng 2 phải 2 thanh 2 thiếu 2 thấp 2 tụt 2
bấm chỗ 6 gì 5 gửi 6 vào 23 đâu 5 ở 5
bậc hơn 7 nhất 14 năm 2 so 19 vậy 6
bận em 2 quá 9 túi 2
bắt buộc 2 làm 2 đầu 2
bằng chi 2 con 6 cách 3 hạng 2 mấy 4 sạch 12 thứ 3 tuyến 2 điểm 27
bệnh viện 13 án 11
bị báo 2 chấm 2 chậm 24 ghi 2 giao 5 họp 4 khóa 2 mất 2 nhắc 2 năm 2 quá 2 sao 2 thanh 3 trả 196 trễ 9 tính 11 tụt 22 vp 13 văn 11 điểm 2
bọn mình 2
bỏ qua 5
bố chưa 3 giá 6 hôm 2 kết 5 muộn 3 trí 9
bồi dưỡng 22 thường 5
bổ sung 37
bộ có 4 hồ 2 máy 4 mới 2 nhũng 4 phận 2 t 2 trẻ 9
bở hơi 2
bữa giờ 2 nay 3 nào 7
c cho 4 cảm 2 hỏi 2 lan 2 nhỉ 2 o 7 thu 6 yến 5
cam kết 2
cao bằng 6 cho 3 hơn 35 lắm 2 lộc 3 nhất 30 tháng 3 xuống 6 điểm 3
cdc tháng 2
chi bộ 4 cho 7 em 2 hè 2 mà 4 nghiên 3 phi 3 phí 372 rứa 8 trả 4 và 2
chia theo 6
chiều anh 3 chị 2 họp 2 làm 2 nay 21 tôi 2
cho # 2 ai 11 anh 47 bao 2 biết 19 bot 2 bác 3 bên 7 bạn 2 c 2 chỉ 2 chị 66 các 2 cái 2 cán 6 cả 12 dn 25 doanh 7 e 26 em 130 họ 6 hỏi 29 kế 5 lãnh 2 lẹ 4 mình 14 mọi 3 một 2 nghiên 6 người 3 nhanh 4 nhà 2 những 2 năm 2 p 2 phòng 23 phó 2 sếp 2 sở 3 thanh 5 trung 13 tt 2 tôi 94 việc 2 vp 2 vào 2 xem 4 xin 10 xong 2 ý 3 đúng 5 đơn 9
chung cho 7 cả 6 của 14 ddci 3 là 2 năm 8 t 2 tháng 3 với 2 đứng 2
chuyên gia 3 môn 18 ngành 8 viên 13
chuyển về 5 vị 3 đổi 65
chuyện cán 3 cười 2 máy 2 với 2
chuẩn bị 9 iso 3
chào anh 3 bot 19 buổi 15 cả 2 em 15 trợ 2
chánh thanh 8 vp 3 văn 4
cháu ơi 3
chéo tháng 2
chép lại 2 vào 4
chê gì 3 phap 3
chênh nhau 5
chí ai 6 bên 4 bình 2 có 3 giải 2 gửi 7 kiên 3 lan 6 là 3 làm 2 lãnh 2 lại 2 nào 12 nộp 25 phó 3 pó 2 sao 2 t 3 tháng 2 thì 4 trong 2 xuất 6 à 2
chính công 2 góp 4 hạng 3 là 2 làm 2 năm 11 nộp 3 par 2 sách 5 thì 2 thưc 4 thứ 2 thức 108 với 2 được 4
chót là 2
chú hông 2 hỏi 2 nghe 2 tính 2
chúc cả 4 em 2
chút chỉ 2
chưa ai 5 bao 2 bc 4 biết 2 báo 31 bố 3 các 2 có 23 công 2 cả 2 cấp 2 duyệt 9 em 27 ghi 7 gửi 39 hay 5 hôm 6 hướng 3 hạ 3 họp 3 khởi 10 kiểm 4 kẹt 2 kịp 2 làm 94 mà 2 mình 2 mọi 3 mở 12 ngồi 2 nhúc 2 nhỉ 27 nêu 11 nói 3 nộp 77 quen 2 quá 3 ra 12 rõ 6 số 2 sở 2 thì 2 thấy 17 trao 4 triển 24 trình 2 trễ 2 vướng 3 vậy 3 xong 20 đã 3 đúng 4 đăng 3 được 14 đạt 6 đủ 3 ạ 31 ấy 3 ổn 5
chạy tới 2 được 3
chấm cho 2 ddci 10 mình 2 mấy 2 sở 2 điểm 3 được 5
chấp đất 2
chất bao 3 bị 2 cái 4 còn 2 cập 4 gas 5 khí 2 là 4 mấy 2 mở 3 năm 3 phòng 3 rồi 6 sang 2 t 2 thì 4 và 8 với 14 đc 2 điện 9 đv 2 được 4 đến 5 ấy 3
chậm # 4 ai 2 bao 4 bn 3 chưa 10 chậm 2 các 3 cái 4 có 2 cả 5 của 9 hay 9 hoài 7 hoặc 10 hông 3 hơn 4 k 12 không 43 ko 21 liền 5 là 11 miết 2 mà 3 mãi 6 mấy 12 nhiều 7 nhất 31 nhỉ 2 những 6 phòng 2 rồi 3 suốt 4 t 7 tháng 8 thì 2 thế 9 toàn 3 tăng 8 từ 7 v 2 việc 19 vs 2 vì 2 vậy 5 với 18 xem 2 ạ 4 ở 2
chập chờn 5
chắc không 2
chẳng có 2
chặt kỷ 3
chế kiến 14 pháp 106 plý 2 quản 8 tài 2
chỉ có 2 cần 3 phối 5 sô 3 số 1289 tiêu 381 đạo 13 định 4
chỉnh lại 2 ở 3
chị # 2 biết 2 báo 5 bình 8 bảo 3 bị 4 cho 11 chưa 3 chỉ 4 chủ 2 các 5 cái 11 còn 20 có 12 cúc 3 cần 8 danh 3 em 2 ghi 2 gõ 2 gửi 9 hoa 3 hoài 2 hà 13 hương 5 hỏi 14 k 3 kỳ 3 lan 28 liễu 3 là 4 làm 2 lùi 2 lý 2 muốn 6 mấy 6 mới 6 nga 4 nghe 2 nghỉ 3 nguyễn 2 nhé 4 nhỉ 3 nhớ 4 những 4 nào 4 năm 2 nắm 4 nộp 5 phòng 3 phương 3 phải 5 phụ 17 quyên 8 quên 5 sắp 10 số 3 sửa 2 t 9 thu 55 tháng 9 thì 5 thấy 2 trung 2 trình 2 trả 2 tính 2 tỷ 3 việc 4 với 8 vừa 3 xem 6 xin 2 xuân 18 yến 35 đang 19 đi 16 đề 2 ơi 3 ấy 13
chịu sào 4 trách 11
chống ngập 7
chốt khóa 2 sổ 14 tháng 3
chồng chéo 9
chỗ anh 2 nào 68
chờ nữa 3 số 2 tôi 2
chờn trung 2
chợ nước 20
chủ # 2 của 3 nhật 7 trang 2 trì 339 tịch 13 đám 6 đầu 11 đề 19
chứ k 4 không 4 ko 11
chức # 3 chưa 4 danh 3 giao 2 gì 6 hôm 5 khoa 3 ngày 2 những 3 vụ 2
chứng dc 2 nhận 2 thì 2
chừng nào 2
chữa bệnh 3 lại 2
cn mới 12 thì 3 thứ 8
cns có 2 ghi 2 tháng 4
cntt y 2
coi ai 2 giùm 2 lại 5 nhật 3 tiến 2
con bot 3 chú 4 số 26 đường 3
cp không 2 tuân 2
cpkct chỉ 3
cptg là 2 năm 5 tụt 2 với 2
cs # 6 chuyển 2 của 2 giao 3 nào 27 tôi 3
csdl hoá 3 hóa 3
ctac muốn 3
cung cấp 3 cầu 18
cuối cùng 3 là 3 năm 23 quý 3 t 2 tháng 12
cuốn sổ 2
cuộc em 2 gọi 3 họp 8
cà phê 5
cài hạn 4 khởi 2 phải 2 sao 5
các anh 11 bác 18 chỉ 106 cs 5 huyện 2 kiến 3 nhiệm 2 nv 13 phòng 76 sở 3 tháng 9 việc 16 xã 8 đ 6 đv 23 đơn 27 đầu 2 đề 2 đồng 6
cách chỉ 19 hành 2 mô 2 nào 8 đích 3
cái # 4 bao 4 báo 2 bản 2 bị 3 chi 16 chuyển 3 chỉ 15 chủ 2 cs 2 cuối 2 cái 2 còn 18 có 2 công 2 cụm 2 của 4 dịch 3 gian 2 giao 2 gì 59 iso 8 kh 2 không 4 kia 2 kế 4 lần 2 máy 4 mình 3 mô 8 mục 3 nghị 2 nào 245 này 6 nữa 3 phải 3 phần 3 quầy 2 rồi 24 số 2 thời 2 thứ 6 trang 3 trả 3 tôi 2 tụt 2 việc 7 vướng 2 vụ 7 website 3 đó 8 đường 2 đấy 2 đầu 2 đặt 2 đề 4 ạ 2
cám ơn 12
cán bộ 20
cáo anh 2 cho 9 chưa 13 chậm 2 có 4 của 26 ddci 5 giao 2 giúp 2 gì 6 gửi 2 hàng 4 hôm 4 hạn 2 hằng 3 hộ 9 không 3 ko 4 kết 7 kỳ 5 lên 3 lý 3 lại 2 lần 2 mấy 5 một 3 nhanh 6 những 6 nào 6 phòng 4 phải 3 quý 2 ra 4 rồi 10 sao 3 t 68 thanh 2 thay 68 tháng 189 thì 8 thế 10 trễ 4 tình 2 tôi 2 tỉnh 3 tổng 4 tới 3 ubnd 5 vậy 8 về 3 với 2 word 4 đi 2 đó 2 được 2 đấy 2 định 2 đủ 2
câu chủ 3 chữ 2 hỏi 2 đó 2
cây số 5
còn # 10 ai 31 anh 6 bao 11 bn 4 bên 10 chi 8 chưa 7 chỉ 14 chị 3 chờ 2 cuộc 2 các 2 cách 17 cái 10 cạnh 4 cầu 2 cụm 2 của 5 dính 2 dịch 2 gia 2 giao 3 gửi 5 hạ 2 hụt 3 kẹt 2 kịp 4 lại 24 mấy 27 nhận 3 những 7 năm 3 nộp 4 nợ 58 pci 2 phòng 10 phải 17 phối 2 phụ 9 sở 2 sửa 5 t 14 thanh 5 thiết 4 thiếu 115 tháng 25 thấp 4 tính 5 tồn 3 việc 32 văn 2 vướng 16 xa 7 đc 4 đv 26 đơn 27 đường 2 được 6 đấu 2
có # 8 ai 16 bao 54 bc 4 biết 3 bn 7 báo 4 bạn 2 bị 41 chung 2 chỉ 38 chỗ 2 chủ 4 con 7 cs 2 cách 5 cái 14 câu 2 cùng 2 cả 2 cần 3 dc 2 dn 4 em 5 ghi 7 giao 3 giảm 2 giấy 2 gì 48 gửi 5 hai 2 hơn 2 hạn 6 hồ 4 khá 3 không 2 kiến 18 kịp 18 lần 6 muộn 5 mưa 7 mấy 100 mặt 2 một 3 mục 21 người 6 nhiều 4 nhiệm 14 nhích 3 nhắc 6 những 57 nv 6 nước 2 nộp 4 phòng 10 phải 38 phụ 5 sáng 3 sản 2 số 11 thời 2 thứ 3 trung 2 trách 2 trả 2 trễ 7 tính 4 tất 8 tụt 3 tự 2 việc 195 vướng 6 xin 5 ý 4 đc 3 điểm 9 đv 5 đó 2 đúng 18 đơn 15 đường 3 được 9 đạt 7 đầu 3 đề 13 định 2 đỡ 2 ạ 2
cô yến 4 ấy 2
công # 2 an 5 bao 3 bố 24 chưa 4 chạy 2 chức 2 có 3 gửi 5 hạn 5 khai 25 là 3 làm 2 lãnh 2 nghiệp 86 nghệ 25 ngày 3 nhỉ 2 năm 6 nộp 14 phụ 2 rồi 3 t 4 tháng 9 thì 2 thương 9 triển 7 trình 5 trường 3 ty 5 tác 46 tới 3 văn 23 với 3 vụ 2 đã 3 đường 6 được 3 đến 4 đợt 9 ạ 2
cùng làm 4 phải 4 phối 2 thanh 2 xem 2
căn cứ 36 nhà 2 rồi 4
cđs cho 4 được 3
cũ của 3
cũng báo 6 bị 3 chậm 6 có 3 nộp 2 phải 4 thấy 3 được 2
cơ chế 2 mà 4 quan 17 sở 59
cương trong 2
cưới hết 2
cạnh # 2 tranh 87
cả # 27 ba 4 bao 11 bn 2 các 2 cái 2 hai 2 huyện 2 kh 3 kế 8 mấy 6 ngày 3 nhà 51 nhóm 5 năm 11 sở 38 t 3 tháng 2 thảy 9 tuần 9
cải cách 3 thiện 24
cảm ơn 87
cấp băng 5 cho 2 chưa 2 không 2 mã 2 mấy 2 nào 2 nước 4 phép 4 phó 6 tới 2 đúng 2 được 8
cầm chính 2 những 2 trịch 10
cần biết 2 bổ 5 chép 4 cải 14 dẫn 2 ghi 5 giữ 3 gấp 4 gọi 3 gửi 2 làm 4 số 3 thêm 2 trích 4 tăng 2 đưa 2 đạt 3
cầu bao 2 chưa 3 còn 6 có 4 của 3 ghi 5 mấy 6 nào 10 quý 9 rồi 3 thì 2 yếu 21 đường 2 đến 3
cận thông 17 tt 2 đất 12
cập nhé 2 nhật 14
cậu phó 4 sơn 3 thành 2
cắt giảm 10 điện 3
cố hoá 4 hóa 13
cống của 2
cổng thông 3
cộng bao 9 cả 6 dồn 2 hết 2 hộ 2 lại 8 mấy 10 số 2
cột hạ 2 nguồn 2
cụ thể 18
cục hóa 2
cụm chưa 3 cn 33 công 53 mới 6 nào 2 phòng 2 rồi 6 thứ 8
của # 28 ai 27 anh 25 ban 2 bot 2 báo 2 bên 16 cdc 4 chi 16 chỉ 18 chị 43 các 14 cái 2 cô 2 cạnh 4 cả 5 dn 8 doanh 3 em 6 hts 2 huyện 6 hạ 19 hệ 16 họ 5 kh 3 ktat 3 kế 16 lãnh 18 mình 31 mấy 7 ngành 2 người 3 những 6 nó 6 năng 2 p 13 pgđ 3 phòng 153 sếp 3 sở 147 t 2 ta 2 thanh 52 thiết 8 thái 2 tháng 3 trung 42 tt 10 tính 9 tôi 78 tỉnh 36 tổ 2 từng 6 ubnd 11 vai 6 vp 16 văn 18 xúc 2 đ 2 đv 7 đơn 15 đồng 3
cứ chậm 7 chập 4 mỗi 2 nghị 3 những 3 pháp 2 sập 3 vào 10 văn 8 để 2
cứu ai 2 năm 4 phát 3
cửa gỡ 5
danh mục 3 sách 29
dc bao 2 bn 3 ko 5 mấy 3
ddci # 46 bao 4 cao 2 chung 2 của 18 hạng 2 là 7 mình 4 này 10 năm 64 sở 9 tháng 3 tổng 2 để 2 ạ 2
deadline báo 2 ngày 2
di động 2
dich vu 2
diễn biến 7 tập 35
dn # 7 ai 2 bao 7 bên 2 bị 2 chuyển 2 chưa 3 cái 2 còn 2 của 2 dự 14 gọi 3 gửi 5 htx 9 hài 8 hôm 2 kh 2 là 4 mà 2 mấy 6 mỗi 2 một 4 nào 2 năm 9 nửa 2 phòng 8 phải 2 quý 11 rồi 14 sếp 2 t 2 theo 2 thuộc 2 tháng 6 thì 3 thương 3 trích 4 tttt 12 tới 4 tụt 2 vào 2 vừa 2 xuất 14 đi 11 được 3 đến 4 ấy 2
do ai 10 bên 2 chi 3 chưa 13 chị 2 ghi 3 gì 36 họ 2 là 13 lãnh 5 phó 2 sao 7 thanh 2 từng 3 vp 2 văn 7 đâu 9 đơn 4
doanh nghiêp 2 nghiệp 178 ngiệp 2
ds các 3
dti xếp 2
duy gửi 2 trì 14
duyệt cho 2 chưa 10 phòng 2 xong 3 đc 4 được 11
dv hỗ 6
dài ngày 3
dân gọi 2 đô 2 đơn 2
dây nóng 68
dính nhiệm 2 tới 4 việc 3 vào 5 đến 3 ở 2
dòng thôi 6 để 3
dôi dư 2
dõi chỉ 3 tổng 2
dùm em 2
dùng bot 7 chưa 3 cái 2 lệnh 9
dũng phụ 2
dưới # 10 chỉ 3
dưỡng cho 3 cán 4 quản 12
dược bên 3 gửi 2 là 2 làm 2 t 2 tháng 2 vậy 2
dạ cho 14 chỉ 2 em 19
dạo này 4
dẫn kiểm 6 mình 2 trước 2 vào 5 đầu 3
dậm chân 2
dịch vụ 92
dữ liệu 11 vậy 3
dự ghi 2 kiến 3 toán 10 vậy 3 án 13 đoán 4 ạ 2
dựng bao 3 căn 2 năm 6 tháng 2 trả 2 tên 2
e báo 3 bị 3 coi 2 các 3 cái 2 có 5 cảm 3 cần 4 gửi 5 hỏi 15 là 4 làm 3 muốn 6 mấy 3 nhé 4 nộp 4 phải 2 sửa 2 t 3 với 3 xem 2 xin 8 đang 2 đi 4 đếm 2
em ai 4 anh 2 bc 2 biết 3 bàn 2 báo 12 bên 2 bị 10 cho 5 chào 12 chưa 2 chỉ 6 chị 5 chốt 2 chủ 6 coi 3 các 7 cái 4 còn 29 có 44 cảm 6 cần 14 danh 2 em 3 ghi 12 giúp 2 giục 2 gửi 41 hè 2 hôm 3 hạn 2 hỏi 92 hồ 3 hỗ 2 khóa 2 không 3 kiểm 3 ko 3 ký 2 liệt 2 luôn 2 là 16 làm 11 lãnh 3 lý 2 muốn 20 mấy 5 mỗi 2 mới 12 mở 3 nghe 4 nghen 3 nghỉ 3 nha 2 nhanh 2 nhiều 6 nhé 17 nhắc 5 nhắn 2 nhỉ 27 nhớ 4 nói 2 năm 3 nắm 2 nộp 35 phải 10 quên 3 quý 2 rút 3 so 3 soạn 2 sáng 3 số 14 sửa 2 t 12 theo 3 tháng 14 thì 2 thấy 5 trong 2 trích 4 trả 3 trễ 3 tìm 2 tóm 2 tổng 4 từ 2 từng 2 tỷ 4 việc 2 vào 2 với 26 xem 23 xin 31 đang 21 đc 2 đi 15 đã 9 đơn 2 đưa 3 được 5 đạt 2 đầu 2 để 5 định 2 đọc 2 ơi 18
file báo 2 danh 2 word 12
g tới 2
gas đến 2
ghi # 2 chậm 2 căn 2 giấy 3 gì 2 hạn 2 là 13 lý 4 nguyên 7 nhầm 6 nhận 3 phải 2 rõ 13 số 2 thế 5 trong 6 trễ 2 tên 6 vào 11 vướng 5
gia hạn 14 nhập 8 tháng 2
gian ai 12 bên 2 cho 3 chỉ 3 còn 3 có 4 của 9 giải 4 hàng 46 hạng 2 không 4 là 5 làm 3 mấy 2 năm 17 phải 2 tháng 8 thì 3 thẩm 2 thế 2 tthc 2 tỉnh 2 tụt 6 và 4 với 8 xếp 6 được 3 ấy 2
giao ai 5 anh 3 ban 95 bao 11 bn 2 bên 4 bằng 2 cho 27 chung 9 chỉ 17 chủ 4 các 2 cấp 2 danh 2 giữ 2 làm 7 mình 4 mấy 14 mặt 3 nhiều 5 những 13 phòng 17 phó 2 phải 2 thanh 4 theo 2 thông 3 trung 2 tất 4 từ 2 việc 5 vp 7 văn 15 xong 14 điểm 3 đv 7 đơn 5 đồng 2
già rồi 2
giá # 2 bao 2 cho 4 dịch 2 iso 4 nhân 2 sang 3 sao 2 vàng 5 vật 14 xăng 3 đô 2 đất 7
giám định 5 đốc 65
giùm anh 7 bên 2 chú 2 chị 10 cái 4 e 3 em 4 mình 2
giúp a 3 anh 22 bác 2 chị 52 các 4 e 12 em 57 mình 12 những 2 thì 2 tôi 28 với 3 được 8
giải kiện 2 ngân 53 quyết 50 thích 2 thôn 2 trình 3 từ 3
giảm bao 2 em 2 ko 2 mấy 6 thời 7 vậy 4 ạ 2
giản biên 3
giảng viên 3
giấy mời 6 phép 15 tờ 2
giống tháng 2
giờ ai 5 bao 6 cho 2 chưa 9 chạy 3 chị 2 các 2 còn 13 có 15 diễn 3 em 5 gửi 8 hết 2 kịp 2 là 3 làm 5 lên 7 muốn 17 muộn 2 mình 2 mấy 2 mới 4 mở 7 ngày 8 nhắc 2 nhắn 2 nhỉ 3 này 2 nộp 11 phát 2 phòng 2 phải 13 quá 2 ra 2 sao 3 sản 2 sửa 7 thì 2 triển 2 trình 2 tôi 3 tăng 2 tới 6 vẫn 6 xong 6 đơn 6 được 6 đến 10
giục bên 4 c 2 chị 6 phòng 2 quá 2 trung 4
giữ bao 2 chỉ 2 chức 5 chứng 2 hạng 7 hẹn 8 mấy 2 vị 2 vững 2
giữa chỉ 2
gom báo 2 lại 2
gà t 3
gánh bao 2 chỉ 2 nhiều 12
gì ai 9 bot 2 bên 3 bị 2 cho 8 chưa 15 chậm 36 chị 2 có 6 cả 3 của 7 em 14 gửi 2 hả 3 k 7 không 38 ko 7 lãnh 2 lên 3 mà 32 mới 13 ngày 2 nhé 2 nhỉ 28 nữa 4 phòng 4 phải 5 rồi 4 theo 3 tháng 3 thì 2 thế 37 trong 34 trễ 2 trục 2 tới 2 v 4 và 3 vì 2 văn 3 vướng 4 vậy 33 với 13 vụ 2 đang 2 đáng 4 đó 3 đơn 2 đấy 6 đến 2 để 10 ạ 47 ấy 26 ở 21
gói nữa 2 rồi 4 thầu 17
góp ý 10
gõ gì 11 lại 3 lệnh 18 nhầm 5
gđ đối 2
gần nhất 7 đây 3
gọi từng 2 điện 8 đường 3 đầu 2
gọn bộ 2 cho 4 thôi 8
gồm mấy 2 những 39
gộp lại 2
gỡ vướng 5
gửi bc 97 biểu 3 báo 81 bù 6 bản 2 bổ 2 cho 5 chưa 5 chỗ 4 còn 2 có 2 danh 4 dn 4 hay 3 hôm 12 hả 2 kiến 3 kiểu 3 kèm 9 luôn 5 lãnh 2 lên 8 lúc 15 lại 11 muộn 11 mà 2 mấy 5 ngày 6 nhắc 2 nhỉ 2 những 3 nốt 2 rồi 21 sao 2 sở 4 t 2 thay 18 tháng 3 thì 4 thế 5 tin 2 trước 2 trễ 11 ub 2 ubnd 4 vậy 5 về 6 đúng 2 được 5 đến 3 đủ 3 ạ 3 ở 3
h # 2 có 2
hai chưa 2 chỉ 23 cái 5 cầu 3 cụm 7 huyện 2 kẹt 3 lớp 3 năm 2 phòng 4 sao 2 tháng 8 trước 3 vướng 4 đến 2
hay # 2 anh 2 bên 2 chuyên 2 chưa 10 chỉ 4 chị 4 cạnh 2 của 2 giảm 34 là 3 máy 6 nộp 13 phòng 2 phải 3 sập 4 t 2 thấp 2 trung 4 tệ 2 vẫn 4 xuống 22 ít 5 đi 2
hihi cảm 2
hin phiêng 17
hiện chi 2 chỉ 3 có 2 cả 3 gõ 2 kế 11 nguyên 2 ở 2
hiệu lực 36 ocop 11 quả 2 rồi 5 và 2 với 3
ho tro 3
hoa phụ 2
hoài vậy 5
hoàn công 9 thành 29
hoá chất 29 hồ 7
hoạch # 3 ai 2 ban 4 bao 4 bot 2 bắt 4 có 22 căn 3 của 7 ddci 51 ghi 7 giao 7 gồm 3 ký 2 là 4 mình 2 nguyên 3 những 2 này 26 năm 5 pii 3 quy 2 số 4 thanh 15 thì 6 thế 3 viết 3 và 3 vậy 2 ạ 6
hoặc # 4 chưa 10 nửa 5
hs lưu 3 nộp 7 tháng 2 trực 9 đúng 19
hts t 2 tháng 2
htx lên 5 mở 2
huyện bên 2 cao 3 cho 5 mình 5 tháng 2 thì 2 đang 2
huấn an 11 cho 5 chuyển 7 cđs 8 giá 6 hóa 5 rồi 2 về 5
hà ai 2 bên 2 gửi 2 nội 8 phụ 4
hài lòng 33
hàng chung 5 của 2 rồi 2 t 2 tháng 11 tmđt 7 trên 20 tuần 3 đến 2
hành bản 3 chính 7 hôm 4 kế 7 ngày 25
hình chung 5 các 2 ddci 2 như 10 nộp 2 ra 2 sx 2 sản 2 t 5 tháng 11 thực 3 từng 2
hòa giải 8 nộp 2
hóa chất 97 hs 3 hồ 17 lỏng 2
hôm # 5 bận 2 mô 2 nay 41 nhỉ 2 nào 160 qua 3 rồi 6 t 3 tháng 3 thế 6 trước 4 tôi 2 vậy 2 đó 5 đấy 2 ấy 3
hông bot 2 em 4 nhớ 2 ạ 2
hùng bên 4 là 2 phó 2 phụ 16 với 2
hút đầu 14
hơi tai 2
hơn # 2 bao 3 bên 3 chỉ 3 còn 3 cả 2 hay 5 hơn 2 hả 2 k 3 kém 3 kết 8 mình 3 mấy 4 nhau 2 năm 6 so 2 t 5 tháng 7 vậy 2 điểm 3 ạ 7
hương lan 4
hướng dẫn 13
hạ tầng 153 được 3
hạn # 16 bao 31 bc 2 bn 2 buổi 3 báo 12 bên 2 bữa 2 cao 3 chót 5 chưa 2 chứ 2 cuối 5 cuộc 2 của 38 diễn 3 gửi 2 hay 2 hôm 6 k 10 khi 14 không 16 khởi 4 kiểm 2 ko 22 kém 4 kỳ 2 là 2 lâu 2 muốn 2 mà 8 mấy 16 một 3 ngày 15 nào 2 nộp 28 phòng 9 phải 2 quý 2 rồi 7 t 28 tháng 27 thì 4 thấp 7 trong 4 trình 6 tốt 3 tới 4 việc 4 vậy 2 đc 4 đv 2 đúng 2 được 8 đến 11 ạ 3
hạng # 28 anh 3 bao 7 bét 2 cao 3 chứ 3 các 14 cái 3 của 7 giùm 4 giúp 3 kém 4 mạnh 5 mấy 158 nhiều 14 nhất 2 năm 18 nặng 14 so 23 sâu 3 thê 2 thì 3 thảm 2 thấp 12 tốt 5 từ 3 và 2 vậy 2 xem 3
hả bot 12 cháu 5 em 24
hải yến 3
hằng tháng 9 tuần 3
hẹn # 4 tháng 4 trả 8
hết bao 11 chưa 11 các 2 hạn 4 mấy 2 quý 4 t 11 tháng 16 thứ 2 việc 2 ạ 2
hệ thống 37
họ báo 2 chê 3 chưa 7 có 5 ghi 2 gì 3 kiến 4 làm 3 mấy 2 nêu 3 nộp 4 tên 8 xin 10 đã 2 đề 10
học # 11 cả 2 em 5 muốn 4 sao 2 t 2 tập 2 được 2
họp bên 2 chi 3 chiều 2 chưa 5 dn 9 doanh 7 giao 23 hôm 4 ko 2 nên 2 quý 3 thường 3 trao 2 vs 5 với 33 xong 2 ủy 2
hỏi # 2 ai 5 bc 2 báo 2 bên 7 bệnh 2 chi 3 chánh 2 chút 13 chỉ 12 chị 2 các 2 cái 11 diễn 2 e 2 hoài 2 hồ 2 kh 4 kiến 2 kế 4 lại 4 minh 2 mà 2 mảng 3 mấy 3 mục 3 nhanh 2 năm 7 phòng 8 sao 2 sếp 2 t 3 thanh 2 theo 2 thiết 3 tháng 5 tiếp 2 trong 4 trưởng 2 việc 6 văn 4 vụ 3 đáp 2 đơn 2 đường 2 được 3 đồng 2
hồ sơ 301
hồi # 5 t 16 tháng 42 đó 2
hổ trợ 4
hỗ trợ 171
hộ a 2 anh 6 báo 2 c 5 chị 11 e 4 em 12 kinh 3 mình 3 phòng 4 thì 6 thế 2 tôi 5 được 3 ấy 2
hội an 2 chợ 27 hạn 2 nghị 25 sở 3 tháng 5 xong 2 được 2 đến 2
hợp báo 6 cho 3 chứ 3 cái 2 cùng 3 của 3 giúp 4 gồm 5 hay 2 không 2 là 2 làm 2 nhanh 7 những 3 nữa 3 t 6 tháng 13 thì 3 thực 4 tác 2 vậy 3 với 27 word 2 xong 2 để 2 ạ 3 ở 11
hụt mấy 3 nhiều 2
hữu trí 8
i được 2
im thế 2
index chi 2 của 3 năm 2 thiết 2 tính 4 vai 4
iso # 6 của 6 giao 2 giờ 2 là 4 làm 2 nằm 5 sao 2 tháng 2 tới 5 đến 7
j ạ 3
k chính 6 có 2 cả 2 em 11 mn 2 nhỉ 2 phải 4 thấy 2 được 2 ạ 16
kh # 3 bao 2 bắt 3 có 10 của 3 ddci 43 ghi 7 giao 13 là 3 nguyên 2 này 4 năm 3 phòng 2 phải 6 số 2 thì 12 với 2 ạ 3
khai của 2 giá 4 k 2 không 6 ko 3 mấy 2 ngân 2 những 2 quỹ 6 tháng 2 đc 4 được 12
khcn năm 7 thì 2
khi mô 4 nào 30
khiến dịch 2
khiếu nại 5
khoa học 13
khoá hôm 2 kỳ 18 sổ 6 t 2 tháng 3
khoảng cách 2
khtc gửi 2 nộp 10
khuyến công 103
khá hơn 4 lên 5 nhất 3
khác bc 3 báo 3 làm 2 nhau 3 trong 6
khám chữa 3
khánh bên 3
khí hóa 2
khóa chưa 6 giúp 2 hôm 6 kỳ 25 luôn 5 lúc 3 ngày 2 sổ 8 t 4 tháng 16
không bao 2 biết 2 bot 2 chính 82 chồng 6 chủ 9 có 9 cả 3 của 3 do 5 dính 2 em 53 gửi 3 hay 5 hôm 2 hạn 2 họp 2 kể 2 kịp 7 làm 2 mở 3 nhỉ 15 nhớ 2 nếu 3 nộp 2 phải 9 ra 5 theo 2 thì 2 thấy 7 trao 2 tính 2 vào 2 vậy 3 đơn 2 được 3 đạt 2 đấy 2 đặt 2 đủ 3 ạ 29 ổn 2
khảo sát 31
khẩu ai 4 của 2 hiệu 3 là 2 năm 8 phòng 2 quý 2 số 2 t 11 tháng 20 với 2 xong 3
khắc phục 2
khỏe ko 2
khởi công 24 nghiệp 17
kia thì 3 vướng 2
kinh doanh 4 nghiệm 4 phí 33 tế 10
kiến của 2 gì 3 nghị 98 thí 5 trúc 22
kiểm toán 21 tra 40 đinh 2 điểm 3 đếm 2 định 26
kiểu gì 52 nào 2 số 4
kiện toàn 2
km rồi 6 đường 3
ko anh 2 chính 23 chủ 6 có 10 e 2 em 13 gửi 4 hạn 2 kịp 2 làm 5 lý 2 mn 2 muốn 2 mọi 2 nhỉ 5 phải 16 ra 2 sửa 4 tính 2 tự 2 vào 2 vì 2 xong 2 đủ 2 ạ 31
ktat có 2 t 6 tháng 3
ktht nộp 3 trễ 2
ktra cơ 2
kèm chỉ 2 file 4 mức 2 đv 8 đơn 4 ảnh 7
kém hơn 6 nhau 2 nhất 22 đi 2
kéo lên 8
kê cho 5 chị 3 các 9 giúp 29 gọn 2 nhân 2 nv 2 ra 4 việc 2
kêu chậm 2 gọi 2 khó 2 mãi 2 quá 2 vướng 4
kì tháng 2
ký ai 10 ban 2 cho 2 gửi 2 hiệu 4 hôm 8 kh 2 ký 3 kế 8 ngày 25 số 12 tháng 2 thì 2 thế 3 văn 2 vậy 5 xem 2 đc 2 được 2 đất 2 đứng 2 ạ 3 ấy 4
kẹt chỗ 6 cái 3 gì 7 ở 15
kế hoạch 273 t 3 tháng 6 toán 6 đúng 5 được 3 đến 4
kết luận 5 nối 19 quả 53 tháng 2
kể chuyện 2 cái 2 cả 3 hết 2 ra 6 tên 18 từng 2
kịp # 2 hạn 23 k 3 không 2 muốn 2
kỳ # 7 báo 7 chưa 2 của 2 nào 18 này 6 phải 2 quý 2 t 29 theo 5 tháng 77 thì 2 tới 9 vừa 10 đó 2 đầu 2
kỷ cương 9
kỹ thuật 51
lan ai 5 bao 4 phó 2 phụ 24 thì 2 ôm 2 được 2
lao động 8
leo được 2
list giúp 2
liên hệ 3 quan 3 thông 16 tục 2 xã 9
liền chậm 2 cả 4 cứ 2 rồi 2 vẫn 2 đều 2
liễu là 2
liệt kê 66
liệu báo 3 hóa 10 nhé 2 năm 2 t 6 tháng 8
lo bố 2 cái 2 những 2 vậy 2 vụ 5 ạ 2
luôn bc 2 báo 5 cho 2 giúp 3 kỳ 3 lý 2 nghen 2 nha 2 nhé 8 tháng 3 đi 29 đơn 2 được 6
luận số 2
luật lên 2
là # 4 ai 63 anh 5 bao 85 bn 13 bên 2 chi 7 chiều 2 chuyên 4 chánh 2 chưa 8 chỉ 8 chị 3 cái 8 có 2 công 2 cầu 7 của 6 do 8 giao 8 giám 3 giữ 2 gì 96 hôm 13 khi 3 không 4 lãnh 8 lọt 3 máy 3 mấy 26 ngày 12 người 15 những 22 nằm 2 phòng 8 phó 5 phấn 2 sao 7 sếp 4 số 3 theo 2 thiếu 2 thứ 11 trưởng 7 trễ 2 tới 2 viên 2 việc 27 vì 4 văn 2 vướng 3 xong 2 điểm 2 đv 3 đơn 9 đạt 5 đủ 6 đứng 2
làm # 18 bao 5 bc 7 biểu 2 báo 5 chi 2 cho 3 chung 4 chuyển 3 chính 4 chưa 10 chỉ 4 chủ 5 các 2 cái 7 công 5 của 10 dịch 2 em 2 gian 2 giàu 2 gì 38 hay 2 hôm 5 k 3 không 13 kiểu 10 ko 3 kế 2 kể 3 luôn 2 là 2 lại 8 mấy 6 mỗi 4 một 7 nhiệm 2 nhất 4 nhỉ 2 những 22 ntn 8 nữa 3 phiền 2 phó 2 phần 2 răng 2 sao 37 slide 2 sáng 2 thay 2 theo 27 tháng 2 thế 32 thủ 3 thử 2 tn 4 trong 2 trên 3 trưởng 2 tthc 2 tốt 2 tới 8 tờ 2 việc 31 văn 5 vậy 8 xong 12 đc 6 được 22 đầu 10 đến 14 định 4 ạ 11 ấy 2 ở 4
lâu # 17 một 10 phải 14 quá 4 rồi 4 thì 4
lãi vay 4
lãnh đạo 144
lê hải 2
lên bao 5 báo 2 cao 7 cho 2 cấp 2 của 2 hay 30 hạng 12 hệ 2 không 2 ko 2 lãnh 5 mấy 8 nhiều 6 những 2 sàn 8 thì 2 thế 5 thứ 4 trong 4 trước 2 tỉnh 3 vậy 2 web 8 xuống 3 zalo 7 đc 5 đâu 2 được 15 đầu 2
lòng của 3 dn 4 không 2 phải 2 q 2 quý 5 sao 2
lô nữa 2
lõm sóng 11 xong 2
lùi buổi 2 báo 2 diễn 2 hạn 18 kiểm 4 lớp 4 ngày 3 thì 2 thời 3 tới 3 việc 3 đến 3
lúc mấy 22 nào 41 đó 5
lý # 5 ai 6 chuyên 2 chỉ 6 cái 4 có 6 công 2 của 2 do 107 giao 2 gồm 2 hay 2 hồ 3 internet 2 kiến 8 là 2 nhà 3 năm 23 phòng 2 so 2 tháng 3 thì 5 thương 2 thị 2 vi 3 và 4 văn 8 với 3 xong 3 xây 5 điểm 3 đơn 2 được 7 đến 2 đề 14 đứng 2 ạ 3
lđ nào 5
lũ chưa 2
lũy kế 18
lưu trữ 24 động 2
lương của 2 tháng 3
lượng giao 2 sao 3 t 2 tháng 4 thế 3
lượt dn 13 là 3 người 3 rồi 2 truy 4
lại # 9 ai 4 anh 2 bao 6 bc 17 báo 30 bên 3 bị 5 cho 12 chưa 5 chậm 12 chị 3 chỗ 3 con 3 các 4 cái 19 có 2 của 4 do 5 ghi 2 giùm 3 giúp 14 giờ 3 gì 3 k 4 không 5 kiểu 5 ko 13 kẹt 3 luôn 2 là 9 mà 3 mấy 8 một 5 mục 41 nhập 3 những 7 phòng 8 phải 2 số 6 t 5 thành 2 tháng 12 thì 13 thấp 2 thế 11 trong 3 tôi 3 tụt 5 từng 3 việc 29 vì 11 vướng 8 vậy 4 đc 5 đi 6 được 5 đấy 2 để 3 ạ 2 ở 2
lạng sơn 26
lấy báo 3 bản 7 dc 2 file 9 mẫu 5 số 6 từ 2 đc 2 được 2
lần # 7 ai 3 còn 2 em 3 gần 2 gửi 2 hả 2 kiến 2 kèm 3 kỳ 2 là 5 lượt 4 nhỉ 5 nào 18 nộp 2 nữa 11 rồi 7 theo 6 thuộc 3 trong 2 trước 3 vậy 5 với 3 ạ 4 ấy 4
lẫn trung 8
lập # 2 cụm 3 danh 2 mới 2
lắm em 2 việc 2
lắp máy 3
lẹ ghê 2
lệ cao 2 cấp 2 giải 5 hs 23 hồ 68 ký 2 nộp 9 phải 2 soát 2 số 2 thẩm 3 trả 3 văn 2 đúng 3
lệnh gì 18 nào 12
lịch lãnh 3 sử 2 tiếp 3
lọc giúp 3
lọt top 8 tốp 2
lỗi của 2 do 2 gì 2 thiết 2
lớp # 2 bồi 20 cho 5 chuyển 3 học 2 nữa 4 rồi 10 tập 42 xong 2
lời chưa 3 của 2 hết 2 kiến 8 mấy 2 nhanh 7 phòng 2 trong 13 trung 2 vướng 2 đúng 7 được 6 đấy 2 ạ 2
lở gửi 2
lỡ gửi 7 hạn 3
lừm làm 2
lực ai 2 của 15 hệ 8 nghiên 4 năm 5 đủ 2
m # 2
mai anh 8 chị 3 giao 2 lạng 2 trời 3 tôi 6
mang máng 5
may có 2
minh bạch 92 bạhc 2 chứng 9 gửi 2 phó 3 phụ 6 đức 2
mn nhỉ 2 ơi 6
mua sắm 15
muốn bot 4 bổ 2 cho 5 chỉnh 2 chữa 2 coi 4 giao 12 gửi 9 hỏi 3 kèm 2 lùi 2 lấy 16 nhận 4 nhờ 9 nộp 4 sửa 16 thêm 4 trả 6 xem 9 xin 24 xuất 2 đính 2 đạt 3 để 29
muộn k 7 không 7 ko 6 muộn 7 mất 2 mấy 30 nhất 9 quá 2 thế 5 từ 2 à 2 đv 3
mà # 2 bên 2 bấm 2 bị 2 chú 2 chưa 24 chậm 9 các 2 cái 2 cả 7 em 2 giải 3 không 7 ko 2 kế 2 làm 2 muốn 3 mãi 5 mình 3 năm 2 phát 2 phải 2 quên 2 rơi 2 sao 5 t 4 tháng 5 thấy 5 trễ 3 tôi 4 vẫn 2 để 2
máng có 2 là 2
máy chưa 2 chủ 27 hay 2 lấy 4 quét 6 scan 2 trả 2 đô 2 đấy 2
mã hs 2 mời 3 việc 3
mãi chưa 13 k 2 không 2 ko 4 là 2 mới 2 thế 4 trung 2
mình # 4 ai 7 ban 2 bao 6 báo 20 bạch 2 bị 9 cho 2 chưa 5 chấm 2 chủ 17 cách 2 cái 9 còn 20 có 59 căn 10 dính 2 ghi 3 giải 2 gửi 5 hay 3 hạn 3 hạng 6 hỏi 6 hỗ 3 khai 2 không 4 ko 5 ký 6 là 12 làm 16 mấy 7 nhận 3 nhập 3 nhắc 3 những 4 năm 18 nộp 9 phạt 3 phải 25 phấn 12 phối 5 phụ 2 ra 4 rớt 2 sao 3 số 10 t 19 tháng 19 thì 3 trong 2 trả 10 trễ 3 tên 3 tỉnh 3 tổ 6 tổng 3 tới 2 tụt 2 từ 3 vào 4 vẫn 2 vậy 3 với 4 xem 2 xin 5 xong 3 xếp 18 xử 3 ôm 3 đang 5 đc 9 đã 10 đúng 2 đăng 4 đưa 4 được 43 đạt 2 đặt 21 đề 2 đứng 35
mô bị 3 cao 2 chưa 5 chậm 2 chủ 6 hè 2 hình 4 phụ 2 rứa 3 tụt 3
môi trường 7
môn lẫn 3 phòng 3 phải 2 thì 2 từ 2
mũi chịu 4
mưa không 7 to 6
mại báo 2 bị 4 gửi 3 lý 4 năm 3 nộp 6 t 4 tháng 5 tên 2 và 3 điện 8 ạ 3
mạng # 3 của 2 mấy 4 t 3 tháng 6 từ 2 đạt 2
mạnh hà 3 nhất 6
mảng an 3 anh 4 chị 4 của 9 hóa 5 hỗ 4 minh 2 nào 2 tôi 6 xúc 4 đất 2
mất kết 2 mấy 6 rồi 2
mấy ai 2 anh 2 bc 2 biên 2 buổi 3 bậc 64 bệnh 8 bữa 4 chỉ 162 chị 2 chỗ 3 cs 13 cuộc 11 các 2 cái 67 câu 2 cây 3 còn 2 có 2 cơ 13 cầu 5 cụm 16 của 2 ddci 5 dn 11 dòng 8 dự 10 em 8 gian 2 giờ 38 gói 12 h 5 hàng 2 hôm 39 hằng 2 hồ 2 hộ 2 kiến 8 ký 7 lô 6 lượt 9 lần 26 lớp 34 mà 6 mỏ 2 mục 4 nay 2 ngày 155 người 4 nhiệm 32 nhà 2 nhỉ 13 nv 28 năm 20 phòng 11 phản 3 phần 19 quyết 3 quá 3 rồi 20 rứa 2 sang 3 sao 5 so 4 tháng 51 thôn 11 thế 4 toàn 8 trong 6 trên 5 trúng 2 trạm 9 tổ 2 tỷ 2 v 2 việc 139 và 3 văn 4 vướng 5 vậy 18 về 6 xã 25 ông 3 đ 2 điểm 220 đv 10 đơn 41 đại 3 đầu 7 đề 16 để 4 ạ 19 ấy 7
mần răng 2
mẫu rồi 2 thực 9
mắc của 3 gì 7 nhiều 2 t 2 tháng 3 ở 2
mặt bằng 17 ở 2
mềm thanh 4
mệt bở 2 quá 8
mọi người 36
mỏ cát 2
mối chủ 2 với 6
mỗi bên 3 chỉ 3 cái 14 người 5 phòng 5 quý 9 tháng 11 đơn 2
một bạn 3 chỉ 4 câu 2 cửa 10 dn 3 là 2 lần 48 mục 5 ngày 2 người 2 nhiệm 2 năm 3 tuần 2 việc 4
mới bên 2 có 2 duyệt 5 dùng 4 gửi 4 hỏi 2 làm 4 lên 2 mở 4 nhất 3 nhận 3 năm 4 sao 2 so 4 sáng 2 t 2 thì 10 thấy 4 thứ 3 toanh 2 trong 2 tỉnh 5 tới 5 vào 5 vô 2 về 15 đc 2 đi 3 được 5 đạt 10 đủ 25
mời cho 3 họp 3
mở báo 5 cho 3 chưa 3 gian 16 khóa 3 kỳ 2 lại 6 lớp 5 máy 5 mấy 8 phòng 2 đc 13 điện 2 được 16 đến 2
mục # 15 bản 2 bị 8 gian 2 gì 6 gói 2 hs 2 hồ 4 lỗi 2 mô 3 nào 73 này 3 thì 4 tiêu 64 trang 5 đó 2
mức # 2 còn 2 giao 2 hài 2 nào 5 phải 6 điểm 2
nam đá 4
nay ai 4 ban 4 bao 21 chi 2 cho 2 chưa 3 chỉ 17 chị 4 có 11 căn 2 của 22 ddci 2 ghi 2 giao 21 họp 4 khỏe 2 ký 2 là 23 làm 2 lên 4 lại 2 mình 18 mưa 5 mấy 8 mới 2 mục 2 nhé 2 những 2 nóng 4 phòng 5 phải 53 phấn 18 quá 2 ra 4 rồi 3 sếp 2 số 15 sở 28 thanh 2 tháng 2 thì 2 thế 8 tiếp 2 toàn 2 trung 4 trả 2 tt 2 tôi 8 tăng 8 tỉnh 5 tổng 2 vậy 2 với 3 đi 2 được 7 đặt 24 đến 2 đội 3 đỡ 2 ạ 3
ng khác 3 đứng 3
ngay bc 2 báo 3 cho 5 giúp 3
nghe bảo 5 nói 22
nghiên cứu 14
nghiệm thu 5
nghiệp # 11 ai 5 bao 6 bên 2 bị 3 chỉ 4 còn 4 có 5 của 3 dự 3 giao 2 gọi 2 hạng 2 hồi 3 khcn 10 khoa 2 là 11 làm 5 mấy 6 một 5 mới 19 năm 9 phàn 2 phòng 3 quý 6 rồi 4 sáng 5 t 6 theo 2 tháng 5 thì 4 thế 2 thứ 14 trích 2 tới 2 và 2 vào 3 với 3 vụ 5 xong 4 xuất 2 đi 2 đơn 2 được 7 đến 5 đứng 4 ạ 3 ấy 4
nghệ số 23
nghỉ phép 11 thì 2
nghị # 2 cho 15 chỉ 3 cung 3 của 17 em 2 giám 2 giải 2 gì 55 gđ 2 gửi 4 kết 15 lãnh 3 lên 5 mấy 2 những 9 nào 4 nêu 4 quyết 32 sao 2 thuê 3 tháng 4 thì 3 tóm 4 về 2 xếp 2 đơn 2 đề 3 đối 2 ạ 2
ngoài chỉ 2 các 2 cái 3 giao 2 mình 2 phòng 4 rồi 2 sở 2 top 3 đơn 2
ngoái bao 9 bét 2 bị 2 chi 4 chưa 2 chỉ 16 cái 16 của 3 ddci 2 hạng 28 không 2 kém 2 là 2 mình 31 mảng 3 mấy 19 nó 2 phải 3 rớt 2 sở 11 thấp 2 trong 3 tỉnh 4 tụt 7 từ 4 xếp 8 à 2 đc 13 điểm 3 đã 2 được 18 đứng 14
ngoại hạng 3
nguoi dung 2
nguyên lời 2 nhân 10 năm 2 văn 25
nguyễn thị 2 trọng 3 văn 4
nguồn lực 2 nhân 3
ngành phòng 2 thì 2
ngày # 9 ai 6 ban 4 bao 9 có 5 của 2 diễn 2 dự 2 em 2 hạn 2 hội 4 ký 2 làm 5 muốn 4 mô 2 mấy 19 mới 2 nghỉ 4 nhất 5 nhỉ 7 nào 138 phát 4 phải 7 rồi 24 tháng 5 thì 3 thế 8 từ 2 vậy 18 xếp 2 để 3 ạ 7 ấy 6
ngân # 2 bao 2 của 2 kinh 6 sao 2 sách 28 t 7 tháng 4 tới 2 vẫn 2 ì 2 đtc 2 được 2 đầu 4 đến 2 đề 6
người báo 2 cho 4 dân 2 gửi 3 hay 3 khác 10 ký 4 mấy 3 mới 3 nộp 2 phụ 4 rồi 2 ta 8 thay 2 thật 5 trong 4 xem 2 được 2 đứng 55 ơi 4
ngập sao 2 t 2 tháng 5 xử 2
ngắn gọn 4 thôi 6 thời 3
ngọc lan 3 sơn 2
ngồi với 2 được 2
ngộ độc 10
ngừng ngày 2
ngừoi đứng 2
nha bot 2 nay 2
nhanh cho 3 ghê 2 giúp 2 gọn 2 hơn 2 kiểu 3 ko 2 phết 4 t 4 tháng 7 thật 3 tình 4 đến 2
nhau bao 3 mấy 6 thế 5
nhiêu # 3 ai 2 ban 7 bậc 19 chậm 9 chỉ 12 cuộc 8 cái 5 câu 2 cây 3 còn 11 có 3 công 2 căn 9 cơ 19 cụm 3 dn 36 doanh 12 em 9 gian 3 hs 2 hồ 7 hộ 2 kiến 2 km 8 ký 6 lượt 11 lớp 2 mẫu 5 một 5 ngày 11 người 4 nhiệm 33 nhỉ 4 nv 11 năm 2 nữa 10 phản 2 phần 33 rồi 43 sao 4 so 10 số 2 sở 5 tháng 2 thôn 3 tiền 46 toàn 2 trên 4 trạm 6 tuổi 5 tỷ 14 việc 58 vướng 4 vậy 11 xã 3 điểm 102 đv 5 đúng 3 đơn 14 đạt 3 đầu 3 đề 6 để 5 ạ 15 ấy 2
nhiều bậc 22 chỉ 13 hơn 12 lên 3 ngày 6 nha 6 nhiệm 25 nhé 3 nhất 48 nv 5 thứ 3 việc 41 xuống 4 điểm 25 đầu 10 ạ 4
nhiệm chủ 3 tổng 2 vụ 227
nhà ai 3 cho 4 cung 2 mình 4 mạng 3 ngày 2 thuốc 8 thầu 4 tạm 5 ơi 8 ạ 2 ở 21
nhân ai 3 dịch 2 lực 7 nào 2 năm 4 từng 2
nhãn hiệu 22
nhé chúc 2 có 2 ghi 2 hôm 5 nhanh 5 sáng 2 thế 3 tiện 2 trả 4 xong 2 đỡ 6
nhích lên 7 được 3
nhóm # 2 biết 2 bot 2 chỉ 4 cải 2 cần 4 duy 4 giữ 2 mấy 12 nắm 2 phải 2 thì 3 zalo 3
nhúc nhích 3
nhũng nhiễu 7
như có 2 t 2 tháng 5 thế 2
nhưng không 2
nhất # 2 bảng 2 chỉ 3 chị 2 cái 9 còn 3 có 4 em 5 hôm 6 hả 4 là 11 lên 3 muộn 4 mấy 10 mới 2 ngày 2 nhỉ 4 năm 12 phòng 4 so 27 sở 3 t 3 theo 2 thuộc 2 tháng 10 thấp 2 thế 2 trong 18 trễ 4 tỉnh 2 từ 6 và 4 vậy 13 xuống 3 xếp 3 đi 2 đơn 3 đến 2 để 2 đồng 4 ạ 12 ở 2
nhầm # 2 một 3 số 5 tháng 2 ý 5
nhận bao 5 bản 4 chưa 2 của 4 iso 2 không 2 ko 2 kế 4 mấy 11 nhắc 2 tin 2 tổng 8
nhập bc 3 báo 8 hộ 19 lên 4 lại 2 nhầm 3 nhỉ 2 sai 2 thay 6 thôn 14 thế 5 thị 8 vào 3 vậy 2 được 2 ấy 3
nhật csdl 2 ký 22 thì 7 tới 2 văn 5 được 2
nhắc ai 8 anh 6 bên 7 chưa 6 chị 15 giúp 2 hôm 4 hết 2 họ 7 hộ 2 luôn 2 lại 11 lần 3 mấy 4 người 4 những 2 p 2 phòng 30 trung 15 tới 4 việc 2
nhắn chị 3 nhắc 2
nhỉ ai 4 anh 2 bác 2 chị 10 các 3 có 8 cả 2 của 3 e 2 em 4 hay 2 hôm 4 lý 3 mấy 2 quên 4 sao 2 t 2 trễ 2 tôi 3 để 6
nhớ không 2 mang 5 ra 3 trung 2
nhờ anh 4 bot 3 bạn 2 người 5
những ai 18 bên 4 chi 4 chỉ 162 cs 5 cuộc 3 cái 17 gì 62 kiến 4 mục 10 ngày 2 nhiệm 23 nv 13 nơi 4 phòng 15 số 2 việc 94 văn 13 vướng 3 đv 12 đâu 7 đơn 24 đầu 5
ni bao 2 phải 2
ntn ạ 5
nv # 6 bị 3 chậm 5 có 5 của 4 hoàn 4 mà 2 nhất 5 nào 26 phải 8 trong 8 trọng 8 xong 2 đv 3 định 2
nà hin 21
nào # 8 ai 35 anh 2 ban 6 bao 10 bot 2 báo 9 bét 3 bên 8 bị 81 cao 27 cho 8 chưa 179 chậm 114 chỉ 21 chị 5 chịu 5 chủ 135 các 3 cách 2 còn 43 có 68 cùng 2 căn 2 cũng 29 cả 8 cầm 6 cần 8 của 46 do 2 dính 5 dưới 7 e 2 em 31 giao 21 giải 9 giờ 2 giữ 2 gánh 6 gửi 28 hay 10 hơn 4 hạn 4 hạng 12 hả 7 hết 6 họ 2 hụt 3 k 6 kh 2 khiến 2 khá 5 không 41 ko 24 kém 13 ký 4 kẹt 2 kỳ 2 leo 2 lo 14 là 4 làm 53 lên 4 lõm 2 lúc 3 lý 5 lắm 2 muộn 3 mà 14 mấy 8 mỗi 3 mới 4 mở 2 ngoài 2 nhiều 41 nhỉ 46 nêu 2 nói 5 năm 45 nắm 3 nộp 64 nợ 9 nửa 3 nữa 23 phòng 14 phải 56 phối 27 phụ 79 pt 5 quá 4 r 2 ra 2 rơi 3 rồi 20 rớt 14 sao 6 so 3 sản 7 sắp 3 sếp 3 số 2 t 4 thanh 4 theo 10 thiếu 6 thuộc 4 tháng 15 thấp 33 thẩm 2 thế 23 tiền 2 trong 20 trung 4 trả 4 trễ 31 trực 2 tăng 14 tệ 2 tổng 2 tới 2 tụt 44 từ 2 tỷ 2 v 4 việc 2 vp 3 và 9 vì 2 văn 2 vướng 2 vẫn 2 vậy 50 về 7 với 5 vừa 7 xa 2 xin 5 xong 5 xếp 22 xử 3 ít 11 ôm 16 đang 34 điểm 34 đáng 2 đã 9 đòi 2 đơn 2 được 10 đạt 8 đấy 4 đầu 2 đặt 19 đến 8 để 13 đội 5 đứng 20 ạ 79 ấy 57
này ai 3 ban 4 bao 5 bên 3 bận 3 chẳng 2 chị 3 còn 4 có 9 em 3 hạn 4 hỏi 3 không 3 ko 4 là 10 làm 2 mà 2 mấy 4 nhé 2 phòng 5 ra 3 số 2 thì 8 thế 4 trung 2 tôi 2 việc 2 vp 5 vậy 3 đã 3 đơn 2 được 2 ạ 2
nâng cấp 15
nên chưa 6 quên 2 xin 2
nêu bao 3 là 2 lý 3 ngày 2 rõ 6 số 2 trong 2 tên 6
nó là 3 nhắc 2 thuộc 2 được 2
nói bên 2 chuyện 3 chỉ 2 gì 2 gọn 2 nhanh 2 p 3 phòng 5 rõ 4 vp 2 vì 2 về 4
nóng bên 6 của 16 lãnh 8 lặp 2 nằm 2 quá 5 t 4 tháng 5 thì 3 vp 3 văn 3 ở 2
nông nghiệp 7
năm # 311 chưa 3 còn 3 ghi 7 họp 4 không 2 kia 6 ko 3 làm 4 mà 4 mình 6 mới 4 nay 361 ngoái 281 ni 7 nào 2 phòng 9 phải 7 rồi 13 sao 2 sở 2 trước 14 tổ 2 tới 2 vp 4 về 3 vừa 3 xếp 2 đã 5 đến 3
năng lượng 24 đông 3 độg 2 động 81
nơi nhận 10 nào 4
nước chống 3 lũ 2 máy 5 ngoài 24 thôn 5
nại tố 2
nạo vét 4
nạp kế 2
nắm mấy 2 rồi 5 được 3
nằm rải 2 trong 12 ở 26
nặng hơn 2 nhất 17
nếp công 2
nếu không 2
nền nếp 2 tảng 8
nối cung 16
nốt bc 4 tháng 2
nổi lên 2
nội bộ 3 dung 5 vụ 12
nộp ai 2 bao 3 bc 105 báo 108 bù 4 chưa 8 chậm 5 còn 4 có 5 hs 2 hôm 14 hả 2 hồ 5 hộ 3 kiểu 4 kịp 2 là 6 lúc 8 muộn 42 mà 2 ngay 7 ngày 8 nhanh 6 nốt 6 online 8 qua 20 rồi 15 sản 7 sớm 5 t 18 thay 15 thuế 3 tháng 18 trước 2 trễ 69 trực 12 việc 2 đc 6 đúng 10 đơn 2 được 12 đủ 12
nợ bc 19 báo 28 cái 2 gì 14 những 7 đọng 2
nửa năm 10 đầu 9
nữa hộ 2 k 5 không 8 ko 9 là 5 mới 33 thì 7 đi 4 đủ 3 ạ 6
oa của 6
ocop nộp 2 rồi 2 t 2 tháng 2
ok c 3 chị 2 cám 4 cảm 28 e 3 em 4 rõ 4
online mấy 2 t 3 từ 3
p báo 5 công 3 cđs 2 em 4 hạ 3 ktat 6 kỹ 6 mình 3 qlcn 3 qltm 5 thương 10 tôi 2
par index 7
pci của 5 lạng 4 tỉnh 2
pgđ ai 2 hà 2 hùng 2 lan 2 minh 3 nào 9 phụ 5 trần 2 với 3
phap ly 2
phiêng cài 17
phàn nàn 3
pháp luật 3 lí 3 lý 114
phát biểu 8 hiện 5 hành 6 nữa 3 sóng 3 triển 7
phân công 6
phép # 2 hỏi 5 thì 3 từ 2 xd 5 xây 6 đúng 2
phê công 2 duyệt 7 với 2
phí ai 7 cho 2 còn 2 cả 2 hạng 2 k 6 khoa 3 khuyến 2 không 75 ko 22 là 3 lớp 2 năm 4 thì 2 thòi 2 thời 161 thờii 2 thực 10 tuân 48 tụt 5 vậy 2 đám 3 đề 2
phòng a 3 anh 35 ban 3 bao 2 bc 3 báo 72 bên 2 bưu 3 bị 4 chuyên 24 chị 47 chủ 15 cm 5 có 9 công 21 dược 21 e 22 em 145 giải 2 gửi 11 hay 3 hts 4 hạ 39 họ 2 khtc 15 khám 2 không 4 kia 2 kinh 10 kiến 7 ko 3 ktat 9 ktht 6 kế 2 kỹ 30 luôn 2 là 5 làm 16 lẫn 2 mình 111 mô 3 mấy 2 mới 2 nghiệp 3 nhà 6 nhận 3 nhập 2 nhắc 2 nào 252 nói 2 nội 4 nộp 13 phát 2 phòng 6 phải 9 qltm 3 qlxd 3 qua 2 quản 16 sao 2 shtt 2 soạn 2 sở 19 t 2 tháng 9 thì 13 thôi 2 thông 4 thương 30 thế 2 trong 8 trả 15 tài 5 tôi 109 tổng 2 với 3 xin 3 xử 2 y 17 đi 2 đã 2 đó 4 đô 2 đơn 2 đường 9 đấy 4 đề 12
phó báo 2 chánh 2 chủ 3 của 3 giám 33 gđ 2 là 2 nộp 3 phòng 15 sự 2 trưởng 2
phú lâm 2
phúc nộp 2
phương thị 3 án 7
phạm hóa 3
phạt bao 4 chưa 2 mấy 6 được 2
phải # 2 anh 6 bc 6 báo 35 bằng 3 bổ 11 chị 2 chủ 3 có 7 công 3 cải 7 của 2 duy 2 giải 2 giữ 3 gánh 2 gõ 2 gọi 11 gửi 6 hông 2 họp 2 hỗ 3 khai 3 không 5 khởi 2 kiểm 4 ko 5 kéo 7 lo 4 làm 116 lên 29 lập 2 lục 3 mần 3 mở 5 người 2 ngồi 2 nhập 8 nộp 22 phối 12 ra 2 sửa 11 thao 2 thêm 2 thứ 3 truyền 2 trình 7 trả 19 tăng 5 tổ 7 tự 2 vp 2 xin 4 xong 38 đi 6 điền 5 đưa 3 được 2 đạt 47 đồng 2 đứng 2
phản ánh 10
phấn đấu 41
phần anh 2 chị 5 của 2 mềm 9 trăm 58 tôi 3 yêu 5
phẩm gì 7 là 7 năm 4 nộp 2 phải 4 rồi 3 sao 3 tháng 3
phối hợp 104
phụ trách 536
phủ sóng 5
pii # 2 của 3 năm 4 tỉnh 2
pt cptg 2
q # 9
qlda trễ 2
qltm chủ 3 t 2
qlxd làm 2
qua # 3 bao 2 chưa 2 các 4 hôm 2 họp 2 lên 2 mạng 29 mọi 2 tháng 4 thế 2 tăng 2 zalo 4 đường 2
quan gửi 2 mô 2 nào 10
quy chế 22 hoạch 2 định 7
quyên tháng 2 đi 4
quyết bao 3 cho 3 chưa 2 hs 4 hồ 16 hỗ 12 khởi 8 nào 5 thủ 3 toán 4 trễ 2 về 2 đúng 7 định 10
quá # 2 bao 2 bot 3 chưa 3 con 2 em 3 hạn 34 mấy 5 nửa 3 phòng 2 rồi 8 trời 8
quét sửa 4
quên béng 2 khuấy 3 mất 13
quý # 55 hoặc 9 i 5 ii 8 iii 5 k 2 kèm 3 mấy 2 một 4 nào 2 này 10 phải 2 theo 3 với 7
quả chưa 2 ddci 7 gì 2 một 3 năm 12 t 2 tháng 2 thế 2 thực 2 xếp 2 xổ 2 điểm 2
quản lý 46
quảng bá 13
quầy liên 4
quỹ của 3 khoa 3 vướng 2 đất 8
qđ # 2
r nhỉ 2 ạ 2
ra bao 3 cho 4 chưa 7 coi 2 file 2 giúp 3 kết 2 luôn 2 nước 2 sao 51 thì 4 thông 4 thế 2 tổ 4 vậy 3 xem 3 đây 5 được 3
riêng của 4 với 8
rà lại 3 soát 6
rõ # 2 bao 2 hơn 2 lắm 2 ngày 3 rồi 4 số 2
rút gọn 2 kinh 4 ngắn 3 được 2
răng mà 2 đường 2
rơi vào 5
rải ở 2
rốt cuộc 3
rồi a 2 ai 3 anh 7 bao 2 bn 5 bot 7 bên 3 chị 4 các 5 cái 9 cám 2 còn 46 có 14 cả 4 cảm 9 e 7 em 61 giờ 19 gửi 5 hạng 2 hả 2 kể 3 kịp 2 là 2 lên 4 mà 22 mình 2 mấy 4 mới 4 nhé 2 nhỉ 18 năm 3 phòng 5 sao 3 so 2 tháng 2 thì 6 thế 4 tôi 2 tới 2 việc 3 và 2 vướng 4 vậy 2 đang 2 đv 3 đơn 5 được 2 đứng 4 ạ 32
rộng nâng 4 năm 3 tháng 4 tới 2 được 4
rớt bao 2 hạng 16 mấy 4 nhiều 3 nặng 2
rứa cháu 8 cả 2 em 2 năm 2
sai mã 2 số 8 thì 3
sang # 10 quý 2 t 9 tháng 8 trao 2
sao # 2 anh 3 bc 2 bot 2 báo 3 bên 8 bản 5 bị 4 chi 6 cho 4 chưa 26 chậm 8 chỉ 2 con 2 cái 5 còn 4 có 5 cụm 5 cứ 4 em 16 giá 3 giải 3 giờ 7 gửi 3 hồ 3 k 3 không 10 khảo 3 ko 10 kẹt 2 lại 31 lớp 4 mãi 7 mục 4 nhỉ 2 phòng 3 phải 5 rồi 39 t 10 tháng 16 thấp 7 thấy 2 thế 6 trang 7 trong 2 trung 4 trễ 2 tôi 2 tới 3 tụt 3 việc 2 vẫn 3 vậy 6 ì 3 đường 2 đến 2 để 5 đứng 3 ạ 17
sau anh 5 chị 11 em 7 hạn 2 họp 2 tôi 12 đó 2
scan hồ 2
sinh năm 2
sipas của 2
siêu thị 2
siết chặt 3
sjc hôm 2
slide cho 2
so # 3 chỉ 5 giùm 2 giúp 12 năm 2 sánh 17 t 7 tháng 17 tỷ 5 vs 9 với 167
soát văn 3 xét 10
soạn báo 2 cho 2 giấy 2 tờ 2
sung cái 3 danh 2 gì 15 thế 2
suốt # 2 ba 3 em 2 muốn 3
sx sạch 5
sài quá 2
sàn bán 2 nước 2 rồi 6 thì 2 tmđt 5 tới 3 xuyên 2 được 2
sào cho 2
sách # 2 ai 2 các 2 doanh 2 là 2 lũy 2 nhiệm 2 nhà 5 năm 2 tháng 4 tranh 2 vào 2 đến 3
sáng em 2 hôm 3 kiến 14 mai 6 nay 22 nha 4 tạo 7 vui 2
sánh # 2 chi 4 cptg 2 giúp 3
sáp nhập 18
sát dn 6 giá 3 hài 15
sâu nhất 10
sóng mấy 3 xong 3
sô nào 2
sđt chị 2 của 2
sơ # 2 c 4 của 3 giải 4 lưu 20 nghị 5 nào 3 năm 2 nộp 30 online 2 phòng 3 qua 6 sai 2 sài 2 sức 3 t 7 thiết 2 tháng 3 thẩm 3 thủ 2 trả 4 trễ 5 trực 39 tthc 6 xuất 11 đúng 92 được 3 đất 5 ạ 3
sơn # 3 báo 7 bên 5 có 3 gửi 2 hôm 3 kỹ 2 năm 8 nộp 4 phòng 2 phó 2 phụ 2 thanh 3
sạch ai 3 hơn 12 tháng 2
sản phẩm 26 trí 8 xuất 8
sập suốt 2 vậy 2
sắm thuốc 14
sắp hết 2 họp 4 nghỉ 2 tới 9 vào 2 vô 2 xếp 2 đi 7
sếp bình 3 em 5 hùng 3 hỏi 2 lễ 2 nào 43
số # 40 a 3 ai 6 an 3 anh 10 bao 27 bn 5 bên 5 bị 4 chi 37 cho 14 chuyển 14 chỉ 5 chị 20 chủ 7 các 2 cái 7 có 21 công 4 cơ 3 cạnh 9 cải 2 cần 6 cầu 2 cụ 8 cụm 6 của 116 dn 3 do 3 doanh 6 dti 5 dịch 11 em 2 gia 4 gian 4 giao 6 giúp 2 giải 2 giữ 4 gì 24 gửi 7 hai 3 hiệu 2 hoá 8 hóa 30 hơn 8 hạ 2 hạng 2 hồ 12 hỗ 7 hộ 2 ko 2 ký 4 kể 5 liệu 29 là 9 làm 2 lượng 2 lượt 4 lạng 2 lần 2 lọt 2 minh 24 mua 5 mà 2 mình 3 mô 4 mấy 22 mẫu 3 mặt 2 một 3 mới 9 ngày 3 nhiệm 7 nhóm 5 nhất 9 những 6 nào 499 này 4 năm 19 năng 17 nộp 2 papi 2 pgđ 3 phòng 4 phải 6 quyết 3 rồi 9 t 12 thanh 10 theo 18 thiết 15 thu 8 thuộc 4 tháng 22 thì 19 thấp 9 thế 4 thời 3 tin 2 tiếp 15 trong 12 trạm 4 trở 2 tên 4 tính 8 tôi 47 tăng 2 tất 3 tập 3 tổng 2 tụt 9 từ 3 từng 2 tỷ 2 vai 3 việc 23 văn 10 vướng 2 vậy 4 về 2 với 7 xanh 2 xúc 9 xếp 2 đc 4 điểm 8 điện 14 đt 4 đào 5 đó 11 đơn 5 được 6 đất 10 đấy 2 đặt 9 để 3 đứng 4 ạ 5 ấy 5 ổn 3 ở 5
sổ khóa 2 kỳ 3 t 4 tay 9 tháng 17 về 2 đỏ 9
sớm nhất 6
sở # 3 ai 4 ban 4 bao 11 báo 2 chậm 2 chủ 8 có 22 công 9 cứ 6 dôi 2 dữ 7 giao 2 giờ 2 gửi 2 hay 3 hoá 4 hóa 17 hữu 8 internet 2 khám 3 kế 3 là 6 làm 4 lên 4 mình 131 mấy 6 ngành 8 nn 2 nào 3 nông 6 năm 9 nắm 2 nội 6 nữa 5 phải 7 phấn 2 qua 3 rồi 6 sao 7 số 7 t 6 ta 4 tháng 21 thì 7 thế 6 tiếp 9 trong 3 trên 8 tài 32 tăng 3 tổng 2 từ 2 xong 3 xác 5 xây 14 y 6 đang 3 đơn 2 được 7 đặt 4 đội 2 ạ 3 ấy 3 ở 2
sức khỏe 3
sửa báo 4 chỗ 4 cái 2 có 2 dc 4 giùm 4 giúp 3 gì 5 hộ 3 kiểu 5 lại 26 rồi 3 số 7 thế 2 xong 5 đc 4 được 11 ở 8
sự cố 17
t # 1241
ta chưa 2 phấn 2
tay hoàn 8
tham mưu 3
thanh tra 377
thao tác 16
thay a 4 ai 2 anh 16 cho 2 chị 27 giám 4 không 2 kiểu 2 phòng 3 sếp 5 thì 59 trung 3 trưởng 2 tôi 4 vì 2 được 5 đổi 2
theo # 4 bạn 2 dõi 14 em 2 hạng 13 kh 28 kế 16 mức 2 nghị 3 quý 31 số 2 tháng 2 thứ 7 từng 5 văn 12 điểm 21 đơn 4
thg # 2
thi đua 7
thiêt chê 3
thiết bị 6 chế 114 kế 15
thiếu ai 3 bao 33 bc 4 bn 9 báo 4 cái 2 của 3 gì 6 mấy 37 nhiều 25 số 8 điểm 4 đv 2
thiểu bao 2
thiện có 2 gồm 2 thì 4
thnág # 3
thoại anh 2 chị 3 của 3 dn 4 với 6
thu báo 2 bên 13 bình 2 bận 2 gửi 3 hút 14 là 2 mấy 2 ngân 24 nhập 2 ns 3 nộp 9 phòng 2 t 2 tháng 3 trung 4 đi 11 được 2
thuê máy 15 đánh 2
thuật an 19 bên 2 bị 3 có 2 t 3 tháng 3 đi 2
thuế nhiều 2 thu 2
thuốc cho 4 năm 3 tháng 3 tại 2 tới 2 và 2 với 2 xong 3
thuộc chỉ 22 diện 3 những 3 phần 2 về 3
thành # 8 bao 8 báo 2 lập 6 mấy 2 rồi 2 tháng 2 đúng 2
thág # 2
thái gì 2 nguyên 2
tháng # 1725 bao 3 báo 2 bảy 3 bận 2 cho 4 chín 2 các 2 gần 3 gửi 3 không 3 ko 2 liền 19 là 7 làm 4 lần 4 mô 2 mấy 13 một 13 nay 32 nhận 2 ni 2 nào 84 này 61 năm 2 phòng 2 phải 13 qua 19 ra 2 rồi 13 sau 4 sáu 3 thì 11 thế 3 trong 3 trước 55 tăng 2 vừa 15 đó 3 được 5 đấy 3 đầu 23 để 9 ấy 2
thê thảm 2
thêm # 2 bao 8 lần 2 mấy 11 một 2 thời 4 việc 2 vào 5 được 2
thì ai 19 bao 7 báo 10 bên 7 bấm 40 chậm 4 chỉ 7 chỉnh 3 chị 5 cài 2 các 7 cái 21 còn 12 có 12 dùng 9 em 7 giờ 4 gõ 26 gửi 4 hạn 4 họp 4 kh 6 khai 2 kế 2 làm 80 lãnh 3 mình 10 mấy 13 một 2 những 10 năm 7 nằm 2 nộp 6 phòng 15 phải 17 phối 2 phụ 2 quá 2 sao 104 sếp 4 số 3 sửa 16 t 4 thanh 3 thao 12 theo 3 tháng 7 thôi 2 trong 2 trung 2 tính 3 tắt 2 tỷ 2 việc 2 vp 2 vào 21 vô 2 xem 2 xin 5 đang 3 điểm 2 đv 3 đăng 2 đơn 7 được 5 đạt 3 đến 3
thí điểm 14
thòi gian 2
thôi khóa 2 nghen 2 nhé 2 thì 3 thế 2 để 2
thôn bản 18 hạn 2 là 2 lõm 7 rồi 2
thông báo 5 hồ 3 qua 5 t 2 tin 52 trạm 2 về 2 website 4 được 5
thư xin 2
thưc tụt 2
thương mại 73 năm 4
thường trực 3 vụ 2
thưởng cho 2
thảm nhất 4 đc 2 đường 3
thảy bao 2 mấy 4
thấp hơn 28 là 2 lên 9 nhất 64 thế 5 vậy 4 điểm 24
thấy báo 5 bảo 3 chưa 2 ghi 4 gõ 2 gửi 2 nhập 2 phòng 3 ra 4 sai 5 số 4 tiền 2 vp 2
thầu của 4 rút 2 thuốc 7 tư 2
thẩm định 22
thật hay 5 đấy 2
thế # 5 ai 10 bác 2 bên 4 cháu 5 chỉ 7 chị 2 các 6 cái 2 còn 40 có 5 cả 3 em 13 gửi 2 hai 2 hạng 2 họ 7 hồi 4 là 6 lý 2 mn 5 mọi 6 nhỉ 13 nào 192 này 2 nêu 2 năm 17 phòng 9 sang 2 so 2 số 2 sở 4 t 11 tháng 27 thì 2 trung 4 trễ 2 vì 2 văn 2 vướng 3 đã 2 đơn 7 ạ 24
thể phải 3
thị ai 2 có 2 hương 2 hạn 6 là 3 phải 4 tháng 2 trường 10 trấn 2
thống chỉ 2 kê 6 nhận 3 năm 5
thời gian 186 hạn 8 tiết 6
thờii gian 2
thủ ai 2 chỉ 2 có 2 của 3 hay 3 mình 2 năm 10 t 2 thì 2 tục 16 với 7 đc 2
thứ # 26 ba 4 bao 9 bn 2 hai 30 hạng 23 mấy 151 sáu 4 tự 8
thức ai 4 bên 2 chỉ 4 cái 2 có 2 cơ 2 của 4 là 3 lãnh 2 mấy 2 năm 19 thì 4 trong 3 tụt 5 đơn 2 đứng 2 ạ 2 ấy 3
thử coi 2 ở 2
thực hiện 27 phẩm 22 xong 6 địa 2
tin # 2 bài 7 báo 4 cho 3 của 5 giao 2 gửi 2 là 2 nhắn 2 năm 3 thì 2 tới 2 và 2 với 2 xk 4 xuất 29 điện 12
tinh giản 4 gọn 2
tiêu # 25 an 2 bao 29 bn 8 bằng 19 cao 2 chi 11 chung 24 chuẩn 3 chưa 4 chỉ 4 cpkct 2 còn 7 cạnh 2 của 23 ddci 3 gì 8 hơn 2 hạng 2 k 2 không 2 là 10 minh 2 mấy 21 nào 4 năm 57 phải 2 ra 3 rồi 3 sao 3 số 3 theo 8 thiết 2 thì 4 thấp 3 thế 9 tính 6 từng 7 vào 4 xa 6 xếp 2 điểm 14 đất 2 đứng 4
tiến khuyến 7 thương 14 tm 6 triển 5 với 2 độ 31
tiếp cận 33 dn 5 doanh 9 dân 10 nhận 4 phụ 2 đoàn 2
tiết lạng 4
tiền khuyến 10 một 2 rồi 2 thuê 2 thuốc 2 về 3 đã 2 đề 2 ấy 2
tiện quá 2
tm khuyến 2
tmđt là 2 năm 6 phòng 2 t 2 thì 2
to quá 5
top # 11 mấy 23
toàn có 2 hoá 14 huyện 14 hóa 19 mở 3 rồi 2 sở 46 t 7 thực 9 tỉnh 10 điện 2 đến 2
toán bv 2 bệnh 2 năng 21 quá 2
toản đi 2
tra # 2 ai 10 bao 5 báo 6 bên 4 bị 4 bọn 2 cho 2 chủ 19 có 34 cơ 5 cứu 2 dính 4 ghi 2 giúp 4 giờ 2 gửi 10 huyện 5 hóa 2 hộ 3 không 7 kiểm 5 kiểu 3 là 8 làm 11 mình 20 mấy 4 nghiệm 3 nộp 15 phải 6 sao 4 số 4 sở 27 t 22 tháng 22 thì 2 trong 3 trách 4 trên 7 tôi 3 tại 2 tỉnh 35 tối 2 vậy 2 với 2 xử 2 đc 3 đi 2 đã 3 được 7 đề 2
trang thiết 2 thông 14 tin 3 web 51
tranh bình 81 chấp 2 thì 2
trao đổi 18
trc đó 2
triển khai 44 đô 3
triệu thuê 3
tro doanh 2 nguoi 2
trong # 34 ba 3 ban 7 bao 3 bc 4 báo 5 chi 11 chỉ 19 các 28 cạnh 2 cụm 2 hai 3 hôm 5 kh 51 kế 70 kỳ 3 mảng 4 mấy 37 nhóm 14 những 2 năm 10 pci 2 phòng 13 số 4 sở 2 t 2 tháng 21 top 5 tuần 4 tốp 2 đó 31
trung bình 5 muốn 2 tâm 351
truy cập 4
truyền thông 8
trách # 10 an 3 bao 2 bên 2 chi 20 chuyển 2 chậm 2 chỉ 69 các 4 cái 21 còn 2 có 12 cạnh 9 dịch 4 gì 10 gộp 2 ko 2 kỳ 2 minh 3 mà 2 mảng 6 mấy 25 ngắn 2 nhiều 8 nhiệm 18 nhỉ 11 những 37 nó 3 năm 11 phòng 5 rứa 2 sở 2 t 3 thiết 6 thu 2 tháng 13 thì 4 thế 6 trong 3 tính 5 từng 2 v 5 và 2 vậy 19 ít 4 đơn 3 ạ 23 ấy 4
trên # 11 bao 4 nhóm 2 này 6 nền 8 sàn 25 trang 4 tỉnh 2 tổng 4 xe 3 zalo 10
trì # 4 ai 2 chi 5 chỉ 69 cs 4 các 2 cái 2 có 3 cạnh 3 của 2 iso 6 ko 4 kèm 2 là 5 mà 3 mấy 19 nhỉ 2 những 19 năm 4 thì 10 thế 3 từ 2 và 2 vậy 8 với 2 để 2 ạ 16 ấy 2
trình anh 2 chị 2 ct 2 căn 2 gđ 2 kiểm 2 ký 3 là 2 lãnh 8 lên 2 mà 2 thì 2 trước 5 tỉnh 2 tới 2 ubnd 3
trí bao 2 cụm 4 nào 3 tuệ 16 được 2
trích dẫn 3 lời 2 quỹ 7 vào 4
trò của 3 ng 3 người 50 ngừoi 2
trùng lặp 2
trúc sao 2 đô 15
trúng chủ 5
trăm còn 2 rồi 5 vậy 2
trưa nay 3
trước # 29 bao 2 còn 2 có 2 của 2 giờ 2 khi 2 không 4 luôn 2 là 2 mấy 3 ngày 16 nữa 5 thì 10 tăng 2 tới 2 đó 29
trường ai 3 pháp 3 quý 3 về 2
trưởng các 2 phòng 40
trạm nữa 4 phát 3 rồi 3 y 17
trạng thái 2
trả # 3 bc 7 bài 2 bồi 3 chỗ 4 cái 6 hôm 6 hồ 4 kết 7 lý 4 lại 252 lời 74 mục 14 thì 4 thế 5 tiền 2 trả 2 và 2 vì 9 vậy 4 về 24 đúng 10
trần văn 4
trặc không 2
trẻ mở 3 phải 2
trể mấy 2
trễ bao 4 bc 3 báo 4 hạn 12 k 3 không 9 ko 11 là 3 mất 3 mấy 102 nhiều 6 nhất 12 quá 2 rồi 2 t 3 tháng 2 thì 3 thế 6 trễ 10 vậy 6 đv 3
trịch chi 2 chỉ 2
trọng hùng 4 số 2 tâm 40
trời có 2 ơi 2
trở lên 11 xuống 4
trợ bao 3 dn 47 doanh 71 khởi 8 lãi 4 lý 5 mở 4 xuất 28 được 4
trụ cột 7 sở 2
trục trặc 2
trữ t 4 tới 3 từ 2 đc 2 đến 4
trực tiếp 2 tuyến 63
tt anh 2 bên 2 chị 2 cns 6 công 3 em 2 giám 2 khuyến 6 mình 12 năm 2 nộp 3
ttcns gửi 2
ttkc nộp 2
ttra tỉnh 2
tttt # 4 nửa 2 thì 2
tuyến # 11 các 2 của 2 mấy 2 t 9 tháng 19 tránh 2 tăng 2 từ 7
tuyển việt 4
tuân thủ 56
tuấn phụ 2
tuần báo 2 cho 3 em 3 muốn 11 này 4 rồi 2 sau 39 tới 6 vui 2
tuệ là 2 năm 3 với 2
tuổi rồi 3
ty nào 3
tà lèng 4
tài chính 46 hạn 4 khoản 2 mở 2 sản 9 t 2 tháng 2 tới 2 đến 2
tác # 5 báo 2 cả 2 em 2 kiểu 2 muốn 13 sao 6 suốt 5 thế 3 về 4 xã 2
tái định 7
tâm ai 3 anh 3 bc 3 báo 3 bị 2 cho 2 chưa 7 chị 6 cns 17 còn 2 có 5 công 20 cùng 4 cơ 2 của 2 em 14 giám 2 giúp 2 giải 2 gửi 7 hành 2 hôm 4 họ 2 hồi 2 khuyến 26 kiến 2 ko 3 kêu 2 là 2 làm 5 mình 30 mục 4 nhé 3 nộp 21 phải 5 phối 2 sao 2 số 4 t 11 tháng 8 thì 4 trong 2 trễ 2 tôi 7 tỉnh 16 ubnd 11 vướng 2 về 3 với 3 xin 7 xong 6 đmst 2 đã 7 được 2 đề 7 đổi 7 ạ 2
tên ai 3 chi 3 giúp 3 gì 25 là 5 ra 5 trưởng 2 từng 3 đầy 12
tìm trong 2
tình hinh 2 hình 47
tí nữa 2
tính bằng 6 chung 2 cái 2 là 5 minh 33 muộn 2 mình 2 năng 46 sao 3 theo 2 trễ 8 tới 4 từ 2 vào 4 điểm 2 đến 13
tóm cho 2 lược 2 lại 4 tình 2 tắt 41
tôi # 4 ai 3 biết 7 báo 19 bản 2 bị 14 chép 2 chậm 2 chủ 2 các 3 cái 13 còn 17 có 35 cần 3 ghi 5 gửi 10 hay 2 họp 8 hỏi 5 hồi 2 khai 2 không 3 kiểm 2 ko 2 kỳ 2 lo 3 là 5 làm 6 lại 2 muốn 6 mấy 8 mới 2 mở 2 mục 2 nghe 2 nghỉ 2 nhớ 4 năm 4 nắm 2 nộp 10 phải 13 phụ 71 quyết 2 ra 2 sắp 2 sửa 4 t 18 tháng 39 thì 3 thấy 4 thế 5 trước 3 trả 2 trực 2 tình 4 việc 5 vs 3 vào 2 với 5 xem 19 xin 9 à 2 đang 12 đi 27 đã 4 được 3 đối 2 đồng 2
túi bụi 2
tăng bao 11 bn 3 bậc 3 giảm 2 hay 34 hạng 7 mấy 12 nhiều 10 ra 2 thêm 6 thế 4 đc 2 được 9
tđ chậm 2
tư bệnh 2 công 13 hạ 10 nhân 9 năm 4 vấn 13 y 11 đến 2
tại chỗ 4 sao 7
tạm xóa 3
tạo lao 6 xong 2
tảng số 8
tất cả 27
tầng báo 2 bên 5 bị 5 cụm 5 là 2 nộp 4 quý 4 số 83 t 3 tập 2 với 5 vừa 2
tập huấn 62 hóa 2 ngộ 10 sự 15 trung 4 ứng 3
tắc ở 2
tắt cho 2 giúp 2 mấy 2 nhanh 2 t 8 tháng 9 trích 2 tình 6 ở 2
tế hạ 9 liên 8 mấy 2 năm 2 rồi 2 tư 9 đã 3
tệ nhất 5
tỉ lệ 16
tỉnh cao 4 cho 3 chấm 19 chủ 2 có 3 công 5 cấp 2 duyệt 10 giao 22 giục 2 gọi 3 hỏi 2 không 2 lạng 5 mà 2 mình 13 mấy 2 nói 2 năm 5 nằm 2 phê 2 sửa 4 t 4 tháng 2 thì 7 trên 3 tới 2 vậy 2 về 6 vừa 2 đang 4 đòi 2 được 4 đồng 2 ạ 4 ấy 2
tịch tiếp 3 ubnd 3 xã 3
tố cáo 2
tối nay 5 thiểu 3 đa 7
tốp # 2 mấy 6
tốt hơn 7 lành 2 lắm 2 nhất 6 đến 4
tồn xử 2
tổ chức 34 hòa 3
tổng bao 11 cộng 23 của 2 hợp 65 kinh 6 kết 2 là 2 mấy 3 số 10 tháng 2 thể 2 điểm 2
tới # 6 bao 4 bên 2 bữa 3 chừ 4 cuối 3 dự 3 em 2 giờ 43 hạn 9 hết 2 nay 6 t 17 tháng 6 tôi 4 đc 2 đâu 76 đường 3
tờ trình 14
tục hành 3 trong 2 xin 2 đc 2
tụt # 3 bao 15 còn 2 dữ 5 ghê 2 hạng 57 mấy 35 nhiều 21 so 3 sâu 7 tụt 2 xuống 2
từ # 15 bao 2 cao 6 chậm 4 giờ 10 hôm 3 hạng 5 hồi 4 kém 2 nay 2 nhanh 2 nhiều 3 sáng 2 t 47 tháng 40 thôn 3 thấp 8 trước 2 tệ 2 tốt 6 tụt 2 đầu 28
từng chỉ 5 cái 18 gửi 2 người 2 nộp 2 phòng 8 tháng 11 việc 9 đv 2 đơn 6
tử của 7 năm 3 sao 2 t 2 tháng 2 thế 2
tự chủ 2 các 4 gửi 4
tỷ căn 2 giá 2 lệ 124 rồi 6 đạt 5
ubnd huyện 3 tỉnh 38
v ạ 10
vai phối 2 tro 3 trò 59
vay mua 2 nhà 2
vi phạm 4
viên chức 3 lớp 2 muốn 2 mới 2 tổng 2
viết tin 2 tờ 2
việc # 15 báo 9 bị 6 chi 3 cho 3 chuyển 3 chưa 10 chậm 143 còn 3 có 6 công 2 cụm 2 của 32 cứ 2 duy 3 giao 6 giúp 2 gì 130 hoàn 10 hơn 11 hạn 6 j 2 không 2 kiểm 3 làm 19 lấy 2 lập 2 mà 2 mô 3 mở 2 nhất 24 nào 292 này 3 nằm 2 phòng 2 phải 16 quá 6 quý 2 quảng 7 ra 2 rà 2 rồi 5 scan 2 thanh 4 thay 2 theo 2 thuộc 3 thì 9 thế 3 trang 2 trao 2 trong 11 trọng 9 việc 3 vận 3 vậy 3 với 16 xin 2 xong 18 xử 2 đó 11 đấu 2 để 3 định 14 đỏ 2 ạ 4 ổn 2 ở 14
viện rồi 3 tư 2
việt nam 4
vp báo 5 chiếm 2 chủ 5 còn 5 có 6 không 2 là 3 làm 7 mình 35 nhập 3 nhắc 3 sở 4 t 4 tháng 3 tiếp 2 trả 22 tổ 2 từ 2 xử 2 đòi 2 đạt 2
vs # 7 chưa 2 dn 3 phòng 3 t 3
vu ho 2
vui vẻ 8
và # 6 ai 4 anh 2 chi 4 chỉ 4 hiện 2 hiệu 21 hạn 2 khuyến 5 lãnh 2 lý 2 môi 2 ngày 3 người 2 năm 2 phòng 4 phải 2 tháng 4 thương 2 tiếp 16 tmđt 2 tính 2 tụt 2 điện 9 đơn 5 đầu 4
vài dòng 4
vàng hôm 4 sjc 2
vào bc 3 bot 7 bài 6 báo 9 bản 2 chỗ 6 chủ 2 công 11 dùng 3 họp 3 ko 2 mấy 3 nhóm 10 những 10 phòng 2 siêu 2 thi 2 thứ 6 top 9 tốp 4 tờ 7 văn 3 đâu 45 đường 2 được 2
vá ổ 5
vâng em 2
vét cống 3
vì cái 4 lý 9 răng 6 sao 78 đâu 2
vô báo 2 chỗ 2 họp 2 đâu 3
văn bản 92 chủ 2 cái 5 gửi 2 hùng 2 là 3 minh 4 ntn 2 phòng 151 thế 9 toàn 2 xin 2 ạ 2
vướng ai 2 chi 9 chỗ 13 cái 14 gì 95 j 4 không 2 ko 2 mắc 26 nhiều 2 những 2 năm 5 ở 12
vấn ddci 2 kiểm 3
vất vả 2
vẫn chưa 18 chậm 5 phải 2 ì 2 để 2
vận động 8
vật liệu 14
vậy a 3 ai 5 anh 4 bot 17 chỉ 3 chị 2 con 14 các 6 còn 13 có 6 cả 14 em 59 hạn 2 họ 4 là 2 lãnh 2 lý 7 mn 10 mọi 10 sao 3 ta 4 thiếu 2 đơn 2 đợt 2 ạ 65
vắng em 7 muốn 2 thì 6 với 2 ở 2
vẻ nhé 2
vẽ biểu 2
về chi 8 cho 10 chuyện 5 chưa 4 chỉ 3 cái 6 cơ 2 ddci 2 giá 5 giờ 2 không 4 ko 3 kỷ 4 lúc 2 máy 2 nên 3 phòng 5 quê 2 tháng 2 trung 6 việc 4 điểm 3 đâu 11 đường 2
vị báo 7 chủ 15 dẫn 3 em 6 giúp 4 gửi 12 kiến 2 luôn 2 làm 2 mô 11 nào 343 nộp 17 phải 2 phối 4 rồi 6 t 2 tháng 3 thì 2 trí 8 tôi 3 tư 2 ít 2 đã 3 đề 2 đứng 2
vốn đtc 2 đầu 6
với # 74 ai 9 an 6 anh 8 bot 3 báo 2 bên 19 chi 12 chưa 18 chỉ 21 chị 5 chủ 10 chức 2 cpkct 2 các 2 cái 3 cả 4 dn 43 doanh 31 dịch 2 em 2 hóa 2 hạ 2 hạn 2 khuyến 2 kế 2 lãnh 3 lại 6 mình 4 mấy 5 mức 2 ngày 6 người 3 nhau 2 nhà 3 nhé 2 những 5 năm 19 p 4 phòng 20 quản 2 sếp 2 số 2 sở 4 t 28 thanh 31 theo 2 thiết 3 tháng 47 tmđt 6 trung 2 tt 2 ttra 2 tính 4 tỉnh 2 vai 2 vp 2 văn 6 xúc 2 điện 11 đơn 3 đồng 2 ạ 14
vụ # 6 báo 2 bị 4 cho 2 chậm 9 chỉ 3 có 4 công 2 cập 2 của 25 diễn 4 gì 25 hoàn 2 hơn 11 hổ 4 hỗ 83 iso 7 kiểm 2 liên 2 nhất 15 nhỉ 2 nào 26 năm 7 phải 2 phủ 2 quảng 4 thanh 2 theo 2 thì 3 trao 2 trong 8 trọng 22 tất 3 vậy 3 với 2 xử 2 y 5 được 2 ạ 5 ở 6
vừa bị 2 có 5 do 2 giao 3 gặp 2 gọi 4 gửi 2 họp 2 hỏi 5 rồi 37 đi 2
web của 26 cứ 2 hỏng 2 sao 3 sập 3 sở 22 t 2 tháng 2
website của 4 cứ 2 sở 3 trang 2
word bc 7 báo 10 tháng 5 thì 3 tổng 5
xa chỉ 2 hơn 3 không 2 nhất 5 đích 6
xanh ai 2 năm 10 phòng 2 tmđt 3 và 4 với 7
xd trả 2 đúng 2
xem ai 3 báo 3 bên 3 chỉ 2 các 2 có 2 giúp 8 hết 2 hộ 8 lại 12 nhật 15 nào 13 năm 3 phòng 4 tháng 2 tổng 2 từ 2 điểm 2 đã 2 ở 2
xin # 2 bao 6 chào 2 chỉ 2 cái 3 danh 2 gia 13 gì 14 hỏi 7 lùi 44 lỗi 9 nguyên 7 phép 7 sdt 2 sđt 7 số 16 thêm 5 tên 3 tỉnh 2 tổng 3 từ 2 điểm 2 để 2
xk t 2 tháng 2
xong ai 2 bao 14 bn 2 chưa 46 hôm 4 hẳn 2 hết 4 khi 3 mấy 39 ngày 5 rồi 8 sản 2 tháng 3 thì 5 trc 2 trong 2 trước 23 việc 4 đc 3 đúng 3 được 11 ạ 3
xuyên biên 2
xuân có 2 đi 3
xuất bc 2 báo 2 bản 12 cho 6 file 2 gì 16 hiện 2 khẩu 82 sạch 8 thuê 2 xứ 16
xuống giúp 2 so 2 thấp 4 thế 2 xem 2 ít 3
xác thực 8
xây dựng 29
xã gửi 2 hạn 3 hội 22 nà 3 nào 5 nâng 2 nộp 2 nữa 7 rồi 11 thì 2 tà 2
xét thi 2 thiết 10
xóa được 3
xúc tiến 32
xăng hôm 2
xếp # 4 bét 4 bộ 2 các 12 giúp 7 hạng 74 loại 3 mấy 4 theo 2 thấp 3 thứ 69 từ 10
xổ số 3
xứ của 3 phòng 2 t 4 tháng 2 đúng 2
xử lý 41 phạt 14
y có 2 là 2 như 5 tháng 4 tế 37 với 4 được 2
yêu cầu 19
yến có 6 năm 2 phụ 19
yếu kiểm 9 tới 2 xong 3 đến 3
zalo của 3 giao 2 hỏi 3 là 9 oa 8 ạ 2
à anh 2 hay 2 mà 2 nhầm 5
án khuyến 28 là 2 rồi 5 vướng 2 điện 11
ánh đường 2
ì ạch 9
í nhỉ 2
ít chỉ 4 hơn 2 nhất 9 thế 2 việc 5 đi 3 điểm 2
ôm bao 2 mấy 3 nhiều 21 những 2
ông bạn 3 nghĩa 2 trần 2
ý cho 6 giao 2 hồ 3 kiến 10 mấy 2 nhỉ 3 tôi 4 xong 2
đ c 15 ạ 2
đa mấy 4
đai cụm 10 tồn 3 đơn 4
đang bét 2 bị 5 chuẩn 2 chậm 7 chờ 3 chủ 7 coi 4 giữ 4 gánh 7 hỏi 3 kiến 2 kẹt 4 là 2 làm 9 ngồi 8 nợ 4 phụ 13 rà 3 soạn 6 sắp 2 viết 6 vướng 5 xếp 2 đi 5 được 3 đợi 2 đứng 8 ở 4
đc # 2 bao 47 bn 22 chưa 6 duyệt 2 giao 8 k 2 không 2 kiểm 2 ko 6 lớp 2 mấy 57 người 2 nhận 2 với 2
đi bot 9 cho 2 ctac 3 công 44 cơ 3 em 29 hn 2 hà 4 học 31 họp 5 hội 14 kiểm 5 làm 3 lâu 2 lên 2 lưu 2 thực 2 tập 3 vắng 16 xuống 2 đoàn 2 đâu 2 đến 2 ạ 4
điền biểu 2 số 3
điểm # 35 bét 3 cao 22 chi 9 cho 3 chưa 2 chỉ 3 chứ 10 cptg 2 cái 4 còn 3 có 2 cần 4 cụ 4 của 4 ddci 29 em 5 hiện 2 hơn 16 hạng 10 không 2 kém 2 là 5 lại 2 minh 3 mấy 3 ngập 14 nhiều 2 nhất 34 nhỉ 11 năm 41 nữa 18 phải 3 rồi 24 so 9 tb 2 theo 2 thiết 3 thì 11 thấp 26 thế 6 trung 2 trở 4 tính 2 vậy 12 xếp 3 đã 2 được 2 để 2 đứng 6 ạ 18 ấy 2
điện cái 2 của 2 hỏi 5 năm 6 phòng 3 phải 2 t 2 thoại 14 từng 3 tử 34 với 2 đường 5
đoán cuối 2 thử 4 xem 3
đtc đến 2
đua cuối 5
đuối nhất 2
đv báo 2 chủ 2 gửi 2 hay 2 kiến 2 làm 3 nào 159 nộp 17 phải 2 phối 2 thực 2 từ 2 đã 2
đvị nào 2
đà nẵng 2
đào tạo 6
đá với 2
đám cưới 3 mây 6
đáng lo 7
đánh giá 5
đáp trực 2
đâu ai 2 bao 3 em 10 hả 5 họ 2 mà 5 nhỉ 3 r 10 rồi 116 thế 2 vp 2 vướng 3 vậy 5 để 3 ạ 21
đây xem 2
đã ai 5 bc 2 báo 5 có 7 công 2 dùng 2 gửi 13 họp 4 khóa 4 kiến 4 liên 3 làm 6 lên 2 nhắc 16 nộp 6 sửa 5 triển 2 trả 5 tổ 2 về 4 xong 4 đạt 6 đề 6 đủ 2
đình trệ 2
đích bao 4 bằng 2 hơn 4 nhất 2 năm 2
đính kèm 3
đòi # 2 bổ 2
đó ai 3 bị 2 chỉ 2 chị 2 cái 5 có 7 ghi 2 k 2 khóa 2 là 2 làm 2 mình 3 mấy 3 mục 2 nhỉ 2 năm 3 ra 2 t 2 thanh 3 thuộc 2 tháng 2 thì 14 trả 2 việc 3 vp 3 vướng 3 đơn 3 đến 2 ạ 3
đô thị 25
đôn đốc 9
đông và 2
đúng hạn 204 hẹn 17 k 4 không 4 ko 7 tiến 11 tđ 3
đăng ký 10 văn 2
đơn khiếu 3 nhãn 20 nữa 3 rồi 3 thư 3 vị 493
đưa bao 2 hàng 2 lên 3 mấy 3 vào 12 đc 4
đươc bao 2
đường bộ 10 dây 67 liên 5 nà 15 nước 5 tỉnh 10
được # 4 bao 192 bn 13 bot 2 báo 4 chưa 8 chấm 4 cái 2 cấp 2 duyệt 7 giao 47 gì 5 hạng 2 k 4 không 24 khảo 2 ko 13 lớp 2 mấy 198 nhiều 3 nhắc 2 những 13 nộp 3 nữa 4 phân 4 phòng 3 rồi 2 sổ 2 thiết 3 tháng 3 thêm 2 trên 2 tổng 2 tới 3 việc 2 với 10 điểm 2
đại lý 3
đạo có 3 là 2 mảng 2 nhỉ 2 những 3 nào 52 phải 2 phụ 11 sở 36 t 2 thì 11 vậy 2
đạt # 6 bao 35 bn 9 chưa 4 chỉ 22 cái 4 không 6 ko 4 mấy 37 mức 3 năm 3 phụ 2 từ 2 yêu 2
đất # 2 cụm 9 tháng 2 đai 31 ở 4
đấu bao 2 giá 9 hạng 4 lên 2 mấy 2 thầu 3 thế 2 thứ 2 top 4 vào 10 đứng 5
đấy chủ 2 có 2 em 2 ạ 2
đầu # 2 ai 6 bảng 4 chỉ 2 có 2 hạng 2 là 3 mấy 2 mối 17 năm 66 phải 2 thì 3 tiên 2 tuần 5 tư 45 việc 34 xếp 2 đơn 4 được 2 đợt 2
đầy đủ 15
đẳng ai 3 chỉ 5 có 2 cạnh 2 hạng 2 năm 11 sếp 2 thì 4 với 4 xếp 2
đẵng được 2
đặt # 4 bao 6 cao 2 chỉ 28 hạng 3 không 2 mấy 3 mục 25 mức 3 ra 5 theo 2 thấp 2 điểm 2 đích 5
đếm giúp 6 hoài 2 hộ 5 xem 2
đến # 18 bao 9 chậm 2 cuối 3 dự 5 giờ 48 hôm 2 hạn 12 hết 24 khi 2 kém 3 nay 14 t 33 tháng 19 tốt 2 ít 2 đâu 72 đúng 6 đường 2
đề nghị 83 năm 19 tài 23 xuất 31 án 41
đều báo 3 phải 4
để a 3 anh 13 bot 2 báo 4 bạn 3 c 3 chuẩn 2 chậm 6 chị 15 cả 2 cậu 7 e 4 em 26 ghép 2 họp 4 làm 4 lên 2 mai 2 mình 7 người 4 nó 2 phòng 3 quá 2 so 2 thực 2 trên 2 trình 13 trả 5 trễ 2 tôi 11 tối 3 đưa 4 đạt 2
định # 3 ai 2 chính 5 cư 7 cầu 8 giá 2 hồ 12 kỳ 29 mấy 4 nhà 2 nộp 2 phạt 2 thầu 4 tới 2 xong 4 xử 4 đúng 6 được 2
đọc lại 2
đỏ nào 2 tái 4
đốc ai 5 báo 2 nào 4 phòng 2 phụ 5 tháng 2 trung 18 tên 2 với 2 đối 3
đối chiếu 3 thoại 10
đồ số 2 tiến 3 án 2
đồng chí 51 hành 2 ý 14
đổi mới 8 số 32 thông 2 với 7 xanh 33 được 6
đỗ mạnh 2
độ chậm 5 mấy 2 rồi 2 tháng 4 thì 2
độc chưa 2 sao 2 thực 4
đội nào 3 sổ 13 tuyển 4
động ai 3 cái 2 của 11 dn 4 doanh 2 hiệu 12 là 3 lãnh 5 năm 9 thì 4 tăng 3 và 20 được 3
đỡ hơn 3 phải 14
đợi mãi 2
đợt # 9 khảo 2 rồi 2 t 2 tháng 4 tới 2 đó 2
đủ # 13 báo 2 chưa 24 chỉ 9 các 4 cả 3 là 9 ra 2 với 2 để 2
đứng bét 7 chủ 3 gần 2 hạng 14 im 3 mũi 4 ngoài 2 nhóm 3 nhất 5 ra 7 thứ 82 top 2 trong 6 vai 2 yên 2 đâu 3 đầu 69 ở 3
ơi ai 2 cho 3 chị 4 cái 2 còn 2 kế 4 phòng 2
ơn ad 2 bot 18 e 4 em 33 nha 5 nhiều 4 nhé 23
ướt hết 2
ạ cho 2 có 6 em 24 gửi 2 hay 2 lý 3 mấy 2 năm 3 phải 2 sếp 2 tên 2 với 2 để 3 đợt 2
ạch thế 4
ảnh minh 8
ấn định 2
ấy ai 2 bao 2 còn 12 có 4 dùng 3 gồm 2 là 3 mọi 2 nhỉ 145 năm 2 thì 2 tôi 2 đang 2 ạ 3
ổ gà 7
ổn chưa 4 không 2 định 5
ở # 8 báo 2 bước 3 chi 2 chỉ 40 chỗ 11 các 6 kỳ 2 lệnh 2 mô 2 mấy 23 mục 3 những 26 phòng 7 trung 3 tỉnh 2 xã 23 đâu 60 đó 3
ủa mà 2
ủy ban 4 quyền 3
ứng phó 3
ừ thế 2
`;
