import { catalogueOf } from "@/lib/credential/catalogue";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

/** What the default edition offers. */
export const offeredByDefault = catalogueOf([defaultEdition]);
