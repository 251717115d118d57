/** Vietnam. */
import { type Spellings, toSpelled } from './spellings.ts';

export const vietnameseSpellings: Spellings = {
  women: toSpelled(`
Linh / Lin / Nguyễn Thị Linh / Nguyen Thi Linh
Hương / Huong / Trần Thị Hương / Thị Hương
Lan / Lân / Phạm Thị Lan
Hoa / Hòa / Hoà / Nguyễn Hoa
Mai / Mái / Thi Mai / Mây
Trang / Tráng / Nguyễn Thùy Trang | Chang
Thảo / Thao / Phương Thảo
Anh / Ánh / Ngọc Anh / Nguyễn Ngọc Ánh
Hằng / Hang / Thu Hằng
Hạnh / Hanh / Bùi Thị Hạnh
Ngọc / Ngoc / Bích Ngọc
Phương / Phuong / Lê Thị Phương | Fuong
Thủy / Thuy / Thùy / Thúy
Tuyết / Tuyet / Ánh Tuyết
Yến / Yen / Hải Yến
Nga / Ngà / Thúy Nga
Hà / Ha / Thu Hà
Thu / Thư / Minh Thu
Hiền / Hien / Thu Hiền
Vân / Van / Cẩm Vân
Dung / Dũng / Đung
`),
  men: toSpelled(`
Minh / Min / Nguyễn Văn Minh / Hoàng Minh
Hùng / Hung / Nguyễn Hùng / Hưng
Tuấn / Tuan / Anh Tuấn / Nguyen Anh Tuan
Dũng / Dung / Văn Dũng
Đức / Duc / Minh Đức / Nguyễn Văn Đức
Nam / Năm / Hoài Nam
Long / Lông / Hoàng Long
Hải / Hai / Văn Hải
Quang / Nguyễn Quang / Văn Quang
Sơn / Son / Thái Sơn
Tâm / Tam / Minh Tâm
Thành / Thanh / Văn Thành
Việt / Viet / Quốc Việt
Đạt / Dat / Thành Đạt
Huy / Quang Huy / Nguyễn Huy
Khoa / Khôa / Đăng Khoa
Phúc / Phuc / Hồng Phúc
Trung / Trùng / Quốc Trung
Kiên / Kien / Trung Kiên
Cường / Cuong / Văn Cường
`),
  places: toSpelled(`
Hà Nội / Hanoi / Ha Noi | Ханой
Hải Phòng / Haiphong / Hai Phong
Đà Nẵng / Danang / Da Nang
Sài Gòn / Saigon / Sai Gon
Hồ Chí Minh / Ho Chi Minh
Nghệ An / Nghe An / nghe an
Hà Tĩnh / Ha Tinh / Hà Tinh
Quảng Bình / Quang Binh
Hải Dương / Hai Duong | Haiduong
Huế / Hue / Hué
Nam Định / Nam Dinh
Thanh Hóa / Thanh Hoa
`),
};
