/** Ids of the registry's layouts in its order, for whoever offers them and does not compute them. */
export const layoutIds: readonly string[] = ['force', 'layered', 'concentric', 'by-place']
