export const diagram = {
  role: 'sơ đồ',
  how: 'Mũi tên: sang nút gần nhất theo hướng. Dấu chấm, dấu phẩy: liên hệ kế tiếp, liên hệ trước. Enter: mở chi tiết. Dấu cách: chọn thêm hoặc bỏ chọn. Shift + mũi tên: dời nút. Ctrl + mũi tên: dời khung nhìn. Ctrl + A: chọn tất cả.',
  minimap: 'Bản đồ thu nhỏ. Mũi tên dời khung nhìn.',
  isSelected: 'đang chọn',
}
