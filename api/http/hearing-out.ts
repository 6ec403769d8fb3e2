import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

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
      if (!request.complete)
        endSoon(request, socket, moment, () => void (request.complete || socket.destroy()))
    })
  })
  server.on('connection', (socket: Socket) => {
    const close = socket.destroySoon.bind(socket)
    // What Node calls after the last answer on a connection.
    socket.destroySoon = () => {
      const request = latest.get(socket)
      if (!request || request.complete) return close()
      socket.end()
      endSoon(request, socket, moment, close)
    }
  })
}

/** Calls back when the request has come to its end, will not in time, or has nobody left who could send it. */
function endSoon(request: IncomingMessage, socket: Socket, milliseconds: number, then: () => void): void {
  if (socket.destroyed) {
    then()
    return
  }
  const over = () => {
    clearTimeout(timer)
    request.off('end', over)
    socket.off('close', over)
    then()
  }
  const timer = setTimeout(over, milliseconds).unref()
  request.once('end', over)
  socket.once('close', over)
}
