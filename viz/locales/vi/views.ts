export const views = {
  opening: 'Đang mở sơ đồ đã lưu…',
  notices: {
    long: (detail: string) => `Liên kết quá dài, không mở được (${detail}). Đây là màn hình đầu.`,
    damaged: (detail: string) => `Liên kết hoặc sơ đồ đã lưu bị hỏng (${detail}). Đây là màn hình đầu.`,
    version: (detail: string) =>
      `Sơ đồ được lưu bằng phiên bản khác, không mở được (${detail}). Đây là màn hình đầu.`,
    unknown: (detail: string) => `Máy chủ này không giữ gì dưới mã ${detail}. Đây là màn hình đầu.`,
    away: (detail: string) => `Chưa lấy được “${detail}” từ máy chủ. Tải lại trang để thử lần nữa.`,
    kind: (detail: string) => `Mã ${detail} là của thứ khác: sơ đồ hay chuỗi sơ đồ. Đây là màn hình đầu.`,
  },
  dataChanged: 'Dữ liệu đã thay đổi từ khi sơ đồ này được lưu.',
  gone: (count: number) => `${count} nút đã lưu không còn ở đây.`,
  placesLost: 'Không lấy được vị trí đã lưu; sơ đồ được sắp xếp lại.',
  share: 'Chia sẻ',
  sharing: 'Đang lưu sơ đồ…',
  copied: 'Đã chép liên kết.',
  copyByHand: 'Hãy chép liên kết này.',
  link: 'Liên kết',
  longLink: 'Máy chủ không giữ được sơ đồ này, nên liên kết mang theo cả sơ đồ và dài hơn.',
  tooLong: 'Liên kết quá dài nếu mang theo vị trí của mọi nút; người mở sẽ thấy sơ đồ được sắp xếp lại.',
  close: 'Đóng',
}
