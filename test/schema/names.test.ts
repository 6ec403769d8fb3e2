import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, markedKey, nameKey } from '../../schema/names.ts'

describe('name folding', () => {
  it.each([
    ['Hóa', 'Hoá'],
    ['ủy ban', 'uỷ ban'],
    ['Đảng ủy xã Thanh Hóa', 'ĐẢNG UỶ XÃ THANH HOÁ'],
    ['Mường Tè'.normalize('NFC'), 'Mường Tè'.normalize('NFD')],
    ['Nậm\u00a0Pồ', 'Nậm Pồ'],
    ['Đoàn KT-QP 379', 'Đoàn KT - QP 379'],
    ['Đoàn KT-QP 379', 'Đoàn Kinh tế - Quốc phòng 379'],
    ['Đoàn Kinh tế – Quốc phòng 345', 'đoàn kinh tế-quốc phòng 345'],
    ['Phòng thủ khu vực 1 – Cam Đường', 'Phòng thủ khu vực 1 - Cam Đường'],
    ['BĐBP tỉnh Lai Châu', 'Bộ đội Biên phòng tỉnh Lai Châu'],
    ['UBND huyện Mường Chà', 'Ủy ban nhân dân huyện Mường Chà'],
    ['Ra\u200b Mai', 'Ra Mai'],
  ])('%s and %s have one key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  it.each([
    ['huyện Mường Chà', 'xã Mường Chà'],
    ['Đoàn KT-QP 379', 'Đoàn KT-QP 345'],
    ['Trọng Hóa', 'Thanh Hóa'],
  ])('%s and %s stay apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  it('đ folds to d', () => {
    expect(foldName('Điện Biên Đông')).toBe('dien bien dong')
  })

  it('marks that make another word stay apart in the marked key, tone placement does not matter', () => {
    expect(markedKey('đường')).not.toBe(markedKey('dương'))
    expect(markedKey('Hóa')).toBe(markedKey('hoá'))
    expect(markedKey('ma')).not.toBe(markedKey('mã'))
  })

  it('folding is the same for either Unicode form and stays the same when repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        expect(nameKey(name.normalize('NFC'))).toBe(nameKey(name.normalize('NFD')))
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
    )
  })
})
