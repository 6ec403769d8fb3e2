import type { Day } from '../../../schema/partial-date.ts'
import type { AddressReader } from './address-reader.ts'

/** A part of the view: what it is on the first screen, and how an address tells it. */
export interface Field<Value> {
  /** On the first screen of the day. */
  first(day: Day): Value
  /** Tells the value by parameters; nothing where it is as on the first screen. */
  write(value: Value, params: URLSearchParams): void
  /** What an address tells; what makes no sense in it is dropped, and the first screen's value taken. */
  read(reader: AddressReader): Value
  /** Whether it decides what is drawn and where, so that undo and redo bring it back. */
  readonly isPicture: boolean
}
