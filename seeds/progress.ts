import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from './load.ts'

/** Shows how far a load has come. */
export interface ProgressDisplay {
  show(progress: Progress): void
  /** Leaves the terminal as it was; to be called however the load ends. */
  end(): void
}

function createBars(stream: NodeJS.WriteStream): ProgressDisplay {
  let bar: { phase: string; single: SingleBar } | undefined
  const end = () => {
    bar?.single.stop()
    bar = undefined
  }
  return {
    show({ phase, done, total }) {
      if (bar?.phase !== phase) {
        end()
        const format = `{bar} {percentage} %  {value} of {total} ${phase}`
        const single = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic)
        single.start(total, done)
        bar = { phase, single }
      } else bar.single.update(done)
    },
    end,
  }
}

function createLines(write: (line: string) => void): ProgressDisplay {
  return {
    show({ phase, done, total }) {
      if (done === total) write(`${total.toLocaleString('en')} ${phase}`)
    },
    end() {},
  }
}

/** A bar on a terminal, a line for each phase elsewhere, nothing when quiet. */
export function createProgressDisplay(stream: NodeJS.WriteStream, quiet: boolean): ProgressDisplay {
  if (quiet) return { show() {}, end() {} }
  return stream.isTTY ? createBars(stream) : createLines((line) => stream.write(`${line}\n`))
}
