const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request was meant for this server. A page elsewhere can make a browser resolve its own name to 127.0.0.1 (DNS
 * rebinding) and read what is here; its Host header gives it away. Who binds to another address than loopback has opened the
 * door on purpose.
 */
export function isExpectedHost(header: string | undefined, boundTo: string): boolean {
  const isLoopback = loopback.has(boundTo) || boundTo === '::1'
  if (!isLoopback) return true
  return header !== undefined && loopback.has(header.replace(/:\d+$/, ''))
}
