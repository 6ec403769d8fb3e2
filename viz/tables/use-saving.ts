import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileNameParts } from '../../schema/formats/file-name.ts'
import { useView } from '../app/use-view.tsx'
import { type GraphFailure, isGraphFailure } from '../client/errors.ts'
import type { TableFile, TableFormat } from './formats/format.ts'
import { saveTable } from './save-table.ts'

interface Work {
  /** Reads the table and tells how far it is; nothing is saved of one that it throws for. */
  readonly read: (tell: (read: number, total: number) => void) => Promise<TableFile>
  readonly format: TableFormat
  readonly parts: Omit<FileNameParts, 'extension'>
}

/** A file that is read before it is saved: how far it is, what became of it, and a way to stop. */
export interface Saving {
  readonly progress: { readonly read: number; readonly total: number } | undefined
  /** What was saved last, in words. */
  readonly said: string
  readonly failure: GraphFailure | undefined
  readonly save: (work: Work) => void
  readonly retry: () => void
  readonly stop: () => void
}

export function useSaving(): Saving {
  const { words } = useView()
  const { exported } = words.tables
  const [progress, setProgress] = useState<Saving['progress']>()
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<GraphFailure>()
  const [defect, setDefect] = useState<{ readonly error: unknown }>()
  const reading = useRef<AbortController>(undefined)
  const again = useRef<() => void>(undefined)
  useEffect(() => () => reading.current?.abort(), [])
  const save = useCallback(
    async ({ read, format, parts }: Work) => {
      reading.current?.abort()
      const stop = new AbortController()
      reading.current = stop
      setFailure(undefined)
      setSaid('')
      setProgress({ read: 0, total: 0 })
      try {
        const table = await read((done, total) => {
          stop.signal.throwIfAborted()
          setProgress({ read: done, total })
        })
        stop.signal.throwIfAborted()
        setSaid(exported(saveTable(table, format, parts)))
      } catch (error) {
        if (stop.signal.aborted) return
        if (isGraphFailure(error)) setFailure(error)
        else setDefect({ error })
      } finally {
        if (reading.current === stop) setProgress(undefined)
      }
    },
    [exported],
  )
  if (defect) throw defect.error
  return {
    progress,
    said,
    failure,
    save(work) {
      again.current = () => void save(work)
      again.current()
    },
    retry: () => again.current?.(),
    stop() {
      reading.current?.abort()
      setProgress(undefined)
    },
  }
}
