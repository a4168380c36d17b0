import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { abridge, standardError, validationError } from '../lib/errors.ts'

/** The largest file, in bytes. */
const FILE_LIMIT = 10 * 1024 * 1024

/** A file that came in a form. */
export class UploadedFile {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** What tells it from another file: enough for whatever compares requests. */
  toJSON(): string {
    return createHash('sha256').update(this.bytes).digest('hex')
  }
}

/** The schema of a file in a form. JSON has no such thing. */
export function Upload(description: string) {
  return Type.Unsafe<UploadedFile>({ isUpload: true, description })
}

/** Lets routes take a form with one file instead of JSON: the body is then `{ file: UploadedFile }`. */
export function acceptUpload(routes: FastifyInstance): void {
  routes.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    readForm(payload, String(request.headers['content-type'])).then(
      (file) => done(null, { file }),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    )
  })
}

async function readForm(payload: IncomingMessage, contentType: string): Promise<UploadedFile> {
  const form = openForm(contentType)
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    let found = false
    const refuse = (error: Error) => {
      // What is left must be read away, or the caller would never read the answer.
      payload.unpipe(form)
      payload.resume()
      reject(error)
    }
    form.on('file', (name, stream) => {
      // A part that breaks off is told to its own stream alone, and would end the process if nobody listened.
      stream.on('error', () => refuse(brokenForm()))
      if (name !== 'file' || found) {
        stream.resume()
        return refuse(unknownPart(name))
      }
      found = true
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => refuse(standardError('PAYLOAD_TOO_LARGE')))
    })
    form.on('field', (name) => refuse(unknownPart(name)))
    form.on('error', () => refuse(brokenForm()))
    form.on('finish', () => (found ? resolve(new UploadedFile(Buffer.concat(chunks))) : refuse(noFile())))
    payload.on('error', refuse)
    payload.pipe(form)
  })
}

function openForm(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      // Some HTTP clients send a file without a name.
      isPartAFile: (name, _type, fileName) => fileName !== undefined || name === 'file',
      limits: { fileSize: FILE_LIMIT, files: 2, fields: 1, fieldSize: 1024, headerPairs: 20 },
    })
  } catch {
    throw brokenForm()
  }
}

function unknownPart(name: string) {
  const field = abridge(name)
  return validationError([
    { field, message: `Field '${field}' is not known. A form holds one part, named 'file'.` },
  ])
}

function noFile() {
  return validationError([{ field: 'file', message: "Field 'file' is required." }])
}

function brokenForm() {
  return validationError([
    { field: 'file', message: 'The request body is not a well-formed multipart form.' },
  ])
}
