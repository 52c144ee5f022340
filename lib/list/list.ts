/** Lists of one company's records. Staff names the company; of agreements and disputes they may have those of all. */
export const companyLists = [
  ...(["people", "credentials", "activity", "disputes", "members", "agreements", "mandates"] as const),
  ...(["history", "tiers", "benefits"] as const),
] as const;

/** The lists that can be taken away as a table, by what one row of them is. */
export const listNames = [...companyLists, "partners", "review", "staff", "campaigns", "campaign"] as const;
export type ListName = (typeof listNames)[number];

export const isCompanyList = (list: ListName): boolean => (companyLists as readonly string[]).includes(list);
