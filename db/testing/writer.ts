import { randomUUID } from "node:crypto";
import { addPerson } from "@/db/mutations/person/edit";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import { makeActor } from "./factories";

/**
 * A process that adds people without a pause and prints the id of each that was acknowledged. When the connection
 * breaks it asks again under the same key, as a form would, until it is answered.
 */
const owner = await makeActor(["owner"]);
process.stdout.write(`company ${owner.partnerId}\n`);

const add = (asker: Actor, name: string) =>
  addPerson(asker, { name, email: null, employedFrom: "2019-01-01", employedUntil: null });

const untilAnswered = async (name: string): Promise<string> => {
  const asker = withIdempotencyKey(owner, randomUUID());
  for (;;) {
    try {
      return (await add(asker, name)).id;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

// Nothing is killed before the first is told: what fails here is this program, which must not ask for ever.
process.stdout.write(`added ${(await add(owner, "Person 0")).id}\n`);
for (let turn = 1; ; turn += 1) process.stdout.write(`added ${await untilAnswered(`Person ${turn}`)}\n`);
