-- CreateEnum
CREATE TYPE "created_via" AS ENUM ('api', 'api_external');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('en', 'pt', 'es');

-- CreateEnum
CREATE TYPE "onboarding_stage" AS ENUM ('intake_pending', 'plan_pending', 'active');

-- CreateEnum
CREATE TYPE "financial_goal" AS ENUM ('savings', 'debt');

-- CreateEnum
CREATE TYPE "goal_status" AS ENUM ('active', 'completed', 'replaced');

-- CreateEnum
CREATE TYPE "goal_origin" AS ENUM ('system', 'user');

-- CreateEnum
CREATE TYPE "cadence" AS ENUM ('weekly', 'biweekly', 'twice_monthly', 'monthly');

-- CreateEnum
CREATE TYPE "personality_type" AS ENUM ('planner', 'spender', 'saver', 'avoider', 'dreamer');

-- CreateEnum
CREATE TYPE "emotion" AS ENUM ('encouraging', 'neutral', 'cautious', 'celebratory');

-- CreateEnum
CREATE TYPE "topic" AS ENUM ('savings', 'spending', 'goals', 'debt', 'general');

-- CreateEnum
CREATE TYPE "intent" AS ENUM ('progress_check', 'advice_request', 'transaction_log', 'goal_update', 'emotional_support', 'general');

-- CreateTable
CREATE TABLE "api_clients" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "api_version" TEXT NOT NULL,
    "rate_limit_per_minute" INTEGER,
    "max_users" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_clients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_client_secrets" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_client_secrets_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "external_user_id" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" "language" NOT NULL DEFAULT 'en',
    "onboarding_stage" "onboarding_stage" NOT NULL DEFAULT 'intake_pending',
    "created_via" "created_via" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "financial_intakes" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "monthly_income_cents" BIGINT NOT NULL,
    "monthly_expenses_cents" BIGINT NOT NULL,
    "financial_goal" "financial_goal" NOT NULL,
    "next_pay_date" DATE,
    "currency" CHAR(3),
    "current_savings_cents" BIGINT,
    "total_debt_cents" BIGINT,
    "debt_apr" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "financial_intakes_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "goals" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "origin" "goal_origin" NOT NULL,
    "goal_type" "financial_goal" NOT NULL,
    "goal_name" TEXT NOT NULL,
    "target_amount_cents" BIGINT,
    "starting_amount_cents" BIGINT NOT NULL DEFAULT 0,
    "target_date" DATE,
    "cadence" "cadence" NOT NULL DEFAULT 'monthly',
    "status" "goal_status" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "plans" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "goal_id" TEXT NOT NULL,
    "goal_type" "financial_goal" NOT NULL,
    "language" "language" NOT NULL,
    "description" TEXT NOT NULL,
    "action_items" TEXT[],
    "timeline_months" INTEGER,
    "needs_share" INTEGER NOT NULL,
    "wants_share" INTEGER NOT NULL,
    "savings_share" INTEGER NOT NULL,
    "debt_share" INTEGER NOT NULL,
    "monthly_contribution_cents" BIGINT NOT NULL,
    "current_savings_rate" INTEGER NOT NULL,
    "target_savings_rate" INTEGER NOT NULL,
    "projected_goal_date" DATE,
    "debt_payoff_date" DATE,
    "personality_type" "personality_type",
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "chat_messages" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "emotion" "emotion" NOT NULL,
    "topic" "topic" NOT NULL,
    "intent" "intent" NOT NULL,
    "language" "language" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_messages_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateIndex
CREATE INDEX "users_id_idx" ON "users"("id");

-- CreateIndex
CREATE UNIQUE INDEX "users_api_client_id_external_user_id_key" ON "users"("api_client_id", "external_user_id");

-- CreateIndex
CREATE INDEX "financial_intakes_api_client_id_user_id_id_idx" ON "financial_intakes"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "goals_api_client_id_user_id_id_idx" ON "goals"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "plans_api_client_id_user_id_id_idx" ON "plans"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "chat_messages_api_client_id_user_id_id_idx" ON "chat_messages"("api_client_id", "user_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "api_client_secrets" ADD CONSTRAINT "api_client_secrets_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financial_intakes" ADD CONSTRAINT "financial_intakes_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_api_client_id_goal_id_fkey" FOREIGN KEY ("api_client_id", "goal_id") REFERENCES "goals"("api_client_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One active goal a user, whatever races.
CREATE UNIQUE INDEX "goals_one_active_per_user" ON "goals"("api_client_id", "user_id") WHERE "status" = 'active';

-- What must never be. The largest amount is 999,999,999,999.99 major units.
ALTER TABLE "api_clients"
    ADD CONSTRAINT "api_clients_rate_limit_not_negative" CHECK ("rate_limit_per_minute" >= 0),
    ADD CONSTRAINT "api_clients_max_users_not_negative" CHECK ("max_users" >= 0);

ALTER TABLE "api_client_secrets"
    ADD CONSTRAINT "api_client_secrets_digest_is_sha256" CHECK (octet_length("digest") = 32);

ALTER TABLE "users"
    ADD CONSTRAINT "users_external_user_id_length" CHECK (char_length("external_user_id") BETWEEN 1 AND 100),
    ADD CONSTRAINT "users_name_length" CHECK (char_length("name") <= 200),
    ADD CONSTRAINT "users_phone_is_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{1,14}$');

ALTER TABLE "financial_intakes"
    ADD CONSTRAINT "financial_intakes_income_in_range" CHECK ("monthly_income_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "financial_intakes_expenses_in_range" CHECK ("monthly_expenses_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "financial_intakes_savings_in_range" CHECK ("current_savings_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "financial_intakes_debt_in_range" CHECK ("total_debt_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "financial_intakes_apr_in_range" CHECK ("debt_apr" BETWEEN 0 AND 1000),
    ADD CONSTRAINT "financial_intakes_currency_is_iso4217" CHECK ("currency" ~ '^[A-Z]{3}$');

ALTER TABLE "goals"
    ADD CONSTRAINT "goals_target_in_range" CHECK ("target_amount_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "goals_starting_in_range" CHECK ("starting_amount_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "goals_without_target_are_made_by_the_system" CHECK ("target_amount_cents" > 0 OR "origin" = 'system'),
    ADD CONSTRAINT "goals_name_length" CHECK (char_length("goal_name") BETWEEN 1 AND 100);

ALTER TABLE "plans"
    ADD CONSTRAINT "plans_timeline_in_range" CHECK ("timeline_months" BETWEEN 0 AND 1200),
    ADD CONSTRAINT "plans_contribution_in_range" CHECK ("monthly_contribution_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "plans_shares_not_negative" CHECK (LEAST("needs_share", "wants_share", "savings_share", "debt_share") >= 0),
    ADD CONSTRAINT "plans_shares_add_up" CHECK ("needs_share" + "wants_share" + "savings_share" + "debt_share" IN (0, 10000)),
    ADD CONSTRAINT "plans_rates_in_range" CHECK ("current_savings_rate" BETWEEN 0 AND 10000 AND "target_savings_rate" BETWEEN 0 AND 10000);

ALTER TABLE "chat_messages"
    ADD CONSTRAINT "chat_messages_message_length" CHECK (char_length("message") BETWEEN 1 AND 2000);
