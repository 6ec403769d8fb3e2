import type { Chain } from '../fields/chain.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

function withShown({ from, to, isAnyTime }: Chain, shown: number | undefined): Chain {
  return shown === undefined ? { from, to, isAnyTime } : { from, to, shown, isAnyTime }
}

/** Which chains between two actors are shown. */
export const chainActions = {
  chainsAsked: (view: ViewState, { from, to }: { readonly from: string; readonly to: string }) => ({
    ...view,
    chain: { from, to, isAnyTime: false },
    panel: 'paths' as const,
  }),
  chainChosen: (view: ViewState, { shown }: { readonly shown: number | undefined }) =>
    view.chain && view.chain.shown !== shown ? { ...view, chain: withShown(view.chain, shown) } : view,
  chainTimeChosen: (view: ViewState, { isAnyTime }: { readonly isAnyTime: boolean }) => {
    if (!view.chain || view.chain.isAnyTime === isAnyTime) return view
    const { from, to } = view.chain
    return { ...view, chain: { from, to, isAnyTime } }
  },
  chainsDropped: (view: ViewState) =>
    view.chain ? { ...view, chain: undefined, panel: 'details' as const } : view,
} satisfies Actions
