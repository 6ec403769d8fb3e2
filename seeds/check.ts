import type { AtlasRecord } from '../schema/records/index.ts'
import { nothingLeadsBackToItself } from './check/cycles.ts'
import {
  datedFactsSaySomething,
  sightingsFollowTheStart,
  signingPrecedesTheEnd,
  spansEndAfterTheyStart,
} from './check/dates.ts'
import { nothingIsDescribedTwice } from './check/duplicates.ts'
import {
  citationsAreKnown,
  citationsAreUsed,
  citesAreDistinct,
  statementsHaveAPlace,
} from './check/evidence.ts'
import { partiesExistThen, placesExistThen, relationsHoldAtSomeTime } from './check/existence.ts'
import { codesNameOneUnit, formerIdsLeadToOneRecord } from './check/identity.ts'
import { onlyGovernmentsGovern, onlyPartyCommitteesLead } from './check/offices.ts'
import { coordinationTakesTwo, internationalIsWithOthers, renewalsShareAParty } from './check/parties.ts'
import { sourcesTellOfThePast } from './check/publication.ts'
import type { Checked, RecordSet, Rule } from './check/record-set.ts'
import { nothingRelatesToItself, referencesAreKnown } from './check/references.ts'
import { eventsChangeSomebody } from './check/reorganization.ts'
import { aliasesAreOtherNames, nothingIsSaidTwice, onlyPlaceholdersAreCounted } from './check/repeats.ts'
import { checkSchema } from './check/schema.ts'
import { beginningsAgreeWithEvents, endsAgreeWithEvents, successorsBeginLater } from './check/succession.ts'
import { createSuggestId } from './check/suggestions.ts'
import { unitsKeepToTheirList, unitsLieInHigherOnes } from './check/units.ts'
import { inferSuccession } from './infer.ts'
import type { Problem } from './problem.ts'
import type { ReadResult } from './read.ts'

const rules: readonly Rule[] = [
  citationsAreKnown,
  citationsAreUsed,
  citesAreDistinct,
  statementsHaveAPlace,
  referencesAreKnown,
  nothingRelatesToItself,
  nothingLeadsBackToItself,
  nothingIsSaidTwice,
  aliasesAreOtherNames,
  onlyPlaceholdersAreCounted,
  spansEndAfterTheyStart,
  datedFactsSaySomething,
  signingPrecedesTheEnd,
  sightingsFollowTheStart,
  sourcesTellOfThePast,
  partiesExistThen,
  placesExistThen,
  relationsHoldAtSomeTime,
  coordinationTakesTwo,
  internationalIsWithOthers,
  renewalsShareAParty,
  successorsBeginLater,
  eventsChangeSomebody,
  endsAgreeWithEvents,
  beginningsAgreeWithEvents,
  onlyPartyCommitteesLead,
  onlyGovernmentsGovern,
  formerIdsLeadToOneRecord,
  codesNameOneUnit,
  unitsKeepToTheirList,
  unitsLieInHigherOnes,
  nothingIsDescribedTwice,
]

interface CheckResult {
  /** Records that follow their schema. Fit to be planned only when no problem is more than a warning. */
  readonly records: readonly AtlasRecord[]
  readonly set: RecordSet
  readonly problems: readonly Problem[]
}

/** Each problem once: what a table says of every record can be wrong in each of them. */
function distinct(problems: readonly Problem[]): Problem[] {
  const known = new Map<string, Problem>()
  for (const problem of problems) {
    const { file, line, path, message } = problem
    const key = JSON.stringify([file, line, path, message])
    if (!known.has(key)) known.set(key, problem)
  }
  return [...known.values()]
}

/** Holds the records against their schemas and against every rule, and gives all that goes against them. */
export function checkRecords({ records: raw, ids }: ReadResult): CheckResult {
  const checked: Checked[] = []
  const problems: Problem[] = []
  const suggest = createSuggestId(ids)
  for (const entry of raw) {
    const { record, problems: found } = checkSchema(entry, suggest)
    if (record) checked.push({ record, file: entry.file })
    problems.push(...found)
  }
  const inferred = inferSuccession(checked.map(({ record }) => record))
  for (const [index, record] of inferred.entries()) {
    const entry = checked[index]
    if (entry) checked[index] = { ...entry, record }
  }
  const byId = new Map(checked.map((entry) => [entry.record.id, entry]))
  const set: RecordSet = { raw, checked, ids, find: (id) => byId.get(id) }
  for (const rule of rules) for (const problem of rule(set)) problems.push(problem)
  return { records: checked.map(({ record }) => record), set, problems: distinct(problems) }
}
