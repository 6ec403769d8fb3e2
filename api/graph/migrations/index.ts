import { dropNameIndexes } from './0001-drop-name-indexes.ts'
import type { Migration } from './migration.ts'

/**
 * Every step since the first release, in order; the place of each, from 1, is the version that it leads to and the
 * number of its file. A step that was released is never changed, taken away or put elsewhere.
 */
export const migrations: readonly Migration[] = [dropNameIndexes]

/**
 * The version of the graph's schema that this program reads and writes. The data set's node says which one a graph has;
 * one that says none was written before there were versions, and counts as 0. It stands on that node because an older
 * program replaces the node, and with it what no longer holds.
 */
export const schemaVersion = migrations.length
