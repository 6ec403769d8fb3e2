import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { hangUpAfter } from './hanging-up.ts'

/** What is wrong with a request that has no readable head, and what to do about it. */
interface Page {
  readonly status: number
  readonly vi: string
  readonly en: string
}

const malformed: Page = {
  status: 400,
  vi: 'Máy chủ không đọc được yêu cầu, vì không đúng giao thức HTTP. Hãy mở lại <a href="/">trang đầu</a>.',
  en: 'The server cannot read the request, which is not HTTP. Open the <a href="/">first page</a> again. A program should send one as RFC 9112 has it, through an HTTP library.',
}

function toPages(kilobytes: number): Readonly<Record<string, Page>> {
  return {
    HPE_HEADER_OVERFLOW: {
      status: 431,
      vi: `Địa chỉ hoặc phần đầu của yêu cầu quá dài: máy chủ nhận tối đa ${kilobytes} kB. Hãy mở lại <a href="/">trang đầu</a> và vẽ ít thứ hơn; nếu vẫn vậy, hãy xóa cookie của trang này.`,
      en: `The address or the headers of the request are too long: the server takes ${kilobytes} kB at most. Open the <a href="/">first page</a> again and draw fewer things; if that does not help, delete the cookies of this site. A program should send a long query to /graphql by POST.`,
    },
    ERR_HTTP_REQUEST_TIMEOUT: {
      status: 408,
      vi: 'Yêu cầu không đến trọn vẹn kịp lúc. Hãy gửi lại.',
      en: 'The request did not come to its end in time. Send it again.',
    },
  }
}

/**
 * Answers requests whose heads are too long, malformed or late with a page that says what to do, and hangs up.
 *
 * @param largestHead in bytes
 * @param moment how long a client may go on sending then, in milliseconds
 */
export function answerUnreadable(server: Server, largestHead: number, moment: number): void {
  const pages = toPages(largestHead / 1_024)
  const underWay = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    underWay.set(socket, response)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // What the client still sends is read, as it would otherwise lose the page; each part of it is an error again.
    if (socket.writableEnded) return
    const response = underWay.get(socket)
    // A page within another answer would be taken for a part of it.
    const isAnswering = response?.headersSent && !response.writableFinished
    if (isAnswering || !socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    socket.end(toAnswer(pages[error.code ?? ''] ?? malformed))
    hangUpAfter(moment, socket)
  })
}

function toAnswer({ status, vi, en }: Page): string {
  const reason = STATUS_CODES[status]
  const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>${status} ${reason}</title>
<p>${vi}</p>
<p lang="en">${en}</p>
`
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'content-type: text/html; charset=utf-8',
    `content-length: ${Buffer.byteLength(page)}`,
    'cache-control: no-store',
    "content-security-policy: default-src 'none'",
    'x-content-type-options: nosniff',
    'connection: close',
    '',
    page,
  ].join('\r\n')
}
