import type { Batches } from './network.ts'

/** A part of the file for each batch: what the elements are written as, one after the other. */
export async function* writeEach<T>(
  batches: Batches<T>,
  toText: (element: T) => string,
): AsyncGenerator<string> {
  for await (const batch of batches) if (batch.length > 0) yield batch.map(toText).join('')
}

/** The same with a separator between any two elements, and none after the last. */
export async function* writeSeparated<T>(
  batches: Batches<T>,
  separator: string,
  toText: (element: T) => string,
): AsyncGenerator<string> {
  let isFirst = true
  for await (const batch of batches) {
    if (batch.length === 0) continue
    yield (isFirst ? '' : separator) + batch.map(toText).join(separator)
    isFirst = false
  }
}

/** How many elements the pass gives. */
export async function countEach(batches: Batches<unknown>): Promise<number> {
  let count = 0
  for await (const batch of batches) count += batch.length
  return count
}

/** The elements of a pass that fulfil the condition. */
export async function* keepEach<T>(batches: Batches<T>, isKept: (element: T) => boolean): Batches<T> {
  for await (const batch of batches) yield batch.filter(isKept)
}
