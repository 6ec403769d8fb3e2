import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { toFolder } from '../../seeds/read.ts'
import { readRealRecords } from '../setup/real-records.ts'
import { type ListedUnit, readLists, type Step } from './support/unit-lists.ts'

const { before, after, steps, created, endedDistricts, resolutions } = readLists()
const oldById = new Map(before.map((unit) => [unit.id, unit]))
const newById = new Map(after.map((unit) => [unit.id, unit]))
const oldByCode = new Map(before.map((unit) => [unit.code, unit]))
const newByCode = new Map(after.map((unit) => [unit.code, unit]))

function at(units: readonly ListedUnit[], level: string): ListedUnit[] {
  return units.filter((unit) => unit.level === level)
}

/** Names from the unit up: `xã Mường Chà, tỉnh Điện Biên`. */
function describeUnit(unit: ListedUnit | undefined, byId: ReadonlyMap<string, ListedUnit>): string {
  if (!unit) return ''
  return unit.above ? `${unit.name}, ${describeUnit(byId.get(unit.above), byId)}` : unit.name
}

const describeOld = (id: string) => describeUnit(oldById.get(id), oldById)
const describeNew = (id: string) => describeUnit(newById.get(id), newById)
/** What the new unit was made from, described, with the extent. */
const originsOf = (code: string) =>
  steps
    .filter(({ to }) => to === newByCode.get(code)?.id)
    .map(({ from, extent }) => `${describeOld(from)} ${extent}`)

describe('the lists of units', () => {
  it('are what the generator makes of the published packages', async () => {
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'seeds/units/main.ts', '--check'])
    const { stdout, stderr } = await run
    expect(stdout).toBe('The lists of units are up to date.\n')
    expect(stderr).toBe('')
  })

  it('have as many units as there were and are', () => {
    const counts = (units: readonly ListedUnit[]) =>
      ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'].map((level) => at(units, level).length)
    expect(counts(before)).toEqual([63, 696, 10_051, 0])
    expect(counts(after)).toEqual([34, 0, 3_321, 0])
  })

  it('give every unit an id and a code of its own, and one above it of the same list', () => {
    for (const units of [before, after]) {
      const byId = new Map(units.map((unit) => [unit.id, unit]))
      expect(byId.size).toBe(units.length)
      expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
      const isOld = units === before
      for (const { id, level, code, name, above } of units) {
        const wanted =
          level === 'PROVINCE' ? undefined : level === 'COMMUNE' && isOld ? 'DISTRICT' : 'PROVINCE'
        expect(byId.get(above)?.level, id).toBe(wanted)
        expect(id).toMatch(new RegExp(`-${code}-2025-0${isOld ? 1 : 7}$`))
        expect(name).toBe(name.normalize('NFC').replace(/\s+/g, ' ').trim())
      }
    }
  })

  it('are read as records, without a problem beside the other collections', async () => {
    const { records, problems } = await readRealRecords()
    const own = problems.filter(({ file }) => file.startsWith(toFolder('units')))
    expect(own).toEqual([])
    const listed = records.flatMap((record) =>
      record.type === 'AdministrativeUnit' && record.codeList ? [`${record.codeList} ${record.code}`] : [],
    )
    expect(listed.filter((key) => key.startsWith('VN-2025-01 '))).toHaveLength(63 + 696 + 10_051)
    expect(listed.filter((key) => key.startsWith('VN-2025-07 '))).toHaveLength(34 + 3_321)

    const byId = new Map(records.map((record) => [record.id, record]))
    const ofDistricts = records.filter(
      (record) =>
        record.type === 'Organization' &&
        ['PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'PARTY_COMMITTEE'].includes(record.kind) &&
        record.governs.length === 1 &&
        record.governs.every(({ unit, validTo }) => oldById.get(unit)?.level === 'DISTRICT' && !validTo),
    )
    expect(ofDistricts.length).toBeGreaterThan(5)
    for (const { id } of ofDistricts) expect(byId.get(id), id).toHaveProperty('validTo')
  })
})

