/** The lists that can be taken away as a table, by what one row of them is. */
export const listNames = [
  ...(["people", "credentials", "activity", "disputes", "members", "agreements", "mandates"] as const),
  ...(["partners", "review", "staff", "campaigns", "campaign"] as const),
] as const;
export type ListName = (typeof listNames)[number];

/** Lists of one company's records. Staff names the company; of agreements and disputes they may have those of all. */
const companyLists = ["people", "credentials", "activity", "disputes", "members", "agreements", "mandates"] as const;

export const isCompanyList = (list: ListName): boolean => (companyLists as readonly string[]).includes(list);
