/** Ids of the layouts, in the order in which they are offered: known before the layouts themselves are fetched. */
export const layoutIds: readonly string[] = ['force', 'layered', 'concentric', 'by-place']
