/** The one file that imports the embedded engine. */
export { default, type GrafeoDB, type Transaction } from '@grafeo-db/js'
