import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'

/** The instructions of a Dockerfile, carried out in folders in the place of images: no Docker is needed to try them. */

interface Instruction {
  readonly name: string
  readonly text: string
}

/** What a built stage comes to. Paths are those of its folder on this computer. */
export interface Stage {
  readonly name?: string
  readonly base: string
  /** Stands for the root of the image. */
  readonly root: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  readonly user?: { readonly uid: number; readonly gid: number }
  readonly volumes: readonly string[]
  readonly command: readonly string[]
  readonly healthcheck: readonly string[]
}

type Draft = { -readonly [Key in keyof Stage]: Stage[Key] }

/** @throws {Error} for an instruction that is not carried out here */
function toInstructions(text: string): Instruction[] {
  return text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
      return { name, text: rest }
    })
}

/** Files of the build's context: those of git and new ones, without what .dockerignore leaves away. */
export function listContext(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const isIgnored = toIgnored(readFileSync(join(root, '.dockerignore'), 'utf8'))
  return [...new Set(listed.split('\n').filter(Boolean))].filter(
    (file) => !isIgnored(file) && statSync(join(root, file), { throwIfNoEntry: false }),
  )
}

/** The last pattern that fits a path or a folder above it decides. */
export function toIgnored(text: string): (path: string) => boolean {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), fits: toPattern(line.replace(/^!/, '')) }))
  return (path) => {
    const above = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
    return patterns.reduce(
      (ignored, { keeps, fits }) => (above.some((one) => fits.test(one)) ? !keeps : ignored),
      false,
    )
  }
}

function toPattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    return part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`)
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

/** What is said of a file or of a folder: a folder's content is copied, a file goes into a folder that ends in a slash. */
function copyAs(source: string, target: string, isFolder: boolean): void {
  copy(source, isFolder && !statSync(source).isDirectory() ? join(target, basename(source)) : target)
}

/**
 * Builds the Dockerfile of the project into folders, and tells of its last stage.
 * @param folder an empty one, for the roots of the stages
 * @throws {Error} when an instruction fails, or is one that is not carried out here
 */
export function buildImage(project: string, folder: string): Stage {
  const stages: Draft[] = []
  const context = listContext(project)
  for (const instruction of toInstructions(readFileSync(join(project, 'Dockerfile'), 'utf8'))) {
    if (instruction.name === 'FROM')
      stages.push(beginStage(instruction.text, join(folder, `stage-${stages.length}`)))
    else {
      const stage = stages.at(-1)
      if (!stage) throw new Error('The Dockerfile does not begin with FROM')
      carryOut(instruction, stage, stages, project, context)
    }
  }
  const last = stages.at(-1)
  if (!last) throw new Error('The Dockerfile has no stage')
  return last
}

function beginStage(text: string, root: string): Draft {
  const [, base = '', name] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(text) ?? []
  mkdirSync(root, { recursive: true })
  // As folders of an image: others than who made them may go through them.
  chmodSync(root, 0o755)
  return { name, base, root, workdir: '/', env: {}, volumes: [], command: [], healthcheck: [] }
}

function carryOut(
  { name, text }: Instruction,
  stage: Draft,
  stages: readonly Stage[],
  project: string,
  context: readonly string[],
): void {
  const inStage = (path: string, one: Stage = stage) => join(one.root, posix.resolve(one.workdir, path))
  switch (name) {
    case 'WORKDIR':
      stage.workdir = posix.resolve(stage.workdir, text)
      mkdirSync(inStage('.'), { recursive: true })
      return
    case 'ENV':
      stage.env = { ...stage.env, ...Object.fromEntries(text.split(/\s+/).map((pair) => pair.split('=', 2))) }
      return
    case 'COPY': {
      const words = text.split(/\s+/)
      const source = stages.find((one) => words[0] === `--from=${one.name}`)
      if (words[0]?.startsWith('--') && !source) throw new Error(`COPY ${words[0]} is not carried out here`)
      const [target = '', ...paths] = (source ? words.slice(1) : words).reverse()
      for (const path of paths) {
        if (source) copyAs(inStage(path, source), inStage(target), target.endsWith('/'))
        else copyContext(project, context, path, inStage(target), target.endsWith('/'))
      }
      return
    }
    case 'RUN':
      execFileSync('sh', ['-c', text], {
        cwd: inStage('.'),
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...stage.env },
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 64 * 1024 ** 2,
      })
      return
    case 'USER': {
      const [uid = Number.NaN, gid = Number.NaN] = text.split(':').map(Number)
      stage.user = { uid, gid }
      return
    }
    case 'VOLUME':
      stage.volumes = [...stage.volumes, text]
      return
    case 'CMD':
      stage.command = JSON.parse(text)
      return
    case 'HEALTHCHECK':
      stage.healthcheck = JSON.parse(text.slice(text.indexOf('CMD') + 3))
      return
    case 'EXPOSE':
      return
    default:
      throw new Error(`${name} ${text} is not carried out here`)
  }
}

function copyContext(
  project: string,
  context: readonly string[],
  path: string,
  target: string,
  isFolder: boolean,
): void {
  const files = context.filter((file) => path === '.' || file === path || file.startsWith(`${path}/`))
  if (files.length === 0) throw new Error(`COPY ${path}: the context has no such file`)
  for (const file of files) {
    if (file === path) copyAs(join(project, file), target, isFolder)
    else copy(join(project, file), join(target, path === '.' ? file : file.slice(path.length + 1)))
  }
}
