import { sql } from "drizzle-orm";
import { declareActivity, editActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { saveApplication, submitApplication, withdrawApplication } from "@/db/mutations/partner/application";
import { editCompany } from "@/db/mutations/partner/profile";
import { declareCredential, editCredential, withdrawCredential } from "@/db/mutations/person/credential";
import { addPerson, editPerson, leavePerson, withdrawPerson } from "@/db/mutations/person/edit";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { makeApplication, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { activityInput, credentialFor, credentialInput, personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { enteredAnHour } from "@/lib/partner/capacity";
import { type Race, twice } from "./row";

const fresh = (id: string) => ({ id, rowVersion: 1 });
const owned = async () => {
  const owner = await makeActor(["owner"]);
  return { owner, personId: await makePersonRow(partnerIdOf(owner)) };
};

/** An owner who may enter one more person within the hour, in a company whose history has begun. */
const almostTooMany = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await addPerson(owner, personInput);
  await writeUnaudited(testSystem(), (tx) =>
    tx.execute(sql`INSERT INTO person (partner_id, name, employed_from, created_by, created_at)
      SELECT ${partnerIdOf(owner)}, 'Person', '2016-01-01', ${owner.accountId}, ${owner.at}
      FROM generate_series(1, ${enteredAnHour - 2}::int)`),
  );
  return owner;
};

const stale = { outcome: "done, stale", unlocked: "done, done" } as const;

const person: Race[] = [
  {
    verbs: ["person/edit.ts editPerson"],
    ...{ lock: "person/edit.ts lockPerson", on: "person", ...stale },
    runners: async () => {
      const { owner, personId } = await owned();
      return twice(() => editPerson(owner, { ...fresh(personId), ...personInput }));
    },
  },
  {
    verbs: ["person/edit.ts leavePerson"],
    ...{ lock: "person/edit.ts lockPerson", on: "person", ...stale },
    runners: async () => {
      const { owner, personId } = await owned();
      return twice(() => leavePerson(owner, { ...fresh(personId), employedUntil: "2019-12-31" }));
    },
  },
  {
    verbs: ["person/edit.ts withdrawPerson"],
    ...{ lock: "person/edit.ts lockPerson", on: "person", outcome: "done, not-found", unlocked: "done, done" },
    runners: async () => {
      const { owner, personId } = await owned();
      return twice(() => withdrawPerson(owner, fresh(personId)));
    },
  },
  {
    verbs: ["review/answer.ts decide", "person/edit.ts withdrawPerson"],
    ...{ lock: "person/edit.ts withdrawPerson", on: "credential" },
    runners: async () => {
      const { owner, personId } = await owned();
      const [id, reviewer] = [await makeCredential(owner, { personId }), await makeActor(["reviewer"])];
      return {
        first: () => verifyDeclaration(reviewer, { kind: "credential", ...fresh(id) }),
        second: () => withdrawPerson(owner, fresh(personId)),
      };
    },
    ...{ outcome: "done, person-verified", unlocked: "done, done" },
  },
  {
    verbs: ["person/edit.ts addPerson"],
    ...{ lock: "partner/capacity.ts requireRoom", on: "audit_chain", isFirstOnly: true },
    heldBefore: 'insert into "person"',
    runners: async () => {
      const owner = await almostTooMany();
      return twice(() => addPerson(owner, personInput));
    },
    ...{ outcome: "done, rate-limited", unlocked: "done, done" },
  },
  {
    verbs: ["person/credential.ts declareCredential"],
    ...{ lock: "person/credential.ts lockHolder", on: "person" },
    runners: async () => {
      const { owner, personId } = await owned();
      return twice(() => declareCredential(owner, credentialFor(personId)));
    },
    ...{ outcome: "done, duplicate-credential earnedOn:duplicate-credential", unlocked: "done, done" },
  },
  {
    verbs: ["person/credential.ts editCredential"],
    ...{ lock: "person/credential.ts lockCredential", on: "credential", ...stale },
    runners: async () => {
      const { owner } = await owned();
      const id = await makeCredential(owner);
      return twice(() => editCredential(owner, { ...fresh(id), ...credentialInput }));
    },
  },
  {
    verbs: ["person/credential.ts withdrawCredential"],
    ...{ lock: "person/credential.ts lockCredential", on: "credential" },
    ...{ outcome: "done, decided", unlocked: "done, done" },
    runners: async () => {
      const { owner } = await owned();
      const id = await makeCredential(owner);
      return twice(() => withdrawCredential(owner, fresh(id)));
    },
  },
];

/** A finished project that a reviewer verifies while its company does something else with it. */
const verifiedMeanwhile = async (second: (owner: Actor, id: string) => Promise<unknown>) => {
  const { owner } = await owned();
  const [id, reviewer] = [await makeDeployment(owner, { customer: "Mairie" }), await makeActor(["reviewer"])];
  return {
    first: () => verifyDeclaration(reviewer, { kind: "activity", ...fresh(id) }),
    second: () => second(owner, id),
  };
};

const activity: Race[] = [
  {
    verbs: ["activity/declare.ts declareActivity", "activity/declare.ts editActivity"],
    ...{ lock: "activity/declare.ts lockCompany", on: "partner" },
    runners: async () => {
      const { owner } = await owned();
      const id = await makeDeployment(owner, { customer: "Mairie" });
      return {
        first: () => declareActivity(owner, activityInput.deployment),
        second: () => editActivity(owner, { ...fresh(id), ...activityInput.deployment }),
      };
    },
    ...{ outcome: "done, duplicate-reference reference:duplicate-reference", unlocked: "done, done" },
  },
  {
    verbs: ["review/answer.ts decide", "activity/declare.ts editActivity"],
    ...{ lock: "activity/declare.ts lockDeclared", on: "activity" },
    runners: () => verifiedMeanwhile((owner, id) => editActivity(owner, { ...fresh(id), ...activityInput.deployment })),
    ...{ outcome: "done, decided", unlocked: "done, error 42501" },
  },
  {
    verbs: ["review/answer.ts decide", "activity/declare.ts withdrawActivity"],
    ...{ lock: "activity/declare.ts lockDeclared", on: "activity" },
    runners: () => verifiedMeanwhile((owner, id) => withdrawActivity(owner, fresh(id))),
    ...{ outcome: "done, decided", unlocked: "done, error 42501" },
  },
];

const answers = {
  companyName: "Atelier Nord",
  siren: "732829320",
  country: "FR" as const,
  address: "3 quai de la Fosse, 44000 Nantes",
  businessModels: ["reseller" as const],
  legacyLevel: "enterprise" as const,
  contactName: "Nour Essai",
};
const typed = { ...answers, rowVersion: 1, sendsLetter: false };

const own = { lock: "partner/application.ts lockOwn", on: "application" };

const partner: Race[] = [
  {
    verbs: ["partner/profile.ts editCompany"],
    ...{ lock: "partner/profile.ts editCompany", on: "partner", ...stale },
    runners: async () => {
      const { owner } = await owned();
      const asked = { ...fresh(partnerIdOf(owner)), address: "1 rue Neuve", businessModels: ["reseller" as const] };
      return twice(() => editCompany(owner, asked));
    },
  },
  {
    verbs: ["partner/application.ts submitApplication"],
    ...{ ...own, ...stale },
    runners: async () => {
      const { applicant } = await makeApplication();
      return twice(() => submitApplication(applicant, typed));
    },
  },
  {
    verbs: ["partner/application.ts submitApplication", "partner/application.ts saveApplication"],
    ...{ ...own, ...stale },
    runners: async () => {
      const { applicant } = await makeApplication();
      return {
        first: () => submitApplication(applicant, typed),
        second: () => saveApplication(applicant, { ...answers, rowVersion: 1 }),
      };
    },
  },
  {
    verbs: ["partner/application.ts withdrawApplication"],
    ...{ ...own, ...stale },
    runners: async () => {
      const { applicant } = await makeApplication();
      return twice(() => withdrawApplication(applicant, { rowVersion: 1 }));
    },
  },
];

export const companyRaces: Race[] = [...person, ...activity, ...partner];
