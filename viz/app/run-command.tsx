import { createContext, type ReactNode, type RefObject, useContext, useMemo } from 'react'
import type { Canvas } from '../graph/create-canvas.ts'
import { descriptorOf } from '../pages/registry.ts'
import { formatDay } from '../parts/format-day.ts'
import {
  type Command,
  type CommandContext,
  type Deeds,
  type Reason,
  toTarget,
} from '../state/commands/command.ts'
import { commandOf } from '../state/commands/registry.ts'
import { toPageOf } from '../state/route.ts'
import { toStepName } from '../state/step-name.ts'
import { nameOf } from '../state/to-diagram.ts'
import { announce } from './announce.ts'
import { useAtlas } from './use-atlas.tsx'
import { useExploreKeys } from './use-explore-keys.ts'
import { useView } from './use-view.tsx'

/** What the first screen can do besides changing the view. */
export interface ExploreDeeds {
  readonly canvas: RefObject<Canvas | null>
  readonly showPanel: () => void
  readonly showSources: (id: string) => void
  readonly toggleList: () => void
  /** Opens the menu of the ids, or of the picture where there are none. */
  readonly openMenu: (id: string | undefined) => void
}

export interface Commands {
  /** What commands about the ids are judged by. */
  readonly contextOf: (ids: readonly string[]) => CommandContext
  /** Gives the command, or tells why it cannot be given. @param why where that is known already */
  readonly give: (command: Command | string, ids: readonly string[], why?: Reason) => void
  /** In words, what undo takes back and redo does again. */
  readonly undoes: string | undefined
  readonly redoes: string | undefined
}

const CommandsContext = createContext<Commands | undefined>(undefined)

/** @throws outside of {@link CommandsProvider}. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands is called outside of CommandsProvider')
  return commands
}

/** Gives what can be done to all below, and to the keys. */
export function CommandsProvider({ explore, children }: { explore: ExploreDeeds; children: ReactNode }) {
  const commands = useCreated(explore)
  useExploreKeys(commands)
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

function useCreated(explore: ExploreDeeds): Commands {
  const { view, words, dispatch, navigate, canUndo, canRedo, undo, redo, undoes, redoes } = useView()
  const { network, picture, positions, hiddenNeighbours } = useAtlas()
  const naming = {
    words: words.steps,
    nameOf: (id: string) => {
      const node = network.nodes.get(id) ?? picture.nodes.find((one) => one.id === id)
      return node ? nameOf(node, view.language) : id
    },
    formatDay: (day: string) => formatDay(day, view.language),
  }
  const undoName = canUndo ? toStepName(undoes, naming) : undefined
  const redoName = canRedo ? toStepName(redoes, naming) : undefined

  return useMemo(() => {
    const contextOf = (ids: readonly string[]): CommandContext => ({
      target: toTarget(ids, picture),
      ids,
      view,
      network,
      picture,
      hiddenNeighbours,
      hasPage: (id) => {
        const page = toPageOf(id)
        return page !== undefined && descriptorOf(page.page) !== undefined
      },
      canUndo,
      canRedo,
    })
    const deeds: Deeds = {
      dispatch,
      undo: () => {
        undo()
        announce(words.steps.undone(undoName ?? words.steps.other))
      },
      redo: () => {
        redo()
        announce(words.steps.redone(redoName ?? words.steps.other))
      },
      fitAll: () => explore.canvas.current?.fitAll(),
      zoomBy: (factor) => explore.canvas.current?.zoomBy(factor),
      showDetails: (ids) => {
        dispatch({ type: 'selected', ids })
        explore.showPanel()
      },
      showSources: explore.showSources,
      openPage: (id) => {
        const page = toPageOf(id)
        if (page) navigate(page)
      },
      copyLink: () => void copyLink(words.commands),
      toggleList: explore.toggleList,
      openMenu: () => explore.openMenu(view.selection[0]),
      locate: (id) => positions.get(id),
    }
    const give: Commands['give'] = (asked, ids, why) => {
      const command = typeof asked === 'string' ? commandOf(asked) : asked
      const context = contextOf(ids)
      const reason = why ?? command.whyNot?.(context)
      if (reason) announce(reason(words.whyNot))
      else command.run(context, deeds)
    }
    return { contextOf, give, undoes: undoName, redoes: redoName }
  }, [
    explore,
    view,
    words,
    network,
    picture,
    positions,
    hiddenNeighbours,
    canUndo,
    canRedo,
    undo,
    redo,
    undoName,
    redoName,
    dispatch,
    navigate,
  ])
}

async function copyLink(words: { readonly copied: string; readonly copyFailed: string }): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href)
    announce(words.copied)
  } catch {
    announce(words.copyFailed)
  }
}
