import type { StoreSettings } from '../../../api/graph/environment.ts'
import { openReader } from '../../../api/graph/open.ts'
import { readStoredPlan } from '../../../seeds/backup/stored-plan.ts'
import { sound } from '../../seeds/support/cases.ts'
import { createFolder } from '../../seeds/support/records.ts'

export type Name = 'A' | 'B'

/** Posts of which a third is in each version alone and the others say in their names which one it is. */
function toRecords(name: Name, posts: number): Record<string, string> {
  const files: Record<string, string> = { ...sound }
  for (let index = 0; index < posts; index++) {
    const isShared = index % 3 > 0
    files[`org-don-${isShared ? index : `${index}-${name.toLowerCase()}`}.yaml`] = `kind: BORDER_GUARD_POST
name: Đồn số ${index}, bản ${name}
basedIn:
  - { place: unit-xa-suoi-mo, cites: [tin] }
cites: [tin]
citations:
  tin: { source: src-tin }
`
  }
  return files
}

/** Folders of two versions of one's own records, for the loader's `--data`. */
export function createVersions(posts = 45): Readonly<Record<Name, string>> {
  return { A: createFolder(toRecords('A', posts)), B: createFolder(toRecords('B', posts)) }
}

/**
 * What the store holds, as readers see it, proved row by row.
 * @throws {BackupFailed} when it is not whole, is of no one version, or is otherwise than it was loaded
 */
export async function readWholeStore(settings: StoreSettings) {
  const store = await openReader(settings)
  try {
    const { plan } = await readStoredPlan(store)
    const inOrder = (rows: readonly { readonly id: string }[]) =>
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    return { version: plan.version, nodes: inOrder(plan.nodes), relations: inOrder(plan.relations) }
  } finally {
    await store.close()
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
