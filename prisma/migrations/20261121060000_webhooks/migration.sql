-- CreateEnum
CREATE TYPE "webhook_endpoint_status" AS ENUM ('enabled', 'disabled');

-- CreateEnum
CREATE TYPE "webhook_disabled_reason" AS ENUM ('requested', 'gone', 'failing');

-- CreateEnum
CREATE TYPE "webhook_delivery_status" AS ENUM ('pending', 'succeeded', 'failed');

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "data" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "dispatched_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "event_types" TEXT[],
    "status" "webhook_endpoint_status" NOT NULL DEFAULT 'enabled',
    "disabled_reason" "webhook_disabled_reason",
    "disabled_at" TIMESTAMPTZ(3),
    "secret" BYTEA NOT NULL,
    "former_secret" BYTEA,
    "former_secret_ends_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "endpoint_id" TEXT NOT NULL,
    "user_id" TEXT,
    "event_id" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "status" "webhook_delivery_status" NOT NULL DEFAULT 'pending',
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "step" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "webhook_attempts" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "user_id" TEXT,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "failure" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "response_body" TEXT,

    CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateIndex
CREATE INDEX "webhook_deliveries_api_client_id_endpoint_id_id_idx" ON "webhook_deliveries"("api_client_id", "endpoint_id", "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_deliveries_api_client_id_endpoint_id_status_id_idx" ON "webhook_deliveries"("api_client_id", "endpoint_id", "status", "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_deliveries_api_client_id_user_id_idx" ON "webhook_deliveries"("api_client_id", "user_id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- CreateIndex
CREATE INDEX "webhook_attempts_api_client_id_delivery_id_idx" ON "webhook_attempts"("api_client_id", "delivery_id");

-- CreateIndex
CREATE INDEX "webhook_attempts_api_client_id_user_id_idx" ON "webhook_attempts"("api_client_id", "user_id");

-- AddForeignKey
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_api_client_id_endpoint_id_fkey" FOREIGN KEY ("api_client_id", "endpoint_id") REFERENCES "webhook_endpoints"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_api_client_id_delivery_id_fkey" FOREIGN KEY ("api_client_id", "delivery_id") REFERENCES "webhook_deliveries"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What happened before anybody could be told is told to nobody.
UPDATE "events" SET "dispatched_at" = "created_at";

-- Events whose addressees are still to be looked up, and those that are old enough to go.
CREATE INDEX "events_undispatched" ON "events"("created_at", "id") WHERE "dispatched_at" IS NULL;
CREATE INDEX "events_dispatched" ON "events"("dispatched_at") WHERE "dispatched_at" IS NOT NULL;

ALTER TABLE "webhook_endpoints"
  ADD CONSTRAINT "webhook_endpoints_url_length" CHECK (char_length("url") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "webhook_endpoints_disabled" CHECK (
    ("status" = 'disabled') = ("disabled_at" IS NOT NULL) AND ("disabled_at" IS NULL) = ("disabled_reason" IS NULL));
ALTER TABLE "webhook_deliveries"
  ADD CONSTRAINT "webhook_deliveries_payload_size" CHECK (octet_length("payload") < 20000),
  ADD CONSTRAINT "webhook_deliveries_counts" CHECK ("attempt_count" >= "step" AND "step" >= 0),
  ADD CONSTRAINT "webhook_deliveries_pending" CHECK (("status" = 'pending') = ("next_attempt_at" IS NOT NULL));
ALTER TABLE "webhook_attempts"
  ADD CONSTRAINT "webhook_attempts_outcome" CHECK (("status" IS NULL) <> ("failure" IS NULL)),
  ADD CONSTRAINT "webhook_attempts_duration" CHECK ("duration_ms" >= 0);
