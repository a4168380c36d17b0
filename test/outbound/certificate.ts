import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A key, and a certificate for it that nobody has signed but itself; both in PEM. */
export interface Certificate {
  key: string
  cert: string
}

const SEQUENCE = 0x30
const SET = 0x31
const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const OBJECT_ID = 0x06
const UTF8_STRING = 0x0c
const GENERALIZED_TIME = 0x18
const DNS_NAME = 0x82
const CONTEXT_0 = 0xa0
const CONTEXT_3 = 0xa3

const ECDSA_WITH_SHA256 = sequence(der(OBJECT_ID, '2a8648ce3d040302'))
const COMMON_NAME = der(OBJECT_ID, '550403')
const SUBJECT_ALT_NAME = der(OBJECT_ID, '551d11')

/** A certificate (RFC 5280) for the names of hosts. */
export function selfSigned(...hostnames: string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = toBeSigned(hostnames, publicKey)
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, ECDSA_WITH_SHA256, der(BIT_STRING, Buffer.from([0]), signature))
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

function toBeSigned(hostnames: string[], publicKey: KeyObject): Buffer {
  const name = sequence(der(SET, sequence(COMMON_NAME, der(UTF8_STRING, Buffer.from('Test')))))
  const always = [time('20200101000000Z'), time('20991231235959Z')]
  const names = sequence(...hostnames.map((hostname) => der(DNS_NAME, Buffer.from(hostname))))
  return sequence(
    der(CONTEXT_0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(...always),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(CONTEXT_3, sequence(sequence(SUBJECT_ALT_NAME, der(OCTET_STRING, names)))),
  )
}

function time(text: string): Buffer {
  return der(GENERALIZED_TIME, Buffer.from(text))
}

function sequence(...parts: Buffer[]): Buffer {
  return der(SEQUENCE, ...parts)
}

/** A value with its tag and length; a text is in hexadecimal digits. */
function der(tag: number, ...parts: (Buffer | string)[]): Buffer {
  const value = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)),
  )
  const { length } = value
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), value])
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), value])
}
