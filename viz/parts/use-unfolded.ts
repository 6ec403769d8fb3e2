import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether a list shows all that it has, and what makes it: a press, or that the page is printed. */
export function useUnfolded(): readonly [isUnfolded: boolean, unfold: () => void] {
  const [isUnfolded, setUnfolded] = useState(false)
  useEffect(() => {
    // The page is printed as it stands when this returns.
    const unfold = () => flushSync(() => setUnfolded(true))
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [])
  return [isUnfolded, () => setUnfolded(true)]
}
