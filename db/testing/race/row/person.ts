import { and, count, eq } from "drizzle-orm";
import { hashLinkSecret } from "@/db/link-secret";
import { answerPersonRequest } from "@/db/mutations/person/answer";
import { consentByLink, objectByLink, proposeByLink, takeBackByLink } from "@/db/mutations/person/own";
import { personRequest } from "@/db/schema/person";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makePersonLink, makePersonRequest, makePersonWith } from "@/db/testing/person/rows";
import { read } from "@/db/transaction";
import { type Race, twice } from "./row";

const declared = async () => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const { id, email } = await makePersonWith(partnerId);
  return { owner, partnerId, id, linkHash: hashLinkSecret(await makePersonLink(email)) };
};

const openRequests = (personId: string) => () =>
  read(testSystem(), async (tx) => {
    const isOpen = and(eq(personRequest.personId, personId), eq(personRequest.state, "open"));
    const [row] = await tx.select({ count: count() }).from(personRequest).where(isOpen);
    return row?.count ?? 0;
  });

const own = { lock: "person/own.ts lockOwn", on: "person" } as const;

/** What a declared person does by their link, and what the company answers. */
export const personRaces: Race[] = [
  {
    verbs: ["person/own.ts consentByLink"],
    ...{ ...own, outcome: "done, unchanged", unlocked: "done, done" },
    runners: async () => {
      const { linkHash, id } = await declared();
      return twice(() => consentByLink(testSystem(), { linkHash, id }));
    },
  },
  {
    verbs: ["person/own.ts objectByLink"],
    ...{ ...own, outcome: "done, unchanged", unlocked: "done, done" },
    runners: async () => {
      const { linkHash, id } = await declared();
      return twice(() => objectByLink(testSystem(), { linkHash, id, isRemoval: false, note: "" }));
    },
  },
  {
    verbs: ["person/own.ts proposeByLink"],
    ...{ ...own, outcome: "done, done, left 1", unlocked: "done, error 23505, left 1" },
    runners: async () => {
      const { linkHash, id } = await declared();
      const typed = { linkHash, id, name: "Ada", employedFrom: "2015-01-01", employedUntil: "", note: "" };
      return { ...twice(() => proposeByLink(testSystem(), typed)), left: openRequests(id) };
    },
  },
  {
    verbs: ["person/own.ts takeBackByLink", "person/answer.ts answerPersonRequest"],
    ...{ ...own, outcome: "done, stale", unlocked: "done, done" },
    runners: async () => {
      const { owner, linkHash, id: personId, partnerId } = await declared();
      const id = await makePersonRequest({ id: personId, partnerId });
      return {
        first: () => takeBackByLink(testSystem(), { linkHash, id }),
        second: () => answerPersonRequest(owner, { id, rowVersion: 1, answer: "refuse", note: "No" }),
      };
    },
  },
  {
    verbs: ["person/answer.ts answerPersonRequest"],
    ...{ lock: "person/answer.ts lockPersonOf", on: "person", outcome: "done, stale", unlocked: "done, done" },
    runners: async () => {
      const { owner, id: personId, partnerId } = await declared();
      const id = await makePersonRequest({ id: personId, partnerId });
      return twice(() => answerPersonRequest(owner, { id, rowVersion: 1, answer: "refuse", note: "No" }));
    },
  },
];
