import { randomUUID } from "node:crypto";
import { addPerson } from "@/db/mutations/person/edit";
import { withIdempotencyKey } from "@/lib/actor";
import { makeActor } from "./factories";

/**
 * A process that adds people without a pause and prints the id of each that was acknowledged. When the connection
 * breaks it asks again under the same key, as a form would, until it is answered.
 */
const owner = await makeActor(["owner"]);
process.stdout.write(`company ${owner.partnerId}\n`);

const untilAnswered = async (name: string): Promise<string> => {
  const asker = withIdempotencyKey(owner, randomUUID());
  for (;;) {
    try {
      return (await addPerson(asker, { name, email: "", employedFrom: "2019-01-01", employedUntil: "" })).id;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

for (let turn = 1; ; turn += 1) process.stdout.write(`added ${await untilAnswered(`Person ${turn}`)}\n`);
