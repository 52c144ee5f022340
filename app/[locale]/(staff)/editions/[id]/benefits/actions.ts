"use server";

import { setEditionBenefit } from "@/db/mutations/edition/benefit";
import { removeClause } from "@/db/mutations/edition/draft";
import { setBenefitForm } from "@/lib/editor/benefit-form";
import { removeClauseSchema } from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const removeEditionBenefitAction = action(removeClauseSchema, removeClause);
export const setEditionBenefitAction = action(setBenefitForm, setEditionBenefit);
