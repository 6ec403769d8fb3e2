import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, in the order in which they start: after one that needs Neo4j comes one that does
 * not, as Neo4j is had in turn. What is not here follows as Vitest orders it: by
 * the times of the last run or, where none is known as on a clean clone, by size.
 */
const first = [
  'test/browser/manners.test.ts',
  'test/api/real-records.test.ts',
  'test/browser/pages.test.ts',
  'test/contract/neo4j-server.test.ts',
  'test/browser/views.test.ts',
  'test/browser/viewer.test.ts',
  'test/contract/migrations.test.ts',
  'test/browser/graph-files.test.ts',
  'test/browser/canvas.test.ts',
  'test/api/export-network.test.ts',
  'test/browser/operations.test.ts',
  'test/contract/portions.test.ts',
  'test/seeds/import/large.test.ts',
  'test/formats/bulk.test.ts',
  'test/formats/streaming.test.ts',
  'test/formats/cypher.test.ts',
  'test/formats/python-readers.test.ts',
  'test/seeds/load.test.ts',
  'test/seeds/import/main.test.ts',
  'test/api/connections.test.ts',
  'test/help.test.ts',
  'test/api/fuzz.test.ts',
  'test/api/main.test.ts',
  'test/seeds/main-loads.test.ts',
  'test/seeds/main.test.ts',
  'test/seeds/import/csv.test.ts',
]

/** Starts the longest files first, so that no worker is left alone with one of them at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = first.findIndex((name) => moduleId.endsWith(name))
      return place < 0 ? first.length : place
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
