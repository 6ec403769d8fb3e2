/** How the driver ends what it says of a certificate that it does not take. */
const refusal = /Server certificate is not trusted.*Socket responded with: (\w+)/s
/** How TLS itself says that the other side speaks something else, or hangs up on it. */
const noTls =
  /wrong version number|packet length too long|\bEPROTO\b|before secure TLS connection was established/

/**
 * What is wrong with the certificate that a server shows, and what to do about it, to follow the server's name;
 * undefined where the failure is another.
 */
export function findCertificateProblem(cause: unknown): string | undefined {
  for (const message of messagesOf(cause)) {
    const code = refusal.exec(message)?.[1]
    if (code) return `shows a certificate that ${toProblem(code)}`
    if (noTls.test(message))
      return 'does not greet in TLS, which +s and +ssc in NEO4J_URI ask for: leave them out, or set TLS up on its Bolt port.'
  }
  return undefined
}

/** @param code as OpenSSL or Node has it */
function toProblem(code: string): string {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return `has expired (${code}): renew it on the server.`
    case 'CERT_NOT_YET_VALID':
      return `is not valid yet (${code}): set the clocks of both computers.`
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `is for another name than NEO4J_URI has (${code}): write the name of the certificate there, or have one made for this name.`
    default:
      return `no known authority has signed (${code}): name the file of its authority in NODE_EXTRA_CA_CERTS, or write +ssc instead of +s in NEO4J_URI, which takes any certificate.`
  }
}

/** What the failure says, and what those say that it comes from. */
function* messagesOf(cause: unknown): Generator<string> {
  for (let error = cause; error instanceof Error; error = error.cause) yield error.message
}
