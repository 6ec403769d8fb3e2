/**
 * What the packages have wrong, with why we say so. Each is repeated in the report beside the data, and the
 * generator fails when a correction no longer meets what it corrects.
 */
interface Correction {
  readonly was: string
  readonly is: string
  readonly why: string
}

/** Names in the list of January 2025, by code. */
export const correctedNames: Readonly<Record<string, Correction>> = {
  '46': {
    was: 'Tỉnh Thừa Thiên Huế',
    is: 'Thành phố Huế',
    why: 'The list has the districts of the city that Resolution 175/2024/QH15 made on 1 January 2025 (quận Phú Xuân, quận Thuận Hóa), and the map calls it Thành phố Huế.',
  },
}

/** New communes of the map, by the code of the old one. */
export const correctedTargets: Readonly<Record<string, Correction>> = {
  '30901': {
    was: '30910',
    is: '30886',
    why: 'Two communes were called Thạnh Lộc. That of huyện Châu Thành lay among those that became the new xã Thạnh Lộc; vietnamadminunits has it so.',
  },
  '30913': {
    was: '30886',
    is: '30910',
    why: 'Two communes were called Thạnh Lộc. That of huyện Giồng Riềng lay among those that became xã Thạnh Hưng; vietnamadminunits has it so.',
  },
}

/** Codes of new communes that vietnamadminunits writes differently from the list of July 2025. */
export const correctedNewCodes: Readonly<Record<string, Correction>> = {
  '23938': {
    was: '23938',
    is: '23737',
    why: 'Xã Ia Mơ stands in the list of July 2025 under 23737; vietnamadminunits keeps the code of the old xã Ia Mơ.',
  },
}
