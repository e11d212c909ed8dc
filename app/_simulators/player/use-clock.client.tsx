'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** A gap longer than this is a tab that slept, not time that was watched. */
const longestFrameMs = 250
/** Who wants less motion is shown stations: a still picture, then the next. */
const stationMs = 1000

const wantsStations = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export type Clock = {
  nowMs: number
  /** How far the run has been seen. */
  seenMs: number
  isPlaying: boolean
  speed: number
  play: () => void
  pause: () => void
  seek: (ms: number) => void
  setSpeed: (speed: number) => void
  restart: () => void
}

/** The only owner of the animation frame: turns the reader's time into virtual time, up to `endMs`, at a chosen speed. */
export function useClock(endMs: number, startMs: number): Clock {
  const [nowMs, setNow] = useState(startMs)
  const [seenMs, setSeen] = useState(startMs)
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const position = useRef(startMs)

  const seek = useCallback(
    (ms: number) => {
      const to = Math.min(Math.max(0, ms), endMs)
      // A frame is a fraction of a millisecond; worlds know whole ones. The fraction is kept for the next frame.
      position.current = to
      setNow(Math.floor(to))
      setSeen((seen) => Math.max(seen, Math.floor(to)))
      if (to >= endMs) setPlaying(false)
    },
    [endMs],
  )

  useEffect(() => {
    if (!isPlaying) return
    let lastFrameMs: number | null = null
    if (position.current >= endMs) position.current = 0
    if (wantsStations()) {
      const timer = setInterval(() => seek(position.current + stationMs * speed), stationMs)
      return () => clearInterval(timer)
    }
    let frame = requestAnimationFrame(function advance(at) {
      const passedMs = at - (lastFrameMs ?? at)
      lastFrameMs = at
      if (passedMs <= longestFrameMs) seek(position.current + passedMs * speed)
      if (position.current < endMs) frame = requestAnimationFrame(advance)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, speed, endMs, seek])

  return {
    nowMs: Math.min(nowMs, endMs),
    seenMs: Math.min(seenMs, endMs),
    isPlaying,
    speed,
    play: () => setPlaying(true),
    pause: () => setPlaying(false),
    seek: (ms) => {
      setPlaying(false)
      seek(ms)
    },
    setSpeed,
    restart: () => {
      setPlaying(false)
      position.current = 0
      setNow(0)
      setSeen(0)
    },
  }
}
