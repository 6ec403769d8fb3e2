import type { Plugin } from 'graphql-yoga'
import type { Context } from '../context.ts'
import type { Contexts } from '../contexts.ts'

/** Executes each operation over one whole data set, and again where another came meanwhile. */
export function createOneDataSetPlugin(contexts: Pick<Contexts, 'answer'>): Plugin<Pick<Context, 'giveUp'>> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) =>
        contexts.answer(args.contextValue.giveUp, async (own) =>
          executeFn({ ...args, contextValue: { ...args.contextValue, ...own } }),
        ),
      )
    },
  }
}
