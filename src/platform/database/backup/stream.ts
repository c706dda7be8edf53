import { Readable } from 'node:stream'
import pg from 'pg'
import { StartProblem } from '../../start-problem.ts'
import { backupWords as words } from './words.ts'

/** A connection that speaks PostgreSQL's replication protocol beside SQL. */
export function openSender(connection: pg.ClientConfig): pg.Client {
  const client = new pg.Client({ ...connection, replication: 'database' } as pg.ClientConfig)
  client.on('error', () => {}) // a broken connection fails the copy
  return client
}

export type Copy = {
  /** The whole cluster as one tar archive, with the log that makes it consistent. */
  tar: Readable
  /** The position in the log up to which the copy is complete, once all of it was read. */
  end: Promise<string>
}

/**
 * Has PostgreSQL copy the cluster while it is written to: every file, then the log from the copy's begin to its end, so that all
 * that was committed when the copy ended is in it. A slot of this connection's own keeps that log until then.
 * PostgreSQL checks the checksum of each page on the way, and fails the copy when one is wrong.
 */
export async function copyCluster(client: pg.Client): Promise<Copy> {
  await client.query(`CREATE_REPLICATION_SLOT "backup_${process.pid}" TEMPORARY PHYSICAL (RESERVE_WAL)`)
  const end = Promise.withResolvers<string>()
  end.promise.catch(() => {}) // whoever reads the archive meets the same failure
  const tar = new Readable({ highWaterMark: 4_194_304, read: () => void client.connection.stream.resume() })
  const fail = (error: Error) => {
    tar.destroy(error)
    end.reject(error)
  }
  let archives = 0
  let last = ''
  client.query({
    submit: (connection: pg.Connection) => connection.query(command),
    handleRowDescription: () => {},
    handleCommandComplete: () => {},
    handleDataRow: ({ fields }: { fields: (string | null)[] }) => {
      last = fields[0] ?? ''
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      if (chunk[0] === kinds.archive && ++archives > 1) fail(new StartProblem(words.tablespace))
      if (chunk[0] !== kinds.data || tar.destroyed) return
      // The driver uses its buffer again, so what is kept is copied out of it.
      if (!tar.push(Buffer.from(chunk.subarray(1)))) client.connection.stream.pause()
    },
    handleReadyForQuery: () => {
      tar.push(null)
      end.resolve(last)
    },
    handleError: fail,
  })
  return { tar, end: end.promise }
}

const command = `BASE_BACKUP (LABEL 'throughcare', CHECKPOINT 'fast', WAL true, MANIFEST 'no')`

/** What a message of the copy begins with. */
const kinds = { archive: 'n'.charCodeAt(0), data: 'd'.charCodeAt(0) }
