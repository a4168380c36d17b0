import { crc32, inflateRawSync } from 'node:zlib'
import { UnreadableError } from '../draft.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 5_000
const STORED = 0
const DEFLATED = 8

export interface ZipEntry {
  name: string
  isEncrypted: boolean
  method: number
  packedSize: number
  /** As the directory declares it. */
  size: number
  offset: number
}

/** The entries that the archive's directory lists; null when there is no whole directory. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(data)
  if (end === null) return null
  const count = data.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) return null
  const entries: ZipEntry[] = []
  let at = data.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || data.readUInt32LE(at) !== ENTRY) return null
    const nameLength = data.readUInt16LE(at + 28)
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      packedSize: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(data: Buffer): number | null {
  const earliest = Math.max(0, data.length - END_LENGTH - MAX_COMMENT)
  for (let at = data.length - END_LENGTH; at >= earliest; at--) {
    if (data.readUInt32LE(at) === END) return at
  }
  return null
}

/**
 * The content of an entry, of at most `limit` bytes whatever the directory declares.
 *
 * @throws UnreadableError when it is damaged or larger.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packedSize, method } = entry
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL) throw damaged(entry)
  const from = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  if (from + packedSize > data.length) throw damaged(entry)
  const packed = data.subarray(from, from + packedSize)
  if (method === STORED && packed.length <= limit) return packed
  if (method !== DEFLATED) throw damaged(entry)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    throw damaged(entry)
  }
}

function damaged({ name }: ZipEntry): UnreadableError {
  const shown = JSON.stringify(name.slice(0, 60))
  return new UnreadableError(
    null,
    `The XLSX file is damaged: its part ${shown} cannot be unpacked. Save it again.`,
  )
}

export function tooLarge(): UnreadableError {
  return new UnreadableError(null, 'The XLSX file unfolds to more than 50 MB; send it in parts, or as CSV.')
}

/** An archive of the given files, not compressed. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    parts.push(signature(LOCAL), shared, name, content)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(signature(ENTRY), shared.subarray(0, 2), shared, rest, name)
    offset += 30 + name.length + content.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return joined([...parts, ...directory, signature(END), end])
}

function signature(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole.buffer
}
