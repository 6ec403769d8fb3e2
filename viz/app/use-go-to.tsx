import { createContext, useContext } from 'react'
import { toPageOf } from '../state/route.ts'
import { useView } from './use-view.tsx'

type GoTo = (id: string) => void

/** Given by the network, where a thing is selected in the picture instead. */
export const GoToContext = createContext<GoTo | undefined>(undefined)

/** Goes to a thing: selects it in the picture, or opens its page where there is no picture. */
export function useGoTo(): GoTo {
  const { navigate } = useView()
  const inPicture = useContext(GoToContext)
  return (
    inPicture ??
    ((id) => {
      const page = toPageOf(id)
      if (page) navigate(page)
    })
  )
}
