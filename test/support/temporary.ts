import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** A directory that anybody may walk into and that goes when the file's tests are over. */
export function temporaryDir(name = 'throughcare files '): string {
  const dir = mkdtempSync(join(tmpdir(), name))
  chmodSync(dir, 0o711)
  after(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}
