import { BadUserInput } from '../../errors.ts'

/** No picture shows so many nodes. */
export class NetworkTooLarge extends BadUserInput {}
