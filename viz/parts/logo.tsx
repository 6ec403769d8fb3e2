/** The mark of the project: three shapes of the canvas, joined. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="m5 5 9 14M5 5l14 1-5 13" fill="none" stroke="var(--accent)" strokeWidth="1.8" />
      <circle cx="5" cy="5" r="3.3" fill="var(--ink-party)" />
      <circle cx="19" cy="6" r="3.3" fill="var(--ink-borderGuard)" />
      <rect x="10.8" y="15.8" width="6.4" height="6.4" rx="1.4" fill="var(--ink-coordination)" />
    </svg>
  )
}
