import type { ReactNode } from "react";
import { ImportLink } from "@/components/import/import-link";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** The way to the imports of partners, for who may make one. */
export const importAction = (actor: Actor): ReactNode =>
  can(actor, "import.make", { partnerId: null, kind: "companies" }) ? <ImportLink kind="companies" /> : null;
