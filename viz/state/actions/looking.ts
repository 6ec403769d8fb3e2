import type { Day } from '../../../schema/partial-date.ts'
import type { Language } from '../../diagram/model.ts'
import type { Viewport } from '../fields/viewport.ts'
import type { Listing, PanelId, ThemeChoice, ViewState } from '../view-state.ts'
import { type Actions, without } from './action.ts'

/** How the picture is looked at. */
export const lookActions = {
  dayChosen: (view: ViewState, { day }: { readonly day: Day }) => ({ ...view, day }),
  selected: (view: ViewState, { ids }: { readonly ids: readonly string[] }) => ({ ...view, selection: ids }),
  selectionToggled: (view: ViewState, { id }: { readonly id: string }) => ({
    ...view,
    selection: view.selection.includes(id) ? without(view.selection, [id]) : [...view.selection, id],
  }),
  panelChosen: (view: ViewState, { panel }: { readonly panel: PanelId }) =>
    panel === view.panel ? view : { ...view, panel },
  listingChanged: (view: ViewState, { listing }: { readonly listing: Partial<Listing> }) => ({
    ...view,
    listing: { ...view.listing, ...listing },
  }),
  viewportRested: (view: ViewState, { viewport }: { readonly viewport: Viewport | undefined }) => ({
    ...view,
    viewport,
  }),
  languageChosen: (view: ViewState, { language }: { readonly language: Language }) => ({ ...view, language }),
  themeChosen: (view: ViewState, { theme }: { readonly theme: ThemeChoice }) => ({ ...view, theme }),
} satisfies Actions
