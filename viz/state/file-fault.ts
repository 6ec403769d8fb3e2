/** Why a file is not opened. */
export type FileFault =
  | { readonly what: 'large'; readonly mostMegabytes: number }
  /** It ends before it is over. */
  | { readonly what: 'cutOff' }
  | { readonly what: 'notJson' }
  /** Another program's JSON. */
  | { readonly what: 'foreign' }
  | { readonly what: 'version'; readonly found: number; readonly own: number }
  /** @property places what is wrong, as paths within the file, the first of them; @property more how many there are besides */
  | { readonly what: 'damaged'; readonly places: readonly string[]; readonly more: number }
  /** The browser could not read it, as when it has been moved. */
  | { readonly what: 'unreadable' }
