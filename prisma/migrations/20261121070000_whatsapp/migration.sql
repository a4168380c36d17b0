-- CreateEnum
CREATE TYPE "unknown_sender" AS ENUM ('ignore', 'invite', 'provision');

-- CreateEnum
CREATE TYPE "whatsapp_message_kind" AS ENUM ('text', 'media', 'unreadable');

-- CreateEnum
CREATE TYPE "whatsapp_message_status" AS ENUM ('waiting', 'answered', 'failed');

-- CreateEnum
CREATE TYPE "whatsapp_reply_status" AS ENUM ('queued', 'sending', 'sent', 'failed');

-- CreateTable
CREATE TABLE "whatsapp_instances" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "server_url" TEXT NOT NULL,
    "api_key" BYTEA NOT NULL,
    "webhook_secret" BYTEA NOT NULL,
    "unknown_sender" "unknown_sender" NOT NULL DEFAULT 'ignore',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "whatsapp_instances_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "whatsapp_messages" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "user_id" TEXT,
    "phone" TEXT,
    "lid" TEXT,
    "kind" "whatsapp_message_kind" NOT NULL,
    "text" TEXT,
    "media" BYTEA,
    "media_url" TEXT,
    "status" "whatsapp_message_status" NOT NULL DEFAULT 'waiting',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_id" TEXT,

    CONSTRAINT "whatsapp_messages_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "whatsapp_conversations" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "holder" TEXT,
    "lease_ends_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "whatsapp_conversations_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "whatsapp_replies" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT,
    "instance" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "whatsapp_reply_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "first_tried_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "message_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "whatsapp_replies_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "whatsapp_lids" (
    "api_client_id" TEXT NOT NULL,
    "lid" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "user_id" TEXT,
    "learned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "whatsapp_lids_pkey" PRIMARY KEY ("api_client_id","lid")
);

-- CreateTable
CREATE TABLE "whatsapp_invitations" (
    "api_client_id" TEXT NOT NULL,
    "recipient" BYTEA NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "whatsapp_invitations_pkey" PRIMARY KEY ("api_client_id","recipient")
);

-- CreateIndex
CREATE INDEX "whatsapp_messages_api_client_id_user_id_id_idx" ON "whatsapp_messages"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "whatsapp_messages_api_client_id_reply_id_idx" ON "whatsapp_messages"("api_client_id", "reply_id");

-- CreateIndex
CREATE UNIQUE INDEX "whatsapp_messages_api_client_id_instance_message_id_key" ON "whatsapp_messages"("api_client_id", "instance", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "whatsapp_conversations_api_client_id_user_id_key" ON "whatsapp_conversations"("api_client_id", "user_id");

-- CreateIndex
CREATE INDEX "whatsapp_replies_api_client_id_user_id_id_idx" ON "whatsapp_replies"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "whatsapp_lids_api_client_id_user_id_idx" ON "whatsapp_lids"("api_client_id", "user_id");

-- AddForeignKey
ALTER TABLE "whatsapp_instances" ADD CONSTRAINT "whatsapp_instances_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_messages" ADD CONSTRAINT "whatsapp_messages_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_messages" ADD CONSTRAINT "whatsapp_messages_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_messages" ADD CONSTRAINT "whatsapp_messages_api_client_id_reply_id_fkey" FOREIGN KEY ("api_client_id", "reply_id") REFERENCES "whatsapp_replies"("api_client_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_conversations" ADD CONSTRAINT "whatsapp_conversations_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_replies" ADD CONSTRAINT "whatsapp_replies_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_replies" ADD CONSTRAINT "whatsapp_replies_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_lids" ADD CONSTRAINT "whatsapp_lids_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_lids" ADD CONSTRAINT "whatsapp_lids_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "whatsapp_invitations" ADD CONSTRAINT "whatsapp_invitations_api_client_id_fkey" FOREIGN KEY ("api_client_id") REFERENCES "api_clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The one thing that clients share: messages come with nothing but the instance's name to tell whose they are.
ALTER TABLE "whatsapp_instances"
  ADD CONSTRAINT "whatsapp_instances_name_taken_once" EXCLUDE USING btree ("name" WITH =),
  ADD CONSTRAINT "whatsapp_instances_name_length" CHECK (char_length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "whatsapp_instances_url_length" CHECK (char_length("server_url") BETWEEN 1 AND 2000);

-- What waits for an answer, and what nobody was found for.
CREATE INDEX "whatsapp_messages_waiting" ON "whatsapp_messages"("api_client_id", "user_id") WHERE "status" = 'waiting';
CREATE INDEX "whatsapp_messages_of_nobody" ON "whatsapp_messages"("received_at") WHERE "user_id" IS NULL;
CREATE INDEX "whatsapp_replies_open" ON "whatsapp_replies"("api_client_id", "user_id", "id") WHERE "status" IN ('queued', 'sending');
CREATE INDEX "whatsapp_replies_to_nobody" ON "whatsapp_replies"("created_at") WHERE "user_id" IS NULL;
CREATE INDEX "whatsapp_lids_of_nobody" ON "whatsapp_lids"("learned_at") WHERE "user_id" IS NULL;

ALTER TABLE "whatsapp_messages"
  ADD CONSTRAINT "whatsapp_messages_id_length" CHECK (char_length("message_id") BETWEEN 1 AND 200),
  ADD CONSTRAINT "whatsapp_messages_phone_is_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{1,14}$'),
  ADD CONSTRAINT "whatsapp_messages_have_a_sender" CHECK ("phone" IS NOT NULL OR "lid" IS NOT NULL),
  ADD CONSTRAINT "whatsapp_messages_media_is_read_once" CHECK (
    "status" = 'waiting' OR ("media" IS NULL AND "media_url" IS NULL)),
  ADD CONSTRAINT "whatsapp_messages_answer" CHECK (("status" = 'answered') = ("reply_id" IS NOT NULL));
ALTER TABLE "whatsapp_conversations"
  ADD CONSTRAINT "whatsapp_conversations_turn" CHECK (("holder" IS NULL) = ("lease_ends_at" IS NULL));
ALTER TABLE "whatsapp_replies"
  ADD CONSTRAINT "whatsapp_replies_phone_is_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{1,14}$'),
  ADD CONSTRAINT "whatsapp_replies_text_not_empty" CHECK (char_length("text") > 0),
  ADD CONSTRAINT "whatsapp_replies_open" CHECK (
    ("status" IN ('queued', 'sending')) = ("next_attempt_at" IS NOT NULL)),
  ADD CONSTRAINT "whatsapp_replies_sent" CHECK (("status" = 'sent') = ("sent_at" IS NOT NULL));
ALTER TABLE "whatsapp_lids"
  ADD CONSTRAINT "whatsapp_lids_phone_is_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{1,14}$');
ALTER TABLE "whatsapp_invitations"
  ADD CONSTRAINT "whatsapp_invitations_recipient_is_sha256" CHECK (octet_length("recipient") = 32);
