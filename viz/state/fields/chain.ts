import type { Field } from './field.ts'

/** The chains between two actors that the picture shows. */
export interface Chain {
  readonly from: string
  readonly to: string
  /** Which of them is emphasised, from 0; all when absent. */
  readonly shown?: number
  /** By what held at any time, not on the day of the picture alone. */
  readonly isAnyTime: boolean
}

const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `path=org-a,org-b`, with `chain=2` for the second of them and `chains=any` for those of any time. */
export const chain: Field<Chain | undefined> = {
  write(value, params) {
    if (!value) return
    params.set('path', `${value.from},${value.to}`)
    if (value.shown !== undefined) params.set('chain', String(value.shown + 1))
    if (value.isAnyTime) params.set('chains', 'any')
  },
  read(reader) {
    const [from, to, ...others] = reader.list('path', shape)
    if (from === undefined) return undefined
    if (to === undefined || others.length > 0) {
      reader.drop('path', reader.text('path') ?? '')
      return undefined
    }
    const isAnyTime = reader.one('chains', (text) => text === 'any' || text === 'day', 'day') === 'any'
    const number = reader.text('chain')
    if (number === undefined) return { from, to, isAnyTime }
    if (/^([1-9]|1\d|20)$/.test(number)) return { from, to, shown: Number(number) - 1, isAnyTime }
    reader.drop('chain', number)
    return { from, to, isAnyTime }
  },
  isPicture: true,
}
