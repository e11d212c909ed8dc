const paths = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  restart: 'M3 2.5h2v11H3zM13 2.5v11L6 8z',
  back: 'M11 2.5v11L4 8z',
  forward: 'M5 2.5v11L12 8z',
}

/** The signs on the transport's buttons; their words are beside them or in their labels. */
export const Glyph = (props: { name: keyof typeof paths }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
    <path d={paths[props.name]} />
    {props.name === 'back' && <path d="M12 6.5h1.5v3H12z" />}
    {props.name === 'forward' && <path d="M2.5 6.5H4v3H2.5z" />}
  </svg>
)
