import { type Clocked, Time } from '../../../platform/ui/index.ts'
import type { Task } from '../rules.ts'

/** By when something is due and whose it is, as its task says, for the facts about what the task came from; nothing without one. */
export const dueAndOwner = (
  task: Pick<Task, 'id' | 'due' | 'ownerName'> | undefined,
  words: { due: string; owner: string },
  ctx: Clocked,
) =>
  task
    ? [
        {
          label: words.due,
          value: (
            <a href={`/tasks/${task.id}`}>
              <Time at={task.due} ctx={ctx} as="day" />
            </a>
          ),
        },
        { label: words.owner, value: task.ownerName },
      ]
    : []
