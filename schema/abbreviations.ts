/**
 * Abbreviations that names of bodies, units and instruments are written with, and what they stand for.
 * Searching reads them both ways. They prove nothing: two names that agree only after they are written out
 * are candidates for being the same.
 */
export interface Abbreviation {
  /** Folded, words apart by a space: `kt qp`. */
  readonly short: string
  /** Written out with diacritics, in lower case; the commonest reading first. */
  readonly written: readonly string[]
  /** Whether the letters are a word of their own as well, such as ca, p or 'x' in a name. */
  readonly isWordToo: boolean
}

const toAbbreviations = (isWordToo: boolean, table: Record<string, string | readonly string[]>) =>
  Object.entries(table).map(([short, written]) => ({ short, written: [written].flat(), isWordToo }))

export const abbreviations: readonly Abbreviation[] = [
  ...toAbbreviations(false, {
    // Forces
    bdbp: 'bộ đội biên phòng',
    dbp: 'đồn biên phòng',
    btl: 'bộ tư lệnh',
    bch: ['ban chỉ huy', 'bộ chỉ huy', 'ban chấp hành'],
    bchqs: ['ban chỉ huy quân sự', 'bộ chỉ huy quân sự'],
    'bch qs': ['ban chỉ huy quân sự', 'bộ chỉ huy quân sự'],
    'ban ch': 'ban chỉ huy',
    'bo ch': 'bộ chỉ huy',
    chqs: 'chỉ huy quân sự',
    qdnd: 'quân đội nhân dân',
    qk: 'quân khu',
    csb: 'cảnh sát biển',
    csgt: 'cảnh sát giao thông',
    ktqp: 'kinh tế quốc phòng',
    'kt qp': 'kinh tế quốc phòng',
    ptkv: 'phòng thủ khu vực',
    kvpt: 'khu vực phòng thủ',
    bqp: 'bộ quốc phòng',
    bca: 'bộ công an',
    // Authorities and associations
    ubnd: 'ủy ban nhân dân',
    hdnd: 'hội đồng nhân dân',
    mttq: 'mặt trận tổ quốc',
    gddt: 'giáo dục và đào tạo',
    'gd dt': 'giáo dục và đào tạo',
    ccb: 'cựu chiến binh',
    lhpn: 'liên hiệp phụ nữ',
    tncs: 'thanh niên cộng sản',
    xnc: 'xuất nhập cảnh',
    ubtvqh: 'ủy ban thường vụ quốc hội',
    // Places
    ckqt: 'cửa khẩu quốc tế',
    hcm: 'hồ chí minh',
    tphcm: 'thành phố hồ chí minh',
  }),
  ...toAbbreviations(true, {
    bp: 'biên phòng',
    ca: 'công an',
    qs: 'quân sự',
    ck: 'cửa khẩu',
    nq: 'nghị quyết',
    qc: 'quy chế',
    ct: ['chương trình', 'chỉ thị'],
    t: 'tỉnh',
    tp: 'thành phố',
    tx: 'thị xã',
    tt: 'thị trấn',
    h: 'huyện',
    q: 'quận',
    p: 'phường',
    x: 'xã',
  }),
]
