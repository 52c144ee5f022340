/** The three kinds of business activity: licence revenue, cloud services, deployments. */
export const activityKinds = ["licence-revenue", "cloud-service", "deployment"] as const;
export type ActivityKind = (typeof activityKinds)[number];
