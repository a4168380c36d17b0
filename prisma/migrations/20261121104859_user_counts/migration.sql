ALTER TABLE "api_clients" ADD COLUMN "user_count" INTEGER;

UPDATE "api_clients" AS c SET "user_count" = (SELECT count(*) FROM "users" WHERE "api_client_id" = c."id")
 WHERE "max_users" IS NOT NULL;

-- Users that are added without a limit are not counted: whoever takes a limit away has to forget the count with it.
ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_user_count" CHECK (
    "user_count" IS NULL OR ("max_users" IS NOT NULL AND "user_count" >= 0));
