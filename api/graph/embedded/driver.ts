/** The one file that imports the embedded engine. */
export { default, type GrafeoDB } from '@grafeo-db/js'
