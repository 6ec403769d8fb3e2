import { openStore } from '../../../api/graph/open.ts'

/** Says of each address of Neo4j that it is given whether a store over it answers, or why not, as a list in JSON. */
const said: string[] = []
for (const uri of process.argv.slice(2)) {
  const store = await openStore({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' })
  said.push(await store.ping().then(() => 'answers', String))
  await store.close()
}
process.stdout.write(JSON.stringify(said))
