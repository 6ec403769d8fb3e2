import type { z } from 'zod'
import type { Id } from '../ids.ts'
import type { NodeType } from '../vocabulary.ts'
import { agreementRecord, jointActivityRecord } from './coordination.ts'
import { organizationRecord } from './organization.ts'
import { administrativeUnitRecord, projectAreaRecord } from './place.ts'
import {
  cooperationAreaRecord,
  legalInstrumentRecord,
  programmeRecord,
  reorganizationEventRecord,
  sourceRecord,
} from './reference.ts'

/**
 * The schema of the record of each type. A record is one YAML file; its id is the file's name, and the
 * id's prefix tells its type, so neither is repeated inside.
 */
export const recordSchemas = {
  Organization: organizationRecord,
  AdministrativeUnit: administrativeUnitRecord,
  ProjectArea: projectAreaRecord,
  Agreement: agreementRecord,
  JointActivity: jointActivityRecord,
  CooperationArea: cooperationAreaRecord,
  Programme: programmeRecord,
  LegalInstrument: legalInstrumentRecord,
  ReorganizationEvent: reorganizationEventRecord,
  Source: sourceRecord,
} as const satisfies Partial<Record<NodeType, z.ZodType>>

export type RecordType = keyof typeof recordSchemas
/** What one record says, checked and with its defaults filled in, and the id that its file bears. */
export type AtlasRecord<T extends RecordType = RecordType> = {
  [K in T]: z.output<(typeof recordSchemas)[K]> & { readonly id: Id }
}[T]

export function isRecordType(type: NodeType): type is RecordType {
  return type in recordSchemas
}