describe('what became of the units on 1 July 2025', () => {
  it('makes every new unit by exactly one event', () => {
    expect(created).toHaveLength(34 + 3_321)
    expect(created.toSorted()).toEqual(after.map(({ id }) => id).sort())
    const events = new Map<string, Set<string>>()
    for (const { event, to } of steps) events.set(event, (events.get(event) ?? new Set()).add(to))
    expect(events.size).toBe(after.length)
    for (const [event, made] of events) expect(made.size, event).toBe(1)
  })

  it('makes every new unit from units that there were, of its level', () => {
    const levels = new Map<string, Set<string>>()
    for (const { from, to } of steps) {
      const level = oldById.get(from)?.level ?? ''
      expect(level, from).not.toBe('')
      levels.set(to, (levels.get(to) ?? new Set()).add(level))
    }
    const withoutCommunes = after
      .filter(({ id, level }) => !levels.get(id)?.has(level))
      .map(({ id }) => `${describeNew(id)} ← ${originsOf(id.split('-').at(-3) ?? '')}`)
    // Islands that were districts without communes.
    expect(withoutCommunes).toEqual([
      'đặc khu Bạch Long Vĩ, thành phố Hải Phòng ← huyện Bạch Long Vĩ, thành phố Hải Phòng FULL',
      'đặc khu Cồn Cỏ, tỉnh Quảng Trị ← huyện Cồn Cỏ, tỉnh Quảng Trị FULL',
      'đặc khu Hoàng Sa, thành phố Đà Nẵng ← huyện Hoàng Sa, thành phố Đà Nẵng FULL',
      'đặc khu Lý Sơn, tỉnh Quảng Ngãi ← huyện Lý Sơn, tỉnh Quảng Ngãi FULL',
      'đặc khu Côn Đảo, thành phố Hồ Chí Minh ← huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu FULL',
    ])
  })

  it('ends every district with its level, and every one of them once', () => {
    expect(endedDistricts.toSorted()).toEqual(
      at(before, 'DISTRICT')
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('tells an old unit that went to one new unit from one that was divided', () => {
    const into = new Map<string, string[]>()
    for (const { from, extent } of steps) into.set(from, [...(into.get(from) ?? []), extent])
    for (const [id, went] of into)
      expect(new Set(went), id).toEqual(new Set([went.length === 1 ? 'FULL' : 'PARTIAL']))
    expect(new Set(steps.map(({ event, from }) => `${event} ${from}`)).size).toBe(steps.length)
  })

  it('says of every step what says so', () => {
    const both = ['map', 'pairs', 'names']
    const known = { PROVINCE: ['communes'], DISTRICT: ['communes', ...both], COMMUNE: both }
    const unproved = steps.filter(({ from, by }) => {
      const keys: readonly string[] = known[oldById.get(from)?.level as keyof typeof known] ?? []
      return by.length === 0 || by.some((key) => !keys.includes(key))
    })
    expect(unproved).toEqual([])
    expect(steps.filter(({ by }) => by.includes('names'))).toHaveLength(8)
  })

  it('names the resolution of its province for every commune, and that of the provinces for each of them', () => {
    const resolutionOf = new Map<string, string>()
    for (const { id, above } of at(after, 'COMMUNE')) {
      const resolution = resolutions.get(id) ?? ''
      expect(resolution, id).toMatch(/^law-nq-16\d\d-ubtvqh15-2025$/)
      expect(resolutionOf.get(above) ?? resolution).toBe(resolution)
      resolutionOf.set(above, resolution)
    }
    expect(new Set(resolutionOf.values()).size).toBe(34)
    for (const { id } of at(after, 'PROVINCE')) expect(resolutions.get(id)).toBe('law-nq-202-2025-qh15')
  })

  it('keeps eleven provinces and makes twenty-three from fifty-two', () => {
    const ofProvinces = steps.filter(({ from }) => oldById.get(from)?.level === 'PROVINCE')
    const kept = ofProvinces
      .filter(({ kind }) => kind === 'CONTINUATION')
      .map(({ from }) => describeOld(from))
    expect(kept.sort((a, b) => a.localeCompare(b, 'vi'))).toEqual(
      [
        'thành phố Hà Nội',
        'thành phố Huế',
        'tỉnh Cao Bằng',
        'tỉnh Điện Biên',
        'tỉnh Hà Tĩnh',
        'tỉnh Lai Châu',
        'tỉnh Lạng Sơn',
        'tỉnh Nghệ An',
        'tỉnh Quảng Ninh',
        'tỉnh Sơn La',
        'tỉnh Thanh Hóa',
      ].sort((a, b) => a.localeCompare(b, 'vi')),
    )
    const merged = ofProvinces.filter(({ kind }) => kind === 'MERGER')
    expect(merged).toHaveLength(52)
    expect(new Set(merged.map(({ to }) => to)).size).toBe(23)
  })

  it('calls a unit kept only where one whole unit of its level bears the same name on', () => {
    const ofEvent = new Map<string, Step[]>()
    for (const step of steps) ofEvent.set(step.event, [...(ofEvent.get(step.event) ?? []), step])
    for (const [event, own] of ofEvent) {
      const level = newById.get(own[0]?.to ?? '')?.level
      const same = own.filter(({ from }) => oldById.get(from)?.level === level)
      const [only] = same
      const isKept =
        same.length === 1 &&
        only?.extent === 'FULL' &&
        oldById.get(only.from)?.name === newById.get(only.to)?.name
      expect(own[0]?.kind === 'CONTINUATION', event).toBe(isKept)
    }
  })
})

describe('facts known beforehand', () => {
  it('codes were used again for other units: 18958 and 44', () => {
    const old = oldByCode.get('18958')
    expect(describeOld(old?.id ?? '')).toBe('xã Thanh Hóa, huyện Tuyên Hóa, tỉnh Quảng Bình')
    expect(describeNew(newByCode.get('18958')?.id ?? '')).toBe('xã Tuyên Lâm, tỉnh Quảng Trị')
    expect(oldByCode.get('44')?.name).toBe('tỉnh Quảng Bình')
    expect(newByCode.get('44')?.name).toBe('tỉnh Quảng Trị')
    expect(originsOf('44')).toEqual(['tỉnh Quảng Bình FULL', 'tỉnh Quảng Trị FULL'])
  })

  it('the new xã Mường Chà lies in what was huyện Nậm Pồ, not huyện Mường Chà', () => {
    const [muongCha, ...others] = after.filter(({ name }) => name === 'xã Mường Chà')
    expect(others).toEqual([])
    expect(originsOf(muongCha?.code ?? '')).toEqual([
      'xã Nậm Tin, huyện Nậm Pồ, tỉnh Điện Biên FULL',
      'xã Pa Tần, huyện Nậm Pồ, tỉnh Điện Biên FULL',
      'xã Chà Cang, huyện Nậm Pồ, tỉnh Điện Biên FULL',
      'xã Chà Nưa, huyện Nậm Pồ, tỉnh Điện Biên FULL',
      'huyện Nậm Pồ, tỉnh Điện Biên PARTIAL',
    ])
  })

  it.each(['tỉnh Lào Cai', 'tỉnh Điện Biên', 'tỉnh Lai Châu', 'tỉnh Quảng Bình'])(
    'every old commune and district of %s has a successor in what became of the province',
    (name) => {
      const province = at(before, 'PROVINCE').find((unit) => unit.name === name)
      const districts = before.filter(({ above }) => above === province?.id)
      const communes = before.filter(({ above }) => districts.some(({ id }) => id === above))
      expect(districts.length).toBeGreaterThan(7)
      expect(communes.length).toBeGreaterThan(100)
      const next = steps.find(({ from }) => from === province?.id)?.to
      expect(next).toBeDefined()
      for (const { id } of [...districts, ...communes]) {
        const targets = steps.filter(({ from }) => from === id).map(({ to }) => newById.get(to)?.above)
        expect(new Set(targets), id).toEqual(new Set([next]))
      }
    },
  )
})
