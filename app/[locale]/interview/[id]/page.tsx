import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { record } from '#prisma/client.ts'
import { interviewWithTurns } from '#prisma/queries/interviews.ts'
import { learnerHere } from '../../../_learner/learner.ts'
import type { Locale } from '../../../_locale/locale.ts'
import { Words } from '../../../_locale/words.client.tsx'
import { messagesFor, wordsOf } from '../../../_locale/words.ts'
import { roomView } from '../room-view.ts'
import { Room } from './room.client.tsx'

type Address = { params: Promise<{ locale: Locale; id: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'interview')('title') }
}

/** A room with the door closed: the question, the paper, a clock. */
export default async function RoomPage({ params }: Address) {
  const { locale, id } = await params
  const learner = await learnerHere()
  const interview = await interviewWithTurns(record(), learner.id, id)
  if (!interview) notFound()
  const room = roomView(interview.events, locale)
  if (room.kind === 'over') redirect(`/${locale}/interview/${id}/report`)
  return (
    <Words locale={locale} messages={messagesFor(locale, ['interview'])}>
      <Room room={room} locale={locale} />
    </Words>
  )
}
