import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory that anybody may walk into and that goes with the process: several test files may share it. */
export function temporaryDir(name = 'throughcare files '): string {
  const dir = mkdtempSync(join(tmpdir(), name))
  chmodSync(dir, 0o711)
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  return dir
}
