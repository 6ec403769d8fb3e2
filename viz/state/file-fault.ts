/** Why a file is not opened. */
export type FileFault =
  | { readonly what: 'large'; readonly mostMegabytes: number }
  /** It ends before it is over. */
  | { readonly what: 'cutOff' }
  /** Neither JSON nor XML. */
  | { readonly what: 'notJson' }
  /** Another program's. */
  | { readonly what: 'foreign' }
  /** Ours, and does not say of which view: exported by another program since, or by hand. */
  | { readonly what: 'noAddress' }
  | { readonly what: 'version'; readonly found: number; readonly own: number }
  /** @property places what is wrong, as paths within the file, the first of them; @property more how many there are besides */
  | { readonly what: 'damaged'; readonly places: readonly string[]; readonly more: number }
  /** The browser could not read it, as when it has been moved. */
  | { readonly what: 'unreadable' }
