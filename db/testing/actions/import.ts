import { makeActor } from "@/db/testing/factories";
import {
  checkTable,
  companyTable,
  credentialTable,
  enterAll,
  foundTable,
  matchTyped,
  sheetOf,
  shownImport,
  someNumber,
  stageTable,
} from "@/db/testing/import";
import { type ActionCase, type ActionSpec, declarers } from "./action";

const table = credentialTable(2);

const checked = async ({ host }: ActionCase) => shownImport(await checkTable(host, "credentials", table));

/** What people do with a sheet that they uploaded, action by action. */
export const importActions = {
  matchImportAction: {
    may: declarers,
    typed: async ({ host }) => ({
      ...(await shownImport(await stageTable(host, "credentials", table))),
      ...matchTyped("credentials", sheetOf(table)),
      sheet: "0",
    }),
  },
  mendRowAction: {
    may: declarers,
    typed: async (about) => ({ ...(await checked(about)), line: "2", name: "Ada New" }),
  },
  leaveOutRowAction: {
    may: declarers,
    typed: async (about) => ({ ...(await checked(about)), line: "2", isLeftOut: "yes" }),
  },
  dropImportAction: { may: declarers, typed: checked },
  enterImportAction: { may: declarers, typed: checked },
  undoImportAction: [
    {
      may: declarers,
      typed: async ({ host }) =>
        shownImport(await enterAll(host, await checkTable(host, "credentials", credentialTable(2)))),
    },
    {
      may: ["programme-manager"],
      typed: async () => {
        const manager = await makeActor(["programme-manager"]);
        return shownImport((await foundTable(manager, companyTable({ Alpha: someNumber() }))).id);
      },
    },
  ],
} satisfies Record<string, ActionSpec | ActionSpec[]>;
