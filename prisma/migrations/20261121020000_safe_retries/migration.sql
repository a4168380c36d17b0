-- AlterTable
ALTER TABLE "api_client_secrets" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "api_client_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "attempt" TEXT NOT NULL,
    "lease_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT,
    "status" INTEGER,
    "api_version" TEXT,
    "content_type" TEXT,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("api_client_id","key")
);

-- CreateIndex
CREATE INDEX "idempotency_keys_api_client_id_user_id_idx" ON "idempotency_keys"("api_client_id", "user_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_expires_at_idx" ON "idempotency_keys"("expires_at");

-- CreateIndex
CREATE INDEX "plans_api_client_id_goal_id_idx" ON "plans"("api_client_id", "goal_id");

-- CreateIndex
CREATE INDEX "users_api_client_id_phone_idx" ON "users"("api_client_id", "phone");

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "idempotency_keys"
    ADD CONSTRAINT "idempotency_keys_key_length" CHECK (char_length("key") BETWEEN 1 AND 255),
    ADD CONSTRAINT "idempotency_keys_fingerprint_is_sha256" CHECK (octet_length("fingerprint") = 32),
    ADD CONSTRAINT "idempotency_keys_answer_is_whole" CHECK (("status" IS NULL) = ("body" IS NULL));
