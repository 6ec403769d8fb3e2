import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Keeps the schema to itself: no introspection, and no names of the schema in what is said of a wrong query. */
export function createIntrospectionRefusal(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule)
      return ({ result, setResult }) => {
        setResult(result.map(toWithoutSuggestion))
      }
    },
  }
}

function toWithoutSuggestion(error: Error): Error {
  if (!(error instanceof GraphQLError)) return error
  const message = error.message.replace(/ Did you mean [\s\S]*\?$/, '')
  return message === error.message ? error : new GraphQLError(message, error)
}
