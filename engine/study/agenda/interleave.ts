/**
 * Keeps the order as far as it can while no two neighbours share a group. Where one group is more than half of what is
 * left that cannot be: its members then take every other place, and the rest of them stand together at the end.
 */
export function interleave<Item>(items: readonly Item[], groupOf: (item: Item) => string): Item[] {
  const waiting = Map.groupBy(
    items.map((item, index) => ({ item, index, group: groupOf(item) })),
    ({ group }) => group,
  )
  const mixed: Item[] = []
  let last: string | null = null
  while (mixed.length < items.length) {
    const heads = [...waiting.values()]
      .flatMap((group) => group.slice(0, 1))
      .sort((one, other) => one.index - other.index)
    const others = heads.filter(({ group }) => group !== last)
    const crowded = others.find(({ group }) => 2 * sizeOf(waiting, group) > items.length - mixed.length)
    const next = crowded ?? others[0] ?? heads[0]
    if (!next) throw new Error(`interleaving ${items.length} items ran dry after ${mixed.length}`)
    mixed.push(next.item)
    waiting.get(next.group)?.shift()
    last = next.group
  }
  return mixed
}

function sizeOf(waiting: ReadonlyMap<string, readonly unknown[]>, group: string): number {
  return waiting.get(group)?.length ?? 0
}
