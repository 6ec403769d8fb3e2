import type { NodeType, PartyRole } from '../../schema/vocabulary.ts'
import { forceLayout } from '../../viz/diagram/layouts/force.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import type {
  Diagram,
  DiagramEdge,
  DiagramEdgeType,
  DiagramNode,
  DiagramSource,
} from '../../viz/diagram/model.ts'

/** A network of the size of a first screen: groups of the army, posts, committees and their agreements. */

function toNode(id: string, kind: string, label: string, more: Partial<DiagramNode> = {}): DiagramNode {
  const type: NodeType = id.startsWith('agr:')
    ? 'Agreement'
    : id.startsWith('act:')
      ? 'JointActivity'
      : 'Organization'
  return {
    id,
    type,
    kind,
    label,
    name: label,
    unnamed: false,
    ended: false,
    inferred: false,
    degree: 1,
    ...more,
  }
}

const gone = { ended: true }
export const sampleNodes: readonly DiagramNode[] = [
  toNode('org:qk2', 'MILITARY_REGION', 'Quân khu 2', { degree: 3 }),
  toNode('org:345', 'ECONOMIC_DEFENCE_GROUP', 'Đoàn KT-QP 345'),
  toNode('org:379', 'ECONOMIC_DEFENCE_GROUP', 'Đoàn KT-QP 379', { degree: 2 }),
  toNode('org:ptkv1', 'AREA_DEFENCE_COMMAND', 'Ban CH PTKV 1', { degree: 2 }),
  toNode('org:du-ptkv1', 'PARTY_COMMITTEE', 'Đảng ủy PTKV 1 – Cao Lộc', { degree: 2 }),
  toNode('org:xa17', 'PARTY_COMMITTEE', 'Đảng ủy xã, phường', { unnamed: true, count: 17 }),
  toNode('org:nam-po', 'PEOPLES_COMMITTEE', 'UBND h. Nậm Pồ', gone),
  toNode('org:muong-nhe', 'PEOPLES_COMMITTEE', 'UBND h. Mường Nhé', gone),
  toNode('org:muong-cha', 'PEOPLES_COMMITTEE', 'UBND h. Mường Chà', gone),
  toNode('org:muong-te', 'PEOPLES_COMMITTEE', 'UBND h. Mường Tè', gone),
  toNode('org:ra-mai', 'BORDER_GUARD_POST', 'Đồn BP Ra Mai'),
  toNode('org:du-ra-mai', 'PARTY_COMMITTEE', 'Đảng ủy Đồn BP Ra Mai', { degree: 4 }),
  toNode('org:du-qb', 'PARTY_COMMITTEE', 'Đảng ủy BĐBP Quảng Bình', { degree: 2 }),
  toNode('org:tuyen-hoa', 'PARTY_COMMITTEE', 'Huyện ủy Tuyên Hóa', gone),
  toNode('org:trong-hoa', 'PARTY_COMMITTEE', 'Đảng ủy xã Trọng Hóa', { degree: 2 }),
  toNode('org:thanh-hoa', 'PARTY_COMMITTEE', 'Đảng ủy xã Thanh Hóa', { degree: 2 }),
  toNode('org:du-lc', 'PARTY_COMMITTEE', 'Đảng ủy BĐBP Lai Châu', { degree: 2 }),
  toNode('org:hu4', 'PARTY_COMMITTEE', 'Huyện ủy 4 huyện', { unnamed: true, count: 4, ended: true }),
  toNode('org:bdbp-lc', 'BORDER_GUARD_COMMAND', 'BĐBP tỉnh Lai Châu', { degree: 2 }),
  toNode('org:tram', 'FOREIGN_BODY', 'Trạm bên kia', { unnamed: true, count: 5 }),
  toNode('org:front', 'FATHERLAND_FRONT', 'Ban Công tác Mặt trận bản Ka Oóc'),
  toNode('unit:trong-hoa', 'COMMUNE', 'Xã Trọng Hóa', { type: 'AdministrativeUnit' }),
  toNode('agr:2511', 'REGULATION', 'Quy chế 25/11/2025', { sourceNumbers: [2] }),
  toNode('agr:2020', 'REGULATION', 'Quy chế 2020', {
    status: 'PARTY_DISSOLVED',
    degree: 5,
    sourceNumbers: [1, 3],
  }),
  toNode('agr:2021', 'REGULATION', 'Quy chế 2021–2025', { degree: 7, sourceNumbers: [3] }),
  toNode('agr:before', 'REGULATION', 'Quy chế trước 2021', { ended: true, degree: 4, sourceNumbers: [3] }),
  toNode('agr:lc', 'PROGRAMME', 'Quy chế Lai Châu', { sourceNumbers: [4] }),
  toNode('agr:twin', 'TWINNING', 'Kết nghĩa đồn – trạm', { sourceNumbers: [4] }),
  toNode('act:patrol', 'JOINT_ACTIVITY', 'Tuần tra chung 2023'),
]

