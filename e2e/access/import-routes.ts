import type { Address, Row, Seat } from "./row";

type Make = (may: readonly Seat[], at: Address) => Row;

const declarers = ["owner", "contributor"] as const;
const revenue = ["owner", "finance"] as const;
const importers = ["owner", "contributor", "finance"] as const;

/** Who gets what of the imports; a row is made as those of the other pages are. */
export const importRoutes = ({ page, hint, file }: Record<"page" | "hint" | "file", Make>): Record<string, Row[]> => ({
  "(partner)/imports": [
    page(importers, () => "/en/imports"),
    hint(importers, (of) => `/en/imports?after=${of.importId}`),
  ],
  "(partner)/imports/new": [
    page(importers, () => "/en/imports/new"),
    page(importers, () => "/en/imports/new?kind=activity"),
  ],
  "(partner)/imports/[id]": [
    page(declarers, (of) => `/en/imports/${of.importId}`),
    page(revenue, (of) => `/en/imports/${of.salesImportId}`),
  ],
  "(partner)/imports/[id]/columns": [
    page(declarers, (of) => `/en/imports/${of.importId}/columns`),
    page(revenue, (of) => `/en/imports/${of.salesImportId}/columns`),
  ],
  "(partner)/imports/[id]/lines/[line]": [
    page(declarers, (of) => `/en/imports/${of.importId}/lines/2`),
    page(revenue, (of) => `/en/imports/${of.salesImportId}/lines/2`),
  ],
  "(staff)/partners/imports": [page(["programme-manager"], () => "/en/partners/imports")],
  "(staff)/partners/imports/new": [page(["programme-manager"], () => "/en/partners/imports/new")],
  "(staff)/partners/imports/[id]": [
    page(["programme-manager"], (of) => `/en/partners/imports/${of.companiesImportId}`),
  ],
  "(staff)/partners/imports/[id]/columns": [
    page(["programme-manager"], (of) => `/en/partners/imports/${of.companiesImportId}/columns`),
  ],
  "(staff)/partners/imports/[id]/lines/[line]": [
    page([], (of) => `/en/partners/imports/${of.companiesImportId}/lines/2`),
  ],
  // A post without a form: who may import anything is led back to it.
  "api/imports": [
    {
      at: () => "/api/imports?locale=en",
      method: "POST",
      answer: (seat) => {
        if (seat === "nobody") return "401";
        if (seat === "programme-manager") return "303 /en/partners/imports/new";
        return (importers as readonly string[]).includes(seat) ? "303 /en/imports/new" : "403";
      },
    },
  ],
  "api/imports/[id]/faults": [
    file(declarers, (of) => `/api/imports/${of.importId}/faults?as=csv`),
    file(revenue, (of) => `/api/imports/${of.salesImportId}/faults?as=csv`),
  ],
});
