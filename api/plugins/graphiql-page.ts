import type { Plugin, YogaServerOptions } from 'graphql-yoga'
import { toGraphiqlPolicy } from '../http/security-headers.ts'

export interface GraphiqlPage {
  readonly render: NonNullable<YogaServerOptions<object, object>['renderGraphiQL']>
  /** Lets the page, and no other answer, run the script that it brings. */
  readonly policy: Plugin
}

/** GraphiQL's page, which comes whole from our own address. */
export function createGraphiqlPage(): GraphiqlPage {
  let rendered: { readonly page: string; readonly policy: string } | undefined
  return {
    async render(options) {
      // It is large and seldom asked for, so it is loaded when it is.
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
      const page = await renderGraphiQL(options)
      if (rendered?.page !== page) rendered = { page, policy: toGraphiqlPolicy(toScript(page)) }
      return page
    },
    policy: {
      onResponse({ response }) {
        if (rendered && response.headers.get('content-type')?.startsWith('text/html'))
          response.headers.set('content-security-policy', rendered.policy)
      },
    },
  }
}

/** The one script of the page, which is the last thing in it. */
function toScript(page: string): string {
  const begin = '<script>'
  return page.slice(page.indexOf(begin) + begin.length, page.lastIndexOf('</script>'))
}
