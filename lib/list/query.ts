import { z } from "zod";
import { sheetKinds } from "@/lib/file/sheet/sheet";
import { locales } from "@/lib/i18n/locale";
import { listNames } from "./list";

const text = z.string().max(100).optional();

/** What is asked of a list to take away: which one, as what, and what its page was asked for. */
export const listQuery = z.object({
  list: z.enum(listNames),
  as: z.enum(sheetKinds).default("csv"),
  locale: z.enum(locales).optional(),
  /** The company whose records it has, where staff asks. */
  partner: z.uuid().optional(),
  campaign: z.uuid().optional(),
  ...{
    search: text,
    kind: text,
    state: text,
    tier: text,
    future: text,
    competency: text,
    legacy: text,
    candidate: text,
  },
});

export type ListQuery = z.output<typeof listQuery>;
