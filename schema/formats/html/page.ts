/**
 * The style of the page that stands by itself, and its fingerprint, by which the page's own policy allows this style and
 * nothing else: no script, no request.
 */
export const htmlStyle = `:root{color-scheme:light dark;--paper:#f6f5f1;--card:#fff;--ink:#1a1f24;--soft:#59616a;--line:#dcdad2;--accent:#0f5c6e}
@media(prefers-color-scheme:dark){:root{--paper:#14181c;--card:#1c2227;--ink:#e9ebed;--soft:#9ca5ae;--line:#2d353c;--accent:#7cc4d4}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1440px;padding:16px;background:var(--paper);color:var(--ink);font:14px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
h1{font-size:22px;line-height:1.3;margin:0 0 8px;overflow-wrap:anywhere}
h2{font-size:18px;margin:32px 0 8px}
a{color:var(--accent)}
a:focus-visible,[tabindex]:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0;margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
@media(max-width:600px){dl{display:block}dd{margin:0 0 8px}}
figure{margin:16px 0;border:1px solid var(--line);border-radius:9px;background:var(--card)}
figure label{display:flex;gap:8px;align-items:center;width:max-content;max-width:100%;padding:8px 12px;cursor:pointer}
figure div{overflow:auto}
figure:has(:checked) div{max-height:90vh}
img{display:block;max-width:100%;height:auto;margin:0 auto}
figure:has(:checked) img{max-width:none}
.table{overflow:auto;max-height:80vh;border:1px solid var(--line);border-radius:9px;background:var(--card)}
table{border-collapse:collapse;width:100%;font-size:12.5px;font-variant-numeric:tabular-nums}
th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{position:sticky;top:0;background:var(--card);color:var(--soft);white-space:nowrap}
tbody th{font-weight:600;min-width:180px}
td{min-width:88px}
td code{display:block;min-width:200px;overflow-wrap:anywhere;font-size:11px}
time{white-space:nowrap}
tr:has(:target){background:color-mix(in srgb,var(--accent) 15%,transparent)}
@media print{body{background:none;max-width:none}.table{overflow:visible;max-height:none;border:0}nav,label{display:none}figure div{overflow:visible;max-height:none!important}img{max-width:100%!important}thead th{position:static}}
`

/** SHA-256 of the style in base 64, as policies name it. */
const htmlStyleHash = 'zXhfJaIwclkSeyMwa5+GJ3L4U9RlnxCV6RRTfzFcXGI='

export const htmlPolicy = `default-src 'none'; img-src data:; style-src 'sha256-${htmlStyleHash}'; base-uri 'none'; form-action 'none'`
