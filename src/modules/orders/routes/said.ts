import type { Notice } from '../../../platform/http/routes.ts'
import { words as all } from '../words.ts'

const words = all.conditions

/** What a save says, and where it leads; with `clash` the person of whom it cannot all be kept beside their other conditions. */
export const saidOf = (
  text: string,
  { links, clash }: { links: readonly { text: string; href: string }[]; clash?: string },
): Notice =>
  clash === undefined
    ? { text, links: [...links] }
    : {
        text: `${text} ${words.clash}`,
        links: [{ text: words.clashLink, href: `/people/${clash}/obligations#contradictions` }, ...links],
      }
