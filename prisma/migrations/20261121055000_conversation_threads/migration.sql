-- AlterTable
ALTER TABLE "chat_messages" ADD COLUMN     "thread" JSONB;
