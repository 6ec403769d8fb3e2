/** Known records: border posts, people's committees and communes of which two bear one name. */
const cited = (fields: string) => `${fields}
cites: [bang]
citations:
  bang: { source: src-bang }
`

function unit(level: string, unitType: string, name: string, partOf?: string, more = '') {
  const above = partOf ? `\npartOf: [{ unit: ${partOf}, cites: [bang] }]` : ''
  return cited(`level: ${level}\nunitType: ${unitType}\nname: ${name}${above}${more}`)
}

function governing(name: string, place: string, more = '') {
  return cited(`kind: PEOPLES_COMMITTEE\nname: ${name}\ngoverns: [{ unit: ${place}, cites: [bang] }]${more}`)
}

const ended = `\nvalidTo: '2025-06-30'`
const begun = `\nvalidFrom: '2025-07-01'`

export const knownFiles: Readonly<Record<string, string>> = {
  'src-bang.yaml': 'title: Bảng đơn vị\n',
  'unit-tinh-suoi-mo.yaml': unit('PROVINCE', 'tỉnh', 'tỉnh Suối Mơ'),
  'unit-tinh-nui-bac.yaml': unit('PROVINCE', 'tỉnh', 'tỉnh Núi Bạc'),
  'unit-huyen-khe-sau.yaml': unit('DISTRICT', 'huyện', 'Khe Sâu', 'unit-tinh-suoi-mo', ended),
  'unit-xa-thanh-hoa-khe-sau.yaml': unit('COMMUNE', 'xã', 'Thanh Hóa', 'unit-huyen-khe-sau'),
  'unit-xa-thanh-hoa-nui-bac.yaml': unit('COMMUNE', 'xã', 'Thanh Hóa', 'unit-tinh-nui-bac'),
  'unit-xa-khe-sau-moi.yaml': unit('COMMUNE', 'xã', 'xã Khe Sâu', 'unit-tinh-suoi-mo', begun),
  'org-ubnd-huyen-khe-sau.yaml': governing('Ủy ban nhân dân huyện Khe Sâu', 'unit-huyen-khe-sau', ended),
  'org-ubnd-xa-thanh-hoa-khe-sau.yaml': governing(
    'Ủy ban nhân dân xã Thanh Hóa',
    'unit-xa-thanh-hoa-khe-sau',
  ),
  'org-ubnd-xa-thanh-hoa-nui-bac.yaml': governing(
    'Ủy ban nhân dân xã Thanh Hóa',
    'unit-xa-thanh-hoa-nui-bac',
  ),
  'org-don-bp-dinh-gio.yaml': cited(
    'kind: BORDER_GUARD_POST\nname: Đồn Biên phòng Đỉnh Gió\nbasedIn: [{ place: unit-xa-thanh-hoa-khe-sau, cites: [bang] }]',
  ),
  'org-don-bp-cua-song-cu.yaml': cited(`kind: BORDER_GUARD_POST\nname: Đồn Biên phòng Cửa Sông${ended}`),
  'org-don-bp-cua-song-moi.yaml': cited(`kind: BORDER_GUARD_POST\nname: Đồn Biên phòng Cửa Sông${begun}`),
  'org-cac-don.yaml': cited('kind: BORDER_GUARD_POST\nname: Các đồn Biên phòng\nunnamed: true'),
  'org-doan-ktqp-99.yaml': cited(
    'kind: ECONOMIC_DEFENCE_GROUP\nname: Đoàn Kinh tế - Quốc phòng 99\naliases: [Đoàn 99]',
  ),
  'org-bo-chqs-suoi-mo.yaml': cited(
    'kind: MILITARY_COMMAND\nname: Bộ Chỉ huy Quân sự tỉnh Suối Mơ\nbasedIn: [{ place: unit-tinh-suoi-mo, cites: [bang] }]',
  ),
  'area-tuan-tra.yaml': cited('name: Tuần tra chung\nnameEn: Joint patrols'),
}
