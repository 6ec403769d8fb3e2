import type { Words } from '../locales/vi.ts'
import type { PictureNode } from './picture.ts'

/** Name of the kind in the reader's language, whatever the type of the node. */
export function kindName({ kind }: Pick<PictureNode, 'kind'>, { terms }: Words): string {
  const all: Readonly<Record<string, string>> = {
    ...terms.organizationKind,
    ...terms.unitLevel,
    ...terms.coordinationKind,
  }
  return all[kind] ?? kind
}
