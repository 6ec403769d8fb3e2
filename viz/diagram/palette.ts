import type { Theme } from './model.ts'

/** A colour on light paper and on dark, `#rrggbb`. */
export interface Ink {
  readonly light: string
  readonly dark: string
}

export interface Palette {
  readonly paper: string
  /** Ground of cards and panels. */
  readonly card: string
  readonly ink: string
  /** Secondary text, and marks that are no kind's colour. */
  readonly inkSoft: string
  /** Hairlines between parts of a page; says nothing. */
  readonly line: string
  readonly accent: string
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#f6f5f1',
    card: '#ffffff',
    ink: '#1a1f24',
    inkSoft: '#59616a',
    line: '#dcdad2',
    accent: '#0f5c6e',
  },
  dark: {
    paper: '#14181c',
    card: '#1c2227',
    ink: '#e9ebed',
    inkSoft: '#9ca5ae',
    line: '#2d353c',
    accent: '#7cc4d4',
  },
}

/** Colours of communities, the largest first; numbers in the colour of the paper pass 4.5:1 on each. */
export const communityInks: readonly Ink[] = [
  { light: '#1b5e9e', dark: '#7fb2ea' },
  { light: '#a8412a', dark: '#f08f78' },
  { light: '#23704d', dark: '#6cc79a' },
  { light: '#7a4fa3', dark: '#bf9fe6' },
  { light: '#855600', dark: '#e0b04f' },
  { light: '#0f6b78', dark: '#63c7d3' },
  { light: '#a3326f', dark: '#ee8fbf' },
  { light: '#5b6420', dark: '#b9c06a' },
]

/** Colours that mean something; each passes 3:1 on its paper and on its card. */
export const inks = {
  army: { light: '#6b7a2f', dark: '#a9ba62' },
  borderGuard: { light: '#1f7a5a', dark: '#59b893' },
  party: { light: '#b23a3a', dark: '#e07a75' },
  state: { light: '#2f62a8', dark: '#7aa5e0' },
  front: { light: '#b5751d', dark: '#e0a552' },
  foreign: { light: '#8a5a44', dark: '#cda189' },
  coordination: { light: '#7a4fa3', dark: '#b695d6' },
  hierarchy: { light: '#83888e', dark: '#7d868f' },
  soft: { light: palettes.light.inkSoft, dark: palettes.dark.inkSoft },
  accent: { light: palettes.light.accent, dark: palettes.dark.accent },
} as const satisfies Record<string, Ink>
