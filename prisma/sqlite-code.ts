/**
 * SQLite's own code for an error, such as SQLITE_BUSY: the driver throws it plain while a connection is made, Prisma's adapter
 * wraps that one, and Prisma's client wraps the adapter's. Undefined for errors that are not SQLite's.
 */
export function sqliteCode(error: unknown): string | undefined {
  const wrapped = field(field(error, 'meta'), 'driverAdapterError') ?? error
  const cause = field(wrapped, 'cause') ?? wrapped
  const code = field(cause, 'originalCode') ?? field(cause, 'code')
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined
}

function field(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined
}
