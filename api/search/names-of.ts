import type { GraphNode } from '../../schema/nodes.ts'

/** Every name of the node, its own first. */
export function namesOf(node: GraphNode): string[] {
  const written = (...names: Array<string | undefined>) => names.filter((name) => name !== undefined)
  switch (node.type) {
    case 'Organization':
    case 'AdministrativeUnit':
    case 'ProjectArea':
      return written(node.name, node.shortName, ...node.aliases, node.nameEn)
    case 'Agreement':
      return written(node.title, node.shortTitle, node.number, node.titleEn, node.shortTitleEn)
    case 'JointActivity':
      return written(node.title, node.shortTitle, node.titleEn, node.shortTitleEn)
    case 'Programme':
    case 'LegalInstrument':
      return written(node.name, node.number, ...node.aliases, node.nameEn)
    case 'CooperationArea':
    case 'ReorganizationEvent':
      return written(node.name, node.nameEn)
    case 'Source':
      return [node.title]
    default:
      return []
  }
}

/** Texts that say what the node is, which are searched below names. */
export function definitionsOf(node: GraphNode): string[] {
  return node.type === 'CooperationArea'
    ? [node.definition, node.definitionEn].filter((text) => text !== undefined)
    : []
}
