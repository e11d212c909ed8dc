import { preferredLocale } from './_locale/locale.ts'

/** "/" sends the reader to their language. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get('accept-language') ?? '')
  return new Response(null, { status: 307, headers: { Location: `/${locale}`, Vary: 'Accept-Language' } })
}
