import { inject } from "vitest";
import { chooseRules, confirmSeal, openPortal, saveStory, saveVendor } from "@/db/mutations/set-up/steps";
import { getSetUp } from "@/db/queries/set-up/set-up";
import { makeActor } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { storyValues } from "@/lib/edition/story-form";
import { env } from "@/lib/env";
import { type Race, twice } from "./row";

/** Closes the programme of the races again, as if it were being set up. */
const closeAgain = (): Promise<unknown> => {
  const owner = new URL(inject("ownerUrl"));
  owner.pathname = new URL(env().DATABASE_URL).pathname;
  const closed = "UPDATE programme SET set_up_at = NULL, set_up_steps = '{vendor,rules,agreement}'";
  const trigger = (how: string) => `ALTER TABLE programme ${how} TRIGGER programme_set_up`;
  return asOwner((client) => client.query([trigger("DISABLE"), closed, trigger("ENABLE")].join(";")), owner.href);
};

type Shown = { rowVersion: number };

/** The same step twice, from the same form. */
const race = (verb: string, run: (by: Actor, shown: Shown) => Promise<unknown>): Race => ({
  verbs: [`set-up/steps.ts ${verb}`],
  ...{ lock: "set-up/steps.ts lockProgramme", on: "programme" },
  runners: async () => {
    await closeAgain();
    const administrator = await makeActor(["administrator"]);
    const rowVersion = (await getSetUp(administrator))?.programme.rowVersion ?? 0;
    return twice(() => run(administrator, { rowVersion }));
  },
  ...{ outcome: "done, stale", unlocked: "done, done" },
});

const noStory = storyValues(null);
const vendor = {
  ...{ programmeName: "Vendora Partners", vendorName: "Vendora SA", registerNumber: "732 829 320", country: "FR" },
  ...{ supportEmail: "help@vendora.example", timeZone: "Europe/Paris", accentColour: null, logo: null },
  ...{ languages: ["fr" as const, "en" as const], firstLanguage: "en" as const },
};

/** The last of all: they change the one programme that every other race leaves as it is. */
export const setUpRaces: Race[] = [
  race("saveVendor", (by, shown) => saveVendor(by, { ...vendor, ...shown })),
  race("saveStory", (by, shown) => saveStory(by, { ...noStory, ...shown })),
  race("chooseRules", (by, shown) => chooseRules(by, { edition: defaultEdition.id, ...shown })),
  race("confirm", confirmSeal),
  race("openPortal", openPortal),
];
