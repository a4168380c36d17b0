-- By order of id this one led through the users of all clients to find the few of one.
DROP INDEX "users_id_idx";
CREATE INDEX "users_id_idx" ON "users" USING HASH ("id");

-- Few users, or none, may be in a stage that a client asks for.
CREATE INDEX "users_api_client_id_onboarding_stage_id_idx" ON "users"("api_client_id", "onboarding_stage", "id" DESC);
