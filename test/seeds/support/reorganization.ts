import type { AtlasRecord } from '../../../schema/records/index.ts'
import { sound, tin } from './cases.ts'
import { createFolder, readChecked } from './records.ts'

export type Organization = AtlasRecord<'Organization'>

/** Bodies that exist as long as the unit that they govern. */
export const governing = ['PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'PARTY_COMMITTEE'] as const

/** A unit of the list of January or of July 2025. */
const unit = (level: string, name: string, list: 'cũ' | 'mới') =>
  `level: ${level}\nunitType: xã\nname: ${name}\n${
    list === 'cũ'
      ? "codeList: VN-2025-01\nvalidTo: '2025-06-30'"
      : "codeList: VN-2025-07\nvalidFrom: '2025-07-01'"
  }\n${tin}`

const list = (field: string, actors: readonly string[]) =>
  actors.length === 0
    ? ''
    : `${field}:\n${actors
        .map((actor) => {
          const [id, extent = 'FULL'] = actor.split(' ')
          return `  - { actor: ${id}, extent: ${extent}, cites: [tin] }\n`
        })
        .join('')}`

/** An event of July 2025. An actor is an id, or an id and ` PARTIAL`. */
export const event = (kind: string, name: string, ended: readonly string[], created: readonly string[]) =>
  `kind: ${kind}\nname: ${name}\neffectiveOn: '2025-07-01'\n${list('ended', ended)}${list('created', created)}${tin}`

/** A body that governs the units; each may have further fields of the tie behind a comma. */
export const body = (kind: string, name: string, units: readonly string[], lines = '') =>
  `kind: ${kind}\nname: ${name}\ngoverns:\n${units
    .map((tie) => `  - { unit: ${tie}, cites: [tin] }\n`)
    .join('')}${lines}${tin}`

/**
 * A district that ended with its level, a commune that was kept, one that was merged, one that was divided,
 * and the communes that these became.
 */
export const reorganization = {
  'src-tin.yaml': sound['src-tin.yaml'],
  'unit-huyen.yaml': unit('DISTRICT', 'huyện Ngàn Mây', 'cũ'),
  'unit-giu.yaml': unit('COMMUNE', 'xã Giữ', 'cũ'),
  'unit-nhap.yaml': unit('COMMUNE', 'xã Nhập', 'cũ'),
  'unit-chia.yaml': unit('COMMUNE', 'xã Chia', 'cũ'),
  'unit-giu-moi.yaml': unit('COMMUNE', 'xã Giữ', 'mới'),
  'unit-moi.yaml': unit('COMMUNE', 'xã Mới', 'mới'),
  'unit-moi-hai.yaml': unit('COMMUNE', 'xã Mới Hai', 'mới'),
  'evt-huyen.yaml': event('DISSOLUTION', 'Kết thúc cấp huyện', ['unit-huyen'], []),
  'evt-giu.yaml': event('CONTINUATION', 'Giữ nguyên', ['unit-giu'], ['unit-giu-moi']),
  'evt-moi.yaml': event('MERGER', 'Lập xã Mới', ['unit-nhap', 'unit-chia PARTIAL'], ['unit-moi']),
  'evt-moi-hai.yaml': event('SPLIT', 'Lập xã Mới Hai', ['unit-chia PARTIAL'], ['unit-moi-hai']),
}

/** The body as it is among the records of the reorganization, with what follows for it. */
export async function readBody(
  text: string,
  further: Readonly<Record<string, string>> = {},
): Promise<Organization> {
  const records = await readChecked(createFolder({ ...reorganization, ...further, 'org-a.yaml': text }))
  const found = records.find(({ id }) => id === 'org-a')
  if (found?.type !== 'Organization') throw new Error('the body is lost')
  return found
}

/** The citations of the body that its record has not: what was concluded. */
export function conclusionsOf({ citations }: Organization) {
  return Object.fromEntries(Object.entries(citations).filter(([key]) => key !== 'tin'))
}
