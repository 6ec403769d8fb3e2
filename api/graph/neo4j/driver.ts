/** The one file that imports the driver of Neo4j. */
export {
  type BookmarkManager,
  type Driver,
  default as neo4j,
  Neo4jError,
  type Record as DriverRecord,
  type Session,
  type Transaction,
} from 'neo4j-driver'
