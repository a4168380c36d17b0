export interface Answer {
  status: number
  body: unknown
}

export const NOT_FOUND: Answer = { status: 404, body: {} }
export const CONFLICT: Answer = { status: 409, body: {} }
