import "server-only";
import { exportActivity } from "@/db/queries/list/activity";
import { exportDisputes } from "@/db/queries/list/dispute";
import { exportMandates } from "@/db/queries/list/mandate";
import { exportPartners } from "@/db/queries/list/partner";
import { exportCredentials, exportPeople } from "@/db/queries/list/person";
import {
  exportAgreements,
  exportCampaign,
  exportCampaigns,
  exportQueue,
  exportSeats,
} from "@/db/queries/list/programme";
import { exportBenefits, exportHistory, exportTiers } from "@/db/queries/list/record";
import { isActivityKind } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import type { SheetRows } from "@/lib/file/sheet/sheet";
import type { Locale } from "@/lib/i18n/locale";
import { activityTable } from "@/lib/list/activity";
import { isCompanyList, type ListName } from "@/lib/list/list";
import { partnerTable } from "@/lib/list/partner";
import { credentialTable, peopleTable } from "@/lib/list/person";
import {
  agreementTable,
  campaignPartnerTable,
  campaignTable,
  disputeTable,
  mandateTable,
  queueTable,
  seatTable,
} from "@/lib/list/programme";
import type { ListQuery } from "@/lib/list/query";
import { benefitTable, historyTable, tierTable } from "@/lib/list/record";
import type { ListTable } from "@/lib/list/table";
import { readPartnerQuery } from "@/lib/partner/query";
import { Refusal } from "@/lib/refusal/refusal";
import { readQueueQuery } from "@/lib/review/queue";
import { declarationStates } from "@/lib/review/state";

type Sheet = { columns: string[]; rows: SheetRows };
type Open = (actor: Actor, query: ListQuery, locale: Locale) => Sheet;

/** The company whose records are asked for: the one that is named, else the asker's own; null for the whole programme. */
export const companyOf = (actor: Actor, { list, partner }: ListQuery): string | null =>
  isCompanyList(list) ? (partner ?? actor.partnerId) : null;

const requireId = (id: string | null | undefined): string => {
  if (!id) throw new Refusal("not-found");
  return id;
};

const sheetOf =
  <Row>(
    { columns, cells }: ListTable<Row>,
    open: (actor: Actor, query: ListQuery) => AsyncIterable<readonly Row[]>,
  ): Open =>
  (actor, query, locale) => {
    const found = open(actor, query);
    async function* rows() {
      for await (const some of found) yield some.map((row) => cells(row, locale));
    }
    return { columns: columns(locale), rows: rows() };
  };

const ofCompany = (actor: Actor, query: ListQuery): string => requireId(companyOf(actor, query));

const lists: Readonly<Record<ListName, Open>> = {
  people: sheetOf(peopleTable, (actor, query) =>
    exportPeople(actor, { partnerId: ofCompany(actor, query), search: query.search }),
  ),
  credentials: sheetOf(credentialTable, (actor, query) =>
    exportCredentials(actor, { partnerId: ofCompany(actor, query), search: query.search }),
  ),
  activity: sheetOf(activityTable, (actor, query) => {
    const { kind, state } = query;
    return exportActivity(actor, {
      partnerId: ofCompany(actor, query),
      kind: kind && isActivityKind(kind) ? kind : undefined,
      state: declarationStates.find((one) => one === state),
    });
  }),
  disputes: sheetOf(disputeTable, (actor, query) => exportDisputes(actor, companyOf(actor, query))),
  members: sheetOf(seatTable, (actor) => exportSeats(actor, "members")),
  agreements: sheetOf(agreementTable, (actor, query) => exportAgreements(actor, companyOf(actor, query))),
  mandates: sheetOf(mandateTable, (actor, query) => exportMandates(actor, ofCompany(actor, query))),
  history: sheetOf(historyTable, (actor, query) => exportHistory(actor, ofCompany(actor, query))),
  tiers: sheetOf(tierTable, (actor, query) => exportTiers(actor, ofCompany(actor, query))),
  benefits: sheetOf(benefitTable, (actor, query) => exportBenefits(actor, ofCompany(actor, query))),
  partners: sheetOf(partnerTable, (actor, query) => exportPartners(actor, readPartnerQuery(query))),
  review: sheetOf(queueTable, (actor, query) => exportQueue(actor, readQueueQuery(query))),
  staff: sheetOf(seatTable, (actor) => exportSeats(actor, "staff")),
  campaigns: sheetOf(campaignTable, exportCampaigns),
  campaign: sheetOf(campaignPartnerTable, (actor, { campaign }) => exportCampaign(actor, requireId(campaign))),
};

/** A list as a table whose rows are read as they are sent. Whoever opens it has been asked whether they may. */
export const openList = (actor: Actor, query: ListQuery, locale: Locale): Sheet =>
  lists[query.list](actor, query, locale);
