import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { Pagination } from "@/components/ui/pagination";
import { listExpiring } from "@/db/queries/person/expiring";
import { countIn, idIn, pathWith, type Query, textIn } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { ExpiringFilterForm } from "./expiring-filter-form";
import { ExpiringHeader } from "./expiring-header";
import { ExpiringList } from "./expiring-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("person.expiring"))("title"),
});

/** The certifications that run out, month by month, and what hangs on them. */
export default async function ExpiringPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  const [search, type, open] = [textIn(query, "search"), textIn(query, "type"), textIn(query, "open")];
  const filter = { search, type, isOpen: open !== undefined, after: idIn(query, "after") };
  const board = await listExpiring(actor, requirePartnerId(actor), filter);
  const next = board.next ? pathWith("/people/expiring", { search, type, open, after: board.next }) : undefined;
  return (
    <>
      <ExpiringHeader done={countIn(query, "done")} />
      <LivePage after={board.head} />
      <ExpiringFilterForm types={board.types} search={search} type={type} isOpen={filter.isOpen} />
      <ExpiringList board={board} today={actor.today} isFiltered={Boolean(search || type || open)} />
      <Pagination next={next} first={filter.after ? pathWith("/people/expiring", { search, type, open }) : undefined} />
    </>
  );
}
