import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { hangUpAfter } from './hanging-up.ts'

/**
 * Sees to it that a client hears an answer that was given before all of its request had come, as to too large a body. A
 * connection that is closed with something unread in it is reset, and the answer lost with it: so what still comes is thrown
 * away for a moment. Who then has not ended is hung up on, and sends no endless body to nobody.
 *
 * @param moment in milliseconds
 */
export function hearOut(server: Server, moment: number): void {
  const latest = new WeakMap<Socket, IncomingMessage>()
  server.on('request', (request, response) => {
    // The request lets go of it when it ends.
    const { socket } = request
    latest.set(socket, request)
    response.once('finish', () => {
      if (!request.complete) request.once('end', hangUpAfter(moment, socket))
    })
  })
  server.on('connection', (socket: Socket) => {
    const close = socket.destroySoon.bind(socket)
    // What Node calls after the last answer on a connection.
    socket.destroySoon = () => {
      const request = latest.get(socket)
      if (!request || request.complete) return close()
      socket.end()
      hangUpAfter(moment, socket)
      request.once('end', close)
    }
  })
}
