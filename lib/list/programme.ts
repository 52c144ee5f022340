import type { CampaignState } from "@/lib/agreement/life/campaign";
import type { Day } from "@/lib/date/day";
import { disputeTitle } from "@/lib/dispute/title";
import { countryName } from "@/lib/i18n/country";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import type { ReviewKind } from "@/lib/review/kind";
import type { DeclarationState } from "@/lib/review/state";
import type { Role } from "@/lib/role";
import { columnsNamed, dayCell, type InZone, type ListTable, lastDayCell, onCell } from "./table";

const yes = (isSo: boolean, locale: Locale): string => translator(locale)(`sheet.${isSo ? "yes" : "no"}`);

export type SeatRow = InZone & { name: string; email: string; roles: readonly Role[]; since: Date; hasFactor: boolean };

export const seatTable: ListTable<SeatRow> = {
  columns: columnsNamed("member", "email", "roles", "member-since", "second-factor"),
  cells: ({ name, email, roles, since, hasFactor, timeZone }, locale) => [
    ...[name, email, roles.map((role) => translator(locale)(`terms.roles.${role}`)).join(", ")],
    ...[onCell(since, timeZone), yes(hasFactor, locale)],
  ],
};

export type QueueRow = InZone & { kind: ReviewKind; partnerName: string; submittedAt: Date; hasProof: boolean };

export const queueTable: ListTable<QueueRow> = {
  columns: columnsNamed("what", "partner", "submitted-on", "has-evidence"),
  cells: ({ kind, partnerName, submittedAt, hasProof, timeZone }, locale) => [
    ...[translator(locale)(`review.kinds.${kind}`), partnerName, onCell(submittedAt, timeZone), yes(hasProof, locale)],
  ],
};

export type DisputeRow = InZone & {
  partnerName: string;
  editionId: string;
  nodeId: string;
  state: "open" | "upheld" | "not-upheld" | "withdrawn";
  note: string;
  openedBy: string;
  openedAt: Date;
  answer: string | null;
  endedAt: Date | null;
};

export const disputeTable: ListTable<DisputeRow> = {
  columns: columnsNamed("partner", "disputed", "state", "objection", "opened-by", "opened-on", "answer", "ended-on"),
  cells: (row, locale) => [
    ...[row.partnerName, disputeTitle(row.editionId, row.nodeId, locale)],
    ...[translator(locale)(`dispute.states.${row.state}`), row.note, row.openedBy],
    ...[onCell(row.openedAt, row.timeZone), row.answer ?? "", onCell(row.endedAt, row.timeZone)],
  ],
};

export type AgreementListRow = InZone & {
  partnerName: string;
  state: string;
  version: string;
  createdAt: Date;
  inForceOn: Day | null;
  endsOn: Day | null;
};

type KnownState = keyof Messages["terms"]["agreement-states"];
const isKnownState = (state: string, locale: Locale): state is KnownState =>
  Object.hasOwn(messagesOf(locale).terms["agreement-states"], state);

/** An agreement's state by name; one that a newer version wrote by its word. */
const agreementState = (state: string, locale: Locale): string =>
  isKnownState(state, locale) ? translator(locale)(`terms.agreement-states.${state}`) : state;

export const agreementTable: ListTable<AgreementListRow> = {
  columns: columnsNamed("partner", "state", "text-version", "drawn-up-on", "in-force-from", "last-day"),
  cells: ({ partnerName, state, version, createdAt, inForceOn, endsOn, timeZone }, locale) => [
    ...[partnerName, agreementState(state, locale), version, onCell(createdAt, timeZone)],
    ...[dayCell(inForceOn), lastDayCell(endsOn)],
  ],
};

export type MandateListRow = {
  heldBy: string;
  capacity: string;
  fromOn: Day;
  untilOn: Day | null;
  state: DeclarationState | "ended";
};

export const mandateTable: ListTable<MandateListRow> = {
  columns: columnsNamed("held-by", "capacity", "from-day", "last-day", "state"),
  cells: ({ heldBy, capacity, fromOn, untilOn, state }, locale) => [
    ...[heldBy, capacity, dayCell(fromOn), lastDayCell(untilOn)],
    translator(locale)(`terms.declaration-states.${state}`),
  ],
};

export type CampaignSumRow = InZone & {
  templateVersion: string;
  startedBy: string;
  startedAt: Date;
  stoppedAt: Date | null;
  companies: number;
  sealed: number;
};

export const campaignTable: ListTable<CampaignSumRow> = {
  columns: columnsNamed("text-version", "started-by", "started-on", "stopped-on", "companies", "sealed"),
  cells: ({ templateVersion, startedBy, startedAt, stoppedAt, companies, sealed, timeZone }) => [
    ...[templateVersion, startedBy, onCell(startedAt, timeZone), onCell(stoppedAt, timeZone), companies, sealed],
  ],
};

export type CampaignPartnerRow = { name: string; country: string; standing: CampaignState };

export const campaignPartnerTable: ListTable<CampaignPartnerRow> = {
  columns: columnsNamed("partner", "country-of", "standing"),
  cells: ({ name, country, standing }, locale) => [
    ...[name, countryName(country, locale), translator(locale)(`campaign.standings.${standing}`)],
  ],
};
