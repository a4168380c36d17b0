import type { ApiVersion } from '../clients/api-version.ts'
import { toTimestamp } from '../http/schemas.ts'
import { stageName } from '../http/versions.ts'
import type { User } from './store.ts'

/** A user as the API shows it. */
export function userData(user: User, version: ApiVersion) {
  return {
    id: user.id,
    external_user_id: user.externalUserId,
    name: user.name,
    email: user.email,
    phone: user.phone,
    language: user.language,
    onboarding_stage: stageName(user.onboardingStage, version),
    created_at: toTimestamp(user.createdAt),
  }
}
