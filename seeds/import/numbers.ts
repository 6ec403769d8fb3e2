/**
 * The number that the text gives as Vietnamese writes it: a dot between thousands, a comma before decimals.
 * Undefined where it is none, or could be read in two ways (`1.5`, `1,234`).
 */
export function fromVietnameseNumber(text: string): number | undefined {
  const plain = text.replace(/\s/gu, '')
  if (/^-?\d+$/.test(plain)) return Number(plain)
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+,(\d{1,2}|\d{4,})$/.test(plain)) return Number(plain.replace(',', '.'))
  return undefined
}
