-- CreateEnum
CREATE TYPE "task_type" AS ENUM ('do', 'learn', 'mind');

-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('pending', 'done', 'skipped');

-- CreateEnum
CREATE TYPE "move_outcome" AS ENUM ('completed', 'skipped');

-- DropForeignKey
ALTER TABLE "plans" DROP CONSTRAINT "plans_api_client_id_goal_id_fkey";

-- AlterTable
ALTER TABLE "goals" ADD COLUMN     "progress" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "plans" ADD COLUMN     "goal_current_cents" BIGINT,
ADD COLUMN     "goal_name" TEXT,
ADD COLUMN     "goal_revision" INTEGER,
ADD COLUMN     "goal_target_cents" BIGINT,
ADD COLUMN     "goal_target_date" DATE,
ADD COLUMN     "intake_id" TEXT,
ALTER COLUMN "goal_id" DROP NOT NULL;

-- Until now goals never changed, and a plan was made from the newest intake before it.
UPDATE "plans" AS p
   SET "goal_current_cents" = g."starting_amount_cents",
       "goal_name" = g."goal_name",
       "goal_revision" = g."revision",
       "goal_target_cents" = g."target_amount_cents",
       "goal_target_date" = g."target_date",
       "intake_id" = (
         SELECT i."id" FROM "financial_intakes" i
          WHERE i."api_client_id" = p."api_client_id" AND i."user_id" = p."user_id"
          ORDER BY (i."created_at" <= p."created_at") DESC,
                   CASE WHEN i."created_at" <= p."created_at" THEN i."id" END DESC,
                   i."id"
          LIMIT 1)
  FROM "goals" AS g
 WHERE g."api_client_id" = p."api_client_id" AND g."id" = p."goal_id";

ALTER TABLE "plans"
    ALTER COLUMN "goal_current_cents" SET NOT NULL,
    ALTER COLUMN "goal_name" SET NOT NULL,
    ALTER COLUMN "goal_revision" SET NOT NULL,
    ALTER COLUMN "intake_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "money_moves" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "cadence" "cadence" NOT NULL,
    "available_on" DATE NOT NULL,
    "due_date" DATE NOT NULL,
    "anchor_date" DATE NOT NULL,
    "outcome" "move_outcome",
    "bonus_points" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "announced_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "money_moves_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "move_tasks" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "move_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "task_type" "task_type" NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "amount_cents" BIGINT,
    "points" INTEGER NOT NULL,
    "status" "task_status" NOT NULL DEFAULT 'pending',
    "completed_at" TIMESTAMPTZ(3),
    "goal_id" TEXT,

    CONSTRAINT "move_tasks_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateTable
CREATE TABLE "events" (
    "api_client_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("api_client_id","id")
);

-- CreateIndex
CREATE INDEX "money_moves_api_client_id_user_id_id_idx" ON "money_moves"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "move_tasks_api_client_id_user_id_idx" ON "move_tasks"("api_client_id", "user_id");

-- CreateIndex
CREATE INDEX "move_tasks_api_client_id_goal_id_idx" ON "move_tasks"("api_client_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "move_tasks_api_client_id_move_id_position_key" ON "move_tasks"("api_client_id", "move_id", "position");

-- CreateIndex
CREATE INDEX "events_api_client_id_user_id_id_idx" ON "events"("api_client_id", "user_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "events_api_client_id_type_subject_id_key" ON "events"("api_client_id", "type", "subject_id");

-- CreateIndex
CREATE INDEX "plans_api_client_id_intake_id_idx" ON "plans"("api_client_id", "intake_id");

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_api_client_id_intake_id_fkey" FOREIGN KEY ("api_client_id", "intake_id") REFERENCES "financial_intakes"("api_client_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_api_client_id_goal_id_fkey" FOREIGN KEY ("api_client_id", "goal_id") REFERENCES "goals"("api_client_id", "id") ON DELETE SET NULL ("goal_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_moves" ADD CONSTRAINT "money_moves_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "move_tasks" ADD CONSTRAINT "move_tasks_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "move_tasks" ADD CONSTRAINT "move_tasks_api_client_id_move_id_fkey" FOREIGN KEY ("api_client_id", "move_id") REFERENCES "money_moves"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "move_tasks" ADD CONSTRAINT "move_tasks_api_client_id_goal_id_fkey" FOREIGN KEY ("api_client_id", "goal_id") REFERENCES "goals"("api_client_id", "id") ON DELETE SET NULL ("goal_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_api_client_id_user_id_fkey" FOREIGN KEY ("api_client_id", "user_id") REFERENCES "users"("api_client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open cycle a user, and the reward for a first task once, whatever races.
CREATE UNIQUE INDEX "money_moves_one_open_per_user" ON "money_moves"("api_client_id", "user_id") WHERE "outcome" IS NULL;
CREATE UNIQUE INDEX "money_moves_one_bonus_per_user" ON "money_moves"("api_client_id", "user_id") WHERE "bonus_points" > 0;

-- Cycles whose availability is still to be recorded, by the day on which it comes.
CREATE INDEX "money_moves_unannounced" ON "money_moves"("available_on") WHERE "announced_at" IS NULL;

-- What must never be.
ALTER TABLE "goals"
    ADD CONSTRAINT "goals_progress_not_negative" CHECK ("progress" >= 0),
    ADD CONSTRAINT "goals_revision_positive" CHECK ("revision" > 0);

ALTER TABLE "plans"
    ADD CONSTRAINT "plans_goal_target_in_range" CHECK ("goal_target_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "plans_goal_current_in_range" CHECK ("goal_current_cents" BETWEEN 0 AND 99999999999999);

ALTER TABLE "money_moves"
    ADD CONSTRAINT "money_moves_bonus_once" CHECK ("bonus_points" IN (0, 150)),
    ADD CONSTRAINT "money_moves_available_before_due" CHECK ("available_on" <= "due_date"),
    ADD CONSTRAINT "money_moves_closed_with_outcome" CHECK (("outcome" IS NULL) = ("closed_at" IS NULL));

ALTER TABLE "move_tasks"
    ADD CONSTRAINT "move_tasks_amount_in_range" CHECK ("amount_cents" BETWEEN 0 AND 99999999999999),
    ADD CONSTRAINT "move_tasks_amount_only_to_do" CHECK (("task_type" = 'do') = ("amount_cents" IS NOT NULL)),
    ADD CONSTRAINT "move_tasks_points_positive" CHECK ("points" > 0),
    ADD CONSTRAINT "move_tasks_completed_when_done" CHECK (("status" = 'done') = ("completed_at" IS NOT NULL));
