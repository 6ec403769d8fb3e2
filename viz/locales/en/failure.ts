import type { Words } from '../vi.ts'

export const failure: Words['failure'] = {
  away: 'The server does not answer.',
  awayHint: 'Check the network and the server. What is drawn still works.',
  refused: 'The server refused the request.',
  refusedHint: 'Try again, or start from the first screen.',
  bad: 'The answer is not of the right form.',
  badHint: 'Another program may be serving this address.',
  stranger: 'Sign in to see the data.',
  strangerHint: 'The server answers only those who are signed in; your last sign-in may have run out.',
  signIn: 'Sign in',
  partial: 'A part of the answer is missing.',
  partialHint: 'What came is shown; a gap does not mean that there is no data.',
  again: 'This page tries again by itself.',
  retry: 'Try again',
  reload: 'Reload the page',
  first: 'Open the first screen',
  reading: 'Reading the list',
  read: (read, total) => `${read.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} read`,
  stop: 'Stop',
  slow: 'Still waiting for the server’s answer…',
  broken: 'This part of the page broke.',
  brokenHint: 'The rest still works. Try again, or reload the page.',
  notFetched: 'This part of the page could not be fetched.',
  notFetchedHint: 'The network is cut, or the server has a newer version: reload the page to have it.',
  unexpected: 'Something unexpected went wrong; what you just did may not be done.',
  dismiss: 'Close',
  layout: 'The diagram could not be laid out.',
  layoutHint: 'Choose another layout, or reload the page.',
  codes: {
    GRAPHQL_PARSE_FAILED: [
      'The server does not understand the request.',
      'This page may be older than the server.',
    ],
    GRAPHQL_VALIDATION_FAILED: [
      'The request does not fit the server.',
      'This page may be older or newer than the server.',
    ],
    BAD_USER_INPUT: [
      'The address or a choice has a value that makes no sense.',
      'Take away what you chose last, or open the first screen.',
    ],
    CROSS_SITE: [
      'The server takes the request for one of another site.',
      'Open this page from the server’s own address.',
    ],
    PERSISTED_QUERY_NOT_FOUND: [
      'The server has a newer version; this page is of an older one.',
      'Reload the page; the address keeps what you are looking at.',
    ],
    PERSISTED_QUERY_ONLY: [
      'The server has a newer version; this page is of an older one.',
      'Reload the page; the address keeps what you are looking at.',
    ],
    RATE_LIMITED: ['Too many requests in a minute.', 'Wait a moment.'],
    COST_EXCEEDED: [
      'This asks for too much at once.',
      'Narrow it: draw around one actor, or take away what was added.',
    ],
    NOT_FOUND: [
      'The address names an id that is not in the data.',
      'The id may have changed, or be mistyped.',
    ],
    STORE_UNAVAILABLE: ['The database does not answer now.', 'What is drawn still works.'],
    DATA_LOADING: [
      'New data are being loaded.',
      'What is drawn still works; the rest comes when they are in.',
    ],
    TIMEOUT: ['The server took too long and gave up.', 'Narrow what you want to see, and try again.'],
    INTERNAL: ['The server made a mistake.', 'Try again; if it stays, tell whoever runs the server.'],
  },
}
