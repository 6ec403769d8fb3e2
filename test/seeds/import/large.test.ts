import { describe, expect, it } from 'vitest'
import { head, importCsv, mapping, row } from './support/importing.ts'

describe('an import of a large sheet', () => {
  it('reads 100,000 rows within bounds of memory', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => row.replace('một', `số ${index}`))
    const { code, stdout } = await importCsv(`${head}\n${rows.join('\n')}\n`, mapping(), {
      args: ['--dry-run'],
    })
    expect(code).toBe(0)
    expect(stdout).toContain('100,000 of 100,000 rows imported')
    expect(process.memoryUsage().rss).toBeLessThan(2_000_000_000)
  })

  it('compares rows of one title only as far as that tells anything', async () => {
    const { code, stderr } = await importCsv(`${head}\n${`${row}\n`.repeat(3_000)}`, mapping(), {
      args: ['--dry-run'],
    })
    expect(code).toBe(0)
    expect(stderr).toContain('agr-quy-che-mot-2020-10 looks like agr-quy-che-mot-2020 (')
    expect(stderr.match(/looks like/g)).toHaveLength(45)
  })
})
