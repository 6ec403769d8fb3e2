import type { LucideIcon } from 'lucide-react'

/** A sign with its word. */
export function Sign({ Icon, name }: { Icon: LucideIcon; name: string }) {
  return (
    <span className="cell-name">
      <Icon size={16} aria-hidden="true" />
      <span>{name}</span>
    </span>
  )
}
