import type { OwnApplication } from "@/db/queries/partner/application";
import { applicationFields } from "@/lib/application/schema";

/** A draft of which nothing is typed yet. */
export const sampleApplication = (parts: Partial<OwnApplication> = {}): OwnApplication => ({
  ...{ id: "3f09c21b-7a43-4c39-9a4e-5a3f0b6c1d00", state: "draft", email: "ana@lafont.example", locale: "en" },
  ...{
    data: {},
    formerLevel: null,
    hasAssessment: false,
    reasonCode: null,
    reasonNote: null,
    askedFields: [...applicationFields],
  },
  ...{ savedAt: new Date("2019-10-01T12:02:00Z"), submittedAt: null, rowVersion: 3 },
  ...parts,
});
