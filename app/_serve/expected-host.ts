/** Whether an address or a name leads to this machine alone. */
export const isLoopback = (name: string) =>
  name === 'localhost' || /^\[?::1\]?$/.test(name) || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(name)

/**
 * Whether a request was meant for this server. A page elsewhere can make a browser resolve its own name to 127.0.0.1 (DNS
 * rebinding) and read what is here; its Host header gives it away. Who binds to another address than loopback has opened the
 * door on purpose.
 * @param boundTo the address that is listened on, as the system says it, not the name it was given by
 */
export function isExpectedHost(header: string | undefined, boundTo: string): boolean {
  if (!isLoopback(boundTo)) return true
  return header !== undefined && isLoopback(header.toLowerCase().replace(/:\d+$/, ''))
}
