import { createTranslator } from 'use-intl/core'
import en from '#content/interface/en.json' with { type: 'json' }
import zh from '#content/interface/zh-CN.json' with { type: 'json' }
import type { Locale } from './locale.ts'

/** The words on buttons, in both languages. English is the shape that both must have. */
export type Messages = typeof en
export type Room = keyof Messages

const dictionaries: Record<Locale, Messages> = { en, 'zh-CN': zh }

/** All words of a language as they are written, for what needs no plural. */
export const dictionary = (locale: Locale): Messages => dictionaries[locale]

/** The words of one room, on the server. */
export const wordsOf = <R extends Room>(locale: Locale, room: R) =>
  createTranslator({ locale, messages: dictionaries[locale], namespace: room })

/** What a client leaf needs: the words of the rooms it stands in, and no others. */
export const messagesFor = (locale: Locale, rooms: readonly Room[]): Partial<Messages> =>
  Object.fromEntries(rooms.map((room) => [room, dictionaries[locale][room]]))
