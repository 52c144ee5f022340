import { correctActivity } from "@/db/mutations/activity/correct";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import type { Actor } from "@/lib/actor";
import { answerAs, makeCustomerLink, no, yes } from "./ask";

export type Customers = Awaited<ReturnType<typeof makeCustomers>>;

/** A deployment that its customer confirmed, one that its customer did not, and a correction of a verified month. */
export const makeCustomers = async (declarer: Actor, monthId: string) => {
  const answered = await makeDeployment(declarer, { customer: "Ville de Brest" });
  const answeredSecret = await makeCustomerLink(declarer, answered);
  await answerAs(answeredSecret, yes);
  const denied = await makeDeployment(declarer, { customer: "Ville de Vannes" });
  await answerAs(await makeCustomerLink(declarer, denied), no);
  const difference = { difference: -2, note: "Two were counted twice.", proofFileId: null };
  const { id: correction } = await correctActivity(declarer, { id: monthId, rowVersion: 1, ...difference });
  return { answered, answeredSecret, denied, correction };
};
