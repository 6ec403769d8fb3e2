import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { toId } from '../../schema/ids.ts'
import { loadPlan } from '../../seeds/load.ts'
import { toPlan } from '../../seeds/plan.ts'
import { forEachEngine } from '../setup/engines.ts'
import { agreement, type BrokenCase, one, organization, several, sound, tin } from './support/cases.ts'
import { readGraph } from './support/graph.ts'
import { createFolder, findProblems, readChecked } from './support/records.ts'
import { within } from './support/within.ts'

const unit = (name: string, lines: string) => `level: COMMUNE\nunitType: xã\nname: ${name}\n${lines}${tin}`
const joined = 'An id that a record bears cannot lead to another: join the two records, or delete the entry.'
const oneOfTwo = 'A former id leads to one record: keep it in one of the two.'

const broken: readonly BrokenCase[] = [
  one(
    'a former id that a record bears',
    'org-a.yaml',
    organization('formerIds: [org-x, org-don-bp-dinh-gio]\n'),
    {
      line: 3,
      path: 'formerIds[1]',
      message: 'org-don-bp-dinh-gio is the id of a record that is there',
      fix: joined,
    },
  ),
  one('its own id as a former one', 'org-a.yaml', organization('formerIds:\n  - org-a\n'), {
    line: 4,
    path: 'formerIds[0]',
    message: 'org-a is the id of a record that is there',
    fix: joined,
  }),
  several(
    'a former id of a record that cannot be read',
    { 'org-a.yaml': organization('formerIds: [org-b]\n'), 'org-b.yaml': '' },
    {
      file: 'org-a.yaml',
      line: 3,
      path: 'formerIds[0]',
      message: 'org-b is the id of a record that is there',
      fix: joined,
    },
    {
      file: 'org-b.yaml',
      line: 1,
      path: '',
      message: 'is empty',
      fix: 'Write the record’s fields, or delete the file.',
    },
  ),
  several(
    'a former id that two records claim',
    {
      'org-a.yaml': organization('formerIds: [org-x, org-y]\n'),
      'org-b.yaml': organization('formerIds:\n  - org-z\n  - org-x\n').replace('Mây', 'Gió'),
    },
    {
      file: 'org-b.yaml',
      line: 5,
      path: 'formerIds[1]',
      message: 'org-x leads to org-a already',
      fix: oneOfTwo,
    },
  ),
  one('a former id given twice', 'org-a.yaml', organization('formerIds: [org-x, org-x]\n'), {
    line: 3,
    path: 'formerIds[1]',
    message: 'org-x leads to org-a already',
    fix: oneOfTwo,
  }),
  ...(
    [
      ['org-a.yaml', organization('formerIds: [unit-x]\n'), 3, 'unit-x', 'org-'],
      ['unit-a.yaml', unit('Mây', 'formerIds: [org-x]\n'), 4, 'org-x', 'unit-'],
      ['agr-a.yaml', agreement('formerIds: [act-x]\n'), 5, 'act-x', 'agr-'],
      ['src-a.yaml', 'title: Báo\nformerIds: [law-x]\n', 2, 'law-x', 'src-'],
      ['org-a.yaml', organization('formerIds: [Đồn Xưa]\n'), 3, 'Đồn Xưa', 'org-'],
    ] as const
  ).map(([file, text, line, id, prefix]) =>
    one(`${id}, which is no id of its type, as a former id of ${file}`, file, text, {
      line,
      path: 'formerIds[0]',
      message: `"${id}" is not an id that begins with ${prefix}`,
      fix: `Name a record whose id begins with ${prefix}.`,
    }),
  ),
  several(
    'references to former ids',
    {
      'org-a.yaml': organization('formerIds: [org-x]\n'),
      'unit-a.yaml': unit('Mây', 'formerIds: [unit-xa-suoi-mow]\n'),
      'agr-a.yaml': agreement(
        'places: [{ place: unit-xa-suoi-mow, cites: [tin] }]\n',
        '{ actor: org-x, role: SIGNATORY, cites: [tin] }',
      ),
    },
    {
      file: 'agr-a.yaml',
      line: 4,
      path: 'parties[0].actor',
      message: 'org-x bears another id now',
      fix: 'Write org-a.',
    },
    {
      file: 'agr-a.yaml',
      line: 5,
      path: 'places[0].place',
      message: 'unit-xa-suoi-mow bears another id now',
      fix: 'Write unit-a.',
    },
  ),
  one('a code without its list, where no list is known', 'unit-a.yaml', unit('Mây', "code: '18958'\n"), {
    line: 4,
    path: 'code',
    message: 'is 18958, but of which list is not said: codes were used again for other units',
    fix: 'Add codeList: the name of the list.',
  }),
  several(
    'a code without its list, where lists are known',
    {
      'unit-a.yaml': unit('Mây', "codeList: VN-2025-07\ncode: '1'\n"),
      'unit-b.yaml': unit('Gió', "codeList: VN-2025-01\ncode: '1'\n"),
      'unit-c.yaml': unit('Mưa', "code: '1'\n"),
    },
    {
      file: 'unit-c.yaml',
      line: 4,
      path: 'code',
      message: 'is 1, but of which list is not said: codes were used again for other units',
      fix: 'Add codeList: VN-2025-01 or VN-2025-07.',
    },
  ),
  several(
    'a code that a list has twice',
    {
      'unit-a.yaml': unit('Mây', "codeList: VN-2025-07\ncode: '1'\n"),
      'unit-b.yaml': unit('Gió', "codeList: VN-2025-01\ncode: '1'\n"),
      'unit-c.yaml': unit('Mưa', "codeList: VN-2025-07\ncode: '1'\n"),
    },
    {
      file: 'unit-c.yaml',
      line: 5,
      path: 'code',
      message: '1 of VN-2025-07 is the code of unit-a',
      fix: 'Name unit-a where this unit is meant, or give the code of the list that this one is from.',
    },
  ),
  one(
    'a unit abroad with a list of Viet Nam',
    'unit-a.yaml',
    unit('Mường Mày', "country: LA\ncode: '1'\ncodeList: VN-2025-07\n"),
    {
      line: 6,
      path: 'codeList',
      message: 'is VN-2025-07, a list of Viet Nam, but the unit lies in LA',
      fix: 'Delete code and codeList, or country.',
    },
  ),
]

