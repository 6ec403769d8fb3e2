/** Of files that are opened, and views that a reader keeps. */
export const kept = {
  fileRefused: (name: string) => `Không mở được tệp ${name}.`,
  fileFaults: {
    large: (megabytes: number) =>
      `Tệp lớn hơn ${megabytes} MB, không phải tệp xuất từ đây: hãy chọn tệp đã xuất.`,
    cutOff: 'Tệp bị cắt giữa chừng: hãy tải hoặc chép lại cả tệp.',
    notJson:
      'Nội dung không phải JSON hay XML: hãy chọn tệp JSON, GraphML, GEXF, CX2 hoặc Cytoscape JSON đã xuất từ đây.',
    foreign: 'Tệp này không do trang này xuất ra: hãy chọn sơ đồ, tệp đồ thị hoặc chuỗi hình đã xuất từ đây.',
    noAddress: 'Tệp không còn địa chỉ xem lại (permalink), nên không biết là hình nào: hãy xuất lại từ đây.',
    newer: (found: number, own: number) =>
      `Tệp theo phiên bản ${found}, trang này mới đọc được đến phiên bản ${own}: hãy tải lại trang để có bản mới.`,
    older: (found: number, own: number) =>
      `Tệp theo phiên bản ${found}, trang này đọc phiên bản ${own}: hãy xuất lại từ trang đang dùng.`,
    damaged: (places: string, more: number) =>
      `Tệp bị hỏng ở ${places || 'phần đầu'}${more > 0 ? ` và ${more} chỗ khác` : ''}: hãy sửa các chỗ đó hoặc xuất lại.`,
    unreadable: 'Trình duyệt không đọc được tệp: hãy xem tệp còn ở đó không rồi chọn lại.',
  },
  own: {
    title: 'Sơ đồ của tôi',
    what: 'Chỉ lưu trong trình duyệt này: nội dung, vị trí, tiêu đề và ghi chú.',
    save: 'Lưu sơ đồ đang xem',
    unnamed: (day: string) => `Sơ đồ ngày ${day}`,
    saved: (name: string) => `Đã lưu “${name}”.`,
    full: 'Trình duyệt không lưu được: hãy xóa bớt sơ đồ cũ, hoặc xuất tệp.',
    name: 'Tên sơ đồ',
    open: (name: string) => `Mở ${name}`,
    rename: (name: string) => `Đổi tên ${name}`,
    add: (name: string) => `Thêm ${name} vào chuỗi hình`,
    added: (name: string) => `Đã thêm “${name}” vào chuỗi hình.`,
    export: (name: string) => `Xuất ${name} ra tệp`,
    drop: (name: string) => `Xóa ${name}`,
    dropped: (name: string) => `Đã xóa “${name}”.`,
    back: (name: string) => `Đã khôi phục “${name}”.`,
  },
}
