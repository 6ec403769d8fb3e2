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
  openWhole: 'Mở trong Coordination Atlas (thẻ mới)',
  skips: 'Đi nhanh',
  skip: 'Đến sơ đồ',
  skipLegend: 'Đến chú giải',
  skipPanel: 'Đến bảng chi tiết và danh sách',
  skipPage: 'Đến nội dung trang',
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
}
