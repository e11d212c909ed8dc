import type { Metadata } from 'next'
import { lesson, lessons } from '#content/catalog.ts'
import { compileLesson } from '#content/compile.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { Prose } from '../../../../_prose/prose.tsx'
import styles from './lesson.module.css'
import { LessonContents } from './lesson-contents.tsx'
import { LessonHead } from './lesson-head.tsx'
import { LessonSources } from './lesson-sources.tsx'

type Address = { params: Promise<{ locale: Locale; track: string; lesson: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  lessons().map(({ id }) => {
    const [track = '', name = ''] = id.split('/')
    return { track, lesson: name }
  })

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { locale, track, lesson: name } = await params
  const { title, promise } = lesson(track, name, locale).frontMatter
  return { title, description: promise }
}

export default async function LessonPage({ params }: Address) {
  const { locale, track, lesson: name } = await params
  const page = lesson(track, name, locale)
  const { code, headings } = await compileLesson(page.source)
  return (
    <article className={styles.lesson}>
      <LessonHead lesson={page} locale={locale} />
      <LessonContents headings={headings} locale={locale} />
      <Prose code={code} locale={locale} />
      <LessonSources lesson={page} locale={locale} />
    </article>
  )
}
