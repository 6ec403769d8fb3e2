import {
  Ban,
  CheckCheck,
  Circle,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleSlash,
  Contrast,
} from 'lucide-react'
import type { AgreementStatus } from '../client/generated.ts'

const icons = {
  IN_FORCE: CircleDot,
  PRESUMED_IN_FORCE: Contrast,
  PERIOD_ENDED: Circle,
  RENEWED: CheckCheck,
  SUPERSEDED: Ban,
  PARTY_DISSOLVED: CircleSlash,
  NOT_YET: CircleDashed,
  UNKNOWN: CircleHelp,
} as const

/** A status as a sign; its name stands beside it. */
export function StatusIcon({ status }: { status: AgreementStatus }) {
  const Icon = icons[status]
  return <Icon className="status-icon" data-status={status} size={16} aria-hidden="true" />
}
