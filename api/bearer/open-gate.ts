import type { TokenSettings } from '../graph/token-settings.ts'
import { createGate, type Gate, type GateParts } from './gate.ts'
import { createTokenKeys, KeysUnavailable } from './token-keys.ts'
import { createVerifyToken } from './verify-token.ts'

/**
 * The gate that the settings ask for. An address that does not answer yet may do so later, as after both have been started
 * together; until then nobody is let in.
 * @throws {KeysInvalid} for what is no set of public keys
 * @throws {KeysUnavailable} for a file that cannot be read
 */
export async function openGate(settings: TokenSettings, parts: Omit<GateParts, 'verify'>): Promise<Gate> {
  const keys = createTokenKeys(settings.keys)
  try {
    await keys.load()
  } catch (error) {
    if (!(error instanceof KeysUnavailable) || settings.keys.kind === 'file') throw error
    parts.logger.warn({ err: error }, `${error.message} Until they are read, nobody is let in.`)
  }
  return createGate({ ...parts, verify: createVerifyToken(settings, keys) })
}
