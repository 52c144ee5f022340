import type { Customers } from "@/db/testing/confirmation/customers";

type Settled = { askedId: string; monthId: string; customerSecret: string; customers: Customers };

/** The pages about what customers confirm and about corrections, by who reads them. */
export const customerPages = {
  read: ({ askedId, monthId, customers }: Settled) =>
    [askedId, customers.answered, customers.denied, monthId, customers.correction].map((id) => `/activity/${id}`),
  correct: ({ monthId, customers }: Settled) => [
    `/activity/${monthId}/correct`,
    `/activity/${customers.correction}/edit`,
  ],
  review: ({ askedId, customers }: Settled) =>
    [askedId, customers.answered, customers.denied, customers.correction].map((id) => `/review/activity/${id}`),
  confirm: ({ customerSecret, customers }: Settled) => [
    ...["", "?answer=yes", "?answer=no"].map((query) => `/confirm/${customerSecret}${query}`),
    `/confirm/${customers.answeredSecret}`,
  ],
};
