import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import { type ApiDocument, partnerDocument } from './document.ts'
import { writeOperations } from './operations.ts'

/**
 * Writes the generated part of the client: the types of what goes over the wire, and a method for each operation.
 *
 * @param folder is emptied first
 */
export async function generateClient(document: ApiDocument, folder: string): Promise<void> {
  const partners = partnerDocument(document)
  await mkdir(folder, { recursive: true })
  await createClient({
    input: { ...partners },
    output: { path: folder, entryFile: false },
    plugins: ['@hey-api/typescript'],
    logs: { level: 'silent' },
  })
  await writeFile(path.join(folder, 'operations.ts'), writeOperations(partners))
}
