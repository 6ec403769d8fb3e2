import type { AddressReader } from './address-reader.ts'

/** A part of the view, and how an address tells it. */
export interface Field<Value> {
  /** Tells the value by parameters; nothing where it is as on the first screen. */
  write(value: Value, params: URLSearchParams): void
  /** What an address tells: what is so on the first screen where it says nothing, or what makes no sense and is dropped. */
  read(reader: AddressReader): Value
  /** Whether it decides what is drawn and where, so that undo and redo bring it back. */
  readonly isPicture: boolean
}
