import type { RecordAddresses } from "@/components/outlook/change-list";

/** Addresses where staff open a company's records: reviews, and the agreement on its countersigning page. */
export const recordAddresses = (partnerId: string, agreement: { id: string } | null): RecordAddresses => ({
  credential: (id) => `/review/credential/${id}`,
  person: () => `/partners/${partnerId}#people`,
  activity: (id) => `/review/activity/${id}`,
  agreement: agreement && `/countersign/${agreement.id}`,
});
