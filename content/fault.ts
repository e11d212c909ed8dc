/** Something on a page that would be drawn wrong, and the line it stands on. */
export type Fault = { line: number; says: string }
