/** A form with one file, ready to be sent. */
export interface FileForm {
  payload: Buffer
  headers: { 'content-type': string }
}

/** The form that a browser or a partner's backend makes of a file. */
export async function fileForm(file: string | Uint8Array<ArrayBuffer>, name = 'file'): Promise<FileForm> {
  const form = new FormData()
  form.append(name, new Blob([file]), 'upload')
  const request = new Request('http://127.0.0.1', { method: 'POST', body: form })
  return {
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  }
}

/** A CSV statement with so many expenses, each of another amount. */
export function csvStatement(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `2025-04-15,Shop ${index},-${index + 1}.25`)
  return ['Date,Description,Amount', ...lines].join('\n')
}

/** A file that is stored by a job. */
export const longStatement = () => fileForm(csvStatement(10_001))
