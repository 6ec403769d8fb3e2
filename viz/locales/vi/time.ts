export const time = {
  title: 'Thời gian',
  day: 'Ngày của sơ đồ',
  play: 'Chạy qua các mốc',
  pause: 'Dừng',
  twoLevels: '1/7/2025 bỏ cấp huyện',
  began: (count: number) => `${count} phối hợp bắt đầu`,
  ended: (count: number) => `${count} giai đoạn kết thúc`,
  calendar: 'Mở lịch',
  today: 'Hôm nay',
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
}
