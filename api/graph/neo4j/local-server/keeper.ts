import { spawn } from 'node:child_process'

/**
 * Runs a command for as long as standard input stays open. Whoever starts it holds the other end, which the
 * system closes however that process ends; so a server never outlives the one that wanted it.
 */
const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
child.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
child.on('exit', (code) => process.exit(code ?? 1))
process.stdin.on('end', () => child.kill()).resume()
// The command hears Ctrl-C itself; the keeper stays until it has ended.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill())
