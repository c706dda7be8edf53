/**
 * Loaded before a test file that has a process of its own. Node's test runner follows every promise, so as to name the test that left
 * an error behind: a quarter of what the service costs while it is asked thousands of things. Here it follows only the rest; an
 * error that nobody caught fails the file as before.
 */
import { createRequire } from 'node:module'

const hooks = createRequire(import.meta.url)('node:async_hooks')
const { createHook } = hooks
hooks.createHook = (callbacks) => createHook({ ...callbacks, trackPromises: false })
