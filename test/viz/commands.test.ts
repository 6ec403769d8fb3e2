import { describe, expect, it } from 'vitest'
import { en } from '../../viz/locales/en.ts'
import { vi } from '../../viz/locales/vi.ts'
import { type CommandContext, type Deeds, targets, toTarget } from '../../viz/state/commands/command.ts'
import {
  commandOf,
  commands,
  findByKey,
  toKeyName,
  toMenu,
  toShownKey,
} from '../../viz/state/commands/registry.ts'
import { toGroupedPicture } from '../../viz/state/grouping.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { reduceView, type ViewAction } from '../../viz/state/reducer.ts'
import type { ViewState } from '../../viz/state/view-state.ts'
import { createView, smallNetwork, statusesOf } from './network-fixture.ts'

const grouped: Partial<ViewState> = { grouping: { by: 'kind', open: [] } }
const names = { topOf: (place: string) => place, place: () => undefined, kind: (group: string) => group }

const contextOf = (ids: readonly string[], given: Partial<ViewState> = {}): CommandContext => {
  const view = createView(given)
  const drawn = toPicture(smallNetwork, view, statusesOf(smallNetwork))
  const picture = toGroupedPicture(drawn, view.grouping, smallNetwork, names)
  return {
    target: toTarget(ids, picture),
    ids,
    view,
    network: smallNetwork,
    picture,
    hiddenNeighbours: (id) => (id === 'org-post' ? 2 : 0),
    hasPage: (id) => id.startsWith('agr-'),
    canUndo: false,
    canRedo: false,
  }
}

/** What the command does to the view. */
const give = (id: string, context: CommandContext): ViewState => {
  const done: ViewAction[] = []
  const nothing = () => undefined
  const deeds: Deeds = {
    dispatch: (action) => done.push(action),
    undo: nothing,
    redo: nothing,
    fitAll: nothing,
    zoomBy: nothing,
    showDetails: nothing,
    showSources: nothing,
    openPage: nothing,
    copyLink: nothing,
    toggleList: nothing,
    openMenu: nothing,
    locate: () => ({ x: 1.4, y: 2 }),
  }
  commandOf(id).run(context, deeds)
  return done.reduce(reduceView, context.view)
}
const whyNot = (id: string, context: CommandContext) => commandOf(id).whyNot?.(context)?.(vi.whyNot)

describe('the list of commands', () => {
  it('names every command once, in both languages, and gives no key twice', () => {
    const ids = commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of targets) {
      const meant = commands.filter(
        ({ isAlways, targets: own, keyTargets = own }) => isAlways || keyTargets.includes(target),
      )
      const keys = meant.flatMap((command) => command.keys ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }
    for (const { label } of commands) expect(label(vi.commands)).not.toBe(label(en.commands))
  })

  it('has a menu for whatever can be pointed at, the empty canvas too', () => {
    for (const target of targets) expect(toMenu(target).length).toBeGreaterThan(3)
  })

  it('tells what is pointed at', () => {
    expect(contextOf([]).target).toBe('canvas')
    expect(contextOf(['org-post']).target).toBe('node')
    expect(contextOf(['rel-org-post-agr-border']).target).toBe('edge')
    expect(contextOf(['org-post', 'org-region']).target).toBe('several')
    expect(contextOf(['grp~kind~party'], { grouping: { by: 'kind', open: [] } }).target).toBe('group')
  })
})

describe('a command that cannot be given', () => {
  it('says why', () => {
    expect(whyNot('expand', contextOf(['org-commune']))).toBe('Mọi liên hệ đã vẽ')
    expect(whyNot('expand', contextOf(['org-post']))).toBeUndefined()
    expect(whyNot('focus', contextOf(['org-post'], { focus: ['org-post'] }))).toBe(
      'Sơ đồ đang vẽ quanh nút này',
    )
    expect(whyNot('hide', contextOf(['org-nowhere']))).toBe('Mục này không có trên sơ đồ')
    expect(whyNot('openPage', contextOf(['org-post']))).toBe('Mục này không có trang riêng')
    expect(whyNot('showHidden', contextOf([]))).toBe('Chưa ẩn gì bằng tay')
    expect(whyNot('undo', contextOf([]))).toBe('Chưa thay đổi gì')
  })

  it('says of paths that they lead between two actors', () => {
    expect(whyNot('paths', contextOf(['org-post', 'org-commune', 'org-region']))).toBe(
      'Hãy chọn đúng hai chủ thể',
    )
    expect(whyNot('paths', contextOf(['org-post', 'agr-border']))).toMatch(/không thể là đầu/)
    expect(whyNot('paths', contextOf(['org-post', 'org-commune']))).toBeUndefined()
    expect(whyNot('pathTo', contextOf(['org-post']))).toMatch(/chủ thể khác/)
    expect(whyNot('pathTo', contextOf(['org-post'], { selection: ['org-commune'] }))).toBeUndefined()
  })
})

