import { editionInUse } from "@/db/queries/edition/in-use";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { type Day, dayInZone } from "@/lib/date/day";
import { defaultEdition, storyOf } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { readStory, type Story } from "@/lib/edition/story";
import { programmeZone } from "@/lib/i18n/zone";

type ProgrammeInUse = {
  edition: Edition;
  name: string;
  story: Story | null;
  vendorName: string;
  todayOn: Day | null;
  timeZone: string;
  isDemo: boolean;
};

/** What anyone may know of the programme: its edition, its vendor, and the fixed day of a demo. */
export const getProgramme = (actor: Actor): Promise<ProgrammeInUse> =>
  read(actor, async (tx) => {
    const [row] = await tx.select().from(programme);
    const edition = await editionInUse(tx, row ? (row.todayOn ?? dayInZone(actor.at, row.timeZone)) : actor.today);
    return {
      edition,
      name: row?.name ?? "",
      story: readStory(row?.story) ?? storyOf(edition),
      vendorName: row?.vendorName ?? defaultEdition.vendor,
      todayOn: row?.todayOn ?? null,
      timeZone: row?.timeZone ?? programmeZone,
      isDemo: row?.isDemo ?? false,
    };
  });
