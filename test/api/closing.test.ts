import { expect, it } from 'vitest'
import { createClosing } from '../../api/closing.ts'

it('closes what was opened last first, once, and all of it though one cannot be closed', async () => {
  const closed: string[] = []
  const closing = createClosing()
  closing.add(async () => void closed.push('store'))
  closing.add(() => Promise.reject(new Error('the viewer does not close')))
  closing.add(async () => void closed.push('server'))
  await expect(closing.close()).rejects.toThrow('the viewer does not close')
  expect(closed).toEqual(['server', 'store'])
  await closing.close()
  expect(closed).toEqual(['server', 'store'])
})
