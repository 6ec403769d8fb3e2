import type { ColourMeasure, SizeMeasure } from '../../measures/measure.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

/** What measures show in the picture. */
export const measureActions = {
  sizeChosen: (view: ViewState, { sizeBy }: { readonly sizeBy: SizeMeasure | undefined }) =>
    sizeBy === view.sizeBy ? view : { ...view, sizeBy },
  colourChosen: (view: ViewState, { colourBy }: { readonly colourBy: ColourMeasure | undefined }) =>
    colourBy === view.colourBy ? view : { ...view, colourBy },
} satisfies Actions
