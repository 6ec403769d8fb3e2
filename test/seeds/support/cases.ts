import type { Problem } from '../../../seeds/problem.ts'

/** Records that are right, which the broken ones below refer to. */
export const sound = {
  'src-tin.yaml': `title: Tin Hư Cấu
`,
  'unit-xa-suoi-mo.yaml': `level: COMMUNE
unitType: xã
name: Suối Mơ
validTo: '2025-06-30'
cites: [tin]
citations:
  tin: { source: src-tin }
`,
  'org-don-bp-dinh-gio.yaml': `kind: BORDER_GUARD_POST
name: Đồn Biên phòng Đỉnh Gió
cites: [tin]
citations:
  tin: { source: src-tin }
`,
  'org-cong-an-suoi-mo.yaml': `kind: POLICE
name: Công an xã Suối Mơ
cites: [tin]
citations:
  tin: { source: src-tin }
`,
  'agr-quy-che-2021.yaml': `kind: REGULATION
title: Quy chế Hư Cấu 2021
cites: [tin]
signed: { on: '2021-03-12', cites: [tin] }
parties:
  - { actor: org-don-bp-dinh-gio, role: SIGNATORY, cites: [tin] }
  - { actor: org-cong-an-suoi-mo, role: SIGNATORY, cites: [tin] }
citations:
  tin: { source: src-tin }
`,
}

/** The last lines of a record whose every fact rests on one citation. */
export const tin = `cites: [tin]
citations:
  tin: { source: src-tin }
`
export const organization = (lines: string) => `kind: BORDER_GUARD_POST
name: Đồn Mây
${lines}${tin}`
export const party = '{ actor: org-don-bp-dinh-gio, role: SIGNATORY, cites: [tin] }'
const other = '{ actor: org-cong-an-suoi-mo, role: SIGNATORY, cites: [tin] }'
/** An agreement of the parties with one that is right; they stand on lines of their own from the fourth on. */
export const agreement = (lines: string, ...parties: string[]) => `kind: PLAN
title: Kế hoạch Hư Cấu
parties: [
${(parties.length > 0 ? parties : [party]).map((entry) => `  ${entry},`).join('\n')} ${other}]
${lines}${tin}`

export interface BrokenCase {
  readonly title: string
  /** Files beside the sound ones. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly problems: readonly Problem[]
}

export const several = (
  title: string,
  files: BrokenCase['files'],
  ...problems: readonly Problem[]
): BrokenCase => ({
  title,
  files,
  problems,
})
export const one = (
  title: string,
  file: string,
  content: string | Uint8Array,
  ...problems: ReadonlyArray<Omit<Problem, 'file'>>
): BrokenCase => several(title, { [file]: content }, ...problems.map((problem) => ({ file, ...problem })))
