import type { LineGroup, MarkGroup } from './marks.ts'
import type { Change, Language } from './model.ts'

/** Every word that a rendered picture says by itself. */
export interface DiagramWords {
  readonly legend: string
  readonly sources: string
  readonly permalink: string
  readonly dataVersion: string
  readonly weights: string
  readonly empty: string
  readonly unnamed: string
  readonly inferred: string
  readonly ended: string
  readonly changes: Readonly<Record<Change, string>>
  readonly community: (community: number, size: number) => string
  readonly otherCommunities: (first: number, last: number) => string
  readonly bridge: string
  readonly cutNode: string
  readonly marks: Readonly<Record<MarkGroup, string>>
  readonly lines: Readonly<Record<LineGroup, string>>
  readonly counts: (nodes: number, edges: number) => string
  /** Of the day, as it is written in the language. */
  readonly onDay: (day: string) => string
  readonly byLimit: (neighbours: number) => string
}

export const words: Readonly<Record<Language, DiagramWords>> = {
  vi: {
    legend: 'Chú giải',
    sources: 'Nguồn',
    permalink: 'Liên kết tới hình này',
    dataVersion: 'Phiên bản dữ liệu',
    weights: 'Số lần phối hợp chung',
    empty: 'Không có gì để vẽ với bộ lọc này.',
    unnamed: 'Nguồn không nêu tên (× số bên)',
    inferred: 'Suy ra, nguồn không nói rõ',
    ended: 'Đã kết thúc',
    changes: {
      BEGAN: 'Bắt đầu giữa hai ngày',
      ENDED: 'Kết thúc giữa hai ngày',
      CHANGED: 'Thay đổi giữa hai ngày',
    },
    community: (community, size) => `Nhóm ${community}: ${size} nút`,
    otherCommunities: (first, last) => (first === last ? `Nhóm ${first}` : `Nhóm ${first} đến ${last}`),
    bridge: 'Cầu nối: riêng nó nối hai phần',
    cutNode: 'Nút khớp: bỏ đi thì mạng lưới rời ra',
    marks: {
      army: 'Quân đội, đoàn KT-QP',
      borderGuard: 'Bộ đội Biên phòng',
      party: 'Cấp ủy đảng',
      state: 'Ủy ban nhân dân, cơ quan nhà nước',
      front: 'Mặt trận, đoàn thể, nhân dân',
      place: 'Đơn vị hành chính, khu vực',
      foreign: 'Bên nước ngoài',
      agreement: 'Quy chế, chương trình phối hợp',
      twinning: 'Kết nghĩa',
      activity: 'Hoạt động phối hợp',
      other: 'Khác',
    },
    lines: {
      signatory: 'Ký kết',
      taking: 'Tham gia, thực hiện, hưởng lợi',
      attending: 'Chứng kiến, chỉ đạo',
      coordination: 'Phối hợp với nhau',
      hierarchy: 'Trực thuộc, lãnh đạo, quản lý',
      place: 'Địa bàn',
      succession: 'Ký lại, bổ sung, thay thế',
    },
    counts: (nodes, edges) => `${nodes} nút, ${edges} nét nối.`,
    onDay: (day) => `Tình trạng ngày ${day}`,
    byLimit: (neighbours) => `${neighbours} liên hệ quá giới hạn, không vẽ`,
  },
  en: {
    legend: 'Legend',
    sources: 'Sources',
    permalink: 'Link to this picture',
    dataVersion: 'Data version',
    weights: 'Coordinations shared',
    empty: 'Nothing to draw under these filters.',
    unnamed: 'Not named by the source (× how many)',
    inferred: 'Inferred, not stated by a source',
    ended: 'Ended',
    changes: {
      BEGAN: 'Began between the two days',
      ENDED: 'Ended between the two days',
      CHANGED: 'Changed between the two days',
    },
    community: (community, size) => `Community ${community}: ${size} ${size === 1 ? 'node' : 'nodes'}`,
    otherCommunities: (first, last) =>
      first === last ? `Community ${first}` : `Communities ${first} to ${last}`,
    bridge: 'Bridge: it alone joins two parts',
    cutNode: 'Cut node: without it the network falls apart',
    marks: {
      army: 'Army, economic-defence group',
      borderGuard: 'Border guard',
      party: 'Party committee',
      state: 'People’s committee, state agency',
      front: 'Fatherland Front, mass organization, residents',
      place: 'Administrative unit, area',
      foreign: 'Foreign body',
      agreement: 'Agreement',
      twinning: 'Twinning',
      activity: 'Joint activity',
      other: 'Other',
    },
    lines: {
      signatory: 'Signs',
      taking: 'Takes part, carries out, benefits',
      attending: 'Witnesses, directs from above',
      coordination: 'Coordinates with',
      hierarchy: 'Belongs to, leads, governs',
      place: 'Where it is or applies',
      succession: 'Renews, supplements, supersedes',
    },
    counts: (nodes, edges) =>
      `${nodes} ${nodes === 1 ? 'node' : 'nodes'}, ${edges} ${edges === 1 ? 'edge' : 'edges'}.`,
    onDay: (day) => `Status on ${day}`,
    byLimit: (neighbours) =>
      neighbours === 1
        ? '1 neighbour beyond the limit is not drawn'
        : `${neighbours} neighbours beyond the limit are not drawn`,
  },
}
