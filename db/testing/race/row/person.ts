import { and, count, eq } from "drizzle-orm";
import { hashLinkSecret } from "@/db/link-secret";
import { answerPersonRequest } from "@/db/mutations/person/answer";
import { declareCredential } from "@/db/mutations/person/credential";
import { keepApart, mergePeople, unmergePeople } from "@/db/mutations/person/merge";
import { chooseByLink, consentByLink, objectByLink, proposeByLink, takeBackByLink } from "@/db/mutations/person/own";
import { personRequest } from "@/db/schema/person";
import { makeCredential } from "@/db/testing/declaration/rows";
import { credentialFor } from "@/db/testing/declaration/typed";
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

const twins = async () => {
  const owner = await makeActor(["owner"]);
  const [one, other] = [await makePersonWith(partnerIdOf(owner)), await makePersonWith(partnerIdOf(owner))];
  return { owner, one: one.id, other: other.id };
};

const pairOf = (oneId: string, otherId: string) => ({ oneId, oneVersion: 1, otherId, otherVersion: 1, keptId: oneId });

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
  {
    verbs: ["person/merge.ts mergePeople"],
    ...{ lock: "person/merge.ts lockPair", on: "person", outcome: "done, not-found", unlocked: "done, done" },
    runners: async () => {
      const { owner, one, other } = await twins();
      return twice(() => mergePeople(owner, pairOf(one, other)));
    },
  },
  {
    verbs: ["person/credential.ts declareCredential", "person/merge.ts mergePeople"],
    ...{ lock: "person/merge.ts lockPair", on: "person" },
    runners: async () => {
      const { owner, one, other } = await twins();
      return {
        first: () => mergePeople(owner, pairOf(one, other)),
        second: () => declareCredential(owner, credentialFor(other)),
      };
    },
    ...{ outcome: "done, not-found", unlocked: "done, done" },
  },
  {
    verbs: ["person/merge.ts unmergePeople"],
    ...{ lock: "person/merge.ts lockKept", on: "person", outcome: "done, stale", unlocked: "done, merge-touched" },
    keptRightBy: "the versions of the certifications that were moved",
    runners: async () => {
      const { owner, one, other } = await twins();
      await makeCredential(owner, { personId: other });
      const { id } = await mergePeople(owner, pairOf(one, other));
      return twice(() => unmergePeople(owner, { id }));
    },
  },
  {
    verbs: ["person/merge.ts keepApart"],
    ...{ lock: "person/merge.ts lockPair", on: "person", outcome: "done, unchanged", unlocked: "done, unchanged" },
    keptRightBy: "the key of the table",
    runners: async () => {
      const { owner, one, other } = await twins();
      return twice(() => keepApart(owner, { oneId: one, otherId: other }));
    },
  },
  {
    verbs: ["person/own.ts chooseByLink", "person/own.ts consentByLink"],
    ...{ ...own, outcome: "done, stale", unlocked: "done, stale" },
    keptRightBy: "the rules in use, which have every company count them",
    runners: async () => {
      const { linkHash, id } = await declared();
      return {
        first: () => consentByLink(testSystem(), { linkHash, id }),
        second: () => chooseByLink(testSystem(), { linkHash, id }),
      };
    },
  },
];
