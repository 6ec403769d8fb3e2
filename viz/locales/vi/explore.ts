export const facets = {
  title: 'Chú giải và bộ lọc',
  kind: 'Chủ thể',
  coordination: 'Phối hợp',
  status: (day: string) => `Tình trạng ngày ${day}`,
  area: 'Lĩnh vực',
  evidence: 'Bằng chứng',
  change: 'Thay đổi',
  noArea: 'Chưa rõ lĩnh vực',
  noStatus: 'Đang tra tình trạng',
  more: (count: number) => `Thêm ${count} lĩnh vực hẹp hơn`,
  fewer: 'Thu gọn',
  hint: 'Bấm để ẩn hoặc hiện, Alt + bấm để chỉ hiện mục này',
  drawnOf: (drawn: number, possible: number) => `đang vẽ ${drawn} trên ${possible}`,
  zeroByOwn: 'Đang ẩn: bấm để hiện lại.',
  zeroByOthers: 'Không còn mục nào qua được các bộ lọc khác.',
  zeroByDay: 'Ngày này không có mục nào.',
  clear: 'Bỏ mọi bộ lọc',
  open: 'Bộ lọc',
}

export const tools = {
  title: 'Công cụ',
  projection: 'Cách vẽ',
  agreementsAsNodes: 'Quy chế là nút',
  actorsOnly: 'Chỉ chủ thể',
  layout: (name: string) => `Bố cục: ${name}`,
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  export: 'Xuất',
  fit: 'Vừa khung',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  list: 'Danh sách',
  details: 'Chi tiết',
  panel: 'Bảng bên',
  closePanel: 'Đóng bảng',
}

export const layouts = { force: 'lực', layered: 'theo cấp', concentric: 'đồng tâm', byPlace: 'theo địa bàn' }

export const canvas = {
  label: 'Sơ đồ mạng lưới. Danh sách bên cạnh có cùng nội dung cho bàn phím và trình đọc màn hình.',
  loading: 'Đang tải mạng lưới…',
  opening: 'Đang mở sơ đồ đã lưu…',
  arranging: 'Đang sắp xếp…',
  nodes: (count: number) => `${count} nút`,
  edges: (count: number) => `${count} nét nối`,
  byFilters: (count: number) => `ẩn ${count} theo bộ lọc`,
  byDay: (count: number) => `${count} ngoài ngày này`,
  byHand: (count: number) => `ẩn ${count} bằng tay`,
  byLimit: (count: number) => `${count} quá giới hạn`,
  show: 'Hiện lại',
  showMore: 'Tải thêm',
  neighboursHidden: (count: number) => `còn ${count} liên hệ chưa vẽ`,
  around: (name: string) => `Quanh ${name}`,
  wholeNetwork: 'Về toàn mạng lưới',
  empty: 'Chưa có dữ liệu',
  emptyHint: 'Nạp dữ liệu mẫu bằng lệnh dưới đây rồi tải lại.',
  nothingDrawn: 'Không còn gì để vẽ',
  nothingDrawnHint: 'Bộ lọc hoặc ngày đã chọn ẩn hết mọi nút.',
  dropped: (parts: string) => `Địa chỉ có phần không hiểu được, đã bỏ qua: ${parts}`,
  dismiss: 'Đóng',
}

export const menu = {
  title: (name: string) => `Việc với ${name}`,
}

export const list = {
  title: 'Danh sách nút và nét nối',
  nodes: 'Nút',
  edges: 'Nét nối',
  name: 'Tên',
  fullName: 'Tên đầy đủ',
  kind: 'Loại',
  degree: 'Liên hệ',
  status: 'Tình trạng',
  from: 'Từ',
  relation: 'Quan hệ',
  to: 'Đến',
  evidence: 'Bằng chứng',
}

export const picture = {
  title: 'Mạng lưới phối hợp',
  titleAround: (names: string) => `Phối hợp quanh ${names}`,
  only: (facet: string, values: string) => `${facet}: chỉ ${values}`,
  except: (facet: string, values: string) => `${facet}: không có ${values}`,
  actorsOnly: 'Chỉ chủ thể; nét nối là số phối hợp chung',
}
