'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Hands down how wide its place is, in px, so that a drawing's text keeps its size where the drawing is narrow. */
export function Measured(props: { usualWidth: number; children: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(props.usualWidth)
  useEffect(() => {
    if (!place.current) return
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, Math.round(entry.contentRect.width))))
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return <div ref={place}>{props.children(width)}</div>
}
