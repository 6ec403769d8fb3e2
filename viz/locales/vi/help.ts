export const help = {
  title: 'Phím tắt',
  close: 'Đóng',
  ofSelected: 'Mục đang chọn',
  ofPicture: 'Sơ đồ',
  around: 'Tìm, chỉ và di chuyển',
  /** What the pointer does, and keys that are no commands. */
  gestures: [
    ['/', 'Đến ô tìm kiếm'],
    ['Enter', 'Thêm kết quả vào sơ đồ và chọn'],
    ['Shift + Enter', 'Mở trang của kết quả'],
    ['Bấm đúp', 'Thêm liên hệ của một nút, hoặc mở một nhóm'],
    ['Shift + bấm', 'Chọn thêm'],
    ['Bấm phải', 'Mở bảng việc'],
    ['Shift + kéo', 'Chọn mọi nút trong khung'],
    ['← ↑ → ↓ · . ,', 'Trên sơ đồ: sang nút gần nhất · liên hệ kế tiếp, trước'],
    ['Enter · dấu cách', 'Trên sơ đồ: mở chi tiết · chọn thêm hoặc bỏ chọn'],
    ['Shift + ← ↑ → ↓', 'Trên sơ đồ: dời nút'],
    ['Ctrl + ← ↑ → ↓', 'Trên sơ đồ: dời khung nhìn'],
    ['Alt + bấm', 'Trong chú giải: chỉ hiện mục này'],
    ['PageUp · PageDown', 'Chuỗi hình: bước trước · bước sau'],
    ['?', 'Bảng phím tắt'],
  ] as ReadonlyArray<readonly [string, string]>,
}
