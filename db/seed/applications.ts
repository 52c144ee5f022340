import { eq } from "drizzle-orm";
import { application } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { demoSystem } from "./actors";

/** An application of the demo, as far as an earlier seeding took it. */
export const findDemoApplication = (id: string): Promise<{ state: string } | null> =>
  read(demoSystem(new Date()), async (tx) => {
    const [row] = await tx.select({ state: application.state }).from(application).where(eq(application.id, id));
    return row ?? null;
  });
