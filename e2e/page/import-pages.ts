import { credentialTable, enterTable, stageTable } from "@/db/testing/import";
import type { Actor } from "@/lib/actor";

type Imports = { importId: string; enteredId: string; stagedId: string };

/** The pages about imports, as the owner of a company reads them: a list, a file to choose, columns, rows, and one entered. */
export const importPages = ({ importId, enteredId, stagedId }: Imports) => [
  "/imports",
  "/imports/new?kind=credentials",
  "/imports/new?kind=people&fault=table-empty",
  `/imports/${stagedId}/columns`,
  `/imports/${importId}`,
  `/imports/${importId}?rows=fault`,
  `/imports/${importId}/lines/3`,
  `/imports/${enteredId}`,
];

/** The pages about imports, as the programme manager reads them. */
export const importReviews = ({ companiesImportId }: { companiesImportId: string }) => [
  "/partners/imports",
  "/partners/imports/new",
  `/partners/imports/${companiesImportId}/columns`,
];

/** An import that was entered, and one whose columns are not matched yet. */
export const makeImports = async (contributor: Actor): Promise<{ enteredId: string; stagedId: string }> => {
  const people = [
    ["Name", "With the company since"],
    ["Ada Imported", "2018-01-01"],
  ];
  return {
    enteredId: await enterTable(contributor, "people", people),
    stagedId: await stageTable(contributor, "credentials", credentialTable(2)),
  };
};
