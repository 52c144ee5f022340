import { integer, pgTable, pgView, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { campaignStates } from "@/lib/agreement/life/campaign";
import { instantColumn } from "./columns";

export const campaign = pgTable("campaign", {
  id: uuid("id").primaryKey().defaultRandom(),
  templateVersion: text("template_version").notNull(),
  startedBy: uuid("started_by").notNull(),
  startedAt: instantColumn("started_at").notNull(),
  stoppedBy: uuid("stopped_by"),
  stoppedAt: instantColumn("stopped_at"),
  stopReason: text("stop_reason"),
  rowVersion: integer("row_version").notNull().default(1),
});

export const campaignCompany = pgTable(
  "campaign_company",
  {
    campaignId: uuid("campaign_id").notNull(),
    partnerId: uuid("partner_id").notNull(),
    askedAt: instantColumn("asked_at").notNull(),
    offerId: uuid("offer_id").notNull().defaultRandom(),
    refusal: text("refusal"),
    nextAt: instantColumn("next_at"),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.partnerId] })],
);

export const campaignProgress = pgView("campaign_progress", {
  campaignId: uuid("campaign_id").notNull(),
  partnerId: uuid("partner_id").notNull(),
  name: text("name").notNull(),
  country: text("country").notNull(),
  agreementId: uuid("agreement_id"),
  refusal: text("refusal"),
  standing: text("standing", { enum: campaignStates }).notNull(),
}).existing();
