export const nav = {
  network: 'Mạng lưới',
  data: 'Dữ liệu',
  main: 'Trang',
  language: 'Ngôn ngữ',
  vietnamese: 'Tiếng Việt',
  english: 'Tiếng Anh',
  themeDark: 'Chuyển sang nền tối',
  themeLight: 'Chuyển sang nền sáng',
  help: 'Phím tắt',
  skip: 'Đến sơ đồ',
}

export const search = {
  label: 'Tìm trong mạng lưới',
  placeholder: 'Tìm đơn vị, đảng ủy, huyện, xã, quy chế…',
  organizations: 'Tổ chức',
  places: 'Đơn vị hành chính',
  coordinations: 'Phối hợp',
  loading: 'Đang tìm…',
  nothing: (text: string) => `Không tìm thấy “${text}”.`,
  tryThis: 'Thử ít chữ hơn, bỏ dấu, hoặc viết tắt: UBND, BĐBP, KT-QP.',
  failed: 'Chưa tìm được.',
  until: (day: string) => `đến ${day}`,
  signed: (day: string) => `ký ${day}`,
  also: (name: string) => `khớp: ${name}`,
  found: (count: number) => `${count} kết quả`,
  clear: 'Xóa ô tìm',
}

export const help = {
  title: 'Phím tắt',
  close: 'Đóng',
  keys: [
    ['/', 'Đến ô tìm kiếm'],
    ['Enter', 'Thêm kết quả vào sơ đồ và chọn'],
    ['Bấm đúp', 'Thêm liên hệ của một nút'],
    ['Shift + bấm', 'Chọn thêm'],
    ['Shift + F10', 'Mở bảng việc của mục đang chọn'],
    ['Alt + bấm', 'Trong chú giải: chỉ hiện mục này'],
    ['Ctrl + Z · Ctrl + Shift + Z', 'Hoàn tác · làm lại'],
    ['+ · − · 0', 'Phóng to · thu nhỏ · vừa khung'],
    ['Delete', 'Ẩn mục đang chọn'],
    ['L', 'Mở hoặc đóng danh sách'],
    ['PageUp · PageDown', 'Chuỗi hình: bước trước · bước sau'],
    ['?', 'Bảng phím tắt'],
    ['Esc', 'Bỏ chọn, đóng bảng'],
  ] as ReadonlyArray<readonly [string, string]>,
}

export const failure = {
  away: 'Máy chủ không trả lời.',
  awayHint: 'Kiểm tra mạng và máy chủ. Phần đã vẽ vẫn dùng được.',
  refused: 'Máy chủ từ chối yêu cầu.',
  bad: 'Câu trả lời không đúng dạng.',
  badHint: 'Có thể địa chỉ này do chương trình khác phục vụ.',
  retry: 'Thử lại',
}
