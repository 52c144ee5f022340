/** The short reference of an application, for telephone and mail: "A-3F09C21B". */
export const applicationReference = (id: string): string => `A-${id.slice(0, 8).toUpperCase()}`;
