import { and, eq, inArray } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { agreementKinds, isFramework } from "@/lib/agreement/document/kind";
import { agreementStates, isOpen } from "@/lib/agreement/life/state";

/** On its way to be in force: at most one agreement of a company. */
export const openStates = agreementStates.filter(isOpen);

/** In SQL what `isFramework` says of a kind. */
export const holdsFramework = inArray(agreement.kind, agreementKinds.filter(isFramework));

/** A company has one framework in force at most, whatever amendments it has besides. */
export const isFrameworkInForce = and(eq(agreement.state, "in-force"), holdsFramework);
