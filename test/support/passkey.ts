import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

type Said = { challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } }
/** What an authenticator may get wrong, or be made to. */
type Wrong = {
  origin?: string
  verified?: boolean
  challenge?: string
  rpId?: string
  userHandle?: string
  type?: string
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url')

/** A passkey as a phone holds one, with a key of its own: makes itself and signs, as the browser's own would. */
export function softPasskey(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let handle = ''
  let counter = 0
  const clientData = (type: string, said: Said, wrong: Wrong) =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? said.challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const head = (host: string, flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(host), Buffer.from([flags]), count])
  }
  return {
    id,
    /** Answers what a server tells a browser to make. */
    make(said: Said, wrong: Wrong = {}): string {
      handle = said.user?.id ?? ''
      const flags = 0x41 | (wrong.verified === false ? 0 : 0x04)
      const cose = map([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = Buffer.concat([head(wrong.rpId ?? said.rp?.id ?? '', flags), Buffer.alloc(16), length, id, cose])
      return answer(id, {
        clientDataJSON: base64(clientData('webauthn.create', said, wrong)),
        attestationObject: base64(
          map([
            ['fmt', 'none'],
            ['attStmt', []],
            ['authData', data],
          ]),
        ),
        transports: ['internal'],
      })
    },
    /** Answers what a server tells a browser to have signed. */
    sign(said: Said, wrong: Wrong = {}): string {
      counter += 1
      const client = clientData('webauthn.get', said, wrong)
      const data = head(wrong.rpId ?? said.rpId ?? '', 0x01 | (wrong.verified === false ? 0 : 0x04))
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return answer(id, {
        clientDataJSON: base64(client),
        authenticatorData: base64(data),
        signature: base64(signature),
        userHandle: wrong.userHandle ?? handle,
      })
    },
  }
}

const answer = (id: Buffer, response: Record<string, unknown>) =>
  JSON.stringify({ id: base64(id), rawId: base64(id), type: 'public-key', response, clientExtensionResults: {} })

/** A list is an empty map. */
type Cbor = number | string | Buffer | never[]

/** A map in CBOR, as far as WebAuthn needs it. */
function map(entries: [Cbor, Cbor][]): Buffer {
  return Buffer.concat([sized(5, entries.length), ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)])])
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? sized(1, -1 - value) : sized(0, value)
  if (typeof value === 'string') return Buffer.concat([sized(3, Buffer.byteLength(value)), Buffer.from(value)])
  return Buffer.isBuffer(value) ? Buffer.concat([sized(2, value.length), value]) : sized(5, 0)
}

function sized(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size])
  if (size < 256) return Buffer.from([(major << 5) | 24, size])
  return Buffer.from([(major << 5) | 25, size >> 8, size & 0xff])
}