describe('who is who', () => {
  it.each(broken)('says where, what and how to mend: $title', async ({ files, problems }) => {
    const folder = createFolder({ ...sound, ...files })
    expect(within(folder, (await findProblems([folder])).problems)).toEqual(problems)
  })

  it('is in order with former ids of one record each, codes of other lists and units abroad', async () => {
    const folder = createFolder({
      ...sound,
      'org-a.yaml': organization('formerIds: [org-x, org-y]\n'),
      'unit-a.yaml': unit('Mây', "codeList: VN-2025-07\ncode: '1'\n"),
      'unit-b.yaml': unit('Gió', "codeList: VN-2025-01\ncode: '1'\n"),
      'unit-c.yaml': unit('Mưa', "codeList: VN-2025-01\ncode: '2'\n"),
      'unit-d.yaml': unit('Mường Mày', "country: LA\ncode: '1'\ncodeList: LA-2015\n"),
    })
    expect((await findProblems([folder])).problems).toEqual([])
  })
})

const moved = {
  ...sound,
  'org-a.yaml': organization('formerIds: [org-x, org-y]\n'),
  'agr-a.yaml': agreement('formerIds: [agr-x]\n'),
  'src-bao.yaml': 'title: Báo\nformerIds: [src-x]\n',
}
const plan = toPlan(await readChecked(createFolder(moved)))
const ids = (...texts: string[]) => texts.map(toId)

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadPlan(store, plan)
  })

  describe('former ids in a store', () => {
    it('lead to the node as it is now', async () => {
      await loadPlan(store, plan)
      const asked = ids('org-x', 'agr-x', 'src-x', 'org-y')
      const nodes = await store.readNodes(asked)
      const now = await store.readNodes(ids('org-a', 'agr-a', 'src-bao'))
      expect([...nodes.keys()].sort()).toEqual([...asked].sort())
      for (const [former, current] of [
        ['org-x', 'org-a'],
        ['org-y', 'org-a'],
        ['agr-x', 'agr-a'],
        ['src-x', 'src-bao'],
      ] as const) {
        expect(now.get(toId(current))).toMatchObject({ id: current })
        expect(nodes.get(toId(former))).toEqual(now.get(toId(current)))
      }
    })

    it('are read beside current ones, and those that never were are absent', async () => {
      await loadPlan(store, plan)
      const nodes = await store.readNodes(ids('org-a', 'org-x', 'org-khong-co', 'unit-xa-suoi-mo'))
      expect([...nodes].map(([asked, { id }]) => `${asked} ${id}`).sort()).toEqual([
        'org-a org-a',
        'org-x org-a',
        'unit-xa-suoi-mo unit-xa-suoi-mo',
      ])
    })

    it('lead on to the new bearer when a record is joined with another, and nowhere when given up', async () => {
      await loadPlan(store, plan)
      const { 'org-a.yaml': _, ...rest } = moved
      const after = await readChecked(
        createFolder({
          ...rest,
          'org-don-bp-dinh-gio.yaml': `formerIds: [org-x, org-a]\n${sound['org-don-bp-dinh-gio.yaml']}`,
        }),
      )
      await loadPlan(store, toPlan(after))
      const nodes = await store.readNodes(ids('org-x', 'org-y', 'org-a'))
      expect([...nodes].map(([asked, { id }]) => `${asked} ${id}`).sort()).toEqual([
        'org-a org-don-bp-dinh-gio',
        'org-x org-don-bp-dinh-gio',
      ])
    })

    it('are no nodes of the domain: lists, counts and searches do not show them', async () => {
      await loadPlan(store, plan)
      expect(await store.countOrganizations({})).toBe(3)
      expect(await store.countSources()).toBe(2)
      const found = await store.readOrganizations({ text: 'đồn' }, { first: 10, orderBy: 'NAME' })
      expect(found.items.map(({ node }) => node.id).sort()).toEqual(['org-a', 'org-don-bp-dinh-gio'])
      const { nodes } = await readGraph(store)
      expect(
        Object.keys(nodes)
          .filter((id) => id.startsWith('was-'))
          .sort(),
      ).toEqual(['was-agr-x', 'was-org-x', 'was-org-y', 'was-src-x'])
    })
  })
})
