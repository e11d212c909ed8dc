/**
 * Where the server listens: PORT and HOST, else 127.0.0.1:3000. An empty one counts as none; an empty host would mean every
 * network this machine is on.
 * @param {Record<string, string | undefined>} env
 * @returns {{ kind: 'address', host: string, port: number } | { kind: 'refused', given: string }}
 */
export function readAddress(env) {
  const given = env.PORT || '3000'
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65535) return { kind: 'refused', given }
  return { kind: 'address', host: env.HOST || '127.0.0.1', port }
}

/** @param {string} given */
export const portSentence = (given) => `PORT is "${given}"; expected a whole number from 0 to 65535, as in PORT=3000.`

/**
 * Why a server could not listen, and what to do.
 * @param {NodeJS.ErrnoException} error
 * @param {{ host: string, port: number }} address
 */
export function listenSentence(error, { host, port }) {
  const other = port < 65535 ? port + 1 : 3000
  if (error.code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use. Stop what uses it, or choose another one, as in PORT=${other}.`
  if (error.code === 'EACCES')
    return `port ${port} needs more rights than you have. Choose one above 1023, as in PORT=3000.`
  return `HOST=${host} is no address of this machine (${error.code}). Leave HOST out to stay on 127.0.0.1.`
}
