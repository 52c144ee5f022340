import { and, eq, type SQL } from "drizzle-orm";
import { partnerListed } from "@/db/schema/summary";
import { isPartnerNamed } from "./named";

/** What is asked of a company's own columns. */
export type OwnFilter = { search?: string | undefined; legacy?: string | undefined };

/** Which companies' own columns are as asked, without the engine. */
export const ownFilter = ({ search, legacy }: OwnFilter): SQL | undefined =>
  and(search ? isPartnerNamed(search) : undefined, legacy ? eq(partnerListed.legacyLevel, legacy) : undefined);