function toEdge(
  source: string,
  target: string,
  type: DiagramEdgeType = 'PARTY_TO',
  more: Partial<DiagramEdge> = {},
): DiagramEdge {
  const role: PartyRole | undefined = type === 'PARTY_TO' ? 'SIGNATORY' : undefined
  const id = `${source}|${type}|${target}`
  return {
    id,
    source,
    target,
    type,
    role,
    inferred: false,
    ended: false,
    weight: 1,
    citations: ['cit:1'],
    ...more,
  }
}

export const sampleEdges: readonly DiagramEdge[] = [
  toEdge('org:345', 'org:qk2', 'SUBORDINATE_TO'),
  toEdge('org:379', 'org:qk2', 'SUBORDINATE_TO'),
  toEdge('org:ptkv1', 'org:qk2', 'SUBORDINATE_TO', { inferred: true }),
  toEdge('org:du-ptkv1', 'org:ptkv1', 'PARTY_COMMITTEE_OF'),
  toEdge('org:du-ptkv1', 'agr:2511'),
  toEdge('org:xa17', 'agr:2511', 'PARTY_TO', { weight: 17 }),
  ...['org:379', 'org:nam-po', 'org:muong-nhe', 'org:muong-cha', 'org:muong-te'].map((id) =>
    toEdge(id, 'agr:2020'),
  ),
  toEdge('org:du-ra-mai', 'org:ra-mai', 'PARTY_COMMITTEE_OF'),
  toEdge('org:du-ra-mai', 'org:du-qb', 'SUBORDINATE_TO', { inferred: true }),
  ...['org:du-ra-mai', 'org:trong-hoa', 'org:thanh-hoa'].map((id) => toEdge(id, 'agr:2021')),
  ...['org:du-qb', 'org:tuyen-hoa'].map((id) => toEdge(id, 'agr:2021', 'PARTY_TO', { role: 'WITNESS' })),
  ...['org:du-ra-mai', 'org:trong-hoa', 'org:thanh-hoa'].map((id) =>
    toEdge(id, 'agr:before', 'PARTY_TO', { inferred: true, ended: true }),
  ),
  toEdge('agr:2021', 'agr:before', 'RENEWS'),
  toEdge('org:trong-hoa', 'unit:trong-hoa', 'GOVERNS'),
  toEdge('org:front', 'act:patrol', 'PARTY_TO', { role: 'PARTICIPANT' }),
  toEdge('org:ra-mai', 'act:patrol', 'PARTY_TO', { role: 'PARTICIPANT' }),
  toEdge('org:du-lc', 'agr:lc'),
  toEdge('org:hu4', 'agr:lc', 'PARTY_TO', { weight: 4 }),
  toEdge('org:du-lc', 'org:bdbp-lc', 'PARTY_COMMITTEE_OF'),
  toEdge('org:bdbp-lc', 'agr:twin'),
  toEdge('org:tram', 'agr:twin', 'PARTY_TO', { inferred: true, weight: 5 }),
]

/** So many numbered sources, each with a title that is longer than a line. */
export const toSampleSources = (count: number): DiagramSource[] =>
  Array.from({ length: count }, (_, at) => ({
    n: at + 1,
    title: `Quy chế phối hợp số ${at + 1} giữa Đồn Biên phòng và xã biên giới Mường Nhé`,
    publisher: 'Báo Biên phòng',
    date: '5/2021',
    url: `https://example.org/bai/${at + 1}`,
  }))

/** The network as it is drawn for a reader of Vietnamese, with what is given in place of that. */
export function toSampleDiagram(given: Partial<Diagram> = {}): Diagram {
  return {
    nodes: sampleNodes,
    edges: sampleEdges,
    positions: forceLayout.compute(toLayoutGraph(sampleNodes, sampleEdges), {}),
    title: 'Ai phối hợp với ai ở biên giới',
    subtitles: ['Ngày 22/11/2026', 'Bộ lọc: cấp ủy đảng'],
    sources: toSampleSources(2),
    permalink: 'https://atlas.example/?focus=agr:2021&day=2026-11-22',
    dataVersion: '3f6c9a0b12de',
    language: 'vi',
    theme: 'light',
    ...given,
  }
}
