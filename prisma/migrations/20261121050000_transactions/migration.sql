-- CreateEnum
CREATE TYPE "transaction_type" AS ENUM ('expense', 'income');

-- CreateEnum
CREATE TYPE "transaction_source" AS ENUM ('api_text', 'api_json', 'api_spreadsheet', 'api_pdf', 'api_image', 'whatsapp');

-- CreateEnum
CREATE TYPE "category" AS ENUM ('food', 'transport', 'housing', 'utilities', 'health', 'entertainment', 'education', 'clothing', 'savings', 'debt', 'income', 'other');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('queued', 'running', 'completed', 'failed');

-- CreateTable
CREATE TABLE "transactions" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "external_transaction_id" TEXT,
    "goal_id" TEXT,
    "type" "transaction_type" NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "category" "category" NOT NULL,
    "description" TEXT NOT NULL,
    "transaction_date" DATE NOT NULL,
    "source" "transaction_source" NOT NULL,
    "ai_confidence" DOUBLE PRECISION NOT NULL,
    "fingerprint" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transactions_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "merchant_categories" (
    "api_client_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "merchant" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merchant_categories_pkey" PRIMARY KEY ("api_client_id","user_id","merchant")
);

-- CreateIndex
CREATE INDEX "transactions_api_client_id_user_id_id_idx" ON "transactions"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "transactions_api_client_id_user_id_transaction_date_idx" ON "transactions"("api_client_id", "user_id", "transaction_date");

-- CreateIndex
CREATE INDEX "transactions_api_client_id_goal_id_idx" ON "transactions"("api_client_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "transactions_api_client_id_user_id_external_transaction_id_key" ON "transactions"("api_client_id", "user_id", "external_transaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "transactions_api_client_id_user_id_fingerprint_key" ON "transactions"("api_client_id", "user_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_api_client_id_goal_id_fkey" FOREIGN KEY ("api_client_id", "goal_id") REFERENCES "goals"("api_client_id", "id") ON DELETE SET NULL ("goal_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merchant_categories" ADD CONSTRAINT "merchant_categories_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "import_jobs" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "file" BYTEA,
    "language" "language" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "read_on" DATE NOT NULL,
    "is_rehearsal" BOOLEAN NOT NULL,
    "status" "job_status" NOT NULL DEFAULT 'queued',
    "row_count" INTEGER NOT NULL,
    "processed_count" INTEGER NOT NULL DEFAULT 0,
    "stored_count" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_ends_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_jobs_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateIndex
CREATE INDEX "import_jobs_api_client_id_user_id_id_idx" ON "import_jobs"("api_client_id", "user_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Jobs that are still to be done.
CREATE INDEX "import_jobs_open" ON "import_jobs"("created_at") WHERE "status" IN ('queued', 'running');

-- What must never be.
ALTER TABLE "transactions"
    ADD CONSTRAINT "transactions_amount_in_range" CHECK ("amount_cents" BETWEEN 1 AND 99999999999999),
    ADD CONSTRAINT "transactions_currency_is_iso4217" CHECK ("currency" ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT "transactions_description_length" CHECK (char_length("description") BETWEEN 1 AND 500),
    ADD CONSTRAINT "transactions_external_id_length" CHECK (char_length("external_transaction_id") BETWEEN 1 AND 100),
    ADD CONSTRAINT "transactions_confidence_in_range" CHECK ("ai_confidence" BETWEEN 0 AND 1),
    ADD CONSTRAINT "transactions_fingerprint_is_sha256" CHECK (octet_length("fingerprint") = 32);

ALTER TABLE "merchant_categories"
    ADD CONSTRAINT "merchant_categories_merchant_length" CHECK (char_length("merchant") BETWEEN 1 AND 100);

ALTER TABLE "import_jobs"
    ADD CONSTRAINT "import_jobs_currency_is_iso4217" CHECK ("currency" ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT "import_jobs_counts_in_range" CHECK ("processed_count" BETWEEN 0 AND "row_count" AND "stored_count" BETWEEN 0 AND "row_count"),
    ADD CONSTRAINT "import_jobs_file_while_open" CHECK (("file" IS NOT NULL) = ("status" IN ('queued', 'running')));
