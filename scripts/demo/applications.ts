import { startApplication, submitApplication } from "@/db/mutations/partner/application";
import { hashResumeToken, resumeToken } from "@/db/mutations/partner/application-link";
import { demoVisitor } from "@/db/seed/actors";
import { findDemoApplication } from "@/db/seed/applications";
import { fictionalSiren } from "@/db/seed/names";
import { seededId } from "@/db/seed/random";
import type { SubmitApplication } from "@/lib/application/schema";
import type { Locale } from "@/lib/i18n/locale";

type Applicant = {
  email: string;
  locale: Locale;
  hoursAgo: number;
  answers: Omit<SubmitApplication, "rowVersion">;
};

const applicants: Applicant[] = [
  {
    email: "maelle@kerlouan.example",
    locale: "fr",
    hoursAgo: 20,
    answers: {
      companyName: "Kerlouan Numérique",
      siren: fictionalSiren(200),
      country: "FR",
      address: "18 rue du Port, 29890 Kerlouan",
      businessModels: ["reseller", "services-delivery"],
      legacyLevel: "professional",
      contactName: "Maëlle Guivarc’h",
    },
  },
  {
    email: "joost@waalbrug.example",
    locale: "en",
    hoursAgo: 3,
    answers: {
      companyName: "Waalbrug Systems",
      siren: "00912345",
      country: "NL",
      address: "Waalkade 12, 6511 XR Nijmegen",
      businessModels: ["cloud-provider"],
      legacyLevel: "none",
      contactName: "Joost Verhagen",
    },
  },
];

const hour = 3_600_000;

/** Two companies apply through the usual mutations; skips what is done already. */
export const applyToDemo = async (): Promise<void> => {
  for (const { email, locale, hoursAgo, answers } of applicants) {
    const id = seededId(`application:${email}`);
    const visitor = demoVisitor(hashResumeToken(resumeToken(id)), new Date(Date.now() - hoursAgo * hour));
    const found = await findDemoApplication(id);
    if (!found) await startApplication(visitor, { id, email, locale, sendsLetter: true });
    if (!found || found.state === "draft")
      await submitApplication(visitor, { rowVersion: 1, sendsLetter: true, ...answers });
  }
};
