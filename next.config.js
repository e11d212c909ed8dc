/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` runs the compiler over everything, tests included; a build need not do it a second time.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
}
