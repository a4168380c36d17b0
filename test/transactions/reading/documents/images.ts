import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'

/** A receipt that is kept as an image. */
export function storedImage(name: string): Promise<Buffer> {
  return readFile(new URL(`./images/${name}`, import.meta.url))
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const GREY = 0

/** A grey PNG of the declared size with the pixels that are given, however many they are. */
export function greyPng(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = GREY
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([SIGNATURE, ...chunks])
}

/** Pixels of one shade; each line begins with a byte that says it is stored plainly. */
export function shade(width: number, height: number, value: number): Buffer {
  const line = Buffer.alloc(width + 1, value)
  line[0] = 0
  return Buffer.concat(Array.from({ length: height }, () => line))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
