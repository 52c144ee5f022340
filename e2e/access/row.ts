import type { Replica } from "@/db/testing/replica";
import type { PartnerRole, VendorRole } from "@/lib/role";

export type Seat = PartnerRole | VendorRole | "nobody";

/** An address and the expected answer for each role: a status, and the target of a redirect. */
export type Row = {
  /** Builds the address from a company's ids; an address without one is the same for all companies. */
  at: (company: Replica) => string;
  method?: "POST";
  answer: (seat: Seat) => string;
  /** Opens for everybody who has the link, of whichever company. */
  isByLink?: true;
  /** Names something of a company that the page ignores where it is another company's. */
  isHint?: true;
};

export type Address = Row["at"];
