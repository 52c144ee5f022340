import { eq } from "drizzle-orm";
import { declareActivity } from "@/db/mutations/activity/declare";
import { activity } from "@/db/schema/claim";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { activityInput } from "./typed";

/** A finished project as the form would declare it, with its event. */
export const declareDeployment = async (declarer: Actor, customer: string): Promise<void> => {
  await declareActivity(declarer, { ...activityInput.deployment, customer });
};

/** How many declarations name this customer, in whatever state. */
export const countOfCustomer = (customer: string): Promise<number> =>
  read(testSystem(), (tx) => tx.$count(activity, eq(activity.customer, customer)));
