/** Where imports are: those of a company, or those of companies by the vendor's team. */
export const importsPath = (isOfCompany: boolean): string => (isOfCompany ? "/imports" : "/partners/imports");
