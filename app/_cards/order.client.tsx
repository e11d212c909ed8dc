'use client'

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { useTranslations } from 'use-intl/react'
import styles from './card.module.css'

type Props = {
  items: readonly string[]
  /** The order as it stands: positions in `items`. */
  order: readonly number[]
  isShown: boolean
  onOrder: (order: number[]) => void
}

/** Items to be put in order: by dragging, or with space and the arrow keys on a handle. */
export function Order(props: Props) {
  const words = useTranslations('card')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const ids = props.order.map((item) => `item-${item}`)
  const nameOf = (id: string | number) => props.items[Number(String(id).slice(5))] ?? ''
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return
    props.onOrder(arrayMove([...props.order], ids.indexOf(String(active.id)), ids.indexOf(String(over.id))))
  }
  const announcements = {
    onDragStart: ({ active }: { active: { id: string | number } }) => words('picked', { item: nameOf(active.id) }),
    onDragOver: ({ over }: { over: { id: string | number } | null }) =>
      over ? words('over', { place: ids.indexOf(String(over.id)) + 1 }) : undefined,
    onDragEnd: ({ over }: { over: { id: string | number } | null }) =>
      over ? words('dropped', { place: ids.indexOf(String(over.id)) + 1 }) : undefined,
    onDragCancel: () => words('putBack'),
  }
  return (
    <DndContext
      id="order"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words('orderHow') } }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={props.isShown}>
        <ol className={styles.sortable} aria-label={words('order')}>
          {props.order.map((item, place) => (
            <Item
              key={item}
              id={`item-${item}`}
              text={props.items[item] ?? ''}
              place={place}
              fate={props.isShown ? (item === place ? 'right' : 'wrong') : undefined}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function Item(props: { id: string; text: string; place: number; fate: 'right' | 'wrong' | undefined }) {
  const words = useTranslations('card')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: props.id,
  })
  const moved = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined
  return (
    <li
      ref={setNodeRef}
      className={styles.item}
      data-dragging={isDragging || undefined}
      style={{ transform: moved, transition }}
    >
      <span className={styles.place}>{props.place + 1}</span>
      <span>{props.text}</span>
      {props.fate ? (
        <span>
          {props.fate === 'right' ? '✓' : '✗'} <span className="visually-hidden">{words(props.fate)}</span>
        </span>
      ) : (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles.handle}
          {...attributes}
          {...listeners}
          aria-label={words('move', { item: props.text })}
        >
          ⠿
        </button>
      )}
    </li>
  )
}
