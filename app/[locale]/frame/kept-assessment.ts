import type { Assessment } from "@/lib/application/assessment";

/** Under what name a browser keeps a self-assessment. */
export const assessmentPlace = "assessment";

/** A kept self-assessment; null where it does not read. What reads it is loaded only where there is one. */
export const readKept = async (text: string): Promise<Assessment | null> => {
  const { keptAssessment } = await import("@/lib/application/assessment-schema");
  try {
    return keptAssessment(JSON.parse(text));
  } catch {
    return null;
  }
};
