/** The dated versions of the API, oldest first. */
export const API_VERSIONS = ['2025-05-05', '2026-05-06'] as const

export type ApiVersion = (typeof API_VERSIONS)[number]

/** What a client speaks that was never pinned to anything. */
export const DEFAULT_API_VERSION: ApiVersion = '2025-05-05'

export function isApiVersion(text: string): text is ApiVersion {
  return API_VERSIONS.some((version) => version === text)
}
