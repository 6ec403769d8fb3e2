import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sound } from './support/cases.ts'
import { fixtures, newStore, seed, seedAsUser } from './support/loader.ts'
import { createFolder, fixtureDocuments, fixtureRecords } from './support/records.ts'

describe('the loader on the command line', () => {
  it('lists its options, the environment and the exit codes', async () => {
    const { code, stdout, stderr } = await seedAsUser(['--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const word of [
      '--check',
      '--dry-run',
      '--data',
      '--collections',
      '--sources',
      '--batch-size',
      '--quiet',
    ])
      expect(stdout).toContain(word)
    for (const word of [
      'ATLAS_STORE',
      'ATLAS_COLLECTIONS',
      'ATLAS_DATA',
      'ATLAS_SOURCES',
      'NEO4J_URI',
      'NEO4J_PASSWORD',
      'Exit codes',
    ])
      expect(stdout).toContain(word)
  })

  it('checks sound records and proves their citations', async () => {
    const { code, stdout } = await seed([...fixtures, '--check', '--sources', fixtureDocuments])
    expect(stdout).toBe(
      `23 records read: no problems.\n40 citations proved against the documents in ${fixtureDocuments}.\n`,
    )
    expect(code).toBe(0)
  })

  it('reports every problem of broken records and leaves with 1', async () => {
    const store = newStore()
    const broken = createFolder({
      ...sound,
      'agr-quy-che-2021.yaml': sound['agr-quy-che-2021.yaml'].replace('2021-03-12', '2021-02-30'),
      'org-b.yaml': sound['org-don-bp-dinh-gio.yaml'].replace('kind', 'kinds').replace('Đỉnh Gió', 'Mây'),
    })
    for (const flags of [['--check'], []]) {
      const { code, stdout, stderr } = await seedAsUser(['--data', broken, ...flags], { ATLAS_STORE: store })
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(
        stderr.replaceAll(`${broken}/`, ''),
      ).toBe(`agr-quy-che-2021.yaml:4  signed.on  "2021-02-30" names a day that does not exist: 2021-02 has 28 days
    → Write a year, month or day that exists, in quotes: '2021', '2021-05' or '2021-05-17'.

org-b.yaml:1  kind  is missing
    → Add the field with one of MILITARY_REGION, MILITARY_COMMAND, AREA_DEFENCE_COMMAND, MILITARY_UNIT, ECONOMIC_DEFENCE_GROUP, BORDER_GUARD_FORCE, BORDER_GUARD_COMMAND, BORDER_GUARD_POST, PARTY_COMMITTEE, PEOPLES_COMMITTEE, PEOPLES_COUNCIL, FATHERLAND_FRONT, MASS_ORGANIZATION, POLICE, GOVERNMENT_AGENCY, SELF_MANAGEMENT_GROUP, RESIDENTIAL_COMMUNITY, FOREIGN_BODY, OTHER.
org-b.yaml:1  kinds  is no field here
    → Did you mean kind?

6 records read: 3 problems in 2 files.
`)
    }
    expect(existsSync(store)).toBe(false)
  })

  it('shows warnings and loads all the same', async () => {
    const folder = createFolder({ ...sound, 'org-b.yaml': sound['org-don-bp-dinh-gio.yaml'] })
    const { code, stdout } = await seed(['--data', folder])
    expect(stdout).toContain('warning: org-don-bp-dinh-gio looks like org-b')
    expect(stdout).toContain('6 records read: no problems, 1 warning.')
    expect(stdout).toContain('Loaded 7 nodes and 3 relations into the embedded graph')
    expect(code).toBe(0)
  })

  it('says how many records replace or add to those of an earlier folder', async () => {
    const own = createFolder({
      'org-don-bp-dinh-gio.yaml': `mode: OVERRIDE\n${sound['org-don-bp-dinh-gio.yaml']}`,
      'unit-xa-suoi-mo.yaml': 'mode: ADD\naliases: [Suối Mộng]\n',
    })
    const { code, stdout } = await seed(['--data', createFolder(sound), own])
    expect(stdout).toContain('1 record added to those of earlier folders.\n')
    expect(stdout).toContain('1 record replaced those of earlier folders.\n')
    expect(code).toBe(0)
  })

  it.each([
    ['an unknown option', ['--force'], "unknown option '--force'"],
    ['an argument too many', ['seeds'], 'too many arguments'],
    ['options that exclude each other', ['--check', '--dry-run'], 'cannot be used with option'],
    ['a batch of nothing', ['--batch-size', '0'], 'whole number from 1 to 100000'],
    ['a folder that is not there', ['--check', '--data', 'gone/records'], 'gone/records  is not there'],
    ['documents that are not there', ['--check', '--sources', 'gone'], 'no folder of documents gone'],
  ])('refuses %s with 2', async (_, args, message) => {
    const { code, stderr } = await seed(args, { ATLAS_DATA: fixtureRecords })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('refuses an environment that it cannot follow with 2', async () => {
    const { code, stderr } = await seedAsUser(fixtures, { NEO4J_URI: 'https://example.org' })
    expect(stderr).toMatch(/^NEO4J_URI is "https:\/\/example\.org": allowed is /)
    expect(code).toBe(2)
  })

  it('takes folders and documents from the environment', async () => {
    const env = { ATLAS_DATA: fixtureRecords, ATLAS_SOURCES: fixtureDocuments }
    expect((await seed(['--check'], env)).stdout).toContain('40 citations proved')
  })
})
