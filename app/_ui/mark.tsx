/** The mark: a line of cells, the next of which is already filled. */
export const Mark = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
    <rect x="1" y="6" width="6" height="10" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <rect x="8" y="6" width="6" height="10" rx="1.5" fill="var(--accent)" stroke="var(--accent)" strokeWidth="1.5" />
    <rect
      x="15"
      y="6"
      width="6"
      height="10"
      rx="1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 2"
    />
  </svg>
)
