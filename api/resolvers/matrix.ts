import type { Context } from '../context.ts'
import { BadUserInput } from '../errors.ts'
import { readWish } from '../reading/coordinations.ts'
import { type MatrixModel, readMatrix } from '../reading/matrix.ts'
import type { QueryMatrixArgs } from './generated.ts'

const most = 200

/** @throws {BadUserInput} for wrong arguments, or for more coordinations than can be counted at once. */
export async function readMatrixAsked(
  { rows, columns, filter, asOf, limit, formerPlaces }: QueryMatrixArgs,
  context: Context,
): Promise<MatrixModel> {
  const wanted = limit ?? 100
  if (wanted < 1 || wanted > most)
    throw new BadUserInput(`"limit" is ${wanted}: ask for 1 to ${most} rows and columns.`)
  const wish = await readWish(context, filter, asOf)
  return readMatrix(context, { rows, columns, wish, limit: wanted, formerPlaces: formerPlaces !== false })
}
