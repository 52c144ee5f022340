import { eq } from "drizzle-orm";
import { formerLevel } from "@/db/queries/edition/former-level";
import { application } from "@/db/schema/partner";
import { spokenLanguage } from "@/db/spoken-language";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { openFields } from "@/lib/application/change";
import type { ApplicationDraft, ApplicationField } from "@/lib/application/schema";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";

export type OwnApplication = {
  id: string;
  state: string;
  email: string;
  locale: Locale;
  data: Partial<ApplicationDraft>;
  /** What the level of the former programme that it names is called; null where it names none. */
  formerLevel: Edition["name"] | null;
  hasAssessment: boolean;
  /** Why it was refused, or what staff wrote when asking for more. */
  reasonCode: string | null;
  reasonNote: string | null;
  askedFields: ApplicationField[];
  savedAt: Date;
  submittedAt: Date | null;
  rowVersion: number;
};

/** The application behind the link the visitor came with; null where the link opens nothing. */
export const findOwnApplication = (actor: Actor): Promise<OwnApplication | null> =>
  read(actor, async (tx) => {
    const [row] = await tx
      .select({
        id: application.id,
        state: application.state,
        email: application.email,
        locale: spokenLanguage(application.locale),
        data: application.data,
        assessment: application.assessment,
        reasonCode: application.reasonCode,
        reasonNote: application.reasonNote,
        askedFields: application.askedFields,
        savedAt: application.savedAt,
        submittedAt: application.submittedAt,
        rowVersion: application.rowVersion,
      })
      .from(application)
      .where(eq(application.resumeHash, actor.linkHash ?? ""));
    if (!row) return null;
    const { assessment, ...shown } = row;
    const data = row.data as Partial<ApplicationDraft>;
    return {
      ...shown,
      data,
      formerLevel: await formerLevel(tx, actor.today, data.legacyLevel),
      hasAssessment: assessment !== null,
      askedFields: openFields(row),
    };
  });
