/** The log of what was committed and is not in the file yet; a folder or a file, as the engine likes. */
export const toLog = (path: string): string => `${path}.wal`

/** All that the engine makes of a graph at the path: the file, its log, and the file while it is made. */
export const filesOf = (path: string): readonly string[] => [path, toLog(path), `${path}.creating`]
