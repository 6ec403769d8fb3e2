export const analysis = {
  title: 'Phân tích',
  about: (nodes: number, edges: number) =>
    `Đo trên đúng những gì đang vẽ: ${nodes} nút, ${edges} nét nối. Đổi bộ lọc hay ngày thì số đo đổi theo; vị trí các nút giữ nguyên.`,
  measuring: 'Đang đo…',
  failed: 'Chưa đo được; sơ đồ vẫn dùng được. Hãy tải lại trang để đo lại.',
  nothing: 'Không có gì để đo.',
  measures: {
    degree: {
      title: 'Số liên hệ',
      explain: 'Mỗi nút nối thẳng với bao nhiêu nút khác trong sơ đồ, mỗi nút kia tính một lần.',
    },
    betweenness: {
      title: 'Độ trung gian',
      explain:
        'Bao nhiêu phần trăm đường ngắn nhất giữa hai nút bất kỳ khác đi qua nút này: càng cao, càng nhiều bên phải qua nó mới tới được nhau.',
    },
    communities: {
      title: 'Nhóm',
      explain:
        'Những nút nối với nhau dày hơn với phần còn lại, chia bằng phương pháp Louvain; nhóm đông nhất là nhóm 1.',
    },
    bridges: {
      title: 'Cầu nối và nút khớp',
      explain: 'Nét hoặc nút mà bỏ đi thì mạng lưới rời thành nhiều phần, mỗi phần từ hai nút trở lên.',
    },
  },
  sizeBy: 'Cỡ nút theo số này',
  colourBy: { communities: 'Tô màu theo nhóm', bridges: 'Vẽ cầu nối và nút khớp' },
  degreeOf: (count: number) => `${count} nút`,
  betweennessOf: (percent: string) => `${percent} %`,
  betweennessIn: (percent: string) => `nằm trên ${percent} % đường ngắn nhất`,
  joinedTo: (count: number) => `nối với ${count} nút`,
  inCommunity: (community: number) => `thuộc nhóm ${community}`,
  wouldCutOff: (count: number) => `bỏ đi thì ${count} nút bị tách khỏi phần lớn nhất`,
  community: (community: number) => `Nhóm ${community}`,
  communityAround: (name: string) => `quanh ${name}`,
  communityOf: (count: number) => `${count} nút`,
  alone: (count: number) => `${count} nút đứng riêng, không thuộc nhóm nào.`,
  bridgeEdges: (count: number) => `Cầu nối (${count})`,
  cutNodes: (count: number) => `Nút khớp (${count})`,
  noBridges: 'Không có nét nào riêng nó nối hai phần.',
  noCutNodes: 'Không có nút nào mà bỏ đi thì mạng lưới rời ra.',
  cutsOff: (count: number) => `tách ${count} nút`,
  more: (count: number) => `và ${count} mục nữa, xem trong danh sách`,
  legend: 'Số đo',
  sizedBy: (measure: string) => `Cỡ nút: ${measure.toLowerCase()}`,
  larger: 'Nút càng lớn, số càng cao.',
  coloured: 'Màu và số trên nút: nhóm',
  sameColour: 'Cùng màu là nối với nhau dày hơn với phần còn lại.',
  columns: {
    drawnDegree: 'Liên hệ đang vẽ',
    betweenness: 'Trung gian %',
    cutsOff: 'Tách rời',
    community: 'Nhóm',
  },
}

export const comparison = {
  title: 'So sánh hai ngày',
  compare: 'So với ngày khác',
  comparedWith: (day: string) => `So với ${day}`,
  day: 'Ngày so sánh',
  hint: 'Sơ đồ vẽ cả hai ngày: dấu + là bắt đầu, dấu − là kết thúc, dấu chấm là thay đổi giữa hai ngày.',
  beforeTwoLevels: 'Trước khi bỏ cấp huyện',
  yearBefore: 'Một năm trước ngày của sơ đồ',
  stop: 'Thôi so sánh',
  onlyChanges: 'Chỉ vẽ những gì thay đổi',
  between: (from: string, to: string) => `Từ ${from} đến ${to}`,
  counts: (began: number, ended: number, changed: number) =>
    `${began} bắt đầu, ${ended} kết thúc, ${changed} thay đổi`,
  values: { BEGAN: 'Bắt đầu', ENDED: 'Kết thúc', CHANGED: 'Thay đổi', SAME: 'Không đổi' },
  failed: 'Chưa tra được tình trạng ngày kia; thay đổi của quy chế chưa đầy đủ.',
}
