import { date, integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import type { Move } from "@/lib/plan/scenario/move";
import type { PlanStart } from "@/lib/plan/scenario/progress";
import { instantColumn } from "./columns";

export const plan = pgTable("plan", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  start: jsonb("start").$type<PlanStart>().notNull(),
  madeBy: uuid("made_by").notNull(),
  madeAt: instantColumn("made_at").notNull(),
  endedAt: instantColumn("ended_at"),
});

export const planStep = pgTable("plan_step", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  planId: uuid("plan_id").notNull(),
  position: integer("position").notNull(),
  move: jsonb("move").$type<Move>().notNull(),
  ownerId: uuid("owner_id"),
  dueOn: date("due_on", { mode: "string" }),
  rowVersion: integer("row_version").notNull().default(1),
});
