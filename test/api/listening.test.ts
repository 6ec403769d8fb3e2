import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { AddressRefused, listen, PortInUse, stop } from '../../api/http/listening.ts'

describe('a server that is to listen', () => {
  it('says which port is in use and how to choose another', async () => {
    const first = createServer()
    const port = Number((await listen(first, '127.0.0.1', 0)).port)
    const refused = listen(createServer(), '127.0.0.1', port)
    await expect(refused).rejects.toThrow(PortInUse)
    await expect(refused).rejects.toThrow(new RegExp(`Port ${port} is in use.*PORT=${port + 1}`))
    await stop(first)
  })

  it('proposes a port that exists', () => {
    expect(new PortInUse(65_535).message).toContain('PORT=65534')
  })

  it('says that an address is none of this computer', async () => {
    const refused = listen(createServer(), '192.0.2.1', 0)
    await expect(refused).rejects.toThrow(AddressRefused)
    await expect(refused).rejects.toThrow(/^192\.0\.2\.1 is no address of this computer: set HOST/)
  })

  it('says that a port is kept from the user', async () => {
    const other = createServer()
    const refused = listen(other, '127.0.0.1', 0)
    const listening = new Promise((resolve) => other.once('listening', resolve))
    other.emit('error', Object.assign(new Error('listen EACCES'), { code: 'EACCES' }))
    await expect(refused).rejects.toThrow(
      /does not let this user listen on port 0: set PORT to one above 1023/,
    )
    await listening
    await stop(other)
  })
})
