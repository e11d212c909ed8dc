/** The mark: a row of cells, the next of which is already filled. */
export const Mark = () => (
  <svg width="28" height="18" viewBox="0 0 28 18" fill="none" strokeWidth="1.6" aria-hidden="true">
    <rect x="1" y="3" width="6" height="12" rx="1.5" stroke="currentColor" />
    <rect x="11" y="3" width="6" height="12" rx="1.5" fill="var(--accent)" stroke="var(--accent)" />
    <rect x="21" y="3" width="6" height="12" rx="1.5" stroke="currentColor" opacity="0.4" />
  </svg>
)
