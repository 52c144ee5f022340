/** The three measures of business activity the article names: licences sold, cloud services, projects deployed. */
export const activityKinds = ["licence-revenue", "cloud-service", "deployment"] as const;
export type ActivityKind = (typeof activityKinds)[number];
