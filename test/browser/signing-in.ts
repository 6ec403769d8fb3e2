import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { audience, createSigningKey, issuer, toKeySet } from '../api/support/identity-provider.ts'
import { startAtlas } from './atlas-server.ts'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

/** What the viewer says where the server asks for a token, which a proxy would add. */
export function signingInTests(running: () => Running): void {
  it('says that one has to sign in and where, and draws once one has', async () => {
    const key = await createSigningKey('first')
    const keys = join(inject('folder'), `viewer-keys-${process.pid}.json`)
    await writeFile(keys, toKeySet(key))
    const server = await startAtlas(running().copyTexts, {
      ATLAS_JWKS: keys,
      ATLAS_JWT_ISSUER: issuer,
      ATLAS_JWT_AUDIENCE: audience,
      ATLAS_SIGN_IN: '/oauth2/start?rd={here}',
    })
    try {
      const { page } = await openPage(running().browser, server.address, '/?focus=org-quan-khu-2')
      const note = page.getByRole('alert').filter({ hasText: 'Cần đăng nhập để xem dữ liệu.' }).first()
      await note.waitFor()
      const link = note.getByRole('link', { name: 'Đăng nhập' })
      await expect
        .poll(async () => {
          const { pathname, search } = new URL(page.url())
          return (
            (await link.getAttribute('href')) === `/oauth2/start?rd=${encodeURIComponent(pathname + search)}`
          )
        })
        .toBe(true)
      expect(new URL(page.url()).searchParams.get('focus')).toBe('org-quan-khu-2')
      await page.getByRole('button', { name: 'Tiếng Anh' }).click()
      const english = page.getByRole('alert').filter({ hasText: 'Sign in to see the data.' }).first()
      await english.getByRole('link', { name: 'Sign in' }).waitFor()
      await page.setExtraHTTPHeaders({ authorization: `Bearer ${await key.sign()}` })
      await english.getByRole('button', { name: 'Try again' }).click()
      await waitForPicture(page)
      await page.context().close()
    } finally {
      await server.remove()
    }
  })
}
