import { makeCredential } from "@/db/testing/declaration/rows";
import { partnerIdOf } from "@/db/testing/factories";
import { makeMerge, makePersonLink, makePersonRequest, makePersonWith } from "@/db/testing/person/rows";
import { partnerRoles, vendorRoles } from "@/lib/role";
import { type ActionCase, type ActionSpec, declarers, fresh } from "./action";

const all = [...partnerRoles, ...vendorRoles];

/** A person of the host's company, and the link in their letter. */
const linked = async ({ host }: ActionCase) => {
  const { id, email } = await makePersonWith(partnerIdOf(host));
  return { secret: await makePersonLink(email), id };
};

const asking = async (about: ActionCase) => {
  const { secret, id } = await linked(about);
  return { secret, id: await makePersonRequest({ id, partnerId: partnerIdOf(about.host) }) };
};

/** Two records of the host's company. */
const twins = async ({ host }: ActionCase): Promise<[string, string]> => [
  (await makePersonWith(partnerIdOf(host))).id,
  (await makePersonWith(partnerIdOf(host))).id,
];

/** By the link of a letter, whoever is signed in. */
const byLink = { may: all, isByLink: true, other: "done", visitor: "done" } as const;

/** What a declared person does on the page of their link. */
export const ownPersonActions = {
  consentAction: { ...byLink, typed: linked },
  objectAction: { ...byLink, typed: async (about) => ({ ...(await linked(about)), isRemoval: true, note: "" }) },
  proposeAction: {
    ...byLink,
    typed: async (about) => ({
      ...(await linked(about)),
      ...{ name: "Ada Right", employedFrom: "2015-01-01", employedUntil: "", note: "" },
    }),
  },
  chooseAction: {
    may: [],
    typed: linked,
    ...{ other: "stale", visitor: "stale", refusal: "stale" },
  },
  takeBackAction: { ...byLink, typed: asking },
  renewPersonLinkAction: { ...byLink, typed: async (about) => ({ secret: (await linked(about)).secret }) },
} satisfies Record<string, ActionSpec>;

/** What a company answers to its people. */
export const personActions = {
  answerPersonAction: {
    may: declarers,
    typed: async ({ host }) => {
      const partnerId = partnerIdOf(host);
      const { id } = await makePersonWith(partnerId);
      return { ...fresh(await makePersonRequest({ id, partnerId })), answer: "accept", note: "" };
    },
  },
  mergePeopleAction: {
    may: declarers,
    typed: async (about) => {
      const [one, other] = await twins(about);
      return { oneId: one, oneVersion: 1, otherId: other, otherVersion: 1, keptId: one };
    },
  },
  unmergePeopleAction: { may: declarers, typed: async (about) => ({ id: await makeMerge(about.host) }) },
  keepApartAction: {
    may: declarers,
    typed: async (about) => {
      const [oneId, otherId] = await twins(about);
      return { oneId, otherId };
    },
  },
  renewCredentialsAction: {
    may: declarers,
    typed: async ({ host }) => ({
      ...{ "id-0": await makeCredential(host, { expiresOn: "2019-12-01" }), "earnedOn-0": "2019-09-01" },
      ...{ "version-0": "6.5", "candidateId-0": "" },
    }),
  },
} satisfies Record<string, ActionSpec>;
