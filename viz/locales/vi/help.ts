export const help = {
  title: 'Phím tắt',
  close: 'Đóng',
  ofSelected: 'Mục đang chọn',
  ofPicture: 'Sơ đồ',
  around: 'Tìm, chỉ và di chuyển',
}
