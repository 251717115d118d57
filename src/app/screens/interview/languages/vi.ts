/** The interview in Vietnamese. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewVi: InterviewWords = {
  intro: [
    'Chúng tôi muốn nhận ra anh/chị khi anh/chị quay lại, kể cả khi anh/chị không mang theo thẻ.',
    'Vì vậy chúng tôi hỏi tám câu. Anh/chị có thể bỏ qua bất cứ câu nào, nhưng để làm được, chúng tôi cần gần như tất cả các câu trả lời.',
    'Chúng tôi không ghi lại câu trả lời của anh/chị. Máy biến chúng thành một ký hiệu mà không ai đọc ra được câu trả lời, rồi quên chúng đi.',
    'Việc này là tự nguyện. Không trả lời thì anh/chị vẫn được giúp đỡ, và sau này anh/chị có thể đổi ý.',
  ],
  consent: 'Anh/chị có đồng ý không?',
  share:
    'Nếu anh/chị trả lời giống như vậy ở những nơi khác giống nơi này, họ có được xem tên mà chúng tôi đã đặt cho anh/chị không?',
  nameHint: 'Nghe thế nào thì viết thế ấy. Chữ nào cũng được.',
  questions: {
    ownName: {
      ask: 'Tên của anh/chị là gì, tên mà gia đình đã đặt?',
      why: 'Để không nhầm anh/chị với anh chị em trong nhà. Chúng tôi không ghi lại tên này.',
    },
    motherName: { ask: 'Mẹ của anh/chị tên gì?', why: 'Tên này anh/chị luôn biết, dù không có giấy tờ.' },
    fatherName: { ask: 'Bố của anh/chị tên gì?', why: 'Rất ít người có cùng cả tên mẹ lẫn tên bố.' },
    grandmotherName: {
      ask: 'Bà ngoại (mẹ của mẹ) anh/chị tên gì?',
      why: 'Nhiều người trùng tên. Tên này giúp phân biệt họ.',
    },
    birthPlace: { ask: 'Anh/chị sinh ra ở thành phố hay làng nào?', why: 'Nơi này không bao giờ thay đổi.' },
    birthMonth: {
      ask: 'Anh/chị sinh vào tháng mấy?',
      why: 'Anh chị em thường sinh vào các tháng khác nhau. Theo lịch khác: số của tháng đó.',
    },
    birthDay: {
      ask: 'Vào ngày mấy trong tháng? Chỉ cần con số.',
      why: 'Điều này cũng giúp phân biệt anh/chị với anh chị em.',
    },
    olderSiblings: {
      ask: 'Có bao nhiêu anh, chị ruột sinh ra trước anh/chị?',
      why: 'Con số này không bao giờ thay đổi. Nếu không có ai: 0.',
    },
  },
  unknown: 'Tôi không biết',
  months: [
    'Tháng Một',
    'Tháng Hai',
    'Tháng Ba',
    'Tháng Tư',
    'Tháng Năm',
    'Tháng Sáu',
    'Tháng Bảy',
    'Tháng Tám',
    'Tháng Chín',
    'Tháng Mười',
    'Tháng Mười một',
    'Tháng Mười hai',
  ],
  callName: 'Ở đây chúng tôi đã đặt cho anh/chị tên gì?',
};
