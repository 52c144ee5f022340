import type { RecordAddresses } from "@/components/outlook/change-list";

/** Where staff open a company's records: each in its review, the agreement where it is countersigned. */
export const recordAddresses = (partnerId: string, agreement: { id: string } | null): RecordAddresses => ({
  credential: (id) => `/review/credential/${id}`,
  person: () => `/partners/${partnerId}#people`,
  activity: (id) => `/review/activity/${id}`,
  agreement: agreement && `/countersign/${agreement.id}`,
});
