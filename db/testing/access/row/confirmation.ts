import { at, hash, own, type TableRow } from "./row";

/** Of an open link, which an answer that is added names. */
const open = "00000000-0000-4000-8000-00000000000c";

const asked = {
  ...{ told: "{}", name: "Jeanne", email: "dsi@customer.example", mailbox_hash: hash, is_public_mailbox: false },
  ...{ locale: "fr", asked_at: at, expires_at: "2119-10-31T00:00:00Z" },
};

/** Rows of the tables about what customers confirm, and what is declared by month. */
export const confirmationRows: Readonly<Record<string, TableRow>> = {
  customer_confirmation: {
    row: (w) => ({
      ...own(w, "confirmation"),
      id: open,
      ...{ ...asked, activity_id: w.id("activity"), token_hash: hash, asked_by: w.team.owner },
    }),
    fresh: { token_hash: "1".repeat(64), ended_at: at, end_reason: "changed" },
    by: "asked_by",
    change: ["ended_at", null],
  },
  customer_answer: {
    row: (w) => ({
      ...{ confirmation_id: w.id("answered"), partner_id: w.company, activity_id: w.id("activity") },
      ...{ took_place: true, outcome: "better", answered_at: at },
    }),
    fresh: { confirmation_id: open },
    change: ["sentence", "planted"],
  },
  customer_refusal: {
    row: () => ({ mailbox_hash: hash, refused_at: at }),
    fresh: { mailbox_hash: "1".repeat(64) },
    change: ["refused_at", at],
  },
  month_reminder: {
    row: (w) => ({
      ...{ partner_id: w.company, account_id: w.team.owner, kind: "cloud-service", month: "2019-09-01" },
      ...{ mail_id: w.id("mail"), sent_at: at },
    }),
    fresh: { kind: "other" },
    change: ["sent_at", at],
  },
};
