import { createContext } from 'preact'
import type { PageContext } from './context.ts'

/** Gives the addresses of the scripts that an island needs, to be fetched with the page; undefined where a part of one is drawn. */
export const Preloads = createContext<PageContext['assets']['scripts']>(undefined)
