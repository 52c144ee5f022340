"use client";

import { Outbox } from "@/components/form/outbox/outbox";
import { declareActivityAction } from "./activity/new/actions";
import { declareCredentialAction } from "./people/credentials/new/actions";

const actions = { credential: declareCredentialAction, activity: declareActivityAction };

/** Declarations that were sent without a line leave from any page of the company that is open. */
export function WaitingDeclarations() {
  return <Outbox actions={actions} />;
}