describe('a command that is given', () => {
  it('hides all others and nothing of its own', () => {
    const view = give('hideOthers', contextOf(['org-post', 'agr-border']))
    const shown = toPicture(smallNetwork, view, statusesOf(smallNetwork)).nodes.map(({ id }) => id)
    expect(shown.sort()).toEqual(['agr-border', 'org-post'])
  })

  it('means the nodes under the mark of a closed group', () => {
    const context = contextOf(['grp~kind~party'], { grouping: { by: 'kind', open: [] } })
    expect(give('hide', context).hidden).toEqual(['org-commune', 'org-communes'])
    expect(give('openGroup', context).grouping?.open).toEqual(['party'])
    const open = contextOf(['org-commune'], { grouping: { by: 'kind', open: ['party'] } })
    expect(give('closeGroup', open).grouping?.open).toEqual([])
  })

  it('asks for the paths from the first to the second that were selected', () => {
    expect(give('paths', contextOf(['org-post', 'org-commune']))).toMatchObject({
      chain: { from: 'org-post', to: 'org-commune' },
      panel: 'paths',
    })
  })

  it('shows again only those neighbours that were hidden', () => {
    const context = contextOf(['org-post'], { hidden: ['org-region', 'org-commune'] })
    expect(give('expand', context).hidden).toEqual(['org-commune'])
  })

  it('pins where a thing stands, and lets it go again', () => {
    const pinned = give('pin', contextOf(['org-post']))
    expect(pinned.pinned).toEqual({ 'org-post': { x: 1, y: 2 } })
    expect(give('pin', contextOf(['org-post'], pinned)).pinned).toEqual({})
  })

  it('selects the neighbours that are drawn', () => {
    expect([...give('selectNeighbours', contextOf(['org-post'])).selection].sort()).toEqual([
      'agr-border',
      'agr-economy',
      'org-region',
    ])
  })
})

describe('keys', () => {
  const press = (key: string, held: Partial<Parameters<typeof toKeyName>[0]> = {}) =>
    toKeyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

  it('are named alike on every keyboard', () => {
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+z')
    expect(press('z', { metaKey: true })).toBe('Ctrl+z')
    expect(press('+', { shiftKey: true })).toBe('+')
    expect(press('L', { shiftKey: true })).toBe('l')
    expect(press('F10', { shiftKey: true })).toBe('Shift+F10')
    expect(press('e', { altKey: true })).toBe('Alt+e')
  })

  it('give the command of what is selected, or its reason, or nothing', () => {
    expect(findByKey('Delete', contextOf(['org-post']))?.command.id).toBe('hide')
    expect(findByKey('e', contextOf(['org-post']))).toMatchObject({ command: { id: 'expand' } })
    expect(findByKey('e', contextOf(['grp~kind~party'], grouped))?.command.id).toBe('openGroup')
    expect(findByKey('w', contextOf(['org-post', 'org-commune']))?.command.id).toBe('paths')
    expect(findByKey('q', contextOf(['org-post']))).toBeUndefined()
    expect(findByKey('Alt+e', contextOf(['org-post']))).toBeUndefined()
    expect(findByKey('Escape', contextOf([]))).toBeUndefined()
    expect(findByKey('Ctrl+z', contextOf(['org-post']))?.reason?.(vi.whyNot)).toBe('Chưa thay đổi gì')
  })

  it('tell that a command is about something else than what is selected', () => {
    const reasonOf = (key: string, ids: readonly string[]) =>
      findByKey(key, contextOf(ids))?.reason?.(vi.whyNot)
    expect(reasonOf('Delete', [])).toBe('Chưa chọn gì')
    expect(reasonOf('e', ['org-post', 'org-commune'])).toBe('Không làm được việc này với mục đang chọn')
    expect(reasonOf('f', ['rel-org-post-agr-border'])).toBe('Không làm được việc này với mục đang chọn')
  })

  it('are written so that they can be read', () => {
    expect(toShownKey('Ctrl+Shift+z')).toBe('Ctrl + Shift + Z')
    expect(toShownKey('+')).toBe('+')
    expect(toShownKey('-')).toBe('−')
  })
})
