/** How many do something at once. */
export interface Places {
  /** Takes one, to be given back by what it answers; undefined where all are taken. */
  take(): (() => void) | undefined
}

export function createPlaces(most: number): Places {
  let taken = 0
  return {
    take() {
      if (taken >= most) return undefined
      taken += 1
      let isBack = false
      return () => {
        if (!isBack) taken -= 1
        isBack = true
      }
    },
  }
}
